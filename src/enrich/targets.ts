/**
 * Finds targets: every deadline, frequency, quantity or ratio that a sentence fixes, in its own wording.
 *
 * Numbers that fix nothing are not targets: names in quotes (“四个意识”, “1+4+6”), years and periods in titles of
 * instruments, 第三方. What a wording means as a day: 2023年前 is before that year begins, 2024年底前 and 到2025年 run to the
 * last day, 6月底前 to the month's last day, 6月前 to the end of May.
 */
import type { LocatedTarget } from '../model/enriched.ts';
import type { Span } from '../model/printed.ts';
import type { TargetKind } from '../model/records.ts';
import { resolveDeadline } from './deadlines.ts';
import { findRhythm } from './rhythm.ts';

const figure = '(?:\\d{1,9}(?:\\.\\d{1,4})?|[一二两三四五六七八九十百千]{1,6})';
const floor = '(?:不少于|不低于|不超过|不高于|不得少于|不得低于|至少|最少|达到|超过|控制在)';
const least = `(?:${floor}[^，。；：、“”]{0,14}?)`;

/** Each kind's wordings, tried in this order; an earlier find keeps a later one from the same characters. */
const patterns: readonly (readonly [TargetKind, RegExp])[] = [
  // 2024年年底前, 到2025年, 2023年6月底前, 2022年内
  [
    'deadline',
    /(?<!每|\d|[—–\-至])(?:到|至)?20\d{2}\s*年(?:(?:年?底|年?末|末|内)(?:之前|以前|前)?|(?:上半年|下半年|第?[一二三四1-4]季度)(?:末|底)?(?:之前|以前|前|内)?|\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日|份?(?:底|末)|份)?(?:之前|以前|前|内)|(?:之前|以前|前))/gu,
  ],
  ['deadline', /(?:到|至)20\d{2}\s*年(?![—–\-度])/gu],
  [
    'deadline',
    /(?:今年|本年度?)(?:年?底|年末|内)(?:之前|以前|前)?|(?<![每今去当全来\d年])年底(?:之前|以前|前)|“?十[二三四五六]五”?(?:时期|期间)?末/gu,
  ],
  // 最迟应在当日, 5个工作日内, 三年内
  [
    'deadline',
    new RegExp(
      `(?:最迟|至迟)(?:应当?)?(?:在|于)?(?:当日|当天|次日|[^，。；]{1,10}?(?:之前|以前|前|内))|${figure}个?(?:工作日|小时|日|天|月|年)(?:之|以)?内`,
      'gu',
    ),
  ],
  // 每年至少举办2次, 每季度, 每人每年, 任期内至少接受一次, 年内分别组织2次以上
  [
    'frequency',
    new RegExp(
      `(?:每人)?每(?:个)?(?:半年|两年|${figure}年|${figure}个月|年度?|季度?|月|周|学期|日|天)(?:[^，。；：、“”]{0,12}?${figure}(?:次|期|场|轮|批)(?:以上|以内)?)?`,
      'gu',
    ),
  ],
  [
    'frequency',
    new RegExp(`(?:任期内|年内|一年内|届内)[^，。；：、“”]{0,12}?${figure}(?:次|期|场|轮|批)(?:以上|以内)?`, 'gu'),
  ],
  ['frequency', new RegExp(`(?:${floor}[^，。；：、“”]{0,8}?${figure}|${figure})(?:次|期|场|轮)(?:以上|以内)`, 'gu')],
  ['frequency', new RegExp(`${floor}[^，。；：、“”]{0,8}?${figure}(?:次|期|场|轮)`, 'gu')],
  // 不少于本单位执法人员总数5%, 达到 100%
  [
    'ratio',
    new RegExp(
      `${least}?\\s*(?<!\\d)\\d{1,9}(?:\\.\\d{1,4})?\\s*[%％](?:以上|以内|以下)?|${least}?百分之${figure}(?:以上|以内|以下)?`,
      'gu',
    ),
  ],
  // 不少于60学时, 1000项, 50 个行业, 两个…以上
  [
    'quantity',
    new RegExp(
      `${least}\\s*${figure}\\s*(?:学时|课时|小时|分钟|万元|亿元|公里|项|个|件|家|名|人|门|种|处|所|支|套|条|篇|户|部)(?:以上|以内|以下)?`,
      'gu',
    ),
  ],
  [
    'quantity',
    /(?<![\d第.])\d{1,9}(?:\.\d{1,4})?\s*(?:余|多)?(?:学时|课时|万元|亿元|公里|项|个|件|家|名|门|处|所|支|套|篇|户)(?:以上|以内|以下)?/gu,
  ],
  [
    'quantity',
    new RegExp(`(?<![第\\d])${figure}(?:学时|课时|项|个|件|家|名)以上|(?:只|仅)(?:设|设置|保留)${figure}个`, 'gu'),
  ],
];

/** Names and titles; what stands in them fixes nothing. “十四五”末 keeps its quotes. */
const names = /《[^》]{0,200}》|〈[^〉]{0,200}〉|“(?!十[二三四五六]五”)[^”]{0,80}”/gu;

export interface TargetContext {
  /** The year that 年底前 and 今年 mean: the one of the document. */
  readonly year?: number;
}

/** Returns the targets of `text` in printed order; `sentences` are its sentences. */
export function findTargets(text: string, sentences: readonly Span[], context: TargetContext = {}): LocatedTarget[] {
  const hidden = text.replace(names, (name) => '\u2003'.repeat(name.length));
  const taken: (Span & { readonly kind: TargetKind })[] = [];
  for (const [kind, pattern] of patterns) {
    for (const match of hidden.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const free = !taken.some((other) => span.start < other.end && other.start < span.end);
      if (free && !isRecurring(hidden, span, kind)) taken.push({ ...span, kind });
    }
  }
  return taken
    .sort((a, b) => a.start - b.start)
    .map(({ kind, ...span }) => describe(text, sentences, { kind, span }, context));
}

/** 每年年底前 comes back every year: the frequency says it, the day is no deadline. */
function isRecurring(text: string, { start }: Span, kind: TargetKind): boolean {
  return kind === 'deadline' && /每年(?:度)?$/u.test(text.slice(0, start));
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
  const sentence = sentences.findIndex(({ start, end }) => start <= span.start && span.start < end) + 1;
  const start = text.indexOf(wording, span.start);
  const place = { sentence, span: { start, end: start + wording.length } };
  return { kind, text: wording, ...(date && { date }), ...(rhythm && { rhythm }), ...place };
}
