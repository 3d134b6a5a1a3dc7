/** The few questions that intake asks of a parse5 tree. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Elements that print nothing of a document. */
const silent = new Set([
  ...['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'head', 'title'],
  ...['select', 'button', 'input', 'textarea', 'audio', 'video', 'map', 'canvas'],
]);
const furniture = new Set(['nav', 'footer', 'aside', 'menu']);

export const isElement = defaultTreeAdapter.isElementNode;
export const isText = defaultTreeAdapter.isTextNode;

/** Returns the value of an attribute, empty when it is not there. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? '';
}

/** Tells whether an element and all below it stay out of the text. */
export function isSilent(element: HtmlElement): boolean {
  if (silent.has(element.tagName) || furniture.has(element.tagName)) return true;
  const style = attribute(element, 'style');
  return element.attrs.some(({ name }) => name === 'hidden') || /display\s*:\s*none/iu.test(style);
}

/** Gives all elements below `parent` in the order of the page, silent ones left out; without recursion, as pages are deep. */
export function* elementsOf(parent: HtmlParent): Generator<HtmlElement> {
  const waiting: HtmlNode[] = parent.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node) || isSilent(node)) continue;
    yield node;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child) waiting.push(child);
    }
  }
}
