/** Records → the files of what hits show, in sheaves (src/index-format/sheaves.ts). */
import { type ListedName, writeNameList } from '../index-format/name-list.ts';
import { hitFields } from '../index-format/search-files.ts';
import {
  markRecord,
  pathOfRecords,
  recordsOfFile,
  type Sheaves,
  sheafSize,
  sheavesOf,
} from '../index-format/sheaves.ts';
import { type Pause, withPauses } from '../model/with-pauses.ts';
import { digest, packed } from './files.ts';
import type { SearchFile } from './library.ts';
import type { IndexRecord } from './records.ts';

/** The files, and the list of the sheaves for the guide. */
export interface StoredRecords {
  readonly files: readonly SearchFile[];
  readonly listed: string;
}

type Sheaf = readonly IndexRecord[];

/** Returns the files of records that stand plan by plan, with pauses. */
export async function storeRecords(records: readonly IndexRecord[], pause?: Pause): Promise<StoredRecords> {
  const sheaves = cutSheaves(records);
  const size = recordsOfFile(records.length);
  const known = sheavesOf(sheaves.map(({ length }) => ({ word: String(length), name: '' })));
  const stored = await Array.fromAsync(withPauses(sheaves, 1, pause), (sheaf) => storeSheaf(sheaf, size, known));
  return {
    files: stored.flatMap(({ files }) => files),
    listed: writeNameList(stored.map(({ listed }) => listed)),
  };
}

/** Sheaves begin anew with each plan. */
function cutSheaves(records: readonly IndexRecord[]): Sheaf[] {
  const byPlan = Map.groupBy(records, ({ hit }) => hit.plan);
  return [...byPlan.values()].flatMap((own) => cut(own, sheafSize));
}

function cut<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

function storeSheaf(
  sheaf: Sheaf,
  size: number,
  known: Sheaves,
): { readonly files: readonly SearchFile[]; readonly listed: ListedName } {
  const contents = cut(sheaf, size).map((some, file) =>
    packed(
      String(file),
      some.map((one) => valuesOf(one, known)),
    ),
  );
  const name = digest(contents);
  return {
    files: contents.map(({ content }, file) => ({ path: pathOfRecords(name, file), content })),
    listed: { word: String(sheaf.length), name },
  };
}

function valuesOf({ hit }: IndexRecord, sheaves: Sheaves): unknown[] {
  const stored = { ...hit, counterparts: hit.counterparts.map((record) => markRecord(sheaves, record)) };
  return hitFields.map((name) => stored[name]);
}
