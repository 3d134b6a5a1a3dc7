/**
 * Tells where a text speaks of the past: behind 去年, 截至2023年底, 已完成, and in a plan for 2025 behind 2024年, up to what
 * comes back to the present (今年, 下一步, 到2035年) or to the end of the sentence.
 */
import type { TargetKind } from '../model/kinds.ts';
import type { Span } from '../model/printed.ts';

/** From such a word on a sentence tells the past; 较上年 compares, 今年 comes back. */
const past =
  /(?<![较比])(?:去年|上年|前年|往年|过去[一两三五\d]+年|截至|截止|近[一两三五\d]+年来?(?![^，。；]{2,16}的\p{Script=Han}{1,6}[，、])|以来)|(?<!不|早)已(?:经|累计|全部)?(?:完成|建成|实现|整改|办结|开展|发放|投入|达到|争取|引进)(?!的)/u;
/** 2024年 in a plan for 2025, but not 较2024年, 2024年底前, nor the year of what is relied on: 根据2024年…, 1996年颁布的《甲法》 */
const earlierYear =
  /(?<![较比从自由于\d]|(?:依照|依据|根据|按照?|参照)[^，。；]{0,12})(?<year>(?:19|20)\d{2})年(?!度?[底末内]|[^，。；]{0,8}前|[^，。；]{0,10}(?:颁布|制定|制发|修订|印发|发布|出台|施行)的)/gu;
const present = /今年|本年度|今后|下一步|力争|计划|到20\d\d年/gu;
const anyYear = /(?:19|20)\d{2}(?=年)/gu;

/** What a place of a text tells of: all that stands there is over, or its figures are. */
const [over, figuresOver] = [1, 2];

/** Returns whether what is found at a place of `text` is over; `year` is the one that its document is for. */
export function readPast(
  text: string,
  sentences: readonly Span[],
  year: number | undefined,
): (at: number, kind: TargetKind) => boolean {
  const marks = new Uint8Array(text.length);
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, end);
    const marked = marks.subarray(start, end);
    const returns = [...sentence.matchAll(present)].map(({ index }) => index);
    if (year !== undefined) markEarlier(sentence, marked, { year, returns });
    const first = past.exec(sentence);
    if (first) markBehind([first], returns, (from, to) => marked.fill(over, from, to));
  }
  return (at, kind) => marks[at] === over || (marks[at] === figuresOver && kind !== 'deadline');
}

/** A later clause may speak of the year itself: 2023年投入1.86亿元，2024年不少于2亿元 */
function markEarlier(
  sentence: string,
  marked: Uint8Array,
  { year, returns }: { readonly year: number; readonly returns: readonly number[] },
): void {
  const earlier = [...sentence.matchAll(earlierYear)].filter(({ groups }) => Number(groups?.['year']) < year);
  const own = [...sentence.matchAll(anyYear)].filter(([printed]) => Number(printed) >= year).map(({ index }) => index);
  const stops = [...returns, ...own].sort((a, b) => a - b);
  markBehind(earlier, stops, (from, to) => marked.fill(figuresOver, from, to));
}

/** Marks what stands behind each of `found` up to and with the place of the next stop. */
function markBehind(
  found: readonly RegExpExecArray[],
  stops: readonly number[],
  mark: (from: number, to: number) => void,
): void {
  let next = 0;
  let until = 0;
  for (const { 0: words, index } of found) {
    if (index < until) continue;
    while ((stops[next] ?? Number.POSITIVE_INFINITY) < index) next += 1;
    until = (stops[next] ?? Number.POSITIVE_INFINITY) + 1;
    mark(index + words.length, until);
  }
}
