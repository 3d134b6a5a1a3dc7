/**
 * Tells the headline of an article about a document from the title that the document has itself: `发布｜甲办印发《乙办法》
 * （附全文）`, `（信息公示）甲校应急预案`. Down to the document's own title what the article says is the article's.
 */
import { opensWithNumber } from '../model/official/level-numbers.ts';
import { simplify } from '../segment/traditional.ts';
import type { SourceLine } from './lines.ts';
import { type Shape, shapeOf } from './shapes.ts';

/** `发布 | `, `【资讯】` before a headline: the column of an account or a site */
const column = '(?:\\p{Script=Han}{2,4}\\s*[|｜丨]|【\\p{Script=Han}{2,4}】)';
/** `（信息公示）`, `【政策文件】` before a title */
const label =
  '[（(【[〔]\\p{Script=Han}{0,4}(?:公示|公开|公告|通知|发布|转发|转载|文件|政策|解读|要闻|动态|原文|全文)[）)】\\]〕]';
const columnMark = new RegExp(`^(?:${column}|${label})\\s*(?=\\S{6})`, 'u');
const opensWithColumn = new RegExp(`^${column}\\s*(?=\\S{6})`, 'u');
/** `（附全文）` */
const attached = /(?<!\s)\s*[（(]附?(?:全文|原文|下载|文件)[^（()）]{0,6}[）)]$/u;
/** `甲办印发《乙办法》`, which goes on with no 的通知 */
const news = /^(?!关于).*(?:印发|公布|发布|出台|下发)了?\s*《(?<title>[^《》]{4,60})》$/u;
/** Lines that an article may say before it prints the document. */
const longestArticle = 40;
const edition = /(?<!\s)\s*[（(]\d{4}年?版[）)]$/u;

/** Returns what a headline in simplified characters says besides its column: the document's name, if it tells of one. */
export function withoutColumn(headline: string): string {
  const bare = headline.replace(columnMark, '').replace(attached, '');
  return news.exec(bare)?.groups?.['title'] ?? bare;
}

/**
 * Returns the lines of an article above a document that has a title of its own: its headline, and what it says down to that
 * title. None where no such title stands above the first number.
 */
export function findArticleAbove(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const printed = lines.filter(({ blank, aside }) => !blank && !aside);
  const number = printed.findIndex(({ content }) => opensWithNumber(content.text));
  const above = printed.slice(0, number < 0 ? longestArticle : Math.min(number, longestArticle));
  const shapes = above.map(({ content }) => shapeOf(content.text));
  const first = shapes.findIndex((shape) => shape !== 'annotation');
  const own = findOwnTitle(above, shapes, first);
  return new Set(above.slice(0, own < 0 ? 0 : Math.max(first, shapes.lastIndexOf('prose', own)) + 1));
}

/** The first title below a headline, its last line where it has two, in front of everything that a document says below its title; -1 where there is none. */
function findOwnTitle(lines: readonly SourceLine[], shapes: readonly Shape[], first: number): number {
  const textAt = (index: number): string => squeeze(lines[index]?.content.text ?? '');
  const headline = textAt(first);
  const below = shapes.findIndex(
    (shape, index) => index > first && textAt(index) !== headline && /^(?:title|number|date|colon)$/u.test(shape),
  );
  const titles = [textAt(below), textAt(below - 1) + textAt(below)];
  return shapes[below] === 'title' && titles.some((title) => isHeadlineOf(headline, title)) ? below : -1;
}

/** A column stands before it, or it tells of the document and no more; a notice that issues 《X》 is no headline of X. */
function isHeadlineOf(headline: string, title: string): boolean {
  const name = withoutColumn(headline.replace(edition, ''));
  return opensWithColumn.test(headline) || (name !== headline && name === title);
}

function squeeze(text: string): string {
  return simplify(text.replace(/\s/gu, ''));
}
