/**
 * `lines.json`, which stands beside the pictures of a scan: what was recognised and where. An editor corrects the text, not
 * this file; where both differ, the places follow the text.
 */
import { diffChars } from 'diff';
import { z } from 'zod';
import type { Scan, ScanDoubt } from '../../model/document.ts';
import type { CutWords } from '../../segment/cut.ts';
import { findDoubts } from './doubts.ts';
import type { RecognisedPage } from './recognise-page.ts';
import type { ScanText } from './scan-text.ts';

const share = z.number().min(-1).max(2);
const box = z.tuple([share, share, share, share]);
const offset = z.int().nonnegative();
const page = z.int().positive();

/** The form of the file; shares are of a page's width and height. */
export const scanFile = z.strictObject({
  text: z.string(),
  /** The scan as it came: names of files beside this one. */
  originals: z.array(z.strictObject({ name: z.string(), sha256: z.string() })).min(1),
  pages: z.array(z.strictObject({ width: z.int().positive(), height: z.int().positive() })).min(1),
  lines: z.array(z.strictObject({ page, start: offset, end: offset, box })),
  doubts: z.array(z.strictObject({ offset, page, box, reason: z.enum(['unsure', 'no-word', 'bracket', 'number']) })),
});

export type ScanFile = z.infer<typeof scanFile>;

/** Returns what is kept of a scan. */
export function keepScan(
  originals: ScanFile['originals'],
  pages: readonly RecognisedPage[],
  scan: ScanText,
  cut: CutWords,
): ScanFile {
  return {
    text: scan.text,
    originals,
    pages: pages.map(({ width, height }) => ({ width, height })),
    lines: scan.lines.map((line) => ({ ...line, box: [...line.box] })),
    doubts: findDoubts(scan, cut).flatMap(({ character, reason }) => {
      const seen = scan.characters[character];
      return seen ? [{ offset: seen.offset, page: seen.page, box: [...seen.box], reason }] : [];
    }),
  };
}

/** Name of the file in the folder of a scan. */
export const scanIndex = 'lines.json';

/** Returns the folder of a scan below `sources/`. */
export function scanFolder(id: string): string {
  return `${id}.scan`;
}

/** Tells whether a file below `sources/` belongs to a scan and is no document. */
export function isOfScan(file: string): boolean {
  return /(?:^|\/)[^/]+\.scan\//u.test(file);
}

/** Returns the name of the picture of a page, counted from 1. */
export function pictureName(page: number): string {
  return `page-${page}.webp`;
}

/** Corrections of one character in ten are more than a recognised text needs. */
const mostCorrected = 0.1;

/**
 * Finds in the text as it is now what stood in the recognised one: a doubtful character that was changed is settled.
 * Returns `undefined` where the texts have too little in common.
 */
export function followScan(kept: ScanFile, text: string): Pick<Scan, 'lines' | 'doubts'> | undefined {
  const now = followOffsets(kept.text, text);
  if (!now) return undefined;
  const starts = startsOf(text);
  const lines = kept.lines.flatMap(({ start, end, page: number, box: place }) => {
    const found = now.slice(start, end).find((at) => at !== undefined);
    return found === undefined ? [] : [{ line: lineAt(starts, found), page: number, box: place }];
  });
  const doubts = kept.doubts.flatMap(({ offset: before, page: number, box: place, reason }): ScanDoubt[] => {
    const found = now[before];
    if (found === undefined) return [];
    const line = lineAt(starts, found);
    const column = found - (starts[line - 1] ?? 0) + 1;
    return [{ line, column, page: number, box: place, reason, text: text.charAt(found) }];
  });
  return { lines, doubts };
}

/** Where each character of `before` stands in `after`; nowhere if it was changed. */
function followOffsets(before: string, after: string): readonly (number | undefined)[] | undefined {
  const maxEditLength = Math.ceil(before.length * mostCorrected) + 100;
  const changes = diffChars(before, after, { maxEditLength });
  if (!changes) return undefined;
  const places = Array.from({ length: before.length }, (): number | undefined => undefined);
  let [from, at] = [0, 0];
  for (const { value, added, removed } of changes) {
    const { length } = value;
    if (!added && !removed) for (let index = 0; index < length; index += 1) places[from + index] = at + index;
    if (!added) from += length;
    if (!removed) at += length;
  }
  return places;
}

function startsOf(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
}

/** Counted from 1. */
function lineAt(starts: readonly number[], at: number): number {
  const next = starts.findIndex((start) => start > at);
  return next < 0 ? starts.length : next;
}
