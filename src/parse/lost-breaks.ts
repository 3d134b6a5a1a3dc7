/**
 * Puts back the line breaks of a text that a copy has run together: lines → lines, each cut where a number of a provision, a
 * title, an annex or the like begins in its middle. A text counts as run together where its numbers stand inside lines, not
 * at their starts, and the lines show that no paragraph is printed so: a heading or title without a stop before a number, a
 * line far longer than paragraphs are, highest numbers that count on from the middle of one line to that of the next. A
 * list inside a paragraph stays there. Of a text that has its breaks only those of the head may be lost, and those between
 * headings and what stands below them.
 */
import { slicePrinted, trimPrinted } from '../model/printed.ts';
import { findGluedHeadings } from './glued-headings.ts';
import { findFootLines, opensAnother } from './inner-foot.ts';
import { findHeadLines, goesOnBehindAddressees, holdsHead } from './inner-heads.ts';
import { type Counts, countNumbers, type InnerNumber, startCounting } from './inner-numbers.ts';
import { extentOf, type SourceLine } from './lines.ts';
import { isAbove, type Numbering, type Rank, readArticle, readNumbering } from './numbering.ts';
import { endsTitle } from './shapes.ts';
import { joinWrapped } from './wrapped-blocks.ts';

export interface RestoredLines {
  readonly lines: readonly SourceLine[];
  /** The lines that were cut. */
  readonly cut: readonly SourceLine[];
}

/** No paragraph of an official document is so long, and no list within one. */
const longestParagraph = 1000;
/** What is shorter cannot hold a text. */
const shortestText = 60;
/** Of the first line: 甲市人民政府关于促进就业的意见甲政发〔2031〕5号各县人民政府： */
const shortestHead = 40;
/** Lines above the second number. */
const longestHead = 12;
/** Where headings run into numbers as often, no paragraph is printed so. */
const fewestGlued = 2;

/** Returns the lines of a document with the breaks that its numbers show, also where paper has wrapped what lost them. */
export function restoreBreaks(lines: readonly SourceLine[]): RestoredLines {
  const joined = joinWrapped(lines);
  const wrapped = joined === lines ? undefined : cutAtNumbers(joined);
  const restored = wrapped && wrapped.cut.length > 0 ? wrapped : cutAtNumbers(lines);
  if (restored.cut.length > 0) return restored;
  const head = cutHead(lines);
  const glued = findGluedHeadings(head.lines);
  const parts = head.lines.flatMap((line) => cutLine(line, [glued.get(line) ?? 0]));
  const articles = findArticlesBehind(parts);
  return {
    lines: parts.flatMap((line) => cutLine(line, articles.get(line) ?? [])),
    cut: [...head.cut, ...glued.keys(), ...articles.keys()],
  };
}

/** Where articles begin inside lines of a statute, all that the next line leaves out: 第一条 甲。|第二条 乙。 above 第三条 */
function findArticlesBehind(lines: readonly SourceLine[]): ReadonlyMap<SourceLine, readonly number[]> {
  const rows = lines.flatMap((line) => {
    const article = line.blank ? undefined : readArticle(line.content.text);
    return article ? [{ line, ordinal: article.ordinal }] : [];
  });
  const nextOf = (index: number): number | undefined => rows[index + 1]?.ordinal;
  if (!rows.some(({ ordinal }, index) => (nextOf(index) ?? 0) > ordinal + 1)) return new Map();
  const counts = startCounting();
  const behind = new Map(lines.map((line) => [line, articlesBehind(line, counts)]));
  const filled = rows.flatMap(({ line, ordinal }, index) => {
    const starts = behind.get(line) ?? [];
    const isWhole = ordinal + starts.length + 1 === (nextOf(index) ?? ordinal + starts.length + 1);
    return starts.length > 0 && isWhole ? [[line, starts] as const] : [];
  });
  return new Map(filled.some(([line]) => line !== rows.at(-1)?.line) ? filled : []);
}

function articlesBehind({ content }: SourceLine, counts: Counts): number[] {
  return countNumbers(content, counts).flatMap(({ at }) => (at > 0 && readArticle(content.text.slice(at)) ? [at] : []));
}

/**
 * Cuts the line into which a copy has run the head of a text: it goes on behind the addressees below a title, it is the
 * first one and holds them, or it holds the first article or 一、, and the second one opens a line below.
 */
function cutHead(lines: readonly SourceLine[]): RestoredLines {
  const printed = lines.filter(({ blank }) => !blank);
  const next = printed.find(({ content }) => topNumber(content.text) !== undefined);
  const head = printed.slice(0, Math.min(next ? printed.indexOf(next) : longestHead, longestHead));
  const second = topNumber(next?.content.text ?? '');
  for (const [index, line] of head.entries()) {
    const { text } = line.content;
    const numbers =
      second?.ordinal === 2 && text.length >= shortestText ? countNumbers(line.content, startCounting()) : [];
    const holdsFirst = numbers.some(({ at }) => isFirst(text.slice(at), second));
    const goesOn = endsTitle(head[index - 1]?.content.text ?? '') && goesOnBehindAddressees(text);
    if (!holdsFirst && !goesOn && !(index === 0 && holdsHead(text))) continue;
    const parts = cutLine(line, startsIn(line, holdsFirst ? numbers : [], true));
    return { lines: lines.flatMap((other) => (other === line ? parts : [other])), cut: [line] };
  }
  return { lines, cut: [] };
}

/** The number of an article or of a part at the start of a text. */
function topNumber(text: string): Numbering | undefined {
  const [article, part] = [readNumbering(text, 'statute'), readNumbering(text, 'plan')];
  return article?.rank === 'item' ? article : part?.rank === 'part' ? part : undefined;
}

function isFirst(text: string, second: Numbering | undefined): boolean {
  const number = topNumber(text);
  return number?.ordinal === 1 && number.system === second?.system;
}

function cutAtNumbers(lines: readonly SourceLine[]): RestoredLines {
  const printed = lines.filter(({ blank }) => !blank);
  const asFound: RestoredLines = { lines, cut: [] };
  const long = printed.filter(({ content }) => content.text.length >= shortestText);
  if (sumOf(long) * 2 < sumOf(printed)) return asFound;
  const counts = startCounting();
  const numbers = new Map(printed.map((line) => [line, countNumbers(line.content, counts)]));
  const heads = [...printed.slice(0, 1).filter(({ content }) => content.text.length >= shortestHead), ...long];
  if (!isRunTogether(printed, numbers) && !heads.some(({ content }) => holdsHead(content.text))) return asFound;
  const first = printed.find((line) => (numbers.get(line) ?? []).length > 0);
  const head = new Set(printed.slice(0, first ? printed.indexOf(first) + 1 : 0));
  const restored = lines.map((line) => cutLine(line, startsIn(line, numbers.get(line) ?? [], head.has(line))));
  return { lines: restored.flat(), cut: lines.filter((_, index) => (restored[index]?.length ?? 0) > 1) };
}

function sumOf(lines: readonly SourceLine[]): number {
  return lines.reduce((sum, { content }) => sum + content.text.length, 0);
}

function isRunTogether(
  lines: readonly SourceLine[],
  numbers: ReadonlyMap<SourceLine, readonly InnerNumber[]>,
): boolean {
  const provisions = (line: SourceLine): readonly InnerNumber[] =>
    (numbers.get(line) ?? []).filter(({ rank }) => rank !== 'point');
  const all = lines.flatMap(provisions);
  const inner = all.filter(({ at }) => at > 0);
  const holding = lines.filter((line) => provisions(line).some(({ at }) => at > 0));
  if (inner.length * 2 <= all.length || sumOf(holding) * 2 < sumOf(lines)) return false;
  const glued = inner.filter((number) => number.glued).length;
  if (glued >= fewestGlued || holding.some((line) => holdsAnother(line, provisions(line)))) return true;
  const top = topOf(all);
  const tops = inner.filter(({ rank }) => rank === top).length;
  const isLong = sumOf(holding) > longestParagraph * holding.length;
  const goesOn = lines.filter((line) => provisions(line).some(({ at, rank }) => at > 0 && rank === top)).length > 1;
  return tops * 2 > all.filter(({ rank }) => rank === top).length && tops > 1 && (glued > 0 || isLong || goesOn);
}

/** Addressees or a title above the first number, or a signature below the last one. */
function holdsAnother({ content }: SourceLine, [first]: readonly InnerNumber[]): boolean {
  return findHeadLines(content.text.slice(0, first?.at)).length > 0 || opensAnother(content.text);
}

function topOf(numbers: readonly InnerNumber[]): Rank | undefined {
  return numbers.reduce<Rank | undefined>((top, { rank }) => (top && !isAbove(rank, top) ? top : rank), undefined);
}

function startsIn({ blank, content }: SourceLine, numbers: readonly InnerNumber[], isHead: boolean): number[] {
  if (blank) return [];
  const { text } = content;
  const foot = findFootLines(text);
  const own = numbers.map(({ at }) => at);
  const titles = numbers.flatMap(({ title }) => title ?? []);
  const headStarts = [...(isHead ? [0] : []), ...foot.opens, ...titles].flatMap((from) => {
    const end = [...own, ...foot.starts]
      .filter((at) => at > from)
      .reduce((one, other) => Math.min(one, other), text.length);
    return [from, ...findHeadLines(text.slice(from, end)).map((at) => from + at)];
  });
  return [...own, ...foot.starts, ...headStarts];
}

function cutLine(line: SourceLine, starts: readonly number[]): SourceLine[] {
  const places = [...new Set([0, ...starts])].sort((one, other) => one - other);
  if (places.length === 1) return [line];
  return places.flatMap((start, index) => {
    const content = trimPrinted(slicePrinted(line.content, start, places[index + 1]));
    return content.text === '' ? [] : [{ ...line, content, extent: extentOf(content.text) }];
  });
}
