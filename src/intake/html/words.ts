/** The words below an element, whether they are shown or not. */
import { allElementsOf, type HtmlElement, type HtmlNode, isText } from './nodes.ts';

/** What holds no words of a reader: code, and what a drawing says of itself. */
const wordless = new Set(['script', 'style', 'title', 'desc', 'metadata']);

/** Returns them without the spaces around each. */
export function wordsOf(element: HtmlElement): string {
  const below = [element, ...allElementsOf(element, isWordless)].filter((one) => !isWordless(one));
  const inner: HtmlNode[] = below.flatMap(({ childNodes }) => childNodes);
  return inner.map((node) => (isText(node) ? node.value.trim() : '')).join('');
}

function isWordless({ tagName }: HtmlElement): boolean {
  return wordless.has(tagName);
}
