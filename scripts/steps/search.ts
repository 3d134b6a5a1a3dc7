/** Hands the library to the search index in the shape that indexing takes, and writes what comes of it. */
import { join } from 'node:path';
import {
  type EngineRecord,
  finishSearch,
  type PreparedSearch,
  type SearchFile,
  type SearchLibrary,
} from '../../src/indexing/index.ts';
import { readLines } from '../../src/library/read-lines.ts';
import type { EnrichedPlan } from '../../src/model/enriched.ts';
import type { LibraryRecords } from '../../src/model/records.ts';
import type { Pause } from '../../src/model/with-pauses.ts';
import { writeFiles } from './files.ts';

/** Returns what indexing takes: the records, the sentences of their texts, and the editors' synonyms. */
export function searchLibrary(
  plans: readonly EnrichedPlan[],
  records: LibraryRecords,
  synonyms: SearchLibrary['synonyms'],
): SearchLibrary {
  return { ...records, synonyms, sentences: sentenceSpans(plans) };
}

function sentenceSpans(plans: readonly EnrichedPlan[]): SearchLibrary['sentences'] {
  const texts = plans.flatMap(({ measures, passages }) => [...measures, ...passages]);
  return new Map(texts.map(({ id, sentences }) => [id, sentences]));
}

interface WriteOptions {
  readonly pause?: Pause | undefined;
  /** A folder of a site from which files may be moved. */
  readonly former?: string;
}

/** Writes files of the search into the folder of a site. */
export async function writeSearchFiles(
  site: string,
  files: readonly SearchFile[],
  { pause, former }: WriteOptions = {},
): Promise<void> {
  await writeFiles(
    join(site, 'search'),
    files.values().map(({ path, content }) => [path, content] as const),
    { pause, former: former && join(former, 'search') },
  );
}

/** A search whose engine waits for its records on the disk: engine and library are not in memory together. */
export interface WaitingSearch {
  /** File with the records, one a line. */
  readonly file: string;
  readonly guide: PreparedSearch['guide'];
}

/** Writes a prepared search into the folder of a site, and what the engine needs into `work`. */
export async function writePreparedSearch(
  { files, records, guide }: PreparedSearch,
  { fresh, former, work }: { readonly fresh: string; readonly former: string; readonly work: string },
): Promise<WaitingSearch> {
  await writeSearchFiles(fresh, files, { former });
  const rows = Iterator.from(records).map((record) => `${JSON.stringify(record)}\n`);
  await writeFiles(work, new Map([[recordsName, rows]]));
  return { file: join(work, recordsName), guide };
}

const recordsName = 'search-records.jsonl';

/** Indexes what waits, into the folder of the site; returns the modules whose code the search loads. */
export async function indexWaiting(
  { file, guide }: WaitingSearch,
  { fresh, former }: { readonly fresh: string; readonly former: string },
): Promise<readonly string[]> {
  const files = await finishSearch({ [Symbol.iterator]: () => readRecords(file) }, guide);
  await writeSearchFiles(fresh, files, { former });
  return files.flatMap(({ modules }) => modules ?? []);
}

function* readRecords(file: string): Generator<EngineRecord> {
  for (const line of readLines(file)) yield JSON.parse(line);
}
