/**
 * Editions of one document say nearly the same and count as one: 反洗钱法 of 2006 and of 2024, a draft and what came of it. The
 * 要点 of a county are others each year.
 */
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
  const bare = planTitle.replace(editionNote, '').replace(/\s/gu, '');
  return bare === (genreOf(bare) ?? '') ? plan : `${planRegion}\n${bare}`;
}

/** （2018年修正）, （试行）, （2020年版）, （征求意见稿）; not （七）, which is another instrument, nor （2021—2025年）, another plan */
const editionNote =
  /[（(][^（()）]{0,20}(?:修正|修订|修改|试行|暂行|征求意见|草案|送审|\d{4}年?版)[^（()）]{0,20}[)）]/gu;
