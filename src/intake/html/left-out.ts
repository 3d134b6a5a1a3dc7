/** Gathers what a web page holds beside its article: what stands around it, its tables of facts, and what no reader sees. */
import { defaultTreeAdapter } from 'parse5';
import { renderBlocks, type SourceBlock } from '../blocks.ts';
import type { LeftOut } from '../faults.ts';
import { readHtmlBlocks } from './html-blocks.ts';
import { type HtmlNode, type HtmlParent, isElement, isSilent, isText } from './nodes.ts';
import { isMetadataTable } from './page-metadata.ts';

/** Returns all that `page` holds and its `article` does not print, `lines` being what was taken out of it. */
export function gatherLeftOut(
  page: HtmlParent,
  article: { readonly childNodes: readonly HtmlNode[] },
  lines: readonly string[],
): readonly LeftOut[] {
  const unseen: Unseen = { comments: [], silent: [], attributes: [] };
  for (const node of page.childNodes) gatherUnseen(node, false, unseen);
  const texts: readonly (readonly [string, readonly string[]])[] = [
    ['信息表', readHtmlBlocks(article).filter(isMetadataTable).flatMap(rowsOf)],
    ['正文以外', [renderBlocks(readHtmlBlocks(page, article.childNodes)).text]],
    ['网页按钮等', lines],
    ['网页注释', unseen.comments],
    ['网页中不显示的内容', unseen.silent],
    ['网页属性', unseen.attributes],
  ];
  const filled = texts.filter(([, found]) => found.some((line) => line.trim() !== ''));
  return filled.map(([place, found]) => ({ place, text: found.join('\n'), original: 'publish' }));
}

function rowsOf(block: SourceBlock): readonly string[] {
  return block.kind === 'table'
    ? block.rows.map((row) => row.flatMap(({ text, from }) => (from === 'here' ? [text] : [])).join('\t'))
    : [];
}

interface Unseen {
  readonly comments: string[];
  readonly silent: string[];
  readonly attributes: string[];
}

function gatherUnseen(node: HtmlNode, silent: boolean, unseen: Unseen): void {
  if (defaultTreeAdapter.isCommentNode(node)) unseen.comments.push(node.data);
  if (isText(node) && silent) unseen.silent.push(node.value);
  if (!isElement(node)) return;
  unseen.attributes.push(...node.attrs.map(({ value }) => value).filter(saysSomething));
  const inside = silent || isSilent(node);
  const children = 'content' in node ? node.content.childNodes : node.childNodes;
  for (const child of children) gatherUnseen(child, inside, unseen);
}

/** With 汉字, or long enough for a number of a person. */
function saysSomething(value: string): boolean {
  return /\p{Script=Han}|\d{11}/u.test(value);
}
