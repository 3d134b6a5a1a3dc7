/** Topics against groups of plans, for a library with more plans than a table has columns. */
import type { TopicView } from '../render/views.ts';
import { cutList, type ListPage } from './list-pages.ts';
import { type Grouping, groupings, groupPlans, isLargeLibrary, mostColumns, type PlanGroup } from './plan-groups.ts';
import { topicsByTheme } from './topic-pages.ts';

/** A topic with the plans of each group that have measures on it. */
export interface MatrixRow {
  readonly theme: string;
  readonly topic: TopicView;
  readonly having: readonly (readonly string[])[];
}

export interface GroupedMatrix {
  readonly by: Grouping;
  readonly groups: readonly PlanGroup[];
  readonly pages: readonly ListPage<MatrixRow>[];
}

/** A cell is two elements, a row three more. */
const elementsOfPage = 2400;

/** Returns the tables that a large library offers: one for each grouping that tells plans apart in columns enough. */
export function groupedMatrices(): GroupedMatrix[] {
  if (!isLargeLibrary()) return [];
  return groupings.flatMap((by) => {
    const groups = groupPlans(by);
    return groups.length > 1 && groups.length <= mostColumns ? [groupedMatrix(by, groups)] : [];
  });
}

function groupedMatrix(by: Grouping, groups: readonly PlanGroup[]): GroupedMatrix {
  const members = groups.map(({ plans }) => plans.map(({ id }) => id));
  const rows = topicsByTheme().flatMap(({ theme, topics }) =>
    topics.map((topic) => ({ theme, topic, having: countIn(topic, members) })),
  );
  const most = Math.floor(elementsOfPage / (2 * groups.length + 3));
  return { by, groups, pages: cutList(rows, `topics/by/${by}/`, { most }) };
}

function countIn({ cells }: TopicView, members: readonly (readonly string[])[]): string[][] {
  const having = new Set(cells.filter(({ measures }) => measures.length > 0).map(({ plan }) => plan));
  return members.map((plans) => plans.filter((plan) => having.has(plan)));
}
