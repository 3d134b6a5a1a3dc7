/** render: a library → the files of `content/generated/`: MDX pages, the views that pages read, the public data. */
import type { SourceDocument } from '../model/document.ts';
import type { EnrichedPlan } from '../model/enriched.ts';
import type { LibraryRecords } from '../model/records.ts';
import { renderCalendars } from './calendar.ts';
import { changesViews } from './changes.ts';
import { type AddressHistory, type RenderContext, type Rendering, renderContext } from './context.ts';
import { dataFiles, dataFileViews, publishData } from './data-files.ts';
import { type GatheredLibrary, hasPage } from './input.ts';
import { jsonLines, type TextPieces } from './json-lines.ts';
import { type MatchedViews, matchedViews } from './measures.ts';
import { pairViewer } from './pairs.ts';
import { passageViews } from './passages.ts';
import { planWriter } from './plan-files.ts';
import { siteView } from './site.ts';
import { topicComparisons } from './topic-comparisons.ts';
import { topicViews } from './topics.ts';

export { originalPath, scanPicturePath } from './addresses.ts';
export type { ElsewhereMatch } from './elsewhere.ts';
export type { EditionChange, GatheredLibrary, RenderedMatch } from './input.ts';
export { libraryRecords } from './records.ts';
export { comparisonPages } from './topic-columns.ts';

/** Path below the folder of generated files → text, in pieces where it may be longer than a string. */
export type GeneratedFiles = ReadonlyMap<string, string | TextPieces>;

/** Says whether pages read a generated file; the others are only published. */
export function isReadByPages(path: string): boolean {
  return path === 'data/news.json' || !/^(?:data|calendar)\//u.test(path);
}

/** Returns every generated file; what stands below `data/` and `calendar/` is published as it is. */
export function renderLibrary(
  library: GatheredLibrary,
  records: LibraryRecords,
  history: AddressHistory,
  rendering: Rendering = {},
): GeneratedFiles {
  const context = renderContext(library, records, history, rendering);
  const calendars = renderCalendars(context);
  const topics = topicViews(context);
  const data = dataFiles(context, topics);
  const site = siteView(context, {
    ...{ calendars: new Set(calendars.map(([path]) => path)), topics },
    dataFiles: dataFileViews(data),
  });
  const matched = matchedViews(context);
  return new Map<string, string | TextPieces>([
    ...context.plans.flatMap(planWriter(context, matched)),
    ...context.plans.map((plan) => alikeFile(context, plan, matched)),
    ...context.plans.map((plan) => counterpartFile(context, plan, matched)),
    ...[...context.documents].map(([id, { text }]): [string, string] => [`sources/${id}.txt`, text]),
    ...[...context.documents].map((entry) => sourceLabels(context, entry)),
    ...context.plans.map((plan) => sourceMarks(context, plan)),
    ...[...context.documents].flatMap((entry) => scanFiles(context, entry)),
    ['site.json', JSON.stringify(site)],
    ['passages.jsonl', jsonLines(passageViews(context))],
    ['changes.jsonl', jsonLines(changesViews(context))],
    ['compare.jsonl', jsonLines(context.matches.filter(hasPage), pairViewer(context))],
    ['compare-topics.jsonl', jsonLines(topicComparisons(context))],
    ...publishData(data),
    ...calendars,
  ]);
}

/** A file of one value, which is written again where the value is another. */
function jsonFile({ memory }: RenderContext, path: string, given: unknown, value: () => unknown): [string, string] {
  return [path, memory.keepLast(`file ${path}`, [given], () => JSON.stringify(value()))];
}

function alikeFile(context: RenderContext, { plan: { id } }: EnrichedPlan, { alike }: MatchedViews): [string, string] {
  const found = alike.get(id);
  return jsonFile(context, `alike/${id}.json`, found, () => [...(found ?? [])]);
}

/** By measure, those that have any. */
function counterpartFile(
  context: RenderContext,
  { plan, measures }: EnrichedPlan,
  { counterparts }: MatchedViews,
): [string, string] {
  const own = measures.flatMap(({ id }) => {
    const found = counterparts.get(id);
    return found ? [[id, found.counterparts] as const] : [];
  });
  return jsonFile(context, `counterparts/${plan.id}.json`, own, () => Object.fromEntries(own));
}

function sourceMarks(context: RenderContext, { plan, sourceMarks: marks }: EnrichedPlan): [string, string] {
  return jsonFile(context, `sources/${plan.id}.marks.json`, marks, () => marks);
}

/** The page or paragraph that each line of a source came from; none for a text file. */
function sourceLabels(context: RenderContext, [id, { anchors = [] }]: [string, SourceDocument]): [string, string] {
  return jsonFile(context, `sources/${id}.labels.json`, anchors, () => anchors);
}

/** Of a recognised text: the pages and what stands where on them. */
function scanFiles(context: RenderContext, [id, { scan }]: readonly [string, SourceDocument]): [string, string][] {
  return scan ? [jsonFile(context, `sources/${id}.scan.json`, scan, () => scan)] : [];
}
