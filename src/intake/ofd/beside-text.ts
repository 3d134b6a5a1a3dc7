/**
 * What an OFD file shows or holds otherwise than as text of its pages: pictures, notes and stamps laid over them, objects
 * that are not shown, and files attached to it.
 */
import type { Archive } from '../archive.ts';
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

/** Returns the names of the files that the package brings along (§20). */
export function listAttachments(archive: Archive): readonly string[] {
  const listed = elementsIn(archive, (name) => /attach[^/]*\.xml$/iu.test(name)).filter(
    ({ name }) => name === 'Attachment',
  );
  return listed.map((element) => {
    const { Name: named = '', Format: format = '' } = element.attributes;
    const file = textOf(element).trim().split('/').at(-1) ?? '';
    return named === '' ? file : /\.\w+$/u.test(named) || format === '' ? named : `${named}.${format}`;
  });
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
