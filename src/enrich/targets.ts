/**
 * Finds targets: every deadline, frequency, quantity or ratio that a sentence fixes, in its own wording.
 *
 * Numbers that fix nothing are not targets: names in quotes (“四个意识”, “1+4+6”), years and periods in titles of
 * instruments, 第三方. What a wording means as a day: 2023年前 is before that year begins, 2024年底前 and 到2025年 run to the
 * last day, 6月底前 to the month's last day, 6月前 to the end of May.
 */
import type { LocatedTarget } from '../model/enriched.ts';
import type { TargetKind } from '../model/kinds.ts';
import { recentYear } from '../model/official/dates.ts';
import type { Span } from '../model/printed.ts';
import { resolveDeadline } from './deadlines.ts';
import { findRhythm } from './rhythm.ts';

const numeral = '[一二两三四五六七八九十百千]{1,6}';
const figure = `(?:\\d{1,9}(?:\\.\\d{1,4})?|${numeral})`;
const floor = '(?:不少于|不低于|不超过|不高于|不得少于|不得低于|不得超过|至少|最少|达到|超过|控制在)';
const least = `(?:${floor}[^，。；：、“”]{0,14}?)`;
const year = `(?:${recentYear})\\s*年`;
const before = '(?:之前|以前|前)';
const day = '\\s*\\d{1,2}\\s*日|份?[底末]|[上中下]旬';
const partOfYear = '(?:[上下]半年|第?[一二三四1-4]季度)[末底]?';
/** 5个工作日, 三年: a stretch of time */
const stretch = `${figure}个?(?:工作日|小时|日|天|周|星期|月|年)`;

/** Each kind's wordings, tried in this order; an earlier find keeps a later one from the same characters. */
const patterns: readonly (readonly [TargetKind, RegExp])[] = [
  // 2024年年底前, 到2025年, 2023年6月底前, 2022年内
  [
    'deadline',
    new RegExp(
      `(?<!每|\\d|[—–\\-至])[到至]?${year}(?:年?(?:[底末]|内)${before}?|${partOfYear}(?:${before}|内)?|\\s*\\d{1,2}\\s*月(?:(?:${day})?(?:${before}|内)|份?[底末]|份${before})|${before})`,
      'gu',
    ),
  ],
  // 到2025年, 有效期至2027年4月30日; not 2022年至2025年
  ['deadline', new RegExp(`(?<![\\d年月日])[到至]${year}(?![—–\\-度])(?:\\s*\\d{1,2}\\s*月(?:${day})?)?`, 'gu')],
  // 2025年基本建成
  ['deadline', new RegExp(`(?<![\\d—–\\-至每])${year}(?=(?:基本|全面|初步)?(?:完成|实现|建成|达到)(?!了))`, 'gu')],
  [
    'deadline',
    new RegExp(
      `(?:今年|本年度?)(?:年?底|年末|内)${before}?|(?<![每今去当全来\\d年])年底${before}|“?十[二三四五六]五”?(?:时期|期间)?期?末`,
      'gu',
    ),
  ],
  // 6月底前, 今年12月31日前, 次年1月底前
  [
    'deadline',
    new RegExp(`(?<![\\d年月—–\\-至个])(?:今年|本年度?|次年|明年)?\\d{1,2}\\s*月(?:${day})?${before}`, 'gu'),
  ],
  // 第三季度, 上半年 where a clause opens with it
  [
    'deadline',
    new RegExp(`(?<=^|[，。；、：\\n]|[于在])${partOfYear}(?:${before}|内)?(?!.{0,3}(?:工作|总结|情况|以来))`, 'gu'),
  ],
  // 最迟应在当日, 5个工作日内, 三年内, 压缩至5个工作日
  [
    'deadline',
    new RegExp(
      `(?:最迟|至迟)(?:应当?)?[在于]?(?:当日|当天|次日|[^，。；]{1,10}?(?:${before}|内))|${stretch}(?:时间)?[之以]?内|(?:不超过|不得超过|压缩[至到为]|缩短[至到为]|控制在)${figure}个?(?:工作日|小时|日|天)`,
      'gu',
    ),
  ],
  // 每年至少举办2次, 至少每半年听取一次, 每季度, 每人每年, 一年一次
  [
    'frequency',
    new RegExp(
      `(?:至少)?(?:每人)?每个?(?:半年|两年|${figure}年|${figure}个月|年度?|季度?|月|周|学期|日|天)(?:[^，。；：、“”]{0,12}?${figure}(?:次|期|场|轮|批)(?:以上|以内)?)?`,
      'gu',
    ),
  ],
  // 任期内至少接受一次, 年内分别组织2次以上
  [
    'frequency',
    new RegExp(`(?:任期内|年内|一年内|届内)[^，。；：、“”]{0,12}?${figure}(?:次|期|场|轮|批)(?:以上|以内)?`, 'gu'),
  ],
  ['frequency', new RegExp(`(?:[一半两三]年|半个?月|一个?月|一季度?|一周)(?:至少)?${figure}[次轮期]`, 'gu')],
  ['frequency', new RegExp(`(?:${floor}[^，。；：、“”]{0,8}?${figure}|${figure})(?:次|期|场|轮)(?:以上|以内)`, 'gu')],
  ['frequency', new RegExp(`${floor}[^，。；：、“”]{0,8}?${figure}(?:次|期|场|轮)`, 'gu')],
  // 年内完成
  ['deadline', new RegExp(`(?<![\\d今本当半近]|${numeral}|任期|届)年内`, 'gu')],
  // 不少于本单位执法人员总数5%, 达到 100%, 不低于九成, 三分之二以上
  [
    'ratio',
    new RegExp(
      `${least}?\\s*(?<!\\d)\\d{1,9}(?:\\.\\d{1,4})?\\s*[%％](?:以上|以内|以下)?|${least}?(?:百分之${figure}|${numeral}分之${numeral})(?:以上|以内|以下)?|${least}[一二两三四五六七八九\\d]成(?:以上|以下)?|[二两三四五六七八九\\d]成(?:以上|以下)`,
      'gu',
    ),
  ],
  // 不少于60学时, 1000项, 50 个行业, 两个…以上
  [
    'quantity',
    new RegExp(
      `${least}\\s*${figure}\\s*(?:学时|课时|小时|分钟|万元|亿元|公里|项|个(?!工作日|月)|件|家|名|人|门|种|处|所|支|套|条|篇|户|部)(?:以上|以内|以下)?`,
      'gu',
    ),
  ],
  [
    'quantity',
    /(?<![\d第.+])\d{1,9}(?:\.\d{1,4})?\s*[余多]?(?:学时|课时|万元|亿元|公里|项|个(?!工作日|月)|件|家|名|门|处|所|支|套|篇|户|部(?!门))(?:以上|以内|以下)?/gu,
  ],
  [
    'quantity',
    new RegExp(
      `(?<![第\\d])${figure}(?:学时|课时|项|个|件|家|名|人|部)以上|(?:只|仅)(?:设|设置|保留)${figure}个`,
      'gu',
    ),
  ],
];

/** Names and titles; what stands in them fixes nothing. “十四五”末 keeps its quotes. */
const names = /《[^》]{0,200}》|〈[^〉]{0,200}〉|“(?!十[二三四五六]五”)[^”]{0,80}”/gu;

export interface TargetContext {
  /** The year that 年底前 and 6月底前 mean: the one that the plan is for, else that of the document. */
  readonly year?: number;
}

/** Returns the targets of `text` in printed order; `sentences` are its sentences. */
export function findTargets(text: string, sentences: readonly Span[], context: TargetContext = {}): LocatedTarget[] {
  const hidden = text.replace(names, (name) => '\u2003'.repeat(name.length));
  const claimed = new Uint8Array(text.length);
  const found: FoundTarget[] = [];
  for (const [kind, pattern] of patterns) {
    for (const match of hidden.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const free = !claimed.subarray(span.start, span.end).includes(1);
      if (!free || isRecurring(hidden, span, kind)) continue;
      claimed.fill(1, span.start, span.end);
      found.push({ kind, span });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start).map((target) => describe(text, sentences, target, context));
}

/** 每年年底前 comes back every year: the frequency says it, the day is no deadline. */
function isRecurring(text: string, { start }: Span, kind: TargetKind): boolean {
  return kind === 'deadline' && /每年(?:度)?$/u.test(text.slice(Math.max(0, start - 3), start));
}

interface FoundTarget {
  readonly kind: TargetKind;
  readonly span: Span;
}

function describe(
  text: string,
  sentences: readonly Span[],
  { kind, span }: FoundTarget,
  context: TargetContext,
): LocatedTarget {
  const wording = text.slice(span.start, span.end).trim();
  const date = kind === 'deadline' ? resolveDeadline(wording, context.year) : undefined;
  const rhythm = kind === 'frequency' ? findRhythm(wording) : undefined;
  const at = text.indexOf(wording, span.start);
  const sentence = sentences.findIndex(({ start, end }) => start <= at && at < end) + 1;
  const place = { sentence, span: { start: at, end: at + wording.length } };
  return { kind, text: wording, ...(date && { date }), ...(rhythm && { rhythm }), ...place };
}
