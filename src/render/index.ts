/** render: a library → the files of `content/generated/`: MDX pages, the views that pages read, the public data. */
import { z } from 'zod';
import type { SourceDocument } from '../model/document.ts';
import type { EnrichedPlan } from '../model/enriched.ts';
import {
  dutyRecord,
  instrumentRecord,
  type LibraryRecords,
  type MeasureRecord,
  matchRecord,
  measureRecord,
  passageRecord,
  planRecord,
  topicRecord,
  unitRecord,
} from '../model/records.ts';
import { renderCalendars } from './calendar.ts';
import { changesViews } from './changes.ts';
import { type AddressHistory, type RenderContext, renderContext } from './context.ts';
import { formatCsv } from './csv.ts';
import { dutiesCsv, dutyRecords } from './duties.ts';
import type { GatheredLibrary } from './input.ts';
import { matrixCsv } from './matrix.ts';
import { renderPlanPage } from './mdx.ts';
import { measureViews } from './measures.ts';
import { pairViews } from './pairs.ts';
import { passageViews } from './passages.ts';
import { siteView } from './site.ts';
import { topicComparisons } from './topic-comparisons.ts';

export { originalPath } from './addresses.ts';
export type { EditionChange, GatheredLibrary, RenderedMatch } from './input.ts';
export { libraryRecords } from './records.ts';

/** Path below the folder of generated files → text. */
export type GeneratedFiles = ReadonlyMap<string, string>;

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
  const site = siteView(context, new Set(calendars.map(([path]) => path)));
  return new Map([
    ...context.plans.map((plan): [string, string] => [`plans/${plan.plan.id}.mdx`, renderPlanPage(context, plan)]),
    ...[...context.documents].map(([id, { text }]): [string, string] => [`sources/${id}.txt`, text]),
    ...[...context.documents].map(sourceLabels),
    ...context.plans.map(sourceMarks),
    ['site.json', JSON.stringify(site)],
    ['measures.jsonl', jsonLines(measureViews(context))],
    ['passages.jsonl', jsonLines(passageViews(context))],
    ['changes.jsonl', jsonLines(changesViews(context))],
    ['compare.jsonl', jsonLines(pairViews(context))],
    ['compare-topics.jsonl', jsonLines(topicComparisons(context))],
    ...publicData(context),
    ['data/matrix.csv', matrixCsv(site.plans, site.topics)],
    ...calendars,
  ]);
}

function sourceMarks({ plan, sourceMarks: marks }: EnrichedPlan): [string, string] {
  return [`sources/${plan.id}.marks.json`, JSON.stringify(marks)];
}

/** The page or paragraph that each line of a source came from; none for a text file. */
function sourceLabels([id, { anchors = [] }]: [string, SourceDocument]): [string, string] {
  return [`sources/${id}.labels.json`, JSON.stringify(anchors)];
}

function publicData(context: RenderContext): [string, string][] {
  const { plans, measures, passages, matches, topics, units, instruments } = context.records;
  return [
    ...jsonFile('plans', planRecord, plans),
    ...jsonLinesFile('measures', measureRecord, measures),
    ...jsonLinesFile('passages', passageRecord, passages),
    ...jsonLinesFile('matches', matchRecord, matches),
    ...jsonFile('topics', topicRecord, topics),
    ...jsonFile('units', unitRecord, units),
    ...jsonFile('instruments', instrumentRecord, instruments),
    ['data/measures.csv', measuresCsv(measures)],
    ...dutiesFile(context),
  ];
}

/** One JSON array with its schema beside it; a record that breaks its schema is a fault of this stage and throws. */
function jsonFile<Row>(name: string, schema: z.ZodType<Row>, rows: readonly Row[]): [string, string][] {
  const file = z.array(schema);
  return [
    [`data/${name}.json`, `${JSON.stringify(file.parse(rows), null, 1)}\n`],
    [`data/${name}.schema.json`, schemaText(file)],
  ];
}

/** One row a duty; the schema describes a row. */
function dutiesFile(context: RenderContext): [string, string][] {
  const duties = dutyRecords(context).map((duty) => dutyRecord.parse(duty));
  return [
    ['data/duties.csv', dutiesCsv(duties)],
    ['data/duties.schema.json', schemaText(dutyRecord)],
  ];
}

/** One JSON object a line; the schema describes a line. */
function jsonLinesFile<Row>(name: string, schema: z.ZodType<Row>, rows: readonly Row[]): [string, string][] {
  return [
    [`data/${name}.jsonl`, jsonLines(rows.map((row) => schema.parse(row)))],
    [`data/${name}.schema.json`, schemaText(schema)],
  ];
}

function schemaText(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema), null, 1)}\n`;
}

function jsonLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

function measuresCsv(measures: readonly MeasureRecord[]): string {
  const header = [
    'id',
    'plan',
    'number',
    'label',
    'headings',
    'title',
    'text',
    'note',
    'lead',
    'responsible',
    'targets',
    'citations',
    'topics',
    'url',
  ];
  const rows = measures.map((m) => {
    const units = (role: string): string =>
      m.responsibilities
        .filter((r) => r.role === role)
        .map(({ unit }) => unit)
        .join('；');
    return [
      ...[m.id, m.plan, m.number, m.label, m.headings.join(' / '), m.title, m.text, m.note ?? ''],
      ...[units('lead'), units('responsible'), m.targets.map(({ text }) => text).join('；')],
      ...[m.citations.join('；'), m.topics.join('；'), m.url],
    ];
  });
  return formatCsv(header, rows);
}
