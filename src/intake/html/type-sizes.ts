/**
 * Sets apart what a page sets in no size around elements that have a size of their own: text between these becomes an
 * element of no size, so that one look at an element tells whether it is seen.
 */
import { defaultTreeAdapter } from 'parse5';
import { allElementsOf, attribute, type HtmlElement, type HtmlParent, isElement, isSizeless, isText } from './nodes.ts';

/** Lengths that do not hang on the size around them, and names of sizes. */
const size = String.raw`(?:0*(?:[1-9][\d.]*|\.0*[1-9]\d*)(?:px|pt|rem|pc|cm|mm|in|q|v[wh])\b|(?:x{1,3}-)?(?:small|large)\b|medium\b)`;
const sized = new RegExp(`(?:^|;)\\s*(?:font-size\\s*:\\s*${size}|font\\s*:[^;]*?[\\s:]${size})`, 'iu');
const sizeless = 'font-size:0';
const typeSize = /(?:^|;)\s*(?:font-size|font)\s*:[^;]*/giu;

/** Changes the elements of `page`. */
export function setApartSizeless(page: HtmlParent): void {
  const elements = [...allElementsOf(page, () => false)];
  const around = new Set<HtmlElement>();
  for (const element of elements.filter(isSized)) markAround(element, around);
  for (const element of elements) if (around.has(element) && isSizeless(element)) handDown(element);
}

function isSized(element: HtmlElement): boolean {
  return (
    (element.tagName === 'font' && /\d/u.test(attribute(element, 'size'))) || sized.test(attribute(element, 'style'))
  );
}

function markAround(element: HtmlElement, around: Set<HtmlElement>): void {
  for (let at = element.parentNode; at && 'tagName' in at && !around.has(at); at = at.parentNode) around.add(at);
}

/** Gives the size of `element` to all in it that has none of its own, and takes it from itself. */
function handDown(element: HtmlElement): void {
  setStyle(element, attribute(element, 'style').replace(typeSize, ''));
  for (const child of [...element.childNodes]) {
    if (isElement(child) && !isSized(child)) setStyle(child, `${attribute(child, 'style')};${sizeless}`);
    if (!isText(child) || child.value.trim() === '') continue;
    const unseen = defaultTreeAdapter.createElement('span', element.namespaceURI, [{ name: 'style', value: sizeless }]);
    defaultTreeAdapter.insertBefore(element, unseen, child);
    defaultTreeAdapter.detachNode(child);
    defaultTreeAdapter.appendChild(unseen, child);
  }
}

function setStyle(element: HtmlElement, value: string): void {
  element.attrs = [...element.attrs.filter(({ name }) => name !== 'style'), { name: 'style', value }];
}
