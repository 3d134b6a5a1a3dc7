/**
 * Puts the graphics that an OFD page draws from a resource (`CompositeObject`, GB/T 33190—2016 §13) on their page: each
 * object of the resource (`CompositeGraphicUnit`) with the place and the matrix that it has there.
 */
import type { Archive } from '../archive.ts';
import { descend, parseXml, type XmlElement } from '../xml.ts';
import { readNumberArray } from './text-object.ts';

/** Units by their ID. */
export type GraphicUnits = ReadonlyMap<string, XmlElement>;

const deepest = 4;
const mostObjects = 100_000;

/** Returns the units in the resources below `folder`. */
export function readUnits(archive: Archive, folder: string): GraphicUnits {
  const parts = [...archive].filter(([name]) => name.startsWith(folder) && /res\.xml$/iu.test(name));
  const elements = parts.flatMap(([name, bytes]) => [...descend(parseXml(name, bytes, { prefixes: false }))]);
  const units = elements.filter(({ name }) => name === 'CompositeGraphicUnit');
  return new Map(units.map((unit) => [unit.attributes['ID'] ?? '', unit]));
}

/** Returns what is shown below `element`, with what its graphics draw. */
export function listObjects(element: XmlElement, units: GraphicUnits): readonly XmlElement[] {
  return [...drawObjects(element, units, deepest).take(mostObjects)];
}

function* drawObjects(element: XmlElement, units: GraphicUnits, depth: number): Generator<XmlElement> {
  for (const object of descend(element, isUnseen)) {
    yield object;
    const unit = object.name === 'CompositeObject' ? units.get(object.attributes['ResourceID'] ?? '') : undefined;
    if (unit && depth > 0) for (const inner of drawObjects(unit, units, depth - 1)) yield place(inner, object);
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
  const attributes = { Boundary: boundary.join(' '), CTM: matrix.join(' '), Alpha: String(Math.min(...alphas)) };
  return { ...object, attributes: { ...object.attributes, ...attributes } };
}

const opaque = 255;

function readMatrix({ attributes }: XmlElement): readonly [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = readNumberArray(attributes['CTM']);
  return [a, b, c, d, e, f];
}
