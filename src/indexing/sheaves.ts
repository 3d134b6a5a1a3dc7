/** Records → the files of what hits show, in sheaves (src/index-format/sheaves.ts). */
import { decode, encode } from 'cborg';
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
import { groupByPlace, type Keeper, keepAll, noKeeper } from './keeper.ts';
import type { SearchFile } from './library.ts';
import type { IndexRecord } from './records.ts';

/** The files, and the list of the sheaves for the guide. */
export interface StoredRecords {
  readonly files: readonly SearchFile[];
  readonly listed: string;
}

type Sheaf = readonly IndexRecord[];

/** Returns the files of records that stand plan by plan. */
export async function storeRecords(
  records: readonly IndexRecord[],
  { keeper = noKeeper, pause }: { readonly keeper?: Keeper; readonly pause?: Pause } = {},
): Promise<StoredRecords> {
  const sheaves = cutSheaves(records);
  const known = sheavesOf(sheaves.map(({ length }) => ({ word: String(length), name: '' })));
  const values = sheaves.map(
    (sheaf): SheafValues => ({
      size: recordsOfFile(records.length),
      records: sheaf.map((one) => valuesOf(one, known)),
    }),
  );
  const packedSheaves = new Map<SheafValues, readonly Uint8Array[]>();
  const byPlace = groupByPlace([...values.entries()], ([at]) => sheaves[at]?.[0]?.hit.plan ?? '');
  for await (const [place, own] of withPauses(byPlace, 1, pause)) {
    const given = own.map(([, one]) => one);
    const kept = keepAll(keeper, `records ${place}`, given, (one) => encode(packSheaf(one)));
    for (const [at, one] of given.entries()) packedSheaves.set(one, decode(kept[at] ?? new Uint8Array()));
  }
  const stored = values.map((one) => storeSheaf(one, packedSheaves.get(one) ?? []));
  return {
    files: stored.flatMap(({ files }) => files),
    listed: writeNameList(stored.map(({ listed }) => listed)),
  };
}

/** What a sheaf stores, so many records a file. */
interface SheafValues {
  readonly size: number;
  readonly records: readonly unknown[][];
}

/** Sheaves begin anew with each plan. */
function cutSheaves(records: readonly IndexRecord[]): Sheaf[] {
  const byPlan = Map.groupBy(records, ({ hit }) => hit.plan);
  return [...byPlan.values()].flatMap((own) => cut(own, sheafSize));
}

function cut<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** Returns the contents of the files of a sheaf. */
function packSheaf({ size, records }: SheafValues): Uint8Array[] {
  return cut(records, size).map((some, file) => packed(String(file), some).content);
}

function storeSheaf(
  { records }: SheafValues,
  contents: readonly Uint8Array[],
): { readonly files: readonly SearchFile[]; readonly listed: ListedName } {
  const name = digest(contents.map((content, file) => ({ path: String(file), content })));
  return {
    files: contents.map((content, file) => ({ path: pathOfRecords(name, file), content })),
    listed: { word: String(records.length), name },
  };
}

function valuesOf({ hit }: IndexRecord, sheaves: Sheaves): unknown[] {
  const stored = { ...hit, counterparts: hit.counterparts.map((record) => markRecord(sheaves, record)) };
  return hitFields.map((name) => stored[name]);
}
