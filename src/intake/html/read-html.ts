/** A saved web page → the lines of its article and the facts around it. */
import { parse } from 'parse5';
import { type Block, renderBlocks } from '../blocks.ts';
import { decodeText } from '../encoding.ts';
import { type Extraction, type Finding, Refusal } from '../faults.ts';
import { limits } from '../limits.ts';
import { type Article, findArticle } from './article.ts';
import { readBlocks } from './html-blocks.ts';
import { elementsOf, type HtmlParent } from './nodes.ts';
import { isMetadataTable, readPageFacts } from './page-metadata.ts';

/** `<meta charset="gb2312">`, `<meta http-equiv="Content-Type" content="text/html; charset=gbk">` */
const charset = /<meta[^>]{0,200}?charset\s*=\s*["']?(?<name>[\w-]+)/iu;
const headBytes = 4096;
/** Elements whose end tag may be left out; they do not nest. */
const openEnded = new Set([
  'p',
  'li',
  'td',
  'th',
  'tr',
  'dt',
  'dd',
  'option',
  'tbody',
  'thead',
  'tfoot',
  'colgroup',
  'optgroup',
]);
const unclosed = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);

/** Reads a page in the encoding that it declares or else shows. Refuses a page without text. */
export function readHtml(bytes: Uint8Array): Extraction {
  const declared = charset.exec(Buffer.from(bytes.subarray(0, headBytes)).toString('latin1'))?.groups?.['name'];
  const { text: source, encoding } = decodeText(bytes, declared);
  checkSource(source);
  const page = parse(source);
  const article = findArticle(page);
  if (!article)
    throw new Refusal({ rule: 'html-no-article', found: '没有文字的网页', expected: '带正文的网页；请保存“仅 HTML”' });
  const blocks = [...findTitle(page, article), ...readBlocks(article.root).filter((block) => !isMetadataTable(block))];
  const { text, anchors, findings } = renderBlocks(blocks);
  const facts = readPageFacts(page, readBlocks(page));
  const told = [...findings, ...facts.findings, ...reportOutside(article)];
  return { text, anchors, metadata: facts.metadata, encoding, findings: told };
}

/** The parser's time grows with the depth of the tree times its size: a page nested too deeply is refused before. */
function checkSource(source: string): void {
  if (source.length > limits.htmlCharacters) {
    throw new Refusal({
      rule: 'file-too-large',
      found: `网页源码 ${source.length} 字`,
      expected: `不超过 ${limits.htmlCharacters} 字`,
    });
  }
  let depth = 0;
  for (const match of source.matchAll(/<(?<end>\/?)(?<name>[a-z][a-z0-9]*)/giu)) {
    const name = match.groups?.['name']?.toLowerCase() ?? '';
    if (openEnded.has(name) || unclosed.has(name)) continue;
    depth = Math.max(0, depth + (match.groups?.['end'] ? -1 : 1));
    if (depth <= limits.htmlNesting) continue;
    throw new Refusal({ rule: 'file-too-deep', found: `嵌套超过 ${limits.htmlNesting} 层`, expected: '正常的网页' });
  }
}

/** The page's `<h1>`, when the article does not print it itself. */
function findTitle(page: HtmlParent, { root }: Article): readonly Block[] {
  const heading = elementsOf(page).find(({ tagName }) => tagName === 'h1');
  if (!heading) return [];
  const title = squeeze(readBlocks(heading));
  return title === '' || squeeze(readBlocks(root)).includes(title) ? [] : readBlocks(heading);
}

function squeeze(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === 'paragraph' ? block.text.replace(/\s/gu, '') : '')).join('');
}

function reportOutside({ inside, total }: Article): readonly Finding[] {
  if (inside >= total) return [];
  const found = `正文 ${inside} 字，正文以外的句子 ${total - inside} 字`;
  return [{ rule: 'html-outside-article', severity: 'info', found, expected: '正文完整；如有缺失请另存为文本' }];
}
