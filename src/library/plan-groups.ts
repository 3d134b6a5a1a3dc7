/**
 * How a large library is looked over: not plan by plan but by years, levels and places, with the number of plans in each. A
 * small one shows every plan. Tables group the plans of other libraries beside ours.
 */
import { slugOf } from '../model/addresses.ts';
import { ownLibrary } from '../model/labels.ts';
import { type Grouping, groupings, groupNameIn, groupUrl, mostColumns, unknownGroup } from '../model/plan-groups.ts';
import type { ElsewherePlan, PlanView } from '../render/views.ts';
import { onlyQuestion } from './asked.ts';
import { librariesByPlan, plansElsewhere } from './elsewhere.ts';
import { loadLibrary, namedPlans } from './index.ts';

/** What tables group plans by. */
export const tableGroupings = [...groupings, 'library'] as const;
export type TableGrouping = (typeof tableGroupings)[number];

export const groupingNames: Readonly<Record<TableGrouping, string>> = {
  ...{ year: '年份', level: '级别', region: '地区' },
  library: '文库',
};

/** Plans that have something in common. */
export interface PlanGroup {
  readonly name: string;
  readonly slug: string;
  /** Below the site root; plans of no known place have no page. */
  readonly url: string | undefined;
  readonly plans: readonly PlanView[];
}

/** A group with plans of other libraries, which have no page here. */
export interface TableGroup {
  readonly name: string;
  /** Below the site root, or whole where it leads to another library. */
  readonly url: string | undefined;
  readonly plans: readonly PlanView[];
  readonly elsewhere: readonly ElsewherePlan[];
}

/** Says whether the library has more plans than a table has columns. */
export const isLargeLibrary = onlyQuestion('large', () => namedPlans().length > mostColumns);

/** Says whether our plans and those of other libraries are more than a table has columns. */
export function isLargeTogether(): boolean {
  return loadLibrary().plans.length + plansElsewhere().length > mostColumns;
}

const levels = ['国家级', '省级', '市级', '县级', '乡级', '功能区'];

/** Returns the groups of the library: the latest years first, levels from the highest, places with the most plans first. */
export function groupPlans(by: Grouping): readonly PlanGroup[] {
  const groups = [...Map.groupBy(loadLibrary().plans, groupNameIn[by])].map(([name, plans]) =>
    groupOf(by, name, plans),
  );
  return groups.sort((a, b) => orderGroups(by, sizedGroup(a), sizedGroup(b)));
}

/** Returns the groups of the plans of all libraries, in the same order; by library ours first. */
export function groupForTable(by: TableGrouping): readonly TableGroup[] {
  if (by === 'library') return groupByLibrary();
  const own = Map.groupBy(loadLibrary().plans, groupNameIn[by]);
  const others = Map.groupBy(plansElsewhere(), groupNameIn[by]);
  const names = [...new Set([...own.keys(), ...others.keys()])];
  const groups = names.map((name) => {
    const plans = own.get(name) ?? [];
    const hasPage = plans.length > 0 && (by === 'region' || isLargeLibrary());
    return { name, url: hasPage ? groupUrl(by, name) : undefined, plans, elsewhere: others.get(name) ?? [] };
  });
  return groups.sort((a, b) => orderGroups(by, sizedGroup(a), sizedGroup(b)));
}

function groupByLibrary(): TableGroup[] {
  const libraries = [...new Set(librariesByPlan().values())];
  const others = libraries.map(({ name, address, plans }) => ({ name, url: address, plans: [], elsewhere: plans }));
  return others.length === 0
    ? []
    : [{ name: ownLibrary, url: 'plans/', plans: loadLibrary().plans, elsewhere: [] }, ...others];
}

interface SizedGroup {
  readonly name: string;
  readonly size: number;
}

function sizedGroup({
  name,
  plans,
  elsewhere = [],
}: Pick<TableGroup, 'name' | 'plans'> & Partial<TableGroup>): SizedGroup {
  return { name, size: plans.length + elsewhere.length };
}

function orderGroups(by: Grouping, a: SizedGroup, b: SizedGroup): number {
  return orderIn[by](a, b) || a.name.localeCompare(b.name, 'zh-CN');
}

type Order = (a: SizedGroup, b: SizedGroup) => number;
const orderIn: Readonly<Record<Grouping, Order>> = {
  year: (a, b) => Number(a.name === unknownGroup) - Number(b.name === unknownGroup) || (a.name < b.name ? 1 : -1),
  level: (a, b) => levelRank(a) - levelRank(b),
  region: (a, b) => b.size - a.size,
};

function levelRank({ name }: SizedGroup): number {
  return levels.includes(name) ? levels.indexOf(name) : levels.length;
}

function groupOf(by: Grouping, name: string, plans: readonly PlanView[]): PlanGroup {
  return { name, slug: slugOf(name), url: groupUrl(by, name), plans };
}
