/** render: a library → the files of `content/generated/`: MDX pages, the views that pages read, the public data. */
import type { SourceDocument } from '../model/document.ts';
import type { EnrichedPlan } from '../model/enriched.ts';
import type { LibraryRecords } from '../model/records.ts';
import { type AlikeSentences, alikeFinder } from './alike.ts';
import { renderCalendars, renderEndedCalendars } from './calendar.ts';
import { changesViews } from './changes.ts';
import { dutiesElsewhere, targetsElsewhere } from './charged-elsewhere.ts';
import { type AddressHistory, type RenderContext, type Rendering, renderContext } from './context.ts';
import { type CounterpartView, counterpartViewer } from './counterparts.ts';
import { dataFiles, dataFileViews, publishData } from './data-files.ts';
import { elsewhereViews } from './elsewhere.ts';
import { type GatheredLibrary, hasPage } from './input.ts';
import { jsonLines, jsonText, type TextPieces, textPieces } from './json-lines.ts';
import { libraryViews } from './libraries.ts';
import { pairViewer } from './pairs.ts';
import { passageViews } from './passages.ts';
import { planWriter } from './plan-files.ts';
import { siteView } from './site.ts';
import { textsElsewhere } from './texts-elsewhere.ts';
import { topicComparisons } from './topic-comparisons.ts';
import { topicViews } from './topics.ts';

export { originalPath, scanPicturePath } from './addresses.ts';
export { listCalendars } from './calendar.ts';
export { comparedOwn, comparedPulled, sentencesOf } from './compared-measures.ts';
export { noHistory } from './context.ts';
export type { ElsewhereMatch } from './elsewhere.ts';
export type {
  ChargedElsewhere,
  ComparedElsewhere,
  EditionChange,
  ElsewhereColumn,
  GatheredLibrary,
  RenderedMatch,
  TargetElsewhere,
  UnitElsewhere,
} from './input.ts';
export { libraryRecords } from './records.ts';
export { comparisonPages, fitPage, type TopicColumn, topicColumns } from './topic-columns.ts';
export { comparedTopics } from './topic-comparisons.ts';

/** Path below the folder of generated files, and text, in pieces where it may be longer than a string. */
export type GeneratedFile = readonly [path: string, text: string | TextPieces];

/** Says whether pages read a generated file; the others are only published. */
export function isReadByPages(path: string): boolean {
  return path === 'data/news.json' || !/^(?:data|calendar)\//u.test(path);
}

/** Yields every generated file when its turn comes; what stands below `data/` and `calendar/` is published as it is. */
export function* renderLibrary(
  library: GatheredLibrary,
  records: LibraryRecords,
  history: AddressHistory,
  rendering: Rendering = {},
): Generator<GeneratedFile> {
  const context = renderContext(library, records, history, rendering);
  const calendars = renderCalendars(context);
  const topics = topicViews(context);
  const data = dataFiles(context, topics);
  const site = siteView(context, {
    ...{ calendars: new Set(calendars.map(([path]) => path)), topics },
    dataFiles: dataFileViews(data),
  });
  const [alikeOf, counterpartsOf] = [alikeFinder(context), counterpartViewer(context)];
  const textsOf = planWriter(context, elsewhereViews(context.elsewhere));
  for (const plan of context.plans) {
    const alike = alikeOf(plan.plan.id);
    yield* textsOf(plan, alike);
    yield alikeFile(context, plan, alike);
    yield counterpartFile(context, plan, counterpartsOf);
    yield sourceMarks(context, plan);
  }
  for (const document of context.documents.values()) yield* sourceFiles(context, document);
  yield ['site.json', JSON.stringify(site)];
  const libraries = libraryViews(context);
  yield jsonFile(context, 'elsewhere.json', libraries, () => libraries);
  yield ['targets-elsewhere.jsonl', textPieces(() => targetsElsewhere(context).map((row) => jsonText([row])))];
  yield ['duties-elsewhere.jsonl', textPieces(() => dutiesElsewhere(context).map((row) => jsonText([row])))];
  yield* textsElsewhere(context).map(
    ([path, texts]): GeneratedFile => jsonFile(context, `texts-elsewhere/${path}.json`, texts, () => texts),
  );
  yield ['passages.jsonl', jsonLines(passageViews(context))];
  yield ['changes.jsonl', jsonLines(changesViews(context))];
  yield ['compare.jsonl', jsonLines(context.matches.filter(hasPage), pairViewer(context))];
  yield ['compare-topics.jsonl', keptLines(context, () => topicComparisons(context))];
  yield* publishData(data);
  yield* calendars;
  yield* renderEndedCalendars(context);
}

/** A line for each row, which is kept with the row. */
function keptLines({ memory }: RenderContext, rows: () => IteratorObject<object>): TextPieces {
  return textPieces(() => rows().map((row) => memory.keep(['line', row], () => jsonText([row]))));
}

/** A file of one value, which is written again where the value is another. */
function jsonFile({ memory }: RenderContext, path: string, given: unknown, value: () => unknown): [string, string] {
  return [path, memory.keepLast(`file ${path}`, [given], () => JSON.stringify(value()))];
}

function alikeFile(context: RenderContext, { plan: { id } }: EnrichedPlan, alike: AlikeSentences): [string, string] {
  return jsonFile(context, `alike/${id}.json`, alike, () => [...alike]);
}

/** By measure, those that have any. */
function counterpartFile(
  context: RenderContext,
  { plan, measures }: EnrichedPlan,
  counterpartsOf: (id: string) => readonly CounterpartView[],
): [string, string] {
  const own = measures.map(({ id }) => [id, counterpartsOf(id)] as const).filter(([, views]) => views.length > 0);
  return jsonFile(context, `counterparts/${plan.id}.json`, own, () => Object.fromEntries(own));
}

function sourceMarks(context: RenderContext, { plan, sourceMarks: marks }: EnrichedPlan): [string, string] {
  return jsonFile(context, `sources/${plan.id}.marks.json`, marks, () => marks);
}

/**
 * The text, the page or paragraph that each line of it came from (none for a text file), and of a recognised text the
 * pages and what stands where on them.
 */
function* sourceFiles(
  context: RenderContext,
  { id, text, anchors = [], scan }: SourceDocument,
): Generator<GeneratedFile> {
  yield [`sources/${id}.txt`, text];
  yield jsonFile(context, `sources/${id}.labels.json`, anchors, () => anchors);
  if (scan) yield jsonFile(context, `sources/${id}.scan.json`, scan, () => scan);
}
