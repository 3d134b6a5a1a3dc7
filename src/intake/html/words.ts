/** The words below an element, whether they are shown or not. */
import { allElementsOf, type HtmlElement, type HtmlNode, isText } from './nodes.ts';

/** Returns them without the spaces around each. */
export function wordsOf(element: HtmlElement): string {
  const inner: HtmlNode[] = [element, ...allElementsOf(element, () => false)].flatMap(({ childNodes }) => childNodes);
  return inner.map((node) => (isText(node) ? node.value.trim() : '')).join('');
}
