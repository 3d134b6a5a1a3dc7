/**
 * Editions of one document say nearly the same and count as one: 反洗钱法 of 2006 and of 2024, a draft and what came of it. The
 * 要点 of a county are others each year.
 */
import { draftName } from '../model/official/draft-names.ts';
import { genreOf } from '../model/official/genres.ts';
import type { TopicInput } from './types.ts';

/** What tells a plan from others whatever its edition. */
type Titled = Pick<TopicInput, 'plan' | 'planTitle' | 'planRegion'>;

/** Returns of how many plans measures are, editions of one plan counted once. */
export function countWorks(measures: readonly Titled[]): number {
  const titles = new Map(measures.map((measure) => [measure.plan, measure]));
  return new Set([...titles.values()].map(workOf)).size;
}

/** Returns the name that editions have in common; a plan whose title tells but its genre is one of its own. */
function workOf({ plan, planTitle, planRegion = '' }: Titled): string {
  const bare = planTitle.replace(/\s/gu, '').replace(editionNote, '');
  return bare === (genreOf(bare) ?? '') ? plan : `${planRegion}\n${bare}`;
}

const [open, close] = ['[（(〔［\\[]', '[)）〕］\\]]'];
const inside = '[^（()）〔〕［］[\\]]{0,20}';
/**
 * （2018年修正）, 〔试行〕, （2020年版）, （二次审议稿）, （2019年11月29日通过）, 条例|（2019年）, 条例|征求意见稿; not （七）, which is
 * another instrument, nor 规划（2021—2025年） and 要点（2019年）, other plans
 */
const editionNote = new RegExp(
  `${open}${inside}(?:修正|修订|修改|试行|暂行|征求意见|${draftName}|通过|公布|\\d{4}年?版)${inside}${close}` +
    `|(?<=条例|办法|规定|[细规守准]则|法|章程|规程|规范|标准)${open}\\d{4}年?${close}` +
    `|(?:修订|修正){0,2}${draftName}{1,2}$`,
  'gu',
);
