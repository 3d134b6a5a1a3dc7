/**
 * Puts the header of the first page before the text where that page alone has it (`w:titlePg`, ECMA-376 §17.10.6): the head
 * of a document (发文机关标志、发文字号) may stand there. What all pages show stays their header.
 */
import { looksLikePageNumber } from '../page/furniture.ts';
import { childAt, descend, textOf, type XmlElement } from '../xml.ts';
import type { Parts } from './left-out.ts';
import { findTarget } from './relationships.ts';

/** Returns the parts, the first header moved into the part `main`. */
export function placeFirstHeader(parts: Parts, main: string): Parts {
  const document = parts.get(main);
  const section = document && [...descend(document)].find(({ name }) => name === 'w:sectPr');
  const titlePage = childAt(section, 'w:titlePg');
  if (!document || !titlePage || /^(?:0|false|off)$/u.test(titlePage.attributes['w:val'] ?? '')) return parts;
  const [name, usual] = ['first', 'default'].map((type) => headerOf(parts, main, section, type));
  const header = childAt(parts.get(name ?? ''), 'w:hdr');
  const text = header ? textOf(header).trim() : '';
  const repeated = parts.get(usual ?? '');
  if (!name || !header || !/\p{Script=Han}/u.test(text) || looksLikePageNumber(text)) return parts;
  if (repeated && textOf(repeated).trim() === text) return parts;
  const moved = new Map([...parts, [main, placeBefore(document, header.children)]]);
  moved.delete(name);
  return moved;
}

function headerOf(parts: Parts, main: string, section: XmlElement | undefined, type: string): string | undefined {
  const found = section?.children.find(
    ({ name, attributes }) => name === 'w:headerReference' && attributes['w:type'] === type,
  );
  return found && findTarget(parts, main, found.attributes['r:id'] ?? '');
}

function placeBefore(document: XmlElement, blocks: readonly XmlElement[]): XmlElement {
  const children = document.children.map((child): XmlElement => {
    if (child.name === 'w:body') return { ...child, children: [...blocks, ...child.children] };
    return child.name === 'w:document' ? placeBefore(child, blocks) : child;
  });
  return { ...document, children };
}
