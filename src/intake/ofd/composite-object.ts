/**
 * Puts the graphics that an OFD page draws from a resource (`CompositeObject`, GB/T 33190—2016 §13) on their page: each
 * object of the resource (`CompositeGraphicUnit`) with the place and the matrix that it has there.
 */
import type { Archive } from '../archive.ts';
import { descend, parseXml, type XmlElement } from '../xml.ts';
import { readNumberArray } from './text-object.ts';

/** Units by their ID. */
export type GraphicUnits = ReadonlyMap<string, XmlElement>;

const deepest = 16;
const mostObjects = 100_000;

/** Returns the units in the resources at `paths`. */
export function readUnits(archive: Archive, paths: readonly string[]): GraphicUnits {
  const elements = paths.flatMap((path) => {
    const part = archive.get(path);
    return part ? [...descend(parseXml(path, part, { prefixes: false }))] : [];
  });
  const units = elements.filter(({ name }) => name === 'CompositeGraphicUnit');
  return new Map(units.map((unit) => [unit.attributes['ID'] ?? '', unit]));
}

export interface DrawnObjects {
  readonly objects: readonly XmlElement[];
  /** A graphic is not there, stands in itself or deeper than any does. */
  readonly incomplete: boolean;
}

/** Returns what is shown below `element`, with what its graphics draw. */
export function listObjects(element: XmlElement, units: GraphicUnits): DrawnObjects {
  const drawing = { units, incomplete: false };
  const objects = [...drawObjects(element, drawing, []).take(mostObjects)];
  return { objects, incomplete: drawing.incomplete || objects.length === mostObjects };
}

interface Drawing {
  readonly units: GraphicUnits;
  incomplete: boolean;
}

function* drawObjects(element: XmlElement, drawing: Drawing, within: readonly XmlElement[]): Generator<XmlElement> {
  for (const object of descend(element, isUnseen)) {
    yield object;
    if (object.name !== 'CompositeObject') continue;
    const unit = drawing.units.get(object.attributes['ResourceID'] ?? '');
    if (!unit || within.includes(unit) || within.length === deepest) drawing.incomplete = true;
    else for (const inner of drawObjects(unit, drawing, [...within, unit])) yield place(inner, object);
  }
}

function isUnseen({ attributes }: XmlElement): boolean {
  return attributes['Visible'] === 'false';
}

/** What stands in `frame` at a place of its own, as the page has it. */
function place(object: XmlElement, frame: XmlElement): XmlElement {
  if (object.attributes['Boundary'] === undefined) return object;
  const [left = 0, top = 0, width = 0, height = 0] = readNumberArray(object.attributes['Boundary']);
  const [x = 0, y = 0] = readNumberArray(frame.attributes['Boundary']);
  const [a, b, c, d, e, f] = readMatrix(frame);
  const own = readMatrix(object);
  const shift = [own[4] + left, own[5] + top] as const;
  const matrix = [
    a * own[0] + c * own[1],
    b * own[0] + d * own[1],
    a * own[2] + c * own[3],
    b * own[2] + d * own[3],
    a * shift[0] + c * shift[1] + e,
    b * shift[0] + d * shift[1] + f,
  ];
  const boundary = [x, y, width * Math.hypot(a, b), height * Math.hypot(c, d)];
  const alphas = [object, frame].map(({ attributes }) => Number(attributes['Alpha'] ?? opaque));
  const alpha = isClipped(object, frame) ? 0 : Math.min(...alphas);
  const attributes = { Boundary: boundary.join(' '), CTM: matrix.join(' '), Alpha: String(alpha) };
  return { ...object, attributes: { ...object.attributes, ...attributes } };
}

const opaque = 255;

/** Tells whether nothing of an object lies within the bounds of its graphic, where alone it is drawn. */
function isClipped(object: XmlElement, frame: XmlElement): boolean {
  const [left = 0, top = 0, width = 0, height = 0] = readNumberArray(object.attributes['Boundary']);
  const [, , wide = 0, high = 0] = readNumberArray(frame.attributes['Boundary']);
  const [a, b, c, d, e, f] = readMatrix(frame);
  const corners = [left, left + width].flatMap((x) => [top, top + height].map((y) => [x, y] as const));
  const [xs, ys] = [corners.map(([x, y]) => a * x + c * y + e), corners.map(([x, y]) => b * x + d * y + f)];
  const isBeside = Math.max(...xs) <= 0 || Math.min(...xs) >= wide || Math.max(...ys) <= 0 || Math.min(...ys) >= high;
  return wide > 0 && high > 0 && isBeside;
}

function readMatrix({ attributes }: XmlElement): readonly [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = readNumberArray(attributes['CTM']);
  return [a, b, c, d, e, f];
}
