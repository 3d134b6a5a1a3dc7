/**
 * How a large library is looked over: not plan by plan but by years, levels and places, with the number of plans in each. A
 * small one shows every plan.
 */
import { slugOf } from '../model/addresses.ts';
import type { PlanView } from '../render/views.ts';
import { onlyQuestion } from './asked.ts';
import { loadLibrary } from './index.ts';

/** What plans are grouped by. */
export const groupings = ['year', 'level', 'region'] as const;
export type Grouping = (typeof groupings)[number];

export const groupingNames: Readonly<Record<Grouping, string>> = { year: '年份', level: '级别', region: '地区' };

/** Plans that have something in common. */
export interface PlanGroup {
  readonly name: string;
  readonly slug: string;
  /** Below the site root; plans of no known place have no page. */
  readonly url: string | undefined;
  readonly plans: readonly PlanView[];
}

/** A table of more columns cannot be taken in. */
export const mostColumns = 30;

/** Says whether the library has more plans than a table has columns. */
export const isLargeLibrary = onlyQuestion('large', () => loadLibrary().plans.length > mostColumns);

const levels = ['国家级', '省级', '市级', '县级', '乡级', '功能区'];
const unknown = '未写明';

/** Returns the groups of the library: the latest years first, levels from the highest, places with the most plans first. */
export function groupPlans(by: Grouping): readonly PlanGroup[] {
  const groups = [...Map.groupBy(loadLibrary().plans, nameIn[by])].map(([name, plans]) => groupOf(by, name, plans));
  return groups.sort((a, b) => orderIn[by](a, b) || a.name.localeCompare(b.name, 'zh-CN'));
}

const nameIn: Readonly<Record<Grouping, (plan: PlanView) => string>> = {
  year: ({ documentDate, period }) => documentDate?.slice(0, 4) ?? period ?? unknown,
  level: ({ region }) => region.level || unknown,
  region: ({ region }) => region.name || unknown,
};

type Order = (a: PlanGroup, b: PlanGroup) => number;
const orderIn: Readonly<Record<Grouping, Order>> = {
  year: (a, b) => Number(a.name === unknown) - Number(b.name === unknown) || (a.name < b.name ? 1 : -1),
  level: (a, b) => levelRank(a) - levelRank(b),
  region: (a, b) => b.plans.length - a.plans.length,
};

function levelRank({ name }: PlanGroup): number {
  return levels.includes(name) ? levels.indexOf(name) : levels.length;
}

function groupOf(by: Grouping, name: string, plans: readonly PlanView[]): PlanGroup {
  const slug = slugOf(name);
  const hasPage = slug !== '' && !(by === 'region' && name === unknown);
  return { name, slug, url: hasPage ? `${by}s/${encodeURIComponent(slug)}/` : undefined, plans };
}
