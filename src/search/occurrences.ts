/** Where folded strings stand in a record, and whether they begin and end with words there. */
import type { HitRecord } from '../index-format/search-files.ts';
import { type Folded, fold, type Variants } from '../segment/fold.ts';

/** A record with its fields folded. */
export interface ReadRecord {
  readonly hit: HitRecord;
  readonly title: Folded;
  readonly text: Folded;
  readonly note: Folded;
  readonly headings: readonly Folded[];
  /** Printed offsets in the text at which a word begins or ends. */
  readonly borders: ReadonlySet<number>;
}

/** Folds the fields of `hit`. */
export function readRecord(hit: HitRecord, variants: Variants): ReadRecord {
  return {
    hit,
    title: fold(hit.title, variants),
    text: fold(hit.text, variants),
    note: fold(hit.note, variants),
    headings: hit.headings.map((heading) => fold(heading, variants)),
    borders: readBorders(hit.cuts),
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

/** Tells whether the match of `length` at `at` in the text begins and ends with words: 立法 does not in 设立|法律. */
export function standsAlone(record: ReadRecord, at: number, length: number): boolean {
  const start = record.text.offsets[at] ?? 0;
  const end = record.text.ends[at + length - 1] ?? 0;
  return record.borders.has(start) && record.borders.has(end);
}

function readBorders(cuts: string): ReadonlySet<number> {
  const lengths = (cuts.includes(',') ? cuts.split(',') : [...cuts]).map((digit) => Number.parseInt(digit, 36));
  const borders = new Set<number>();
  let at = 0;
  for (const length of lengths) {
    at += length;
    borders.add(at);
  }
  return borders;
}
