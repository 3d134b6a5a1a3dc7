/**
 * What another library publishes below `data/`, as far as this one reads it: its files in, their records or the first
 * place where they are not those of this version out. Its measures stay where they are; here they are only read.
 */
import type { z } from 'zod';
import { isNameOfFile, staysBelowRoot } from './addresses.ts';
import { type NamedLibrary, placeOf } from './libraries-file.ts';
import {
  type MeasureRecord,
  measureRecord,
  type PlanRecord,
  planRecord,
  type TopicRecord,
  topicRecord,
} from './records.ts';

/** The files that are pulled, by their names below `data/`. */
export const pulledFiles = ['plans.json', 'measures.jsonl', 'topics.json'] as const;
export type PulledFile = (typeof pulledFiles)[number];

/** The records of another library. */
export interface PulledRecords {
  readonly plans: readonly PlanRecord[];
  readonly measures: readonly MeasureRecord[];
  readonly topics: readonly TopicRecord[];
}

/** A plan of another library that counts elsewhere. */
export interface PulledCopy {
  /** The id of the plan that counts, among those of all libraries. */
  readonly of: string;
  /** The page of the copy, below the root of its library. */
  readonly url: string;
}

/** Another library with its records as they were on the day they were pulled. */
export interface PulledLibrary extends NamedLibrary, PulledRecords {
  readonly pulledOn: string;
  /** A later day on which its site still had the same. */
  readonly checkedOn?: string;
  /** The plans that it has beside these. */
  readonly copies?: readonly PulledCopy[];
}

/** Where a file is not what this version publishes. */
export interface UnreadableFile {
  readonly file: PulledFile;
  /** Of the first record that is of another form, from 1. */
  readonly record: number;
}

/** Returns the records that the files hold, or where the first that is none of this version stands. */
export function readPulledRecords(files: Readonly<Record<PulledFile, Uint8Array>>): PulledRecords | UnreadableFile {
  const ofFile = planRecord.refine(({ id }) => isNameOfFile(id));
  const plans = readAll('plans.json', listOf(files['plans.json']), ofFile);
  if ('file' in plans) return plans;
  const known = new Set(plans.records.map(({ id }) => id));
  const ofPlan = measureRecord.refine(({ id, plan }) => known.has(plan) && id.startsWith(`${plan}/`));
  const measures = readAll('measures.jsonl', rowsOf(files['measures.jsonl']), ofPlan);
  if ('file' in measures) return measures;
  const topics = readAll('topics.json', listOf(files['topics.json']), topicRecord);
  if ('file' in topics) return topics;
  return { plans: plans.records, measures: measures.records, topics: topics.records };
}

/** Every record has an address, and none leads out of its site. */
function readAll<Row extends { readonly id: string; readonly url: string }>(
  file: PulledFile,
  rows: Iterable<unknown>,
  schema: z.ZodType<Row>,
): { readonly records: readonly Row[] } | UnreadableFile {
  const records: Row[] = [];
  const known = new Set<string>();
  for (const row of rows) {
    const { data } = schema.safeParse(row);
    if (!data || known.has(data.id) || !staysBelowRoot(data.url)) return { file, record: records.length + 1 };
    known.add(data.id);
    records.push(data);
  }
  return { records };
}

/** What is no list counts as one record that is of no form. */
function listOf(bytes: Uint8Array): readonly unknown[] {
  const value = parse(bytes);
  return Array.isArray(value) ? value : [value];
}

/** Line by line: a large library has more text than one string holds. */
function* rowsOf(bytes: Uint8Array): Generator<unknown> {
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(lineFeed, from);
    const to = found < 0 ? bytes.length : found;
    if (to > from) yield parse(bytes.subarray(from, to));
    from = to + 1;
  }
}

const lineFeed = 10;
const utf8 = new TextDecoder();

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}

/**
 * Returns what an id of another library is called beside those of all: `weifang-2021/5.4` → `weifang-2021@yi.example%2F/5.4`.
 * The place of the library holds no slash, so that the plan is told from the measure as here.
 */
export function idElsewhere({ address }: Pick<NamedLibrary, 'address'>, id: string): string {
  const [plan = '', ...rest] = id.split('/');
  return [`${plan}@${encodeURIComponent(placeOf(address))}`, ...rest].join('/');
}

/** Returns the whole address of a page of another library. */
export function addressIn({ address }: Pick<NamedLibrary, 'address'>, url: string): string {
  return address + url.replace(/^\//u, '');
}
