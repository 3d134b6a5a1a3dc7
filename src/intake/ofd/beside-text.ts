/**
 * What a page of OFD shows or holds otherwise than as text objects of its own: pictures, graphics drawn from a resource,
 * notes and stamps laid over it, and objects that are not shown.
 */
import type { Archive } from '../archive.ts';
import { findLost } from '../completeness.ts';
import type { Finding } from '../faults.ts';
import { reportAnnotations } from '../page/annotations.ts';
import { descend, parseXml, textOf, type XmlElement } from '../xml.ts';
import { readNumberArray } from './text-object.ts';

/** In square millimetres: larger than a seal. */
const leastPicture = 5000;

/** Returns whether a picture is drawn that may hold words. */
export function holdsPicture(objects: readonly XmlElement[]): boolean {
  return objects.some(({ name, attributes }) => {
    const [, , width = 0, height = 0] = readNumberArray(attributes['Boundary']);
    return name === 'ImageObject' && width * height >= leastPicture;
  });
}

/** Returns the words of what a page holds and does not show. */
export function readHidden(content: XmlElement): string {
  const hidden = [...descend(content)].filter(({ attributes }) => attributes['Visible'] === 'false');
  return hidden.map((element) => textOf(element).trim()).join('\n');
}

/** Names the words of graphics that pages draw from a resource (§8.4): they stand in no text object of a page. */
export function reportGraphics(archive: Archive, objects: readonly XmlElement[]): readonly Finding[] {
  const used = new Set(
    objects.filter(({ name }) => name === 'CompositeObject').map(({ attributes }) => attributes['ResourceID']),
  );
  if (used.size === 0) return [];
  const units = elementsIn(archive, (name) => /res\.xml$/iu.test(name)).filter(
    ({ name, attributes }) => name === 'CompositeGraphicUnit' && used.has(attributes['ID']),
  );
  return findLost(
    units.flatMap((unit) => wordsIn([...descend(unit)])),
    [],
  );
}

/** Names what notes and stamps write on pages (§15). */
export function reportNotes(archive: Archive): readonly Finding[] {
  const parts = [...archive.keys()].filter((path) => /annot/iu.test(path));
  const pages = parts.map((path) => ({
    number: Number(/page_(?<index>\d+)/iu.exec(path)?.groups?.['index'] ?? 0) + 1,
    texts: elementsIn(archive, (name) => name === path)
      .filter(({ name }) => name === 'Appearance')
      .flatMap((appearance) => wordsIn([...descend(appearance)])),
  }));
  return reportAnnotations(pages);
}

function elementsIn(archive: Archive, isPart: (name: string) => boolean): readonly XmlElement[] {
  const parts = [...archive].filter(([name]) => isPart(name));
  return parts.flatMap(([name, bytes]) => [...descend(parseXml(name, bytes, { prefixes: false }))]);
}

function wordsIn(elements: readonly XmlElement[]): readonly string[] {
  const texts = elements.filter(({ name }) => name === 'TextObject').map((object) => textOf(object).trim());
  return texts.filter((text) => text !== '');
}
