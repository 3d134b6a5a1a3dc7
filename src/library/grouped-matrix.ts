/** Topics against groups of plans, where there are more than a table has columns, those of other libraries among them. */
import { mostColumns } from '../model/plan-groups.ts';
import type { LibraryView, TopicLink, TopicView } from '../render/views.ts';
import { librariesByPlan, plansElsewhereOn } from './elsewhere.ts';
import { pulledLibraries } from './index.ts';
import { cutList, type ListPage } from './list-pages.ts';
import { groupForTable, isLargeTogether, type TableGroup, type TableGrouping, tableGroupings } from './plan-groups.ts';
import { placeElsewhere, topicsByTheme } from './topic-pages.ts';

/** How many plans of other libraries a group has on a topic. */
interface ElsewhereCount {
  readonly count: number;
  /** A whole address where all are of one library: its page of the topic; else where ours tells of the others. */
  readonly url: string;
  readonly isWhole: boolean;
}

/** How many plans of ours a group has on a topic, and the id of the first. */
interface OwnCount {
  readonly count: number;
  readonly first: string;
}

/** The plans of a group that have measures on a topic. */
interface MatrixCell {
  readonly own: OwnCount | undefined;
  readonly elsewhere: ElsewhereCount | undefined;
}

/** A topic with the plans of each group that have measures on it. */
export interface MatrixRow {
  readonly theme: string;
  readonly topic: TopicLink;
  readonly cells: readonly MatrixCell[];
}

/** A column: a group, and how many plans it has here and elsewhere. */
interface MatrixColumn extends Pick<TableGroup, 'name' | 'url'> {
  readonly own: number;
  readonly elsewhere: number;
}

/** A table; where there are more groups than it has columns, one of several that have the same rows. */
export interface GroupedMatrix {
  readonly by: TableGrouping;
  /** Counted from 1 among the tables of its grouping. */
  readonly number: number;
  readonly groups: readonly MatrixColumn[];
  readonly pages: readonly ListPage<MatrixRow>[];
}

/** A table as the others lead to it. */
export interface MatrixTable extends Pick<GroupedMatrix, 'by' | 'number'> {
  /** How many columns it has, with the names of the first and the last. */
  readonly count: number;
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** Of its pages. */
  readonly urls: readonly string[];
}

/** Returns a table as the others lead to it. */
export function tableOf({ by, number, groups, pages }: GroupedMatrix): MatrixTable {
  const [first, last] = [groups[0]?.name, groups.at(-1)?.name];
  return { by, number, count: groups.length, first, last, urls: pages.map(({ url }) => url) };
}

/** A cell is two elements, a row three more. */
const elementsOfPage = 2400;

/** Tables of more cells would be more than 350 pages. */
const mostCells = 400_000;

/** Returns the tables of each grouping that tells plans apart; of many places none where topics are thousands. */
export function groupedMatrices(): GroupedMatrix[] {
  if (!isLargeTogether()) return [];
  const topics = topicsByTheme().reduce((sum, theme) => sum + theme.topics.length, 0);
  return tableGroupings.flatMap((by) => {
    const groups = inTables(by, groupForTable(by));
    const isFew = groups.length <= mostColumns || groups.length * topics <= mostCells;
    return groups.length > 1 && isFew ? matricesOf(by, groups) : [];
  });
}

/** Places of several tables stand by name, so that a reader knows in which table one is. */
function inTables(by: TableGrouping, groups: readonly TableGroup[]): readonly TableGroup[] {
  return by === 'region' && groups.length > mostColumns
    ? groups.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
    : groups;
}

function matricesOf(by: TableGrouping, groups: readonly TableGroup[]): GroupedMatrix[] {
  const countOwn = placesOfPlans(groups.map(({ plans }) => plans));
  const countOthers = placesOfPlans(groups.map(({ elsewhere }) => elsewhere));
  const rows = topicsByTheme().flatMap(({ theme, topics }) =>
    topics.map((topic) => {
      const own = countOwn(topic.cells.flatMap(({ plan, measures }) => (measures.length > 0 ? plan : [])));
      const others = countOthers(plansElsewhereOn(topic).map(({ id }) => id));
      const cells = own.map((plans, at) => {
        return { own: countOf(plans), elsewhere: countElsewhere(topic, others[at] ?? []) };
      });
      return { theme, topic: { id: topic.id, name: topic.name, url: topic.url }, cells };
    }),
  );
  const elements = 2 * (by === 'library' || pulledLibraries().length === 0 ? 1 : 2);
  const most = Math.floor(elementsOfPage / (elements * Math.min(groups.length, mostColumns) + 3));
  const parts = cutList(groups.map(columnOf), '', { most: mostColumns });
  return parts.map(({ number, entries }, index) => {
    const first = index * mostColumns;
    const url = `topics/by/${by}/${number === 1 ? '' : `columns/${number}/`}`;
    const own = rows.map((row) => ({ ...row, cells: row.cells.slice(first, first + mostColumns) }));
    return { by, number, groups: entries, pages: cutList(own, url, { most }) };
  });
}

/** Returns what puts ids of plans under the groups that have them. */
function placesOfPlans(
  groups: readonly (readonly { readonly id: string }[])[],
): (ids: readonly string[]) => readonly (readonly string[])[] {
  const places = new Map(groups.flatMap((plans, place) => plans.map(({ id }) => [id, place] as const)));
  return (ids) => {
    const having = Map.groupBy(ids, (id) => places.get(id) ?? -1);
    return groups.map((_, place) => having.get(place) ?? []);
  };
}

function columnOf({ name, url, plans, elsewhere }: TableGroup): MatrixColumn {
  return { name, url, own: plans.length, elsewhere: elsewhere.length };
}

function countOf(plans: readonly string[]): OwnCount | undefined {
  const [first] = plans;
  return first === undefined ? undefined : { count: plans.length, first };
}

function countElsewhere(topic: TopicView, plans: readonly string[]): ElsewhereCount | undefined {
  if (plans.length === 0) return undefined;
  const byPlan = librariesByPlan();
  const libraries = new Set(plans.flatMap((plan): LibraryView | [] => byPlan.get(plan) ?? []));
  const [one] = libraries;
  const url = libraries.size === 1 ? one?.topics[topic.id]?.url : undefined;
  return { count: plans.length, url: url ?? placeElsewhere(topic), isWhole: url !== undefined };
}
