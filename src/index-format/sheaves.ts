/**
 * Sheaves: the records of a library as they are stored, up to 64 neighbours of one plan together. A sheaf is a folder whose
 * name follows from what it holds, so a changed word leaves the files of all others where they are. In it stand files of a few
 * records each: hits are seldom neighbours, and whoever fetches one fetches all of its file.
 */
import { firstWhere } from '../model/first-where.ts';
import { type ListedName, readNameList } from './name-list.ts';

/** So many records has a sheaf at most. */
export const sheafSize = 64;

/**
 * Returns how many records a file has in a library of `count`. A second one costs a query 6 KiB, more than all the
 * files of a small library are worth, and a fourth 12, a fiftieth of what a query of a very large one fetches.
 */
export function recordsOfFile(count: number): number {
  if (count < 1_000) return 1;
  return count < 100_000 ? 2 : 4;
}

/** The sheaves of a library in its order. */
export interface Sheaves {
  readonly names: readonly string[];
  /** Number of the first record of each, and at the end how many there are. */
  readonly firsts: readonly number[];
}

/** Returns the sheaves that the guide lists: how many records each has, and its name. */
export function readSheaves(listed: string): Sheaves {
  return sheavesOf(readNameList(listed));
}

/** Returns the sheaves with these numbers of records. */
export function sheavesOf(list: readonly ListedName[]): Sheaves {
  const firsts = [0];
  for (const { word } of list) firsts.push((firsts.at(-1) ?? 0) + Number(word));
  return { names: list.map(({ name }) => name), firsts };
}

/** Returns the file that a record stands in, and its place there. */
export function storedPlace(
  { names, firsts }: Sheaves,
  record: number,
): { readonly path: string; readonly at: number } {
  const sheaf = sheafOf(firsts, record);
  const at = record - (firsts[sheaf] ?? 0);
  const size = recordsOfFile(firsts.at(-1) ?? 0);
  return { path: pathOfRecords(names[sheaf] ?? '', Math.floor(at / size)), at: at % size };
}

/** Returns the path of a file of a sheaf. */
export function pathOfRecords(sheaf: string, file: number): string {
  return `records/${sheaf}/${file.toString(36)}.bin`;
}

/**
 * Returns the mark by which records name a record: the number of its sheaf and its place there. A record more or less changes
 * the marks behind it in its own plan, and those in the plans behind only where its plan then has a sheaf more or less.
 */
export function markRecord({ firsts }: Sheaves, record: number): number {
  const sheaf = sheafOf(firsts, record);
  return sheaf * sheafSize + record - (firsts[sheaf] ?? 0);
}

/** Returns the number of the record with this mark. */
export function markedRecord({ firsts }: Sheaves, mark: number): number {
  return (firsts[Math.floor(mark / sheafSize)] ?? 0) + (mark % sheafSize);
}

function sheafOf(firsts: readonly number[], record: number): number {
  return firstWhere(firsts.length, (at) => (firsts[at] ?? 0) > record) - 1;
}
