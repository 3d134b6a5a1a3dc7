/** Where folded strings stand in a record. */
import { type Folded, fold, type Variants } from '../segment/fold.ts';
import type { LibraryRecord } from './files.ts';

/** A record with its fields folded. */
export interface ReadRecord {
  readonly hit: LibraryRecord;
  readonly title: Folded;
  readonly text: Folded;
  readonly note: Folded;
  readonly headings: readonly Folded[];
}

/** Folds the fields of `hit`. */
export function readRecord(hit: LibraryRecord, variants: Variants): ReadRecord {
  return {
    hit,
    title: fold(hit.title, variants),
    text: fold(hit.text, variants),
    note: fold(hit.note, variants),
    headings: hit.headings.map((heading) => fold(heading, variants)),
  };
}

/** Returns the offsets in `folded` at which `wanted` (not empty) begins, overlaps left out. */
export function occurrences(folded: Folded, wanted: string): number[] {
  const found: number[] = [];
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + wanted.length)) {
    found.push(at);
  }
  return found;
}
