/**
 * Joins paragraphs that Word sets as one: a dropped capital, which is a frame of its own before its paragraph (ECMA-376
 * §17.3.1.11), and a heading whose hidden mark lets the text run on behind it (`w:specVanish`, §17.3.2.36).
 */
import { childAt, type XmlElement } from '../xml.ts';

/** Returns `element` with such paragraphs joined to the ones behind them. */
export function joinRunIn(element: XmlElement): XmlElement {
  const children: XmlElement[] = [];
  for (const child of element.children.toReversed()) {
    const next = children.at(-1);
    const joined = next && isParagraph(child) && isParagraph(next) ? join(child, next) : undefined;
    if (joined) children.splice(-1, 1, joined);
    else children.push(joinRunIn(child));
  }
  return { ...element, children: children.toReversed() };
}

function isParagraph({ name }: XmlElement): boolean {
  return name === 'w:p';
}

/** The paragraph of a capital keeps its properties, the text behind a heading takes on those of the heading. */
function join(first: XmlElement, next: XmlElement): XmlElement | undefined {
  const properties = childAt(first, 'w:pPr');
  const isCapital = /^(?:drop|margin)$/u.test(childAt(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '');
  if (!isCapital && !childAt(properties, 'w:rPr', 'w:specVanish')) return undefined;
  const own = childAt(isCapital ? next : first, 'w:pPr');
  const content = [first, next].flatMap(({ children }) => children.filter(({ name }) => name !== 'w:pPr'));
  return { ...next, children: [...(own ? [own] : []), ...content] };
}
