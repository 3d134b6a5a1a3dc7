/** Reads the ruling lines that an OFD `PathObject` draws (GB/T 33190—2016 §9.1). */
import type { Ruling } from '../page/page.ts';
import { type Point, strokesOf, thinShape } from '../page/rulings.ts';
import { textOf, type XmlElement } from '../xml.ts';
import { readNumberArray } from './text-object.ts';

/** In millimetres. */
const thickest = 1;
const straight = 0.2;
/** Numbers behind each step of a path: start and move, line, curves, arc, close; the last two are where it leads. */
const lengths: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
const mostSteps = 20_000;

/** Returns the level and upright lines of a path. */
export function readRulings(object: XmlElement): readonly Ruling[] {
  const [left = 0, top = 0] = readNumberArray(object.attributes['Boundary']);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = readNumberArray(object.attributes['CTM']);
  const data = object.children.find(({ name }) => name === 'AbbreviatedData');
  const shapes = readShapes(data ? textOf(data) : '').map((points) =>
    points.map(([x, y]): Point => [left + a * x + c * y + e, top + b * x + d * y + f]),
  );
  return shapes.flatMap((points) => {
    const thin = object.attributes['Fill'] === 'true' ? thinShape(points, thickest) : [];
    return thin.length > 0 || object.attributes['Stroke'] === 'false' ? thin : strokesOf(points, straight);
  });
}

function readShapes(data: string): readonly (readonly Point[])[] {
  const words = data.trim().split(/\s+/u).slice(0, mostSteps);
  const shapes: Point[][] = [];
  for (let at = 0; at < words.length; ) {
    const step = words[at] ?? '';
    const length = (Object.hasOwn(lengths, step) ? lengths[step] : undefined) ?? 0;
    const end: Point = [Number(words[at + length - 1]) || 0, Number(words[at + length]) || 0];
    const shape = shapes.at(-1);
    if (step === 'M' || step === 'S') shapes.push([end]);
    else if (step === 'C' && shape?.[0]) shape.push(shape[0]);
    else if (length > 0) shape?.push(end);
    at += length + 1;
  }
  return shapes;
}
