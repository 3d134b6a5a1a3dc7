/**
 * Tells the headline of an article about a document from the title that the document has itself: `发布｜甲办印发《乙办法》
 * （附全文）`, `（信息公示）甲校应急预案`. Down to the document's own title what the article says is the article's.
 */
import { simplify } from '../segment/traditional.ts';
import type { HeadParagraph } from './head-paragraphs.ts';

/** `发布 | `, `【资讯】` before a headline: the column of an account or a site */
const column = '(?:\\p{Script=Han}{2,4}\\s*[|｜丨]|【\\p{Script=Han}{2,4}】)';
/** `（信息公示）`, `【政策文件】` before a title */
const label =
  '[（(【[〔]\\p{Script=Han}{0,4}(?:公示|公开|公告|通知|发布|转发|转载|文件|政策|解读|要闻|动态|原文|全文)[）)】\\]〕]';
const columnMark = new RegExp(`^(?:${column}|${label})\\s*(?=\\S{6})`, 'u');
const opensWithColumn = new RegExp(`^${column}\\s*(?=\\S{6})`, 'u');
/** `（附全文）` */
const attached = /\s*[（(]附?(?:全文|原文|下载|文件)[^（()）]{0,6}[）)]$/u;
/** `甲办印发《乙办法》`, which goes on with no 的通知 */
const news = /^(?!关于).*(?:印发|公布|发布|出台|下发)了?\s*《(?<title>[^《》]{4,60})》$/u;
const named = /《(?<title>[^《》]{4,60})》/gu;
const edition = /\s*[（(]\d{4}年?版[）)]$/u;

/** Returns what a headline in simplified characters says besides its column: the document's name, if it tells of one. */
export function withoutColumn(headline: string): string {
  const bare = headline.replace(columnMark, '').replace(attached, '');
  return news.exec(bare)?.groups?.['title'] ?? bare;
}

/** Returns the paragraphs of a head where an article's headline and its words above the document's own title stand beside the text. */
export function setArticleApart(paragraphs: readonly HeadParagraph[]): readonly HeadParagraph[] {
  const first = paragraphs.findIndex(({ shape }) => shape !== 'annotation');
  const own = findOwnTitle(paragraphs, first);
  const end = paragraphs.slice(0, Math.max(own, 0)).findLastIndex(({ shape }) => shape === 'prose');
  return own < 0
    ? paragraphs
    : paragraphs.map((one, index) => (index <= Math.max(first, end) ? { ...one, shape: 'annotation' } : one));
}

/** The first title below a headline, in front of everything that a document says below its title; -1 where there is none. */
function findOwnTitle(paragraphs: readonly HeadParagraph[], first: number): number {
  const headline = squeeze(paragraphs[first]?.content.text ?? '');
  const below = paragraphs.findIndex(
    ({ shape, content }, index) =>
      index > first && squeeze(content.text) !== headline && /^(?:title|number|date|colon)$/u.test(shape),
  );
  const { shape, content } = paragraphs[below] ?? {};
  return shape === 'title' && isHeadlineOf(headline, squeeze(content?.text ?? '')) ? below : -1;
}

function isHeadlineOf(headline: string, title: string): boolean {
  const names = [headline.replace(edition, '').replace(columnMark, ''), ...namesIn(headline)];
  return (
    opensWithColumn.test(headline) || (names[0] !== headline && names[0] === title) || namesIn(headline).includes(title)
  );
}

function namesIn(headline: string): readonly string[] {
  return [...headline.matchAll(named)].flatMap(({ groups }) => groups?.['title'] ?? []);
}

function squeeze(text: string): string {
  return simplify(text.replace(/\s/gu, ''));
}
