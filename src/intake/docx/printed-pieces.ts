/** The characters that a Word file prints, paragraph by paragraph, straight from its XML: what must stand in the text. */
import { childAt, descend, type XmlElement } from '../xml.ts';
import { removed } from './report.ts';
import { chooseContent } from './restate.ts';

/** Returns the paragraphs of the parts that print text; notes that nothing refers to are not printed. */
export function listPieces(texts: readonly XmlElement[]): readonly string[] {
  const referred = new Set(texts.flatMap((text) => [...descend(text)].flatMap(noteOf)));
  const pieces: string[] = [];
  const visit = (element: XmlElement): void => {
    if (isUnprinted(element, referred)) return;
    if (element.name === 'w:p') pieces.push('');
    if (element.name === 'w:t' || element.name === 'm:t')
      pieces.push((pieces.pop() ?? '') + element.children.map(({ text }) => text).join(''));
    const children = element.name === 'mc:AlternateContent' ? chooseContent(element) : element.children;
    children.forEach(visit);
  };
  texts.forEach(visit);
  return pieces;
}

function noteOf({ name, attributes }: XmlElement): readonly string[] {
  return /^w:(?:foot|end)noteReference$/u.test(name) ? [`${name}#${attributes['w:id']}`] : [];
}

function isUnprinted(element: XmlElement, referred: ReadonlySet<string>): boolean {
  const isNote = element.name === 'w:footnote' || element.name === 'w:endnote';
  return (
    removed.has(element.name) ||
    element.name === 'w:rt' ||
    childAt(element, 'w:trPr', 'w:del') !== undefined ||
    (isNote && !referred.has(`${element.name}Reference#${element.attributes['w:id']}`))
  );
}
