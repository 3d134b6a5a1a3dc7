/** The pages that list the plans of each year and of each level; only a large library has them. */

import type { Grouping } from '../model/plan-groups.ts';
import type { PlanView } from '../render/views.ts';
import { cutList, type ListPage, pageParam } from './list-pages.ts';
import { groupPlans, isLargeLibrary, type PlanGroup } from './plan-groups.ts';

export interface GroupedPage {
  readonly by: Grouping;
  readonly group: PlanGroup;
  readonly page: ListPage<PlanView>;
}

/** Some 25 screens of a phone. */
const plansOfPage = 125;

/** Returns the pages of all groups of a kind. */
export function groupedPages(by: Grouping): GroupedPage[] {
  if (!isLargeLibrary()) return [];
  return groupPlans(by).flatMap((group) =>
    cutList(latestFirst(group.plans), group.url ?? '', { most: plansOfPage }).map((page) => ({ by, group, page })),
  );
}

/** Returns the routes of these pages, as Astro asks for them. */
export function groupedRoutes(by: Grouping) {
  return groupedPages(by).map((props) => ({
    params: { group: props.group.slug, page: pageParam(props.page) },
    props,
  }));
}

/** Returns plans by date, undated ones last. */
export function latestFirst(plans: readonly PlanView[]): PlanView[] {
  const dateOf = (plan: PlanView): string => plan.documentDate ?? '';
  return plans.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a)) || (a.id < b.id ? -1 : 1));
}
