/** Finds the title of a page that stands above its article: its `<h1>`, or the line that says what the meta tag says. */
import type { SourceBlock } from '../blocks.ts';
import { readHtmlBlocks } from './html-blocks.ts';
import { elementsOf, type HtmlElement, type HtmlNode, type HtmlParent, isText } from './nodes.ts';

/** Returns the title, when `article` does not print it itself. */
export function findTitle(
  page: HtmlParent,
  article: { readonly childNodes: readonly HtmlNode[] },
  named: string | undefined,
): readonly SourceBlock[] {
  const heading = elementsOf(page).find(({ tagName }) => tagName === 'h1') ?? findNamed(page, squeeze(named ?? ''));
  if (!heading) return [];
  const title = wordsOf(readHtmlBlocks(heading));
  return title === '' || wordsOf(readHtmlBlocks(article)).includes(title) ? [] : readHtmlBlocks(heading);
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
