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

/** A table; where there are more groups than it has columns, one of several that have the same rows. */
export interface GroupedMatrix {
  readonly by: Grouping;
  /** Counted from 1 among the tables of its grouping. */
  readonly number: number;
  readonly groups: readonly PlanGroup[];
  readonly pages: readonly ListPage<MatrixRow>[];
}

/** A cell is two elements, a row three more. */
const elementsOfPage = 2400;

/** Tables of more cells would be more than 350 pages. */
const mostCells = 400_000;

/** Returns the tables that a large library offers: those of each grouping that tells plans apart; of many places none where topics are thousands. */
export function groupedMatrices(): GroupedMatrix[] {
  if (!isLargeLibrary()) return [];
  const topics = topicsByTheme().reduce((sum, theme) => sum + theme.topics.length, 0);
  return groupings.flatMap((by) => {
    const groups = groupPlans(by);
    const isFew = groups.length <= mostColumns || groups.length * topics <= mostCells;
    return groups.length > 1 && isFew ? matricesOf(by, groups) : [];
  });
}

function matricesOf(by: Grouping, groups: readonly PlanGroup[]): GroupedMatrix[] {
  const members = groups.map(({ plans }) => plans.map(({ id }) => id));
  const rows = topicsByTheme().flatMap(({ theme, topics }) =>
    topics.map((topic) => ({ theme, topic, having: countIn(topic, members) })),
  );
  const most = Math.floor(elementsOfPage / (2 * Math.min(groups.length, mostColumns) + 3));
  const parts = cutList(groups, '', { most: mostColumns });
  return parts.map(({ number, entries }, index) => {
    const first = index * mostColumns;
    const url = `topics/by/${by}/${number === 1 ? '' : `columns/${number}/`}`;
    const own = rows.map((row) => ({ ...row, having: row.having.slice(first, first + mostColumns) }));
    return { by, number, groups: entries, pages: cutList(own, url, { most }) };
  });
}

function countIn({ cells }: TopicView, members: readonly (readonly string[])[]): string[][] {
  const having = new Set(cells.filter(({ measures }) => measures.length > 0).map(({ plan }) => plan));
  return members.map((plans) => plans.filter((plan) => having.has(plan)));
}
