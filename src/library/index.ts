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
  DutyElsewhere,
  ElsewhereTarget,
  LessonView,
  LibraryView,
  MeasureView,
  PassageView,
  PlanView,
  SiteView,
  TargetView,
} from '../render/views.ts';
import { followsFrom, noteOf, onlyQuestion, question } from './asked.ts';
import { readLines } from './read-lines.ts';
import { digestValue } from './value-digest.ts';

type CounterpartsByMeasure = Readonly<Record<string, readonly CounterpartView[]>>;

interface PlanMeasures {
  readonly plan: string;
  readonly inOrder: readonly MeasureView[];
  readonly byId: ReadonlyMap<string, MeasureView>;
  readonly byUrl: ReadonlyMap<string, MeasureView>;
  /** By id. */
  readonly digests: ReadonlyMap<string, string | undefined>;
}

const noteFile = noteOf('file', generatedBytes);

const wholeSite = onlyQuestion('site.json', () => JSON.parse(readFileSync(pathOf('site.json'), 'utf8')) as SiteView);
const partOfSite = question('site', (part: keyof SiteView) => wholeSite()[part]);
const takePart = <Part extends keyof SiteView>(part: Part): SiteView[Part] => partOfSite(part) as SiteView[Part];

/** A page follows from the parts that it takes. */
const library: SiteView = {
  get plans() {
    return takePart('plans');
  },
  get themes() {
    return takePart('themes');
  },
  get topics() {
    return takePart('topics');
  },
  get units() {
    return takePart('units');
  },
  get workLines() {
    return takePart('workLines');
  },
  get terms() {
    return takePart('terms');
  },
  get instruments() {
    return takePart('instruments');
  },
  get measureCount() {
    return takePart('measureCount');
  },
  get gone() {
    return takePart('gone');
  },
  get formerPairs() {
    return takePart('formerPairs');
  },
  get formerLists() {
    return takePart('formerLists');
  },
  get recordedPages() {
    return takePart('recordedPages');
  },
  get dataFiles() {
    return takePart('dataFiles');
  },
};

/** Returns what the pages of the library list; the file is read on the first call. */
export function loadLibrary(): SiteView {
  return library;
}

/** Returns the plan with this id. */
export const planById = question('plan', (id: string) => library.plans.find((plan) => plan.id === id));

/** Returns how many plans the library has. */
export const countPlans = onlyQuestion('plan-count', () => library.plans.length);

/** A plan as it is named in passing. */
export type PlanLink = Pick<PlanView, 'id' | 'shortName' | 'url'>;

/** Returns all plans by their names: the same after most edits. */
export const namedPlans = onlyQuestion('named-plans', () =>
  library.plans.map(({ id, shortName, url }): PlanLink => ({ id, shortName, url })),
);

/** Returns the texts of the plan with this id whose addresses have gone. */
export const goneFrom = question('gone', (id: string) =>
  library.gone.filter(({ plan, number }) => plan === id && number),
);

/** Says whether a plan explains a term; every page asks. */
export const hasTerms = onlyQuestion('terms', () => library.terms.length > 0);

const measuresByPlan = new Map<string, PlanMeasures>();
const noteMeasure = noteOf('measure', (id) => measuresIn(planOf(id)).digests.get(id));
followsFrom('measure', (id) => [`file ${measuresFile(planOf(id))}`]);

/**
 * Returns the measure with this id; an id that no plan has is a fault of the page that asks. The measures of its plan are
 * held: pages of other plans will ask for them again.
 */
export function findMeasure(id: string): MeasureView {
  noteMeasure(id);
  return measureIn(measuresIn(planOf(id)).byId, id);
}

function measuresIn(plan: string): PlanMeasures {
  const measures = measuresByPlan.get(plan) ?? readPlan(plan);
  measuresByPlan.set(plan, measures);
  return measures;
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

let lastPlan: PlanMeasures | undefined;

/** Reads the measures of a plan for its own pages, which follow each other: those of no other plan are held. */
function readOwn(plan: string): PlanMeasures {
  noteFile(measuresFile(plan));
  if (lastPlan?.plan !== plan) lastPlan = measuresByPlan.get(plan) ?? readPlan(plan);
  return lastPlan;
}

function measuresFile(plan: string): string {
  return `measures/${plan}.jsonl`;
}

function readPlan(plan: string): PlanMeasures {
  const lines = [...readLines(pathOf(measuresFile(plan)))];
  const inOrder = lines.map((line): MeasureView => JSON.parse(line));
  return {
    plan,
    inOrder,
    digests: new Map(inOrder.map(({ id }, index) => [id, digestValue(lines[index])])),
    byId: new Map(inOrder.map((measure) => [measure.id, measure])),
    byUrl: new Map(inOrder.map((measure) => [measure.url, measure])),
  };
}

/** Returns the targets of a plan. */
export const targetsOf = question(
  'targets',
  (plan: string) => [...rowsOf<TargetView>(targetsFile(plan))],
  targetBytesOf,
);

/** Returns what the targets of a plan are read from. */
export function targetBytesOf(plan: string): Uint8Array {
  return generatedBytes(targetsFile(plan));
}

function targetsFile(plan: string): string {
  return `targets/${plan}.jsonl`;
}

/** Returns the targets of all plans. */
export const loadTargets = onlyQuestion(
  'all-targets',
  () => library.plans.flatMap(({ id }) => targetsOf(id)),
  targetSources,
);

/** Returns what stands for the targets of all plans: the digests of what they are read from, in the order of the plans. */
export function targetSources(): readonly (string | undefined)[] {
  return library.plans.map(({ id }) => digestValue(targetBytesOf(id)));
}

/** How many targets there are, and whether any has a day. */
export interface TargetExtent {
  readonly count: number;
  readonly dated: boolean;
}

/** Returns how many targets some are. */
export function targetExtentIn(targets: readonly TargetView[]): TargetExtent {
  return { count: targets.length, dated: targets.some(({ date }) => date !== null) };
}

/** Returns how many targets all plans have. */
export const targetExtent = onlyQuestion('target-extent', () => targetExtentIn(loadTargets()));

/** The ids of the measures that fix a deadline or a figure. */
const fixing = onlyQuestion('fixing', () => new Set(loadTargets().map(({ place }) => place)));

/** Returns the targets of other libraries, plan by plan. */
export const loadTargetsElsewhere = onlyQuestion('targets-elsewhere', () =>
  readRows<ElsewhereTarget>('targets-elsewhere.jsonl'),
);

/** Returns the measures of other libraries that charge our lines of work, plan by plan. */
export const loadDutiesElsewhere = onlyQuestion(
  'duties-elsewhere',
  () => readRows<DutyElsewhere>('duties-elsewhere.jsonl'),
  () => generatedBytes('duties-elsewhere.jsonl'),
);

/** Says whether the measure with this id fixes a deadline or a figure. */
export function fixesSomething(measure: string): boolean {
  return fixing().has(measure);
}

const passagesByPlan = onlyQuestion('all-passages', () =>
  Map.groupBy(rowsOf<PassageView>('passages.jsonl'), (passage) => passage.plan),
);

/** Returns the passages of a plan. */
export const passagesOf = question(
  'passages',
  (plan: string): readonly PassageView[] => passagesByPlan().get(plan) ?? [],
);

/** Returns the passage with this id. */
export function findPassage(id: string): PassageView | undefined {
  return passagesOf(planOf(id)).find((passage) => passage.id === id);
}

let lastCounterparts: { readonly plan: string; readonly byMeasure: CounterpartsByMeasure } | undefined;

/** Returns the counterparts that a measure shows; those of its plan are read, as its other measures will ask next. */
export function counterpartsOf({ id, plan }: MeasureView): readonly CounterpartView[] {
  const file = `counterparts/${plan}.json`;
  noteFile(file);
  if (lastCounterparts?.plan !== plan) lastCounterparts = { plan, byMeasure: JSON.parse(readText(file)) };
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
export const readSettings = onlyQuestion('settings', (): SiteSettings => JSON.parse(readText('settings.json')));

/** Returns the libraries with which this one is one. */
export function otherLibraries(): readonly NamedLibrary[] {
  return JSON.parse(readGenerated('libraries.json'));
}

/** Returns the other libraries as far as they were pulled. */
export const pulledLibraries = onlyQuestion(
  'pulled',
  (): readonly LibraryView[] => JSON.parse(readText('elsewhere.json')),
  () => generatedBytes('elsewhere.json'),
);

/** Returns, as the bytes of JSON, the texts of a plan of another library; they are `ElsewhereText`. */
export function readTextsElsewhere(path: string): Uint8Array<ArrayBuffer> {
  return readBytes(`texts-elsewhere/${path}.json`);
}

/** Returns the example queries that an editor chose. */
export function chosenExamples(): readonly string[] {
  return JSON.parse(readGenerated('examples.json'));
}

/** Says whether the site and each plan have a picture that programs show beside a link; every page asks. */
export const hasLinkPictures = onlyQuestion('pictures', (): boolean => JSON.parse(readText('pictures.json')));

/** Returns what was published when, newest first. */
export function readNews(): readonly NewsRecord[] {
  return JSON.parse(readGenerated('data/news.json'));
}

/** Returns, as the bytes of JSON, the sentences of other plans that are like those of a plan. */
export function readAlike(plan: PlanView): Uint8Array<ArrayBuffer> {
  return readBytes(`alike/${plan.id}.json`);
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

/** Returns the bytes of a generated file, for what follows from it alone. */
export function generatedBytes(file: string): Uint8Array<ArrayBuffer> {
  return readFileSync(pathOf(file));
}

function readBytes(file: string): Uint8Array<ArrayBuffer> {
  noteFile(file);
  return generatedBytes(file);
}

/** Returns the rows of a generated file that has one a line. */
export function readRows<Row>(file: string): Row[] {
  noteFile(file);
  return [...rowsOf<Row>(file)];
}

function* rowsOf<Row>(file: string): Generator<Row> {
  for (const line of readLines(pathOf(file))) yield JSON.parse(line);
}

function readGenerated(file: string): string {
  noteFile(file);
  return readText(file);
}

function readText(file: string): string {
  return readFileSync(pathOf(file), 'utf8');
}

function pathOf(file: string): string {
  return join(resolve(process.env['FANGAN_GENERATED'] ?? 'content/generated'), file);
}
