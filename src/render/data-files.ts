/**
 * The public files below `data/`: one list of what they hold, what readers are told of them, and the schema that stands
 * beside each. A row that breaks its schema is a fault of this stage and throws.
 */
import { z } from 'zod';
import {
  dutyRecord,
  instrumentRecord,
  matchRecord,
  matrixRow,
  measureRecord,
  measureRow,
  newsRecord,
  passageRecord,
  planRecord,
  topicRecord,
  unitRecord,
} from '../model/records.ts';
import type { RenderContext } from './context.ts';
import { csvLines } from './csv.ts';
import { type FieldView, fieldsOf } from './data-fields.ts';
import { dutyRecords } from './duties.ts';
import { jsonLines, jsonList, type TextPieces, textPieces } from './json-lines.ts';
import { matrixLines } from './matrix.ts';
import { measureRowOf } from './measure-rows.ts';
import type { TopicView } from './topics.ts';

/** A data file as `/data/` tells of it. */
export interface DataFileView {
  readonly name: string;
  readonly note: string;
  /** Name of the schema that stands beside it. */
  readonly schemaName: string;
  readonly fields: readonly FieldView[];
  /** The first row of this library; empty where there is none. */
  readonly example: string;
}

interface DataFile extends Pick<DataFileView, 'name' | 'note' | 'example'> {
  readonly text: TextPieces;
  /** Of the whole of a JSON file, of one row of any other. */
  readonly schema: z.ZodType;
}

/** Returns the data files in the order in which readers are told of them. */
export function dataFiles(
  context: Pick<RenderContext, 'plans' | 'records' | 'news' | 'root' | 'topic'>,
  topics: readonly TopicView[],
): DataFile[] {
  const { plans, measures, passages, matches, topics: topicRecords, units, instruments } = context.records;
  const matrix = (): IteratorObject<string> => matrixLines(plans, measures, topics);
  return [
    csvFile('measures.csv', '措施，用表格软件打开', measureRow, () => measures.values().map(measureRowOf)),
    csvFile('duties.csv', '任务，每个单位、每处指标一行', dutyRecord, () =>
      context.plans.values().flatMap((plan) => dutyRecords(context, plan)),
    ),
    {
      ...{ name: 'matrix.csv', note: '主题与方案对照表：措施数和字数' },
      ...{ text: textPieces(matrix), schema: matrixRow, example: firstRows(matrix()) },
    },
    jsonLinesFile('measures.jsonl', '措施，一行一项', measureRecord, measures),
    jsonLinesFile('passages.jsonl', '不属于措施的段落', passageRecord, passages),
    jsonLinesFile('matches.jsonl', '措施之间的对应', matchRecord, matches),
    jsonFile('plans.json', '方案', planRecord, plans),
    jsonFile('topics.json', '主题', topicRecord, topicRecords),
    jsonFile('units.json', '单位', unitRecord, units),
    jsonFile('instruments.json', '依据文件', instrumentRecord, instruments),
    jsonFile('news.json', '新收入的方案和改动过的文字，最近的在前', newsRecord, context.news),
  ];
}

/** Returns what readers are told of the files. */
export function dataFileViews(files: readonly DataFile[]): DataFileView[] {
  return files.map((file) => ({
    ...{ name: file.name, note: file.note, example: shownExample(file.example) },
    ...{ schemaName: schemaName(file, files), fields: fieldsOf(file.schema) },
  }));
}

/** A row of a table that has a column for each plan is as long as the library is large. */
const longestExample = 8000;

function shownExample(example: string): string {
  return example.length > longestExample ? `${example.slice(0, longestExample)}……（这里只列开头）` : example;
}

/** Returns path → text of the data files, each with its schema beside it. */
export function publishData(files: readonly DataFile[]): [string, string | TextPieces][] {
  return files.flatMap((file): [string, string | TextPieces][] => [
    [`data/${file.name}`, file.text],
    [`data/${schemaName(file, files)}`, `${JSON.stringify(z.toJSONSchema(file.schema), null, 1)}\n`],
  ]);
}

/** A table that stands beside a file of the same name in JSON has a schema under its full name. */
function schemaName({ name }: DataFile, files: readonly DataFile[]): string {
  const stem = stemOf(name);
  const isTwin = name.endsWith('.csv') && files.some((other) => other.name !== name && stemOf(other.name) === stem);
  return `${isTwin ? name : stem}.schema.json`;
}

function stemOf(name: string): string {
  return name.replace(/\.\w+$/u, '');
}

function jsonFile<Row>(name: string, note: string, schema: z.ZodType<Row>, rows: readonly Row[]): DataFile {
  const text = textPieces(() => jsonList(rows.values().map((row) => schema.parse(row))));
  return { name, note, schema: z.array(schema), text, example: firstRow(rows) };
}

function jsonLinesFile<Row>(name: string, note: string, schema: z.ZodType<Row>, rows: readonly Row[]): DataFile {
  return { name, note, schema, text: jsonLines(rows, (row) => schema.parse(row)), example: firstRow(rows) };
}

type Cells = Readonly<Record<string, string | boolean | null>>;

/** The columns are the fields of the schema; a cell without a value is empty. */
function csvFile(name: string, note: string, schema: z.ZodObject, rows: () => IteratorObject<Cells>): DataFile {
  const columns = Object.keys(schema.shape);
  const cellsOf = (row: Cells): string[] => {
    schema.parse(row);
    return columns.map((column) => String(row[column] ?? ''));
  };
  const lines = (): IteratorObject<string> => csvLines(columns, rows().map(cellsOf));
  return { name, note, schema, text: textPieces(lines), example: firstRows(lines()) };
}

function firstRow(rows: readonly unknown[]): string {
  return rows.length > 0 ? JSON.stringify(rows[0], null, 1) : '';
}

/** The header of a table and its first row, without the byte order mark. */
function firstRows(lines: IteratorObject<string>): string {
  const rows = lines.take(2).map((line) => line.replace(/\r\n$/u, ''));
  return [...rows].join('\n').slice(1);
}
