/**
 * Names the elements and attributes of a Word part by the usual prefixes (`w:p`), whatever prefixes its writer chose and
 * whether the namespaces are those of transitional or of strict files (ECMA-376, part 1, annex A).
 */
import type { XmlElement } from '../xml.ts';

const transitional = 'http://schemas.openxmlformats.org';
const strict = 'http://purl.oclc.org/ooxml';
const word = 'http://schemas.microsoft.com/office/word/2010';

const namespaces: readonly (readonly [prefix: string, ...uris: readonly string[]])[] = [
  ['w', `${transitional}/wordprocessingml/2006/main`, `${strict}/wordprocessingml/main`],
  ['r', `${transitional}/officeDocument/2006/relationships`, `${strict}/officeDocument/relationships`],
  ['m', `${transitional}/officeDocument/2006/math`, `${strict}/officeDocument/math`],
  ['a', `${transitional}/drawingml/2006/main`, `${strict}/drawingml/main`],
  ['pic', `${transitional}/drawingml/2006/picture`, `${strict}/drawingml/picture`],
  ['wp', `${transitional}/drawingml/2006/wordprocessingDrawing`, `${strict}/drawingml/wordprocessingDrawing`],
  ['wps', `${word}/wordprocessingShape`],
  ['w14', `${word}/wordml`],
  ['mc', `${transitional}/markup-compatibility/2006`],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['cp', `${transitional}/package/2006/metadata/core-properties`],
];
const prefixes: ReadonlyMap<string, string> = new Map(
  namespaces.flatMap(([prefix, ...uris]) => uris.map((uri) => [uri, prefix] as const)),
);
const declarations = Object.fromEntries(namespaces.map(([prefix, uri = '']) => [`xmlns:${prefix}`, uri]));

/** Prefix of the source → usual prefix; the empty one is the default namespace. */
type Scope = ReadonlyMap<string, string>;

/** Returns `part` with the usual prefixes, all declared at its root. */
export function usePrefixes(part: XmlElement): XmlElement {
  const named = rename(part, new Map());
  const children = named.children.map((child) =>
    child.name === '#text' ? child : { ...child, attributes: { ...declarations, ...child.attributes } },
  );
  return { ...named, children };
}

function rename(element: XmlElement, around: Scope): XmlElement {
  if (element.name === '#text') return element;
  const scope = openScope(element, around);
  const kept = Object.entries(element.attributes).filter(([name, value]) => !isKnown(name, value));
  return {
    ...element,
    name: renameOne(element.name, scope, scope.get('')),
    attributes: Object.fromEntries(kept.map(([name, value]) => [renameOne(name, scope, undefined), value])),
    children: element.children.map((child) => rename(child, scope)),
  };
}

function openScope({ attributes }: XmlElement, around: Scope): Scope {
  const declared = Object.entries(attributes).flatMap(([name, uri]): (readonly [string, string])[] => {
    const prefix = declaredPrefix(name);
    return prefix === undefined ? [] : [[prefix, prefixes.get(uri) ?? prefix]];
  });
  return declared.length === 0 ? around : new Map([...around, ...declared]);
}

function isKnown(name: string, uri: string): boolean {
  return declaredPrefix(name) !== undefined && prefixes.has(uri);
}

/** `xmlns:w` → `w`, `xmlns` → the empty prefix, any other attribute → nothing. */
function declaredPrefix(name: string): string | undefined {
  if (name === 'xmlns') return '';
  return name.startsWith('xmlns:') ? name.slice('xmlns:'.length) : undefined;
}

function renameOne(name: string, scope: Scope, inherited: string | undefined): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? inherited : scope.get(name.slice(0, colon));
  return prefix === undefined || prefix === '' ? name : `${prefix}:${name.slice(colon + 1)}`;
}
