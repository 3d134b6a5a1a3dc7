/** The characters that a Word file prints, paragraph by paragraph, straight from its XML: what must stand in the text. */
import { childAt, descend, type XmlElement } from '../xml.ts';
import { removed } from './report.ts';
import { chooseContent } from './restate.ts';

/** Returns the paragraphs of the parts that print text; notes that nothing refers to are not printed. */
export function listPieces(texts: readonly XmlElement[]): readonly string[] {
  const unprinted = new Set(listUnprintedNotes(texts));
  const pieces: string[] = [];
  const visit = (element: XmlElement): void => {
    if (isUnprinted(element) || unprinted.has(element)) return;
    if (element.name === 'w:p') pieces.push('');
    if (element.name === 'w:t' || element.name === 'm:t')
      pieces.push((pieces.pop() ?? '') + element.children.map(({ text }) => text).join(''));
    const children = element.name === 'mc:AlternateContent' ? chooseContent(element) : element.children;
    children.forEach(visit);
  };
  texts.forEach(visit);
  return pieces;
}

/** Returns the notes in the parts that print text to which nothing refers. */
export function listUnprintedNotes(texts: readonly XmlElement[]): readonly XmlElement[] {
  const elements = texts.flatMap((text) => [...descend(text)]);
  const referred = new Set(elements.flatMap(noteOf));
  const notes = elements.filter(({ name }) => name === 'w:footnote' || name === 'w:endnote');
  return notes.filter(({ name, attributes }) => !referred.has(`${name}Reference#${attributes['w:id']}`));
}

function noteOf({ name, attributes }: XmlElement): readonly string[] {
  return /^w:(?:foot|end)noteReference$/u.test(name) ? [`${name}#${attributes['w:id']}`] : [];
}

function isUnprinted(element: XmlElement): boolean {
  return removed.has(element.name) || element.name === 'w:rt' || childAt(element, 'w:trPr', 'w:del') !== undefined;
}
