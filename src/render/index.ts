/** render: a library → the files of `content/generated/`: MDX pages, the views that pages read, the public data. */
import type { SourceDocument } from '../model/document.ts';
import type { EnrichedPlan } from '../model/enriched.ts';
import type { LibraryRecords } from '../model/records.ts';
import { alikeSentences } from './alike.ts';
import { renderCalendars } from './calendar.ts';
import { changesViews } from './changes.ts';
import { type AddressHistory, renderContext } from './context.ts';
import { type Counterparts, counterpartViews } from './counterparts.ts';
import { dataFiles, dataFileViews, publishData } from './data-files.ts';
import { type GatheredLibrary, hasPage } from './input.ts';
import { jsonLines, type TextPieces } from './json-lines.ts';
import { renderPlanPages } from './mdx.ts';
import { measureViews } from './measures.ts';
import { pairViewer } from './pairs.ts';
import { passageViews } from './passages.ts';
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

/**
 * Returns every generated file; what stands below `data/` and `calendar/` is published as it is. `root` is the origin and
 * base path of the site, where the build knows them.
 */
export function renderLibrary(
  library: GatheredLibrary,
  records: LibraryRecords,
  history: AddressHistory,
  root?: string,
): GeneratedFiles {
  const context = renderContext(library, records, history, root);
  const calendars = renderCalendars(context);
  const topics = topicViews(context);
  const data = dataFiles(context, topics);
  const site = siteView(context, {
    ...{ calendars: new Set(calendars.map(([path]) => path)), topics },
    dataFiles: dataFileViews(data),
  });
  const alike = alikeSentences(context);
  const counterparts = counterpartViews(context);
  const measures = measureViews(context, { alike, counterparts });
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return new Map<string, string | TextPieces>([
    ...context.plans.flatMap((enriched) =>
      renderPlanPages(context, enriched, byId).map(({ page, mdx }): [string, string] => [
        `plans/${enriched.plan.id}${page.name === undefined ? '' : `/${page.name}`}.mdx`,
        mdx,
      ]),
    ),
    ...context.plans.map(({ plan: { id } }): [string, string] => [
      `alike/${id}.json`,
      JSON.stringify([...(alike.get(id) ?? [])]),
    ]),
    ...context.plans.map((enriched) => counterpartFile(enriched, counterparts)),
    ...[...context.documents].map(([id, { text }]): [string, string] => [`sources/${id}.txt`, text]),
    ...[...context.documents].map(sourceLabels),
    ...context.plans.map(sourceMarks),
    ...[...context.documents].flatMap((entry) => scanFiles(entry)),
    ['site.json', JSON.stringify(site)],
    ['measures.jsonl', jsonLines(measures)],
    ['passages.jsonl', jsonLines(passageViews(context))],
    ['changes.jsonl', jsonLines(changesViews(context))],
    ['compare.jsonl', jsonLines(context.matches.filter(hasPage), pairViewer(context))],
    ['compare-topics.jsonl', jsonLines(topicComparisons(context))],
    ...publishData(data),
    ...calendars,
  ]);
}

/** By measure, those that have any. */
function counterpartFile(
  { plan, measures }: EnrichedPlan,
  counterparts: ReadonlyMap<string, Counterparts>,
): [string, string] {
  const own = measures.flatMap(({ id }) => {
    const found = counterparts.get(id);
    return found ? [[id, found.counterparts] as const] : [];
  });
  return [`counterparts/${plan.id}.json`, JSON.stringify(Object.fromEntries(own))];
}

function sourceMarks({ plan, sourceMarks: marks }: EnrichedPlan): [string, string] {
  return [`sources/${plan.id}.marks.json`, JSON.stringify(marks)];
}

/** The page or paragraph that each line of a source came from; none for a text file. */
function sourceLabels([id, { anchors = [] }]: [string, SourceDocument]): [string, string] {
  return [`sources/${id}.labels.json`, JSON.stringify(anchors)];
}

/** Of a recognised text: the pages and what stands where on them. */
function scanFiles([id, { scan }]: readonly [string, SourceDocument]): readonly [string, string][] {
  return scan ? [[`sources/${id}.scan.json`, JSON.stringify(scan)]] : [];
}
