/** The few questions that intake asks of a parse5 tree. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Elements that print nothing of a document. */
const silent = new Set([
  ...['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'head', 'title'],
  ...['select', 'button', 'input', 'textarea', 'audio', 'video', 'map', 'canvas', 'annotation', 'annotation-xml'],
]);
const furniture = new Set(['nav', 'footer', 'aside', 'menu']);
/** Readings above other characters, and the brackets around them where they cannot stand above. */
const readings = new Set(['rt', 'rp', 'rtc']);
const deletions = new Set(['del', 's', 'strike']);

export const isElement = defaultTreeAdapter.isElementNode;
export const isText = defaultTreeAdapter.isTextNode;

/** Returns the value of an attribute, empty when it is not there. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? '';
}

/** Returns the elements around one, the nearest first. */
export function ancestorsOf(element: HtmlElement): readonly HtmlElement[] {
  const above: HtmlElement[] = [];
  for (let at = element.parentNode; at && 'tagName' in at; at = at.parentNode) above.push(at);
  return above;
}

/** Tells whether an element and all below it stay out of the text. */
export function isSilent(element: HtmlElement): boolean {
  const { tagName } = element;
  if (silent.has(tagName) || isFurniture(element)) return true;
  if (isReading(element) || isDeletion(element) || isOffPage(element)) return true;
  return staysFolded(element);
}

/** Tells whether nobody can see an element's text: it is set in no size, or moved off the page. */
export function isOffPage(element: HtmlElement): boolean {
  const style = attribute(element, 'style');
  if (style === '') return false;
  return movedAway.test(style) || clipped.test(style) || sizeless.test(style);
}

/** Tells whether an element is set in no size. */
export function isSizeless(element: HtmlElement): boolean {
  return sizeless.test(attribute(element, 'style'));
}

/** By a thousand pixels or more. */
const movedAway =
  /(?:^|;)\s*(?:left|right|top|text-indent|margin-left|margin-top)\s*:\s*-(?:\d{4,}(?:px|pt)?|999(?:px|pt)?|\d{2,}em|\d{3,}rem)\b/iu;
const clipped = /(?:^|;)\s*clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01]/iu;
const sizeless = /(?:^|;)\s*(?:font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)|font\s*:\s*0\/)/iu;
/** Tells whether an element is set in white and nothing in the page gives it another ground. */
export function isFaint(element: HtmlElement): boolean {
  const white = element.tagName === 'font' && whiteColor.test(attribute(element, 'color'));
  if (!white && !setInWhite.test(attribute(element, 'style'))) return false;
  return ![element, ...ancestorsOf(element)].some(
    (one) =>
      ground.test(attribute(one, 'style')) || one.attrs.some(({ name }) => name === 'bgcolor' || name === 'background'),
  );
}

const whiteColor = /^\s*(?:#f{3}(?:f{3})?|white|rgba?\(\s*255\s*,\s*255\s*,\s*255)/iu;
const setInWhite = new RegExp(`(?:^|;)\\s*color\\s*:${whiteColor.source.slice(1)}`, 'iu');
const ground =
  /(?:^|;)\s*background(?:-color|-image)?\s*:\s*(?!\s*(?:transparent|none|inherit|initial|white|#f{3}(?:f{3})?)\b)/iu;

/** Tells whether an element holds readings, which stay out. */
export function isReading({ tagName }: HtmlElement): boolean {
  return readings.has(tagName);
}

/** Tells whether a line is drawn through an element's text. */
export function isDeletion(element: HtmlElement): boolean {
  return deletions.has(element.tagName) || /text-decoration[^;]*:[^;]*line-through/iu.test(attribute(element, 'style'));
}

/** Tells whether an element is not shown until a reader unfolds it, or never. */
export function isFolded(element: HtmlElement): boolean {
  const style = attribute(element, 'style');
  return element.attrs.some(({ name }) => name === 'hidden') || /display\s*:\s*none/iu.test(style);
}

/** Tells whether an element is not shown and stays out of the text: it takes no part in any count. */
export function staysFolded(element: HtmlElement): boolean {
  return isFolded(element) && !foldsText(element);
}

/** Tells whether an element holds text that is not shown and stays out. */
export function hidesText(element: HtmlElement): boolean {
  return staysFolded(element) && !silent.has(element.tagName) && !isFurniture(element);
}

/** Tells whether an element has room on the page and is not drawn. */
export function isUndrawn(element: HtmlElement): boolean {
  return /visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])/iu.test(attribute(element, 'style'));
}

/** Tells whether an element is set apart from the text around it. */
export function isFurniture({ tagName }: HtmlElement): boolean {
  return furniture.has(tagName);
}

/** What 展开全文 unfolds has sentences; menus and messages of the page have none. */
function foldsText(element: HtmlElement): boolean {
  const waiting: HtmlNode[] = [element];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node) && /。/u.test(node.value)) return true;
    if (isElement(node) && !silent.has(node.tagName)) for (const child of node.childNodes) waiting.push(child);
  }
  return false;
}

/** Gives all elements below `parent` in the order of the page, silent ones left out; without recursion, as pages are deep. */
export function* elementsOf(parent: { readonly childNodes: readonly HtmlNode[] }): Generator<HtmlElement> {
  for (const element of allElementsOf(parent, isSilent)) if (!isSilent(element)) yield element;
}

/** Gives all elements below `parent` in the order of the page, without what stands in an element that is `closed`. */
export function* allElementsOf(
  parent: { readonly childNodes: readonly HtmlNode[] },
  closed: (element: HtmlElement) => boolean,
): Generator<HtmlElement> {
  const waiting: HtmlNode[] = parent.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    if (closed(node)) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child) waiting.push(child);
    }
  }
}
