/**
 * Recognised pages → the text of the document, built as that of a PDF, with the place of every character on its page.
 */
import type { LeftOut } from '../faults.ts';
import { layOut } from '../page/layout.ts';
import type { TextRun } from '../page/page.ts';
import { setPunctuation } from './punctuation.ts';
import type { Box } from './raster.ts';
import type { ReadCharacter } from './read-line.ts';
import type { RecognisedLine, RecognisedPage } from './recognise-page.ts';

/** A character of the text and where it was seen. */
export interface PlacedCharacter {
  /** Offset in the text. */
  readonly offset: number;
  readonly confidence: number;
  /** Counted from 1. */
  readonly page: number;
  /** Left, top, right and bottom, as shares of the page's width and height. */
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** A line of print: where on which page it was seen, and from where to where it stands in the text. */
interface PlacedLine {
  readonly page: number;
  readonly start: number;
  readonly end: number;
  readonly box: PlacedCharacter['box'];
}

export interface ScanText {
  readonly text: string;
  /** `第3页` for each line. */
  readonly anchors: readonly string[];
  /** In the order of the text; spaces and line feeds have none. */
  readonly characters: readonly PlacedCharacter[];
  readonly lines: readonly PlacedLine[];
  readonly leftOut: readonly LeftOut[];
}

/** A line of print as a run of a page, and what was read in it. */
interface SetRun extends TextRun {
  readonly page: RecognisedPage;
  readonly line: RecognisedLine;
  readonly characters: readonly ReadCharacter[];
  /** Of the page, counted from 1. */
  readonly number: number;
}

/** The detector's boxes are this much higher than the type. */
const boxHeight = 1.35;
/** Sizes of type that differ by less are one. */
const sameSize = 1.15;
/** A line of so many Chinese characters shows its type by its length. */
const leastCharacters = 8;

/** Sets the recognised pages, which are in the order of the document. */
export function setScan(pages: readonly RecognisedPage[]): ScanText {
  const runs = pages.map((page, index) => setRuns(page, index + 1));
  const { text, anchors, leftOut } = layOut(
    runs.map((list, index) => ({
      number: index + 1,
      runs: list.map(({ text: printed, x, y, width, size }) => ({ text: printed, x, y, width, size })),
      rulings: pages[index]?.rulings ?? [],
    })),
  );
  const placed = findRuns(runs.flat(), text);
  const characters = placed.flatMap(({ run, offsets }) => placeCharacters(run, offsets));
  return {
    text,
    anchors,
    characters: characters.sort((a, b) => a.offset - b.offset),
    lines: placed.flatMap(placeRun).sort((a, b) => a.start - b.start),
    leftOut,
  };
}

function setRuns(page: RecognisedPage, number: number): readonly SetRun[] {
  const runs = page.lines.map((line) => setRun(page, line, number));
  const sizes = runs.map(({ size }) => size).toSorted((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 1;
  return runs
    .map((run) => ({ ...run, size: isNear(run.size, usual) ? usual : run.size }))
    .toSorted((a, b) => a.y - b.y || a.x - b.x);
}

function isNear(size: number, usual: number): boolean {
  return Math.max(size, usual) / Math.min(size, usual) < sameSize;
}

function setRun(page: RecognisedPage, line: RecognisedLine, number: number): SetRun {
  const { left, right, top, bottom } = line.box;
  const characters = setPunctuation(line.characters);
  const widths = characters.reduce((sum, { text }) => sum + (/[!-~\s]/u.test(text) ? 0.5 : 1), 0);
  const size = widths >= leastCharacters ? (right - left) / widths : (bottom - top) / boxHeight;
  const text = characters.map((character) => character.text).join('');
  return { text, x: left, y: (top + bottom) / 2, width: right - left, size, page, line, characters, number };
}

interface PlacedRun {
  readonly run: SetRun;
  /** Of its characters that print something, two for one of two units (𠮷). */
  readonly offsets: readonly number[];
}

/**
 * Finds each line of print in the text. Layout moves whole lines (columns, cells of tables) and adds white space; so a
 * line is looked for behind the last one first, then everywhere that no other line stands. What was left out is nowhere.
 */
function findRuns(runs: readonly SetRun[], text: string): readonly PlacedRun[] {
  const printed = [...text.matchAll(/\S/gu)];
  const compact = printed.map(([character]) => character).join('');
  const starts = printed.flatMap(({ 0: { length }, index }) => Array.from({ length }, (_, at) => index + at));
  const taken = new Uint8Array(compact.length);
  let behind = 0;
  return runs.flatMap((run) => {
    const wanted = run.text.replace(/\s/gu, '');
    const at = findFree(compact, wanted, taken, behind) ?? findFree(compact, wanted, taken, 0);
    if (at === undefined) return [];
    taken.fill(1, at, at + wanted.length);
    behind = at + wanted.length;
    return [{ run, offsets: starts.slice(at, at + wanted.length) }];
  });
}

function findFree(text: string, wanted: string, taken: Uint8Array, from: number): number | undefined {
  if (wanted === '') return undefined;
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!taken.subarray(at, at + wanted.length).includes(1)) return at;
  }
  return undefined;
}

function placeCharacters(run: SetRun, offsets: readonly number[]): readonly PlacedCharacter[] {
  const printed = run.characters.filter(({ text }) => text.trim() !== '');
  let at = 0;
  return printed.map((character) => {
    const offset = offsets[at] ?? 0;
    at += character.text.length;
    return { offset, ...placeOf(run, character) };
  });
}

function placeOf({ page, line, size, number }: SetRun, { confidence, at }: ReadCharacter) {
  const { left, right } = line.box;
  const middle = left + at * (right - left);
  const box = { ...line.box, left: middle - size / 2, right: middle + size / 2 };
  return { confidence, page: number, box: sharesOf(box, page) };
}

function placeRun({ run, offsets }: PlacedRun): PlacedLine[] {
  const [start, end] = [offsets[0], offsets.at(-1)];
  if (start === undefined || end === undefined) return [];
  return [{ page: run.number, start, end: end + 1, box: sharesOf(run.line.box, run.page) }];
}

function sharesOf({ left, top, right, bottom }: Box, { width, height }: RecognisedPage): PlacedCharacter['box'] {
  return [share(left, width), share(top, height), share(right, width), share(bottom, height)];
}

/** Four places tell a tenth of a millimetre on a page; what stands out over its edge is cut there. */
function share(length: number, whole: number): number {
  return Math.round(Math.min(1, Math.max(0, length / whole)) * 10_000) / 10_000;
}
