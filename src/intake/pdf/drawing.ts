/**
 * Follows the drawing of a PDF page (ISO 32000-1 §8.4, §9.4): in which tint and whether at all each character is drawn, and
 * which straight lines are ruled.
 */
import { getResolvedPDFJS } from 'unpdf';
import type { Ruling } from '../page/page.ts';
import { type Point, strokesOf, thinShape } from '../page/rulings.ts';
import type { PdfPage } from './pdfjs.ts';

/** How the characters of one operation are drawn. */
export interface DrawnText {
  readonly text: string;
  readonly pale: boolean;
  /** Not to be told from white paper. */
  readonly white: boolean;
  readonly invisible: boolean;
  /** In a layer that is switched off. */
  readonly layered: boolean;
}

/** Two corners that lie across from one another, in the space of the page. */
export type Ground = readonly [Point, Point];

export interface Drawing {
  readonly shown: readonly DrawnText[];
  /** The words of each annotation. */
  readonly noted: readonly string[];
  /** In the space of the page, y growing upwards. */
  readonly rulings: readonly Ruling[];
  /** What is filled with another colour than white, or is a picture. */
  readonly grounds: readonly Ground[];
  /** The area of the largest picture, in the space of the page; 0 without one. */
  readonly picture: number;
}

type Matrix = readonly [number, number, number, number, number, number];

interface State {
  readonly matrix: Matrix;
  /** The darkest part of the fill colour, 0 to 1. */
  readonly tint: number;
  readonly alpha: number;
  readonly mode: number;
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];
const start: State = { matrix: identity, tint: 0, alpha: 1, mode: 0 };
/** Type in a lighter tint, or more transparent, is pale. */
const palest = { tint: 0.45, alpha: 0.5 } as const;
/** Type in such a tint, or so transparent, is white. */
const white = { tint: 0.92, alpha: 0.08 } as const;
/** Draws nothing, or only cuts a shape out. */
const invisibleModes = new Set([3, 7]);
/** A filled shape that is not wider is a line; in points. */
const thickest = 3;
/** How far a straight line may lean, in points. */
const straight = 0.5;

/** Tells whether a layer is switched on. */
export type IsShown = (layer: unknown) => boolean;

/** Returns what a page draws, in its order. */
export async function readDrawing(page: PdfPage, isShown: IsShown): Promise<Drawing> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  const shown: DrawnText[] = [];
  const rulings: Ruling[] = [];
  const grounds: Ground[] = [];
  const saved: State[] = [];
  let state = start;
  const noted: string[] = [];
  const layers: boolean[] = [];
  let inAnnotation = false;
  let picture = 0;
  for (const [index, code] of fnArray.entries()) {
    const name = names.get(code) ?? '';
    const args: readonly unknown[] = argsArray[index] ?? [];
    if (name === 'save' || name === 'paintFormXObjectBegin') saved.push(state);
    if (name === 'restore' || name === 'paintFormXObjectEnd') state = saved.pop() ?? start;
    else state = changeState(state, name, args);
    if (/^beginMarkedContent/u.test(name)) layers.push(args[0] !== 'OC' || args[1] === null || isShown(args[1]));
    if (name === 'endMarkedContent') layers.pop();
    if (name === 'beginAnnotation') noted.push('');
    if (/^(?:begin|end)Annotation$/u.test(name)) inAnnotation = name === 'beginAnnotation';
    const drawn = name === 'showText' ? { ...describe(state, args[0]), layered: layers.includes(false) } : undefined;
    if (drawn && inAnnotation) noted.push((noted.pop() ?? '') + drawn.text);
    else if (drawn) shown.push(drawn);
    if (name === 'constructPath') rulings.push(...readPath(state.matrix, names.get(Number(args[0])) ?? '', args[1]));
    if (isGround(state, name, names.get(Number(args[0])) ?? '')) grounds.push(edgesOf(state.matrix, name, args[2]));
    if (/^paint(?:Inline)?Image/u.test(name)) picture = Math.max(picture, areaOf(state.matrix));
  }
  return { shown, noted: noted.filter((text) => text.trim() !== ''), rulings, grounds, picture };
}

function changeState(state: State, name: string, args: readonly unknown[]): State {
  switch (name) {
    case 'transform':
      return { ...state, matrix: multiply(state.matrix, toMatrix(args)) };
    case 'paintFormXObjectBegin':
      return { ...state, matrix: multiply(state.matrix, toMatrix(args[0])) };
    case 'setFillRGBColor':
      return { ...state, tint: darkest(args[0]) };
    case 'setFillColorN':
      return { ...state, tint: 0 };
    case 'setTextRenderingMode':
      return { ...state, mode: Number(args[0]) };
    case 'setGState':
      return { ...state, alpha: readAlpha(args[0]) ?? state.alpha };
    default:
      return state;
  }
}

function toMatrix(value: unknown): Matrix {
  const [a, b, c, d, e, f] = numbersOf(value);
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A picture fills the unit square. */
function areaOf([a, b, c, d]: Matrix): number {
  return Math.abs(a * d - b * c);
}

/** Type in white is seen on a shape that is not white, and on a picture. */
function isGround({ tint, alpha }: State, name: string, painted: string): boolean {
  if (name === 'constructPath') return /fill/iu.test(painted) && tint <= white.tint && alpha >= white.alpha;
  return /^paint(?:Inline)?Image|^shadingFill$/u.test(name);
}

/** Of a path, whose `edges` pdfjs gives, or of a picture, which fills the unit square. */
function edgesOf(matrix: Matrix, name: string, edges: unknown): Ground {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = name === 'constructPath' ? numbersOf(edges) : [0, 0, 1, 1];
  return [place(matrix, [x1, y1]), place(matrix, [x2, y2])];
}

function numbersOf(value: unknown): readonly number[] {
  if (ArrayBuffer.isView(value) && Symbol.iterator in value) return Array.from(value as Iterable<number>);
  return Array.isArray(value) ? value.map(Number) : [];
}

/** Of `#898989`. */
function darkest(colour: unknown): number {
  const parts = typeof colour === 'string' ? colour.match(/[\da-f]{2}/giu) : null;
  return parts ? Math.min(...parts.map((part) => Number.parseInt(part, 16) / 255)) : 0;
}

/** Of `[['ca', 0.3], …]`. */
function readAlpha(entries: unknown): number | undefined {
  const found = Array.isArray(entries) ? entries.find((entry) => Array.isArray(entry) && entry[0] === 'ca') : undefined;
  return found === undefined ? undefined : Number(found[1]);
}

function describe({ tint, alpha, mode }: State, glyphs: unknown): Omit<DrawnText, 'layered'> {
  const text = Array.isArray(glyphs) ? glyphs.map(characterOf).join('') : '';
  return {
    text,
    pale: tint > palest.tint || alpha < palest.alpha,
    white: mode === 0 && (tint > white.tint || alpha < white.alpha),
    invisible: invisibleModes.has(mode),
  };
}

function characterOf(glyph: unknown): string {
  if (typeof glyph !== 'object' || glyph === null) return '';
  const character: unknown = Reflect.get(glyph, 'unicode');
  return typeof character === 'string' ? character : '';
}

/** The level and upright lines of a path: its strokes, and filled shapes that are no wider than a line. */
function readPath(matrix: Matrix, painted: string, data: unknown): readonly Ruling[] {
  const [buffer] = Array.isArray(data) ? data : [];
  const shapes = readShapes(numbersOf(buffer)).map((points) => points.map((point) => place(matrix, point)));
  if (/stroke/iu.test(painted)) return shapes.flatMap((points) => strokesOf(points, straight));
  return /fill/iu.test(painted) ? shapes.flatMap((points) => thinShape(points, thickest)) : [];
}

function place([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Numbers that each step of a path has behind its code: move, line, cubic curve, quadratic curve, close. */
const lengths = [2, 2, 6, 4, 0] as const;

function readShapes(buffer: readonly number[]): readonly (readonly Point[])[] {
  const shapes: Point[][] = [];
  for (let at = 0; at < buffer.length; ) {
    const code = buffer[at] ?? 0;
    const length = lengths[code] ?? 0;
    const end: Point = [buffer[at + length - 1] ?? 0, buffer[at + length] ?? 0];
    const shape = shapes.at(-1);
    if (code === 0) shapes.push([end]);
    else if (code === 4 && shape?.[0]) shape.push(shape[0]);
    else shape?.push(end);
    at += length + 1;
  }
  return shapes;
}
