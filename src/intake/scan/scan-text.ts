/**
 * Recognised pages → the text of the document, built as that of a PDF, with the place of every character on its page.
 */
import type { LeftOut } from '../faults.ts';
import { removeFurniture } from '../page/furniture.ts';
import type { PageLine, TextRun } from '../page/page.ts';
import { setLines } from '../page/page-lines.ts';
import { joinParagraphs } from '../page/paragraphs.ts';
import { setPunctuation } from './punctuation.ts';
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
export interface PlacedLine {
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
}

/** The detector's boxes are this much higher than the type. */
const boxHeight = 1.35;
/** Sizes of type that differ by less are one. */
const sameSize = 1.15;
/** A line of so many Chinese characters shows its type by its length. */
const leastCharacters = 8;

/** Sets the recognised pages, which are in the order of the document. */
export function setScan(pages: readonly RecognisedPage[]): ScanText {
  const runs = pages.map(setRuns);
  const bare = removeFurniture(runs.map((list, index) => setLines({ number: index + 1, runs: list })));
  const { text, anchors } = joinParagraphs(bare.pages);
  const placed = bare.pages.flat().map((line) => placeLine(line, runs[line.page - 1] ?? []));
  const characters = giveOffsets(placed.flat(), text);
  return { text, anchors, characters, lines: spanLines(placed, characters), leftOut: bare.leftOut };
}

function setRuns(page: RecognisedPage): readonly SetRun[] {
  const runs = page.lines.map((line) => setRun(page, line));
  const sizes = runs.map(({ size }) => size).toSorted((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 1;
  return runs.map((run) => ({ ...run, size: isNear(run.size, usual) ? usual : run.size }));
}

function isNear(size: number, usual: number): boolean {
  return Math.max(size, usual) / Math.min(size, usual) < sameSize;
}

function setRun(page: RecognisedPage, line: RecognisedLine): SetRun {
  const { left, right, top, bottom } = line.box;
  const characters = setPunctuation(line.characters);
  const widths = characters.reduce((sum, { text }) => sum + (/[!-~\s]/u.test(text) ? 0.5 : 1), 0);
  const size = widths >= leastCharacters ? (right - left) / widths : (bottom - top) / boxHeight;
  const text = characters.map((character) => character.text).join('');
  return { text, x: left, y: (top + bottom) / 2, width: right - left, size, page, line, characters };
}

/** The runs of which a line was set, in its order. */
function placeLine(line: PageLine, runs: readonly SetRun[]): readonly Omit<PlacedCharacter, 'offset'>[] {
  const own = runs.filter(
    ({ x, width, y }) => x >= line.x && x + width <= line.end && Math.abs(y - line.y) <= line.size / 2,
  );
  return own
    .toSorted((a, b) => a.x - b.x)
    .flatMap((run) => run.characters.filter(({ text }) => text.trim()).map((one) => placeOf(run, one, line.page)));
}

function placeOf({ page, line, size }: SetRun, { confidence, at }: ReadCharacter, number: number) {
  const { left, top, right, bottom } = line.box;
  const middle = left + at * (right - left);
  const box = [
    share(middle - size / 2, page.width),
    share(top, page.height),
    share(middle + size / 2, page.width),
    share(bottom, page.height),
  ] as const;
  return { confidence, page: number, box };
}

/** Four places tell a tenth of a millimetre on a page. */
function share(length: number, whole: number): number {
  return Math.round((length / whole) * 10_000) / 10_000;
}

/** The characters that print something, one after the other, are those of the text. */
function giveOffsets(placed: readonly Omit<PlacedCharacter, 'offset'>[], text: string): readonly PlacedCharacter[] {
  const printed = [...text.matchAll(/\S/gu)];
  if (printed.length !== placed.length) throw new Error(`${placed.length} characters seen, ${printed.length} set.`);
  return placed.map((character, index) => ({ offset: printed[index]?.index ?? 0, ...character }));
}

/** Lines follow one another as their characters do. */
function spanLines(
  placed: readonly (readonly unknown[])[],
  characters: readonly PlacedCharacter[],
): readonly PlacedLine[] {
  let from = 0;
  return placed.flatMap(({ length }) => {
    const own = characters.slice(from, from + length);
    from += length;
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    const edge = (side: 0 | 1 | 2 | 3, choose: (...values: number[]) => number): number =>
      choose(...own.map(({ box }) => box[side]));
    const box = [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)] as const;
    return [{ page: first.page, start: first.offset, end: last.offset + 1, box }];
  });
}
