/**
 * Tells figures that fix nothing: results of the past (去年全市评查312件), ranges of fines, marks of a score, who a body is made
 * of (由9个部门组成), conditions (有50个以上会员的社会团体) and what a place measures (规划范围为18.6平方公里).
 */
import type { TargetKind } from '../model/kinds.ts';
import type { Span } from '../model/printed.ts';

/** Headings below which a document looks back. */
const review =
  /回顾|成效|成绩|已开展|基本情况|工作情况|工作进展|完成情况|主要做法|存在的?(?:主要)?(?:问题|不足|困难)|工作总结$/u;
const outlook = /打算|安排|计划|下一步|目标|要求|任务|措施|建议/u;
/** From such a word on a sentence tells the past; 较上年 compares, 今年 comes back. */
const past = /(?<![较比])(?:去年|上年|前年|往年|过去[一两三五\d]+年|截至|截止|近[一两三五\d]+年来?|以来)/u;
const present = /今年|本年度|今后|下一步|力争|计划|到20\d\d年/u;
const penalty = /罚款|罚金|拘留|有期徒刑|违法所得|滞纳金|[得扣记计加]\s*\d+(?:\.\d+)?\s*分/u;
const memberBefore = /(?:召集人|组长|主任|委员|会长|主席|成员|秘书长)(?:各?设)?\s*$/u;
const memberBehind = /^[^，。；]{0,14}(?:组成|为成员)/u;
const conditionBehind = /^[^，。；、]{0,12}的(?!.{0,2}目标)/u;
const voteBehind = /^[^，。；]{0,10}(?:同意|通过|出席|到会|表决|赞成)/u;
const measureBefore = /(?:(?:范围|面积|人口|规模|总量|总数)(?:约?为|约)|[现共]有)[^，。；、]{0,10}$/u;

/** Tells whether a measure looks back, by its headings and its own title. */
export function looksBack(headings: readonly string[]): boolean {
  return headings.some((heading) => review.test(heading) && !outlook.test(heading));
}

/** Tells whether what stands at `span` fixes nothing; `sentence` holds it. */
export function fixesNothing(text: string, sentence: Span, span: Span, kind: TargetKind): boolean {
  const before = text.slice(sentence.start, span.start);
  if (isPast(before)) return true;
  if (kind === 'deadline' || kind === 'frequency') return false;
  const wording = text.slice(span.start, span.end);
  const behind = text.slice(span.end, sentence.end);
  return (
    penalty.test(text.slice(sentence.start, sentence.end)) ||
    memberBefore.test(before) ||
    memberBehind.test(behind) ||
    voteBehind.test(behind) ||
    (kind === 'quantity' && /以[上下内]$/u.test(wording) && conditionBehind.test(behind)) ||
    (/^\d/u.test(wording) && measureBefore.test(before))
  );
}

function isPast(before: string): boolean {
  const match = past.exec(before);
  return match !== null && !present.test(before.slice(match.index));
}
