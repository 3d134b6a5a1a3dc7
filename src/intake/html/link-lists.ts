/**
 * Takes out the lists of a page in which every word is a link: the entries of its navigation and of other pages. What one
 * opens inside the same page (a table of contents), the files of its annexes and numbered tasks are the document's, and what
 * is only the aim of a link (`<a name>`) is none.
 */
import { defaultTreeAdapter } from 'parse5';
import { opensWithNumber } from '../../model/official/level-numbers.ts';
import { ancestorsOf, attribute, elementsOf, type HtmlElement, type HtmlNode, isElement, isText } from './nodes.ts';
import { wordsOf } from './words.ts';

const lists = new Set(['ul', 'ol', 'dl', 'nav']);
/** Two links may be a choice that the text gives. */
const fewestLinks = 3;
const longestLink = 60;
const file = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar|txt|jpe?g|png)(?:[?#]|$)/iu;
/** `|`, `>` and the like between two entries */
const separator = /^[\s|｜>›»·/-]*$/u;

/** Detaches such lists from `nodes`, neighbours in a page, and returns the nodes that are left and what was taken. */
export function takeLinkLists(nodes: readonly HtmlNode[]): {
  readonly nodes: readonly HtmlNode[];
  readonly lines: readonly string[];
} {
  const found = [...elementsOf({ childNodes: nodes })].filter((one) => lists.has(one.tagName) && isOfLinks(one));
  const taken = new Set<HtmlNode>(found);
  const outer = found.filter((list) => !ancestorsOf(list).some((ancestor) => taken.has(ancestor)));
  const left = nodes.filter((node) => !taken.has(node));
  for (const list of outer) defaultTreeAdapter.detachNode(list);
  return { nodes: left, lines: outer.map(wordsOf) };
}

function isOfLinks(list: HtmlElement): boolean {
  const links = [...elementsOf(list)].filter(isLink);
  const isNumbered = links.every((link) => opensWithNumber(wordsOf(link)));
  return links.length >= fewestLinks && links.every(leadsAway) && !isNumbered && saysNothingElse(list);
}

function isLink(element: HtmlElement): boolean {
  return element.tagName === 'a' && attribute(element, 'href') !== '';
}

function leadsAway(link: HtmlElement): boolean {
  const target = attribute(link, 'href');
  const words = wordsOf(link);
  return (
    !target.startsWith('#') && !file.test(target) && words.length <= longestLink && !/[。；]|^附\s*[件表]/u.test(words)
  );
}

function saysNothingElse(node: HtmlNode): boolean {
  if (isText(node)) return separator.test(node.value);
  return !isElement(node) || isLink(node) || node.childNodes.every(saysNothingElse);
}
