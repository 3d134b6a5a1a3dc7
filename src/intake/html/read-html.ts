/** A saved web page → the lines of its article and the facts around it. */
import { type Block, renderBlocks } from '../blocks.ts';
import { decodeText } from '../encoding.ts';
import { type Extraction, type Finding, Refusal } from '../faults.ts';
import { type Article, findArticle } from './article.ts';
import { readBlocks } from './html-blocks.ts';
import { gatherLeftOut } from './left-out.ts';
import { elementsOf, type HtmlParent } from './nodes.ts';
import { isMetadataTable, readPageFacts } from './page-metadata.ts';
import { parsePage } from './parse-page.ts';

/** `<meta charset="gb2312">`, `<meta http-equiv="Content-Type" content="text/html; charset=gbk">` */
const charset = /<meta[^>]{0,200}?charset\s*=\s*["']?(?<name>[\w-]+)/iu;
const headBytes = 4096;

/** Reads a page in the encoding that it declares or else shows. Refuses a page without text. */
export function readHtml(bytes: Uint8Array): Extraction {
  const declared = charset.exec(Buffer.from(bytes.subarray(0, headBytes)).toString('latin1'))?.groups?.['name'];
  const { text: source, encoding } = decodeText(bytes, declared);
  const page = parsePage(source);
  const article = findArticle(page);
  if (!article)
    throw new Refusal({ rule: 'html-no-article', found: '没有文字的网页', expected: '带正文的网页；请保存“仅 HTML”' });
  const blocks = [...findTitle(page, article), ...readBlocks(article.root).filter((block) => !isMetadataTable(block))];
  const { text, anchors, findings: inText } = renderBlocks(blocks);
  const { metadata, findings: inFacts } = readPageFacts(page, readBlocks(page));
  const findings = [...inText, ...inFacts, ...reportOutside(article), ...reportUnfinished(source)];
  return { text, anchors, leftOut: gatherLeftOut(page, article.root), metadata, encoding, findings };
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

/** A page may leave end tags out, but one that opens its body and never closes it mostly broke off. */
function reportUnfinished(source: string): readonly Finding[] {
  if (!/<(?:html|body)[\s>]/iu.test(source) || /<\/(?:html|body)\s*>/iu.test(source)) return [];
  const found = `没有 </body> 和 </html>，末尾是“${source.trimEnd().slice(-20)}”`;
  return [{ rule: 'html-unfinished', severity: 'info', found, expected: '保存完整的网页；请核对结尾' }];
}
