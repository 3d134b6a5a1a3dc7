/**
 * Finds the main content of a web page, its article: what stands between the first and the last of the containers that a
 * government site's editor is known to fill, or else in the smallest element that holds nearly all of the page's
 * sentences. Navigation has links, not sentences.
 */
import {
  ancestorsOf,
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
const editors: readonly RegExp[] = [
  /^(?:ucap-?content|trs_editor|trs_ueditor|trs_editor_view|trs_uedit)$/u,
  /^(?:zoom|articlecontent|article[-_]content|article[-_]?con|article[-_]body|pages_content|zwnr|news_content|xxgk_content)$/u,
];
/** What many a part of a page is called; it has to hold some of the page's sentences. */
const anyContainer = /^(?:article|main|content)$/u;
const fewestSentences = 0.2;

/** Elements that may be the article; a table cell only when it lays out a page. */
const wrappers = new Set(['div', 'section', 'article', 'main', 'body', 'center', 'form', 'ucapcontent']);
const layoutParagraphs = 10;

/** Share of the page's sentences that an unknown element must hold. */
const leastShare = 0.95;
const shortestSentence = 20;

export interface MainContent {
  /** Neighbours in the page. */
  readonly nodes: readonly HtmlNode[];
  /** Whether they stand in a container that an editor is known to fill. */
  readonly known: boolean;
  /** Characters in sentences inside the article and on the whole page. */
  readonly inside: number;
  readonly total: number;
}

type Weights = ReadonlyMap<HtmlNode | HtmlParent, number>;

/** Returns the main content of `page`, or `undefined` when the page has no text. */
export function findMainContent(page: HtmlParent): MainContent | undefined {
  const weights = new Map<HtmlNode | HtmlParent, number>();
  const total = weigh(page, weights);
  const elements = [...elementsOf(page).filter(isWrapper)];
  if (total === 0 && elements.length === 0) return undefined;
  const weightOf = (nodes: readonly HtmlNode[]): number =>
    nodes.reduce((sum, node) => sum + (weights.get(node) ?? 0), 0);
  const named = findParts(elements, anyContainer, weights);
  const parts = [
    ...editors.map((pattern) => findParts(elements, pattern, weights)),
    weightOf(named) >= fewestSentences * total ? named : [],
  ].find(({ length }) => length > 0);
  const nodes = parts ? spanOf(parts) : (findUnknown(elements, weights, total) ?? page).childNodes;
  return { nodes, known: parts !== undefined, inside: weightOf(nodes), total };
}

/** Containers of one kind, those within others left out: with sentences, or else with any text. */
function findParts(elements: readonly HtmlElement[], pattern: RegExp, weights: Weights): readonly HtmlElement[] {
  const named = elements.filter((element) => namesOf(element).some((name) => pattern.test(name)));
  const spoken = named.filter((element) => (weights.get(element) ?? 0) > 0);
  const filled = spoken.length > 0 ? spoken : named.filter(holdsText);
  return filled.filter((element) => !ancestorsOf(element).some((above) => filled.includes(above)));
}

/** What stands from the first to the last of `parts` in the smallest element that holds all. */
function spanOf(parts: readonly HtmlElement[]): readonly HtmlNode[] {
  const [first, ...rest] = parts;
  if (!first || rest.length === 0) return first?.childNodes ?? [];
  const paths = parts.map((part) => [...ancestorsOf(part).toReversed(), part]);
  const [path = []] = paths;
  const depth = path.findIndex((step, index) => paths.some((other) => other[index] !== step));
  const around = path[depth - 1];
  const places = paths.flatMap(({ [depth]: step }) => (around && step ? around.childNodes.indexOf(step) : []));
  return around?.childNodes.slice(Math.min(...places), Math.max(...places) + 1) ?? [];
}

function findUnknown(elements: readonly HtmlElement[], weights: Weights, total: number): HtmlElement | undefined {
  return total === 0
    ? undefined
    : elements.filter((element) => (weights.get(element) ?? 0) >= leastShare * total).at(-1);
}

function isWrapper(element: HtmlElement): boolean {
  if (wrappers.has(element.tagName)) return true;
  if (element.tagName !== 'td') return false;
  if (namesOf(element).some((name) => editors.some((pattern) => pattern.test(name)))) return true;
  const inner = elementsOf(element).filter(({ tagName }) => tagName === 'p' || tagName === 'br');
  return inner.drop(layoutParagraphs).next().done === false;
}

function namesOf(element: HtmlElement): readonly string[] {
  const names = `${attribute(element, 'id')} ${attribute(element, 'class')} ${element.tagName}`;
  return names.toLowerCase().split(/\s+/u);
}

function holdsText(element: HtmlElement): boolean {
  const own = [element, ...elementsOf(element)].flatMap(({ childNodes }) => childNodes.filter(isText));
  return own.some(({ value }) => value.trim() !== '');
}

/** More than a label. */
function isSentence(text: string): boolean {
  return text.trim().length >= shortestSentence || /[。；：，、]/u.test(text);
}

/** Counts the characters that stand in sentences below `parent`, links left out, and notes them for every node. */
function weigh(parent: HtmlParent, weights: Map<HtmlNode | HtmlParent, number>): number {
  const weight = parent.childNodes.reduce((sum, node) => sum + weighNode(node, weights), 0);
  weights.set(parent, weight);
  return weight;
}

function weighNode(node: HtmlNode, weights: Map<HtmlNode | HtmlParent, number>): number {
  if (isElement(node)) return isSilent(node) || node.tagName === 'a' ? 0 : weigh(node, weights);
  if (!isText(node) || !isSentence(node.value)) return 0;
  const weight = node.value.trim().length;
  weights.set(node, weight);
  return weight;
}
