/**
 * Finds the title of a page that stands above its article: its `<h1>`, the line that says what the meta tag or `<title>`
 * says, or one that is set and worded as a title.
 */
import { genreOf } from '../../model/official/genres.ts';
import { opensWithNumber } from '../../model/official/level-numbers.ts';
import type { SourceBlock } from '../blocks.ts';
import type { Finding } from '../faults.ts';
import { readHtmlBlocks } from './html-blocks.ts';
import {
  allElementsOf,
  ancestorsOf,
  attribute,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isText,
} from './nodes.ts';

/** `class="art-title"`, `id="biaoti"` */
const titleStyle = /titl|biaoti|headline|(?:^|[\s_-])bt(?:$|[\s_-])/iu;
/** What a title has and the name of a column (通知公告) has not */
const titleWord = /[关關][于於]|《|\d{4}年/u;
const longestTitle = 120;
/** With the name of the site. */
const longestTab = 240;

/** Lines at the top of an article among which its own title stands. */
const topLines = 8;

export interface PageTitle {
  /** Empty when the article prints the title itself. */
  readonly blocks: readonly SourceBlock[];
  readonly findings: readonly Finding[];
}

interface Article {
  readonly childNodes: readonly HtmlNode[];
}

/** Returns the title that stands above `article`; a finding names one that nothing but its look and words tells. */
export function findTitle(page: HtmlParent, article: Article, named: string | undefined): PageTitle {
  const told =
    elementsOf(page).find(({ tagName }) => tagName === 'h1') ??
    [named ?? '', ...tabTitles(page)].map((title) => findNamed(page, squeeze(title))).find(Boolean);
  const heading = told ?? findWorded(page, article);
  if (!heading) return { blocks: [], findings: [] };
  const blocks = readHtmlBlocks(heading);
  const title = wordsOf(blocks);
  if (title === '' || wordsOf(readHtmlBlocks(article)).includes(title)) return { blocks: [], findings: [] };
  const finding: Finding = {
    rule: 'html-title',
    severity: 'info',
    found: title,
    expected: '正文的标题；已放在正文前面',
  };
  return { blocks, findings: told ? [] : [finding] };
}

/** What `<title>` may say before the name of the site: `…的通知_甲市人民政府`; the name alone says nothing. */
function tabTitles(page: HtmlParent): readonly string[] {
  const [tab] = allElementsOf(page, () => false).filter(({ tagName }) => tagName === 'title');
  const text = tab ? ownWords(tab, longestTab) : '';
  const ends = [...text.matchAll(/[_|–—-]/gu)].map(({ index }) => index);
  return [text.length, ...ends.toReversed()].map((end) => text.slice(0, end)).filter(isTitle);
}

/** The first element above the article that is set as a title and worded like one, where the article opens with none. */
function findWorded(page: HtmlParent, article: Article): HtmlElement | undefined {
  if (opensWithTitle(readHtmlBlocks(article))) return undefined;
  const inside = new Set(article.childNodes);
  for (const element of elementsOf(page)) {
    if (inside.has(element)) return undefined;
    if (isSetAsTitle(element) && isTitle(ownWords(element, longestTitle)) && !isOffered(element)) return element;
  }
  return undefined;
}

/** As a heading, under a name for titles, or in the middle of its line. */
function isSetAsTitle(element: HtmlElement): boolean {
  const [style, name] = [attribute(element, 'style'), `${attribute(element, 'class')} ${attribute(element, 'id')}`];
  const centred = attribute(element, 'align').toLowerCase() === 'center' || /text-align\s*:\s*center/iu.test(style);
  return centred || /^(?:h[23]|center)$/u.test(element.tagName) || titleStyle.test(name);
}

/** Tells whether the lines above the text of an article hold its title. */
function opensWithTitle(blocks: readonly SourceBlock[]): boolean {
  const lines = blocks
    .slice(0, topLines)
    .flatMap((block) => (block.kind === 'paragraph' ? block.text.split('\n') : []))
    .map(squeeze)
    .filter((line) => line !== '');
  const text = lines.findIndex((line) => /[。；]/u.test(line) || opensWithNumber(line));
  const head = lines.slice(0, text < 0 ? topLines : text).filter((line) => !/[：:]/u.test(line));
  return head.some((line) => genreOf(withoutBrackets(line)) !== undefined);
}

/** Tells whether an element leads to another page, or stands in a list of such. */
function isOffered(element: HtmlElement): boolean {
  const isLink = ({ tagName }: HtmlElement) => tagName === 'a';
  return (
    elementsOf(element).some(isLink) || [element, ...ancestorsOf(element)].some((one) => isLink(one) || isItem(one))
  );
}

function isItem({ tagName }: HtmlElement): boolean {
  return tagName === 'li' || tagName === 'dd' || tagName === 'dt';
}

function isTitle(text: string): boolean {
  return text.length <= longestTitle && titleWord.test(text) && genreOf(withoutBrackets(text)) !== undefined;
}

function withoutBrackets(text: string): string {
  return text.replace(/[（(][^（()）]*[）)]$/u, '');
}

/** The innermost element whose whole text is `title`. */
function findNamed(page: HtmlParent, title: string): HtmlElement | undefined {
  if (title === '') return undefined;
  return [...elementsOf(page)].findLast((element) => ownWords(element, title.length) === title);
}

/** The words of an element, up to one more than `length`. */
function ownWords(element: HtmlElement, length: number): string {
  let words = '';
  const waiting: HtmlNode[] = [element];
  for (let node = waiting.pop(); node && words.length <= length; node = waiting.pop()) {
    if (isText(node)) words += squeeze(node.value);
    else if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return words;
}

function wordsOf(blocks: readonly SourceBlock[]): string {
  return blocks.map((block) => (block.kind === 'paragraph' ? squeeze(block.text) : '')).join('');
}

function squeeze(text: string): string {
  return text.replace(/\s/gu, '');
}
