/**
 * Finds targets: every deadline, frequency, quantity or ratio that a sentence fixes, in its own wording.
 *
 * Numbers that fix nothing are not targets: names in quotes (“四个意识”, “1+4+6”), years and periods in titles of
 * instruments, 第三方, results of the past. What a wording means as a day: 2023年前 is before that year begins, 2024年底前 and
 * 到2025年 run to the last day, 6月底前 to the month's last day, 6月前 to the end of May. 每月5日前 is the day of a rhythm.
 */
import type { LocatedTarget } from '../model/enriched.ts';
import type { TargetKind } from '../model/kinds.ts';
import { matchesIn } from '../model/matches-in.ts';
import { recentYear } from '../model/official/dates.ts';
import { narrowFigures, readNumeral } from '../model/official/numerals.ts';
import { widenStops } from '../model/official/stops.ts';
import type { Span } from '../model/printed.ts';
import { simplify } from '../segment/traditional.ts';
import type { Given } from './addresses-applicants.ts';
import { closeFigures } from './close-figures.ts';
import { resolveDeadline } from './deadlines.ts';
import { fixesNothing } from './fixing-nothing.ts';
import { readPast } from './past.ts';
import { findRhythm, findSharedRhythm } from './rhythm.ts';
import { wordings } from './target-wordings.ts';

/** Names and titles; what stands in them fixes nothing. “十四五”末 keeps its quotes. */
const names =
  /《[^》]{0,200}》|〈[^〉]{0,200}〉|“(?!十[二三四五六]五”)[^”]{0,80}”|^附件\s{0,8}\d{0,2}\s{0,8}[:：][^\n]{0,200}/gmu;
/**
 * 有下列情形之一的，…： or 具以下条件之一的，可申报。 with the entries of the list below it: who is meant; not 按照下列情况推进：, which
 * lists tasks, and 创建示范县，要达到以下条件：, which lists aims
 */
const conditions = new RegExp(
  '(?:(?:下列[^。；：\\n]{0,16}之一的' +
    '|(?:有|出现|发生)下列[^。；：\\n]{0,16}(?:之一|的)(?=[，：]|[予给][以予]|[应不由处可]|一律|责令))' +
    '[^。；：\\n]{0,40}：|(?<!力争|争取|确保|努力)(?:具备?|符合|满足|具有|达到(?=[^。；：\\n]{0,20}条件(?:之一)?[的者]))' +
    '(?:下列|以下)[^。；：\\n]{0,16}(?:条件|情形|特征)(?:之一)?(?:[的者，][^。；：\\n]{0,40})?[：。])' +
    '(?:\\n\\s*（\\s?(?:[一二三四五六七八九十]+|\\d{1,2})\\s?）[^\\n]*)+',
  'gu',
);
/** `（一）6月底前改造30户` is a task even there; `（二）6月底前未整改的` is none. */
const dueEntry = /^(?!.*[未不拒逾]).*(?:[年月日底末度]前|年内)/u;
/** 2024年10月31日和|11月30日前, 2024年3月、6月、|9月: a further day falls in the year of the first. */
const sharedYear = new RegExp(`(?<year>${recentYear})\\s*年[\\d月日底末\\s、和及与]{2,30}[、和及与]$`, 'u');
/** 2024年1—6月摸底，|7—9月整改 */
const sharedSpan = new RegExp(
  `(?<year>${recentYear})\\s*年[\\d月\\s]+[—–\\-－~～至到]+[\\d\\s]+月[^。；\\n]{0,40}[，、]$`,
  'u',
);

/** 6月|、12月前: a month shares the 前 of the last */
const sharedBefore = /^(?:[、和及与]\s{0,8}\d{1,2}\s{0,8}月){1,11}(?:之前|以前|前)/u;

/** 2032年一季度末前完成，|次年3月底前: the year of the day before it */
const yearOfDay = new RegExp(
  `^.*(?<year>${recentYear})\\s*年(?=年?[底末内前]|\\s*\\d{1,2}\\s*月|第?[一二三四1-4]季度|[上下]半年)`,
  'u',
);
/** 2032年|再改造1000户，12月底前 */
const yearOfTask = new RegExp(
  `(?<=^|[，：])(?<year>${recentYear})\\s*年(?=再|拟|将|要(?!点)|继续|力争|[新改扩]建|改造|建成|完成)(?!.*(?:${recentYear})\\s*年)`,
  'u',
);

/** How far before a day stands what it shares a year or a rhythm with. */
const reach = 120;

export interface TargetContext {
  /** The year that 年底前 and 6月底前 mean: the one that the plan is for, else that of the document. */
  readonly year?: number | undefined;
  /** The first year of a period: 2021 for a plan of 2021—2025. */
  readonly from?: number;
  /** The day before which nothing falls due any more: 2025-01-01 for a plan of 2025. */
  readonly since?: string | undefined;
  /** The day on which the document was written; what is to be on a day that it only names comes after it. */
  readonly written?: string;
  /** Which of its figures say what is given to whom, unless they oblige somebody. */
  readonly given?: Given;
}

/** Returns the targets of `text` in printed order; `sentences` are its sentences. */
export function findTargets(text: string, sentences: readonly Span[], context: TargetContext = {}): LocatedTarget[] {
  const closed = closeFigures(text);
  if (!closed) return findClosedTargets(text, sentences, context);
  return findClosedTargets(closed.text, sentences.map(closed.close), context).map((target) => {
    const span = closed.open(target.span);
    return { ...target, text: text.slice(span.start, span.end), span };
  });
}

function findClosedTargets(text: string, sentences: readonly Span[], context: TargetContext): LocatedTarget[] {
  const hidden = widenStops(narrowFigures(simplify(text)))
    .replace(names, blank)
    .replace(conditions, blankConditions);
  const isOver = readPast(hidden, { year: context.year ?? context.from, written: context.written });
  const claimed = new Uint8Array(text.length);
  const found: FoundTarget[] = [];
  for (const [kind, pattern, named = false] of wordings) {
    for (const match of matchesIn(hidden, pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const free = !claimed.subarray(span.start, span.end).includes(1);
      if (!free || isRecurring(hidden, span, kind) || crossesLines(match[0], kind)) continue;
      claimed.fill(1, span.start, span.end);
      const figure = { sentence: sentenceAt(sentences, span), span, kind };
      if (!isOver(figure.sentence, span.start, kind) && !fixesNothing(hidden, figure, context.given))
        found.push({ kind, span, named });
    }
  }
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .map((one) => ({ named: one.named, target: describe(one, { text, hidden, sentences }, context) }))
    .filter(({ named, target }) => !named || isAfter(target, context.written))
    .map(({ target }) => target)
    .filter((target) => !isEarlierSpan(target, context) && !isBefore(target, context.since));
}

/** As many characters that say nothing; lines stay lines. */
function blank(found: string): string {
  return found.replace(/[^\n]/gu, '\u2003');
}

function blankConditions(list: string): string {
  return list.replace(/.+/gu, (line) => (dueEntry.test(line) ? line : blank(line)));
}

/** 每年年底前 comes back every year: the frequency says it, the day is no deadline. */
function isRecurring(text: string, { start, end }: Span, kind: TargetKind): boolean {
  const isRhythm = text.slice(start, end).startsWith('每');
  return kind === 'deadline' && !isRhythm && /每年度?的?$/u.test(text.slice(Math.max(0, start - 4), start));
}

/** 2023年3月1日至5月31日 in a plan for 2024 */
function isEarlierSpan({ kind, text, date }: LocatedTarget, { year }: TargetContext): boolean {
  return kind === 'deadline' && /日.*[—–\-－~～至到].*[月日]/u.test(text) && date !== undefined && date < `${year}`;
}

/** 2004年以前, 到2024年底 in a plan for 2025 */
function isBefore({ date }: LocatedTarget, since: string | undefined): boolean {
  return since !== undefined && date !== undefined && date < since;
}

function isAfter({ date }: LocatedTarget, written: string | undefined): boolean {
  return written !== undefined && date !== undefined && date > written;
}

/** `附件1` above `人员名单`: a number and what it counts stand on one line, in one cell. */
function crossesLines(found: string, kind: TargetKind): boolean {
  return (kind === 'quantity' || kind === 'ratio') && /[\n\t]/u.test(found.trim());
}

function sentenceAt(sentences: readonly Span[], { start }: Span): Span {
  return sentences.find((sentence) => start < sentence.end) ?? { start, end: start };
}

interface FoundTarget {
  readonly kind: TargetKind;
  readonly span: Span;
  /** Nothing says that something is due on it but that it comes. */
  readonly named: boolean;
}

interface SearchedText {
  readonly text: string;
  /** The text in simplified characters and figures of half width, names in it blank. */
  readonly hidden: string;
  readonly sentences: readonly Span[];
}

function describe(
  { kind, span }: FoundTarget,
  { text, hidden, sentences }: SearchedText,
  context: TargetContext,
): LocatedTarget {
  const wording = text.slice(span.start, span.end).trim();
  const at = text.indexOf(wording, span.start);
  const plain = hidden.slice(at, at + wording.length);
  const before = hidden.slice(Math.max(0, at - reach), at);
  const rhythm = kind === 'frequency' || plain.startsWith('每') ? findRhythm(plain) : findSharedRhythm(before, plain);
  const shared = readYear(sharedYear.exec(before) ?? sharedSpan.exec(before));
  const isBeforeMonth = plain.endsWith('月') && sharedBefore.test(hidden.slice(at + wording.length, at + reach));
  const limit = isBeforeMonth ? `${plain}前` : plain;
  const year = shared ?? yearInSentence(before, plain, context.year) ?? context.year;
  const date = kind === 'deadline' && !rhythm ? resolveDeadline(limit, year) : undefined;
  const sentence = sentences.findIndex(({ start, end }) => start <= at && at < end) + 1;
  const place = { sentence, span: { start: at, end: at + wording.length } };
  return { kind, text: wording, ...(date && { date }), ...(rhythm && { rhythm }), ...place };
}

/** The year that the sentence names before a day that prints none; a task of an earlier year goes on in that of the plan. */
function yearInSentence(before: string, plain: string, ownYear: number | undefined): number | undefined {
  const opened = before.replace(/^.*[。；\n]/su, '');
  if (plain.includes('次年')) return readYear(yearOfDay.exec(opened + plain));
  const year = /^[今本明]/u.test(plain) ? undefined : readYear(yearOfTask.exec(opened));
  return year !== undefined && year > (ownYear ?? year) ? year : undefined;
}

function readYear(found: RegExpExecArray | null): number | undefined {
  return readNumeral(found?.groups?.['year'] ?? '');
}
