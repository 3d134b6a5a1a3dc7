/**
 * The picture of a page → its lines of print. A page that lies on its side, upside down or askew is set upright first;
 * seals are taken off, what is printed in red is read by itself.
 */
import type { Ruling } from '../page/page.ts';
import { detectLines } from './detect.ts';
import { findSeals, type Inks, partInks } from './ink.ts';
import type { Models } from './models.ts';
import { type Box, type ColourRaster, type Raster, rotate, turn } from './raster.ts';
import { type ReadCharacter, readLine } from './read-line.ts';
import { cutAtRulings, findRulings } from './rulings.ts';
import { measureSkew } from './skew.ts';

export interface RecognisedLine {
  readonly box: Box;
  readonly characters: readonly ReadCharacter[];
}

/** Places in pixels of the page as it was set upright, which is `width` × `height`. */
export interface RecognisedPage {
  readonly width: number;
  readonly height: number;
  /** Quarters of a circle by which the page was turned clockwise, then degrees. */
  readonly turned: number;
  readonly rotated: number;
  readonly seals: number;
  readonly lines: readonly RecognisedLine[];
  /** The lines of tables. */
  readonly rulings: readonly Ruling[];
}

/** Lines that tell which side is up: enough for a majority. */
const samples = 4;
/** Surer than this, a line is the right way up. */
const upright = 0.8;

/** Recognises a page. */
export async function recognisePage(picture: ColourRaster, models: Models): Promise<RecognisedPage> {
  const inks = partInks(picture);
  const asLying = await detectLines(inks.black, models);
  const turned = await findTurn(inks.black, asLying, models);
  const straight = straighten(inks, turned);
  const lay = turned === 0 && straight.rotated === 0;
  const boxes = lay ? asLying : await detectLines(straight.black, models);
  const rulings = findRulings(straight.black);
  const black = await readAll(straight.black, cutAtRulings(boxes, rulings), models);
  const { lines: red, seals } = await readRed(straight.red, models);
  const { width, height } = straight.black;
  const lines = [...black, ...red.filter(({ box }) => !black.some((line) => overlaps(line.box, box)))];
  return { width, height, turned, rotated: straight.rotated, seals, lines, rulings };
}

function straighten({ black, red }: Inks, turned: number): Inks & { readonly rotated: number } {
  const upBlack = turn(black, turned);
  const rotated = -measureSkew(upBlack);
  return { black: rotate(upBlack, rotated), red: red && rotate(turn(red, turned), rotated), rotated };
}

async function readAll(page: Raster, boxes: readonly Box[], models: Models): Promise<readonly RecognisedLine[]> {
  const lines: RecognisedLine[] = [];
  for (const box of boxes) {
    const characters = await readLine(page, box, models);
    if (characters.length > 0) lines.push({ box, characters });
  }
  return lines;
}

async function readRed(red: Raster | undefined, models: Models) {
  if (!red) return { lines: [], seals: 0 };
  const seals = findSeals(red);
  const boxes = (await detectLines(red, models)).filter((box) => !seals.some((seal) => overlaps(seal, box)));
  return { lines: await readAll(red, boxes, models), seals: seals.length };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Returns by how many quarters the page must be turned clockwise to stand upright. */
async function findTurn(page: Raster, boxes: readonly Box[], models: Models): Promise<number> {
  const onSide = areaOf(boxes.filter(isTall)) > areaOf(boxes.filter((box) => !isTall(box)));
  const first = onSide ? 1 : 0;
  const sureness = await measureSureness(page, boxes, first, models);
  if (sureness >= upright) return first;
  return (await measureSureness(page, boxes, first + 2, models)) > sureness ? first + 2 : first;
}

/** The mean confidence in the longest lines of the page when it is turned. */
async function measureSureness(page: Raster, boxes: readonly Box[], quarters: number, models: Models): Promise<number> {
  const turned = turn(page, quarters);
  const longest = boxes.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, samples);
  const read: ReadCharacter[] = [];
  for (const box of longest) read.push(...(await readLine(turned, turnBox(box, page, quarters), models)));
  return read.reduce((sum, { confidence }) => sum + confidence, 0) / (read.length || 1);
}

function turnBox(box: Box, { width, height }: Raster, quarters: number): Box {
  if (quarters === 0) return box;
  const { left, top, right, bottom } = box;
  const turned = { left: height - bottom, top: left, right: height - top, bottom: right };
  return turnBox(turned, { width: height, height: width, pixels: new Uint8Array() }, quarters - 1);
}

function isTall({ left, top, right, bottom }: Box): boolean {
  return bottom - top > 1.5 * (right - left);
}

function areaOf(boxes: readonly Box[]): number {
  return boxes.reduce((sum, { left, top, right, bottom }) => sum + (right - left) * (bottom - top), 0);
}

function lengthOf({ left, top, right, bottom }: Box): number {
  return Math.max(right - left, bottom - top);
}
