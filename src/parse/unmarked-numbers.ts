/**
 * Finds what opens a provision without the form of a number: figures without a stop, 任务1, top figures of a decimal text,
 * articles that look cited, chapters and headings between articles.
 */
import { findBare } from './bare-numbers.ts';
import { endsSentence } from './broken-lines.ts';
import type { SourceLine } from './lines.ts';
import { findBareTops, type Numbering, readArticle, readNumbering, type System } from './numbering.ts';
import { findTasks } from './task-numbers.ts';

/** `监测与预警`, `1. 总　则`: a copy has lost what Word had counted, or has made a list of it. */
const lostChapter = /^(?<number>\d{1,2}[.．、]\s{0,4})?[\p{Script=Han}、\s]{2,20}$/u;
const general = /^总\s*则$/u;
const longestArticleHeading = 40;

/** What opens a provision in each system without the form of its numbers. */
export const unmarkedOf: Readonly<
  Record<System, (lines: readonly SourceLine[]) => ReadonlyMap<SourceLine, Numbering>>
> = {
  plan: (lines) => new Map([...findBare(lines), ...findTasks(lines)]),
  statute: (lines) => new Map([...findArticleHeadings(lines), ...findNextArticles(lines)]),
  decimal: findTops,
};

/** 1总则 above 1.1编制目的 */
function findTops(lines: readonly SourceLine[]): Map<SourceLine, Numbering> {
  const tops = findBareTops(lines.map(({ content }) => content.text));
  return new Map(
    lines.flatMap((line, index) => {
      const top = tops.get(index);
      return top ? [[line, top] as const] : [];
    }),
  );
}

/** 第五条规定的水量… below the end of 第四条: what looks cited and counts on. */
function findNextArticles(lines: readonly SourceLine[]): Map<SourceLine, Numbering> {
  const found = new Map<SourceLine, Numbering>();
  let last = 0;
  for (const [index, line] of lines.entries()) {
    const article = readArticle(line.content.text);
    if (!article) continue;
    const isUsual = readNumbering(line.content.text, 'statute') !== undefined;
    const countsOn = last > 0 && article.ordinal === last + 1 && endsSentence(lines[index - 1]?.content.text ?? '');
    if (!isUsual && countsOn) found.set(line, article);
    if (isUsual || countsOn) last = article.ordinal;
  }
  return found;
}

/** What stands above articles and is no 第一章: 一、支持范围, （一）固定资产投资奖励, a chapter that has lost its number. */
function findArticleHeadings(lines: readonly SourceLine[]): Map<SourceLine, Numbering> {
  return new Map([...findLostChapters(lines), ...findPlanHeadings(lines)]);
}

/** 一、支持范围 right above an article or above another such heading; an entry of a list ends with a stop. */
function findPlanHeadings(lines: readonly SourceLine[]): Map<SourceLine, Numbering> {
  const found = new Map<SourceLine, Numbering>();
  let isHeaded = false;
  for (const line of lines.toReversed()) {
    const { text } = line.content;
    const numbering =
      text.length <= longestArticleHeading && !/[，。；：]/u.test(text) ? readNumbering(text, 'plan') : undefined;
    const heads: boolean = isHeaded && (numbering?.rank === 'part' || numbering?.rank === 'group');
    if (numbering && heads) found.set(line, { ...numbering, system: 'statute' });
    isHeaded = heads || readNumbering(text, 'statute')?.rank === 'item';
  }
  return found;
}

/** A chapter whose number the copy has lost counts on; the first one stands above 第一条, in a list or named 总则. */
function findLostChapters(lines: readonly SourceLine[]): Map<SourceLine, Numbering> {
  const found = new Map<SourceLine, Numbering>();
  let ordinal = 0;
  for (const [index, line] of lines.entries()) {
    const numbering = readNumbering(line.content.text, 'statute');
    if (numbering?.rank === 'chapter') ordinal = numbering.ordinal;
    const { text } = line.content;
    const match = numbering ? null : lostChapter.exec(text);
    const article = readNumbering(lines[index + 1]?.content.text ?? '', 'statute');
    if (!match || article?.rank !== 'item') continue;
    const { number = '' } = match.groups ?? {};
    const isFirst = ordinal === 0 && article.ordinal === 1 && (number !== '' || general.test(text));
    if (!isFirst && (ordinal === 0 || !endsArticle(lines[index - 1]?.content.text ?? ''))) continue;
    ordinal += 1;
    found.set(line, { rank: 'chapter', level: 'part', ordinal, length: number.length, system: 'statute' });
  }
  return found;
}

/** A list goes on behind a colon: 提交下列材料：|申请书 */
function endsArticle(text: string): boolean {
  return endsSentence(text) && !/[：:；;]$/u.test(text);
}
