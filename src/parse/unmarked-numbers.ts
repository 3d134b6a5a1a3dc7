/**
 * Finds what opens a provision without the form of a number: figures without a stop, 任务1, top figures of a decimal text,
 * articles that look cited, chapters and headings between articles.
 */
import { findBare } from './bare-numbers.ts';
import { endsSentence } from './broken-lines.ts';
import type { SourceLine } from './lines.ts';
import { findBareTops, type Numbering, readArticle, readNumbering, type System } from './numbering.ts';
import { findTasks } from './task-numbers.ts';

const lostChapter = /^[\p{Script=Han}、]{2,20}$/u;
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

/** 监测与预警 between two articles: a chapter whose number the copy has lost counts on. */
function findLostChapters(lines: readonly SourceLine[]): Map<SourceLine, Numbering> {
  const found = new Map<SourceLine, Numbering>();
  let ordinal = 0;
  for (const [index, line] of lines.entries()) {
    const numbering = readNumbering(line.content.text, 'statute');
    if (numbering?.rank === 'chapter') ordinal = numbering.ordinal;
    if (numbering || ordinal === 0 || !isLostChapter(line, lines[index - 1], lines[index + 1])) continue;
    ordinal += 1;
    found.set(line, { rank: 'chapter', level: 'part', ordinal, length: 0, system: 'statute' });
  }
  return found;
}

function isLostChapter({ content }: SourceLine, above: SourceLine | undefined, below: SourceLine | undefined): boolean {
  const article = readNumbering(below?.content.text ?? '', 'statute')?.rank === 'item';
  return article && lostChapter.test(content.text) && endsSentence(above?.content.text ?? '');
}
