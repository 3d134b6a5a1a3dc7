/** Places the characters of an OFD `TextObject` (GB/T 33190—2016 §11) on their page. */
import type { TextRun } from '../page/page.ts';
import { textOf, type XmlElement } from '../xml.ts';

/** Returns one run for each character, since `DeltaX` and `DeltaY` may move each as they like. */
export function readTextRuns(object: XmlElement): readonly TextRun[] {
  const [left = 0, top = 0] = readNumberArray(object.attributes['Boundary']);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = readNumberArray(object.attributes['CTM']);
  const size = Number(object.attributes['Size']) || 1;
  const angle = (Math.atan2(b, a) * 180) / Math.PI;
  const [pale, invisible] = [isPale(object), isInvisible(object)];
  const codes = object.children.filter(({ name }) => name === 'TextCode');
  let start = { x: 0, y: 0 };
  return codes.flatMap((code) => {
    start = { x: readNumber(code.attributes['X'], start.x), y: readNumber(code.attributes['Y'], start.y) };
    return placeCharacters(code, start, size).map(({ text, x, y, width }) => ({
      text,
      x: left + a * x + c * y + e,
      y: top + b * x + d * y + f,
      width: width * Math.hypot(a, b),
      size: size * Math.hypot(c, d),
      angle,
      pale,
      ...(invisible ? { invisible } : {}),
    }));
  });
}

/** In light colours, 0 to 255 each, or more transparent than not (§8.3.2). */
function isPale(object: XmlElement): boolean {
  const values = readNumberArray(fillOf(object)?.attributes['Value']);
  return readAlpha(object) < 128 || (values.length === 3 && Math.min(...values) > 115);
}

/** Wholly transparent, or neither filled nor outlined (§11.2). */
function isInvisible(object: XmlElement): boolean {
  const { Fill: fill, Stroke: stroke } = object.attributes;
  return readAlpha(object) === 0 || (fill === 'false' && stroke !== 'true');
}

function readAlpha(object: XmlElement): number {
  return Math.min(...[object, fillOf(object)].map((element) => readNumber(element?.attributes['Alpha'], 255)));
}

function fillOf(object: XmlElement): XmlElement | undefined {
  return object.children.find(({ name }) => name === 'FillColor');
}

interface PlacedCharacter {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function placeCharacters(
  code: XmlElement,
  start: { readonly x: number; readonly y: number },
  size: number,
): readonly PlacedCharacter[] {
  const stepsX = readDeltas(code.attributes['DeltaX']);
  const stepsY = readDeltas(code.attributes['DeltaY']);
  let { x, y } = start;
  return [...textOf(code).replace(/[\r\n]/gu, '')].map((text, index) => {
    const usual = /[ -~]/u.test(text) ? size / 2 : size;
    const step = stepsX[index] ?? (stepsY.length > 0 ? 0 : usual);
    const placed = { text, x, y, width: step > 0 && step <= widestStep * size ? step : usual };
    x += step;
    y += stepsY[index] ?? 0;
    return placed;
  });
}

/** `4.2 g 3 5 1`: one step of 4.2, three of 5, one of 1. */
function readDeltas(value: string | undefined): readonly number[] {
  const words = (value ?? '')
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const steps: number[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const repeated = words[index] === 'g';
    const count = repeated ? Math.min(Number(words[index + 1]) || 0, mostSteps) : 1;
    const step = Number(words[repeated ? index + 2 : index]) || 0;
    for (let times = 0; times < count && steps.length < mostSteps; times += 1) steps.push(step);
    if (repeated) index += 2;
  }
  return steps;
}

/** In type sizes; a wider step leaves a gap that reads as a space. */
const widestStep = 1.5;
/** A line of print has fewer characters than this. */
const mostSteps = 10_000;

/** Returns the numbers of an attribute (ST_Array). */
export function readNumberArray(value: string | undefined): readonly number[] {
  return (value ?? '')
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => Number(word) || 0);
}

function readNumber(value: string | undefined, fallback: number): number {
  const number = Number.parseFloat(value ?? '');
  return Number.isFinite(number) ? number : fallback;
}
