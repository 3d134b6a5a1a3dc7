/**
 * Finds the article of a web page: the container that a government site's editor is known to fill, or else the
 * smallest element that holds nearly all of the page's sentences. Navigation has links, not sentences.
 */
import {
  attribute,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  isSilent,
  isText,
} from './nodes.ts';

/** Ids and classes of the text container in the editors that government sites use (gov.cn, TRS, 大汉, 开普), best first. */
const containers: readonly RegExp[] = [
  /^(?:ucap-content|trs_editor|trs_ueditor|trs_editor_view|trs_uedit)$/u,
  /^(?:zoom|articlecontent|article[-_]content|article[-_]?con|article[-_]body|pages_content|zwnr|news_content|xxgk_content)$/u,
  /^(?:article|main|content)$/u,
];

/** Elements that may be the article; a table cell only when it lays out a page. */
const wrappers = new Set(['div', 'section', 'article', 'main', 'body', 'center', 'form']);
const layoutParagraphs = 10;

/** Shares of the page's sentences that an element must hold. */
const leastShare = { known: 0.7, unknown: 0.95 } as const;
const shortestSentence = 20;

export interface Article {
  readonly root: HtmlParent;
  /** Characters in sentences inside the article and on the whole page. */
  readonly inside: number;
  readonly total: number;
}

/** Returns the article below `page`, or `undefined` when the page has no text. */
export function findArticle(page: HtmlParent): Article | undefined {
  const weights = new Map<HtmlParent, number>();
  const total = weigh(page, weights);
  const elements = [...elementsOf(page).filter(isWrapper)];
  const enough = (share: number) => elements.filter((element) => (weights.get(element) ?? 0) >= share * total);
  if (total === 0) return elements.length > 0 ? { root: page, inside: 0, total } : undefined;
  const known = enough(leastShare.known);
  const root = containers
    .map((pattern) => known.find((element) => namesOf(element).some((name) => pattern.test(name))))
    .find((element) => element !== undefined);
  const chosen = root ?? enough(leastShare.unknown).at(-1) ?? page;
  return { root: chosen, inside: weights.get(chosen) ?? total, total };
}

function isWrapper(element: HtmlElement): boolean {
  if (wrappers.has(element.tagName)) return true;
  if (element.tagName !== 'td') return false;
  const inner = elementsOf(element).filter(({ tagName }) => tagName === 'p' || tagName === 'br');
  return inner.drop(layoutParagraphs).next().done === false;
}

function namesOf(element: HtmlElement): readonly string[] {
  const names = `${attribute(element, 'id')} ${attribute(element, 'class')} ${element.tagName}`;
  return names.toLowerCase().split(/\s+/u);
}

/** Counts the characters that stand in sentences below `parent`, links left out, and notes them for every element. */
function weigh(parent: HtmlParent, weights: Map<HtmlParent, number>): number {
  const weight = parent.childNodes.reduce((sum, node) => sum + weighNode(node, weights), 0);
  weights.set(parent, weight);
  return weight;
}

function weighNode(node: HtmlNode, weights: Map<HtmlParent, number>): number {
  if (isText(node)) {
    const text = node.value.trim();
    return text.length >= shortestSentence || /[。；：，、]/u.test(text) ? text.length : 0;
  }
  return isElement(node) && !isSilent(node) && node.tagName !== 'a' ? weigh(node, weights) : 0;
}
