/** Editions of one plan say nearly the same and count as one: 反洗钱法 of 2006 and of 2024, the 要点 of a county year by year. */
import { genreOf } from '../model/official/genres.ts';
import type { TopicInput } from './types.ts';

/** What tells a plan from others whatever its edition. */
type Titled = Pick<TopicInput, 'plan' | 'planTitle' | 'planRegion'>;

/** Returns of how many plans measures are, editions of one plan counted once. */
export function countWorks(measures: readonly Titled[]): number {
  const titles = new Map(measures.map((measure) => [measure.plan, measure]));
  return new Set([...titles.values()].map(workOf)).size;
}

/** Returns the name that the editions of a plan have in common; a plan whose title tells but its genre is one of its own. */
function workOf({ plan, planTitle, planRegion = '' }: Titled): string {
  const bare = planTitle.replace(editionNote, '').replace(years, '').replace(/\s/gu, '');
  return bare === (genreOf(bare) ?? '') ? plan : `${planRegion}\n${bare}`;
}

/** （2018年修正）, （试行）, （征求意见稿）; not （七）, which is another instrument */
const editionNote = /[（(][^（()）]{0,20}(?:\d{4}|修正|修订|修改|试行|暂行|征求意见|草案|送审)[^（()）]{0,20}[)）]/gu;

/** 2024年, 2021—2025年, 二〇二四年度 */
const years = /(?:\d{4}(?:年?[-—－–~～至]\d{2,4})?|[〇○零一二三四五六七八九]{4})年度?/gu;
