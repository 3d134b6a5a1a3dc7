/**
 * The site's door to `content/generated/`: reads what the scripts wrote, once per build. The folder is named by
 * FANGAN_GENERATED, which scripts/build.ts sets for a library that stands elsewhere.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Scan } from '../model/document.ts';
import type { SourceMark } from '../model/enriched.ts';
import { planOf } from '../model/ids.ts';
import type { NamedLibrary } from '../model/libraries-file.ts';
import type { NewsRecord } from '../model/records.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import type {
  CounterpartView,
  ElsewhereTarget,
  LessonView,
  LibraryView,
  MeasureView,
  PassageView,
  PlanView,
  SiteView,
  TargetView,
} from '../render/views.ts';
import { readLines } from './read-lines.ts';

type CounterpartsByMeasure = Readonly<Record<string, readonly CounterpartView[]>>;

interface PlanMeasures {
  readonly plan: string;
  readonly inOrder: readonly MeasureView[];
  readonly byId: ReadonlyMap<string, MeasureView>;
  readonly byUrl: ReadonlyMap<string, MeasureView>;
}

let library: SiteView | undefined;
let siteSettings: SiteSettings | undefined;
let librariesPulled: readonly LibraryView[] | undefined;
let linkPictures: boolean | undefined;
let lastCounterparts: { readonly plan: string; readonly byMeasure: CounterpartsByMeasure } | undefined;
const measuresByPlan = new Map<string, PlanMeasures>();
let lastPlan: PlanMeasures | undefined;
const targetsByPlan = new Map<string, readonly TargetView[]>();
let allTargets: readonly TargetView[] | undefined;
let targetsElsewhere: readonly ElsewhereTarget[] | undefined;
let fixing: ReadonlySet<string> | undefined;
let passagesByPlan: ReadonlyMap<string, readonly PassageView[]> | undefined;

/** Returns what the pages of the library list; the file is read on the first call. */
export function loadLibrary(): SiteView {
  library ??= JSON.parse(readGenerated('site.json')) as SiteView;
  return library;
}

/**
 * Returns the measure with this id; an id that no plan has is a fault of the page that asks. The measures of its plan are
 * held: pages of other plans will ask for them again.
 */
export function findMeasure(id: string): MeasureView {
  const plan = planOf(id);
  const measures = measuresByPlan.get(plan) ?? readPlan(plan);
  measuresByPlan.set(plan, measures);
  return measureIn(measures.byId, id);
}

/** Returns the measure with this id for a page of its own plan. */
export function findOwnMeasure(id: string): MeasureView {
  return measureIn(readOwn(planOf(id)).byId, id);
}

/** Returns the measure whose page has this address. */
export function findMeasureAt({ id }: PlanView, url: string): MeasureView {
  return measureIn(readOwn(id).byUrl, url);
}

/** Returns the measures of a plan in printed order. */
export function measuresOf({ id }: PlanView): readonly MeasureView[] {
  return readOwn(id).inOrder;
}

function measureIn(measures: ReadonlyMap<string, MeasureView>, key: string): MeasureView {
  const measure = measures.get(key);
  if (!measure) throw new Error(`No measure ${key} in the library.`);
  return measure;
}

/** Reads the measures of a plan for its own pages, which follow each other: those of no other plan are held. */
function readOwn(plan: string): PlanMeasures {
  if (lastPlan?.plan !== plan) lastPlan = measuresByPlan.get(plan) ?? readPlan(plan);
  return lastPlan;
}

function readPlan(plan: string): PlanMeasures {
  const inOrder = readRows<MeasureView>(`measures/${plan}.jsonl`);
  return {
    plan,
    inOrder,
    byId: new Map(inOrder.map((measure) => [measure.id, measure])),
    byUrl: new Map(inOrder.map((measure) => [measure.url, measure])),
  };
}

/** Returns the targets of all plans. */
export function loadTargets(): readonly TargetView[] {
  allTargets ??= loadLibrary().plans.flatMap(({ id }) => targetsOf(id));
  return allTargets;
}

/** Returns the targets of other libraries, plan by plan. */
export function loadTargetsElsewhere(): readonly ElsewhereTarget[] {
  targetsElsewhere ??= readRows<ElsewhereTarget>('targets-elsewhere.jsonl');
  return targetsElsewhere;
}

/** Says whether the measure with this id fixes a deadline or a figure. */
export function fixesSomething(measure: string): boolean {
  fixing ??= new Set(loadTargets().map(({ place }) => place));
  return fixing.has(measure);
}

/** Returns the targets of a plan. */
export function targetsOf(plan: string): readonly TargetView[] {
  const targets = targetsByPlan.get(plan) ?? readRows<TargetView>(`targets/${plan}.jsonl`);
  targetsByPlan.set(plan, targets);
  return targets;
}

/** Returns the passages of a plan. */
export function passagesOf(plan: string): readonly PassageView[] {
  passagesByPlan ??= Map.groupBy(readRows<PassageView>('passages.jsonl'), (passage) => passage.plan);
  return passagesByPlan.get(plan) ?? [];
}

/** Returns the passage with this id. */
export function findPassage(id: string): PassageView | undefined {
  return passagesOf(planOf(id)).find((passage) => passage.id === id);
}

/** Returns the counterparts that a measure shows; those of its plan are read, as its other measures will ask next. */
export function counterpartsOf({ id, plan }: MeasureView): readonly CounterpartView[] {
  if (lastCounterparts?.plan !== plan)
    lastCounterparts = { plan, byMeasure: JSON.parse(readGenerated(`counterparts/${plan}.json`)) };
  return lastCounterparts.byMeasure[id] ?? [];
}

/** Returns a plan's source text as decoded or extracted. */
export function readSource(plan: PlanView): string {
  return readGenerated(`sources/${plan.id}.txt`);
}

/** Returns what was read where in a plan's source. */
export function readSourceMarks(plan: PlanView): readonly SourceMark[] {
  return JSON.parse(readGenerated(`sources/${plan.id}.marks.json`));
}

/** Returns the scan from which a plan's text was recognised. */
export function readScan(plan: PlanView): Scan {
  return JSON.parse(readGenerated(`sources/${plan.id}.scan.json`));
}

/** Returns what the owner says of the site. */
export function readSettings(): SiteSettings {
  const settings: SiteSettings = siteSettings ?? JSON.parse(readGenerated('settings.json'));
  siteSettings = settings;
  return settings;
}

/** Returns the libraries with which this one is one. */
export function otherLibraries(): readonly NamedLibrary[] {
  return JSON.parse(readGenerated('libraries.json'));
}

/** Returns the other libraries as far as they were pulled. */
export function pulledLibraries(): readonly LibraryView[] {
  const pulled: readonly LibraryView[] = librariesPulled ?? JSON.parse(readGenerated('elsewhere.json'));
  librariesPulled = pulled;
  return pulled;
}

/** Returns the example queries that an editor chose. */
export function chosenExamples(): readonly string[] {
  return JSON.parse(readGenerated('examples.json'));
}

/** Says whether the site and each plan have a picture that programs show beside a link; every page asks. */
export function hasLinkPictures(): boolean {
  const pictures: boolean = linkPictures ?? JSON.parse(readGenerated('pictures.json'));
  linkPictures = pictures;
  return pictures;
}

/** Returns what was published when, newest first. */
export function readNews(): readonly NewsRecord[] {
  return JSON.parse(readGenerated('data/news.json'));
}

/** Returns, as the bytes of JSON, the sentences of other plans that are like those of a plan. */
export function readAlike(plan: PlanView): Uint8Array<ArrayBuffer> {
  return readFileSync(pathOf(`alike/${plan.id}.json`));
}

/** Returns the lessons, by the names of their files. */
export function readLessons(): readonly LessonView[] {
  return JSON.parse(readGenerated('lessons.json'));
}

/** Returns the MDX of a plan's page, of a further one by its name. */
export function readPlanPage(plan: PlanView, part?: string): string {
  return readGenerated(`plans/${plan.id}${part ? `/${part}` : ''}.mdx`);
}

/** Returns for each line of a plan's source which page or paragraph of the file it stands in; empty for a text file. */
export function readSourceLabels(plan: PlanView): readonly string[] {
  return JSON.parse(readGenerated(`sources/${plan.id}.labels.json`));
}

/** Returns the rows of a generated file that has one a line. */
export function readRows<Row>(file: string): Row[] {
  const rows: Row[] = [];
  for (const line of readLines(pathOf(file))) rows.push(JSON.parse(line));
  return rows;
}

function readGenerated(file: string): string {
  return readFileSync(pathOf(file), 'utf8');
}

function pathOf(file: string): string {
  return join(resolve(process.env['FANGAN_GENERATED'] ?? 'content/generated'), file);
}
