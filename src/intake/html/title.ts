/**
 * Finds the title of a page that stands above its article: its `<h1>`, the line that says what the meta tag or `<title>`
 * says, or one that is set and worded as a title.
 */
import { genreOf } from '../../model/official/genres.ts';
import type { SourceBlock } from '../blocks.ts';
import { readHtmlBlocks } from './html-blocks.ts';
import {
  allElementsOf,
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

/** Returns the title, when `article` does not print it itself. */
export function findTitle(
  page: HtmlParent,
  article: { readonly childNodes: readonly HtmlNode[] },
  named: string | undefined,
): readonly SourceBlock[] {
  const heading =
    elementsOf(page).find(({ tagName }) => tagName === 'h1') ??
    findNamed(page, squeeze(named ?? '')) ??
    findNamed(page, squeeze(tabTitle(page))) ??
    findWorded(page, article);
  if (!heading) return [];
  const title = wordsOf(readHtmlBlocks(heading));
  return title === '' || wordsOf(readHtmlBlocks(article)).includes(title) ? [] : readHtmlBlocks(heading);
}

/** What `<title>` says before the name of the site: `…的通知_甲市人民政府`; the name alone says nothing. */
function tabTitle(page: HtmlParent): string {
  const [tab] = allElementsOf(page, () => false).filter(({ tagName }) => tagName === 'title');
  const [text = ''] = (tab ? ownWords(tab, longestTitle) : '').split(/[_|–—-]/u);
  return isTitle(text) ? text : '';
}

/** The first element above the article that is set as a title and worded like one. */
function findWorded(
  page: HtmlParent,
  { childNodes }: { readonly childNodes: readonly HtmlNode[] },
): HtmlElement | undefined {
  const inside = new Set(childNodes);
  for (const element of elementsOf(page)) {
    if (inside.has(element)) return undefined;
    const styled =
      /^h[23]$/u.test(element.tagName) || titleStyle.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`);
    if (styled && isTitle(ownWords(element, longestTitle))) return element;
  }
  return undefined;
}

function isTitle(text: string): boolean {
  return (
    text.length <= longestTitle &&
    titleWord.test(text) &&
    genreOf(text.replace(/[（(][^（()）]*[）)]$/u, '')) !== undefined
  );
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
