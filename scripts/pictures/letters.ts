/**
 * Letters for pictures: Noto Serif SC, which npm brings in a hundred files by ranges of characters. Only those that a text
 * needs are read; a text is drawn piece by piece, each with the file that its characters stand in.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { z } from 'zod';

/** Where the package is missing, so is this file. */
const rangesFile = fileURLToPath(import.meta.resolve('@fontsource-variable/noto-serif-sc/unicode.json'));
const rangesByName = z.record(z.string(), z.string());

interface FontFile {
  readonly name: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** How a text is set. */
export interface Lettering {
  readonly height: number;
  /** From 200 to 900. */
  readonly weight: number;
}

let known: readonly FontFile[] | undefined;
const fileOf = new Map<string, string>();

/** Returns how wide a text is. */
export function widthOf(pen: SKRSContext2D, text: string, lettering: Lettering): number {
  return piecesOf(text).reduce((sum, piece) => sum + measure(pen, piece, lettering), 0);
}

/** Where a text begins: on the line `y`, from `x`. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** Writes a text in the colour that is set. */
export function write(pen: SKRSContext2D, text: string, lettering: Lettering, { x, y }: Place): void {
  let at = x;
  for (const piece of piecesOf(text)) {
    const width = measure(pen, piece, lettering);
    pen.fillText(piece.text, at, y);
    at += width;
  }
}

interface Piece {
  readonly file: string;
  readonly text: string;
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const character of text) {
    const file = findFile(character);
    const last = pieces.at(-1);
    if (last?.file === file) pieces.splice(-1, 1, { file, text: last.text + character });
    else pieces.push({ file, text: character });
  }
  return pieces;
}

function measure(pen: SKRSContext2D, { file, text }: Piece, { height, weight }: Lettering): number {
  pen.font = `${height}px "${file}"`;
  pen.fontVariationSettings = `'wght' ${weight}`;
  return pen.measureText(text).width;
}

/** The file of a character, registered under its own name; what none has is left to the machine's fonts. */
function findFile(character: string): string {
  const found = fileOf.get(character) ?? register(character);
  fileOf.set(character, found);
  return found;
}

function register(character: string): string {
  known ??= readFiles();
  const code = character.codePointAt(0) ?? 0;
  const file = known.find(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last));
  if (!file) return 'serif';
  const path = join(dirname(rangesFile), 'files', `${file.name}.woff2`);
  if (!GlobalFonts.has(file.name)) GlobalFonts.registerFromPath(path, file.name);
  return file.name;
}

/** `"[119]": "U+20-22,U+4e00"` */
function readFiles(): FontFile[] {
  return Object.entries(rangesByName.parse(JSON.parse(readFileSync(rangesFile, 'utf8')))).map(([name, ranges]) => ({
    name: `noto-serif-sc-${name.replace(/[[\]]/gu, '')}-wght-normal`,
    ranges: ranges.split(',').map(readRange),
  }));
}

function readRange(range: string): readonly [number, number] {
  const [first = 0, last = first] = range
    .replace('U+', '')
    .split('-')
    .map((code) => Number.parseInt(code, 16));
  return [first, last];
}
