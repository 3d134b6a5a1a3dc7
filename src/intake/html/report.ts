/** What the report says of a web page: what stands outside its article, what was folded, struck, and where more of it is. */
import { opensWithNumber } from '../../model/official/level-numbers.ts';
import type { Finding } from '../faults.ts';
import { reportPictures } from '../pictures.ts';
import type { MainContent } from './main-content.ts';
import {
  allElementsOf,
  attribute,
  elementsOf,
  type HtmlElement,
  type HtmlParent,
  hidesText,
  isDeletion,
  isFaint,
  isFolded,
  isFurniture,
  isOffPage,
  isReading,
  isSilent,
  isUndrawn,
} from './nodes.ts';
import { isPageLine } from './page-tools.ts';
import { listPictures, listUnread } from './unread.ts';
import { wordsOf } from './words.ts';

export interface ReadPage {
  readonly page: HtmlParent;
  readonly article: MainContent;
  /** Taken out of the article. */
  readonly lines: readonly string[];
  readonly source: string;
  readonly text: string;
  /** What its style sheets write and intake does not read. */
  readonly styled: readonly string[];
}

/** Returns the findings of a page. */
export function reportPage({ page, article, lines, source, text, styled }: ReadPage): readonly Finding[] {
  const elements = [...allElementsOf({ childNodes: article.nodes }, isClosed)];
  const shown = elements.filter((element) => !isSilent(element));
  const hidden = elements.filter((element) => isOffPage(element) && !isFolded(element));
  const unshown = [...allElementsOf({ childNodes: article.nodes }, isSilent)].filter(saysUnseen);
  const struck = elements.filter(isDeletion).map(wordsOf);
  const seen = [...allElementsOf({ childNodes: article.nodes }, isSilent)].filter((element) => !isFolded(element));
  return [
    ...quote({ rule: 'page-furniture', severity: 'info' }, [...lines, ...seen.filter(isFurniture).map(wordsOf)]),
    ...quote({ rule: 'text-struck', severity: 'warning', expected: '没有删除线的定稿；未收入正文' }, struck),
    ...quote(
      { rule: 'reading-left-out', severity: 'info' },
      elements.filter(({ tagName }) => tagName === 'rt').map(wordsOf),
    ),
    ...quote(
      { rule: 'html-folded', severity: 'info', expected: '正文里的文字；已收入正文' },
      shown.filter((element) => isFolded(element) || isUndrawn(element)).map(wordsOf),
    ),
    ...quote({ ...unseen, severity: 'warning' }, [...hidden, ...unshown.filter(isOfDocument)].map(wordsOf)),
    ...quote({ ...unseen, severity: 'info' }, unshown.filter((element) => !isOfDocument(element)).map(wordsOf)),
    ...quote(
      { rule: 'html-faint', severity: 'warning', expected: '看得见的文字；白色的字已收入正文，请核对' },
      shown.filter(isFaint).map(wordsOf),
    ),
    ...reportAttachments([...elementsOf(page)], text),
    ...quote({ rule: 'html-unread', severity: 'warning', expected: '正文里的文字；未收入正文' }, [
      ...listUnread([...seen, ...elements.filter(keepsText)]),
      ...styled.map((text) => `样式表写的 ${text}`),
    ]),
    ...reportPictures(listPictures(seen), text),
    ...reportMorePages(page, source, [text, ...lines]),
    ...reportOutside(article),
    ...reportUnfinished(source),
  ];
}

const unseen = { rule: 'html-hidden', expected: '看得见的文字；未收入正文' } as const;

/** Has words that are none of the tools of a page. */
function saysUnseen(element: HtmlElement): boolean {
  const words = wordsOf(element);
  return hidesText(element) && /\p{Script=Han}/u.test(words) && !isPageLine(words);
}

/** Headings and numbers are no menu. */
function isOfDocument(element: HtmlElement): boolean {
  const inside = [element, ...allElementsOf(element, () => false)];
  return opensWithNumber(wordsOf(element)) || inside.some(({ tagName }) => /^h[1-6]$/u.test(tagName));
}

/** A field that is not shown may hold the article for a script. */
function keepsText(element: HtmlElement): boolean {
  return element.tagName === 'textarea' && isFolded(element) && /。/u.test(wordsOf(element));
}

function isClosed(element: HtmlElement): boolean {
  return isReading(element) || isDeletion(element) || (isSilent(element) && !isFolded(element));
}

/** One finding with the texts, each cut short; none without texts. */
function quote(finding: Omit<Finding, 'found'>, texts: readonly string[]): readonly Finding[] {
  const named = [...new Set(texts.map((text) => text.trim().slice(0, longestQuote)))].filter((text) => text !== '');
  return named.length === 0 ? [] : [{ ...finding, found: named.slice(0, mostQuotes).join('；') }];
}

const longestQuote = 40;
const mostQuotes = 5;

/** A document that a page only announces is the file that hangs on it. */
function reportAttachments(elements: readonly HtmlElement[], text: string): readonly Finding[] {
  const links = elements.filter((element) => element.tagName === 'a' && document.test(attribute(element, 'href')));
  const severity = text.replace(/\s/gu, '').length < shortNotice ? 'warning' : 'info';
  const expected = '附件里的文件，如果它就是方案，请下载后另行收入';
  return quote(
    { rule: 'html-attachment', severity, expected },
    links.map((link) => wordsOf(link) || attribute(link, 'href')),
  );
}

const document = /\.(?:docx?|wps|pdf|ofd|xlsx?|et|zip|rar|7z|txt|rtf)(?:[?#].*)?$/iu;
/** A page with fewer characters only hands on what hangs on it. */
const shortNotice = 800;

/** `共3页 下一页` in the text, a link of these words anywhere, or the script by which TRS sites turn pages. */
function reportMorePages(page: HtmlParent, source: string, texts: readonly string[]): readonly Finding[] {
  const count = /(?:createPageHTML|createPage)\(\s*(?<pages>\d{1,3})\s*,/u.exec(source)?.groups?.['pages'];
  const links = elementsOf(page).filter((element) => element.tagName === 'a' && attribute(element, 'href') !== '');
  const said = [...texts, ...links.map(wordsOf).filter((words) => words === '下一页')]
    .map((text) => /共\s*(?:[2-9]|\d{2,})\s*页|下一页/u.exec(text)?.[0])
    .find((found) => found !== undefined);
  const found = Number(count ?? 0) > 1 ? `共 ${count} 页` : said;
  if (found === undefined) return [];
  return [{ rule: 'html-more-pages', severity: 'warning', found, expected: '各页都收入；请把其余各页的文字接在后面' }];
}

function reportOutside({ inside, total }: MainContent): readonly Finding[] {
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
