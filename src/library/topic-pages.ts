/**
 * The pages of a topic: plan by plan what each says on it. A small library names every plan, those without a measure too; in
 * a large one the plans that have none are a line of names.
 */
import type { TopicCell, TopicView } from '../render/views.ts';
import { question } from './asked.ts';
import { loadLibrary, namedPlans, type PlanLink } from './index.ts';
import { cutList, type ListPage } from './list-pages.ts';
import { isLargeLibrary } from './plan-groups.ts';

/** A plan with what it has on the topic. */
interface TopicEntry extends Omit<TopicCell, 'plan'> {
  readonly plan: PlanLink;
}

export type TopicPage = ListPage<TopicEntry>;

/** A measure in full weighs as much as some links. */
const linkWeight = 0.2;
const measuresOfPage = 60;

/** Returns the pages of a topic. */
export function topicPages(topic: TopicView): TopicPage[] {
  const weigh = ({ measures, also, nearest }: TopicEntry): number =>
    measures.length + linkWeight * (1 + also.length + nearest.length);
  return cutList(entriesOf(topic), topic.url, { most: measuresOfPage, weigh });
}

/** Returns the ids of the plans that have something on a topic, if only as a second one. */
export function plansOn({ cells }: Pick<TopicView, 'cells'>): readonly string[] {
  return cells.filter(isNamed).map(({ plan }) => plan);
}

/** Says how much there is on a topic: `3份方案共5项措施，另有2份方案在别的主题下提到`. */
export function topicExtent(topic: Pick<TopicView, 'cells'>): string {
  const own = topic.cells.map(({ measures }) => measures.length).filter((count) => count > 0);
  const mentioning = plansOn(topic).length - own.length;
  const total = own.reduce((sum, count) => sum + count, 0);
  return [
    ...(own.length > 0 || mentioning === 0 ? [`${own.length}份方案共${total}项措施`] : []),
    ...(mentioning > 0 ? [`${mentioning}份方案在别的主题下提到`] : []),
  ].join('，另有');
}

/** Returns the plans that no page of the topic names. */
export function plansWithout(topic: TopicView): readonly PlanLink[] {
  if (!isLargeLibrary()) return [];
  const having = new Set(plansOn(topic));
  return namedPlans().filter(({ id }) => !having.has(id));
}

function entriesOf({ cells }: TopicView): TopicEntry[] {
  const cellOf = new Map(cells.map((cell) => [cell.plan, cell]));
  return namedPlans().flatMap((plan) => {
    const cell = cellOf.get(plan.id) ?? emptyCell(plan.id);
    return !isLargeLibrary() || isNamed(cell) ? [{ ...cell, plan }] : [];
  });
}

function isNamed({ measures, also }: Pick<TopicCell, 'measures' | 'also'>): boolean {
  return measures.length + also.length > 0;
}

/** Returns the cell of a plan that has nothing on a topic. */
export function emptyCell(plan: string): TopicCell {
  return { plan, measures: [], also: [], nearest: [] };
}

/** Returns the address at which a topic's pages show a plan. */
export function placeInTopic(topic: Pick<TopicView, 'id' | 'url'>, plan: string): string {
  return `${placesInTopic(topic.id).get(plan) ?? topic.url}#${plan}`;
}

/** The id of what a topic's last page tells of other libraries; no plan has it. */
export const elsewhereAnchor = '@elsewhere';

/** Returns the address at which a topic's pages tell of other libraries, behind all plans of ours. */
export function placeElsewhere(topic: Pick<TopicView, 'id' | 'url'>): string {
  return `${lastPage(topic.id) ?? topic.url}#${elsewhereAnchor}`;
}

const lastPage = question('last-page-of-topic', (id: string) => pagesWithId(id).at(-1)?.url);

/** By plan the address of the page of the topic that has it. */
const placesInTopic = question(
  'places-in-topic',
  (id: string): ReadonlyMap<string, string> =>
    new Map(pagesWithId(id).flatMap(({ url, entries }) => entries.map(({ plan }) => [plan.id, url] as const))),
);

function pagesWithId(id: string): TopicPage[] {
  return loadLibrary()
    .topics.filter((topic) => topic.id === id)
    .flatMap(topicPages);
}

/**
 * Returns the topics that lists name: those on which a plan of the library, or another library, has something. The pages
 * of the others stay, and say so.
 */
export function listedTopics(): readonly TopicView[] {
  return loadLibrary().topics.filter((topic) => plansOn(topic).length > 0 || topic.elsewhere.length > 0);
}

/** Returns the themes that have such topics, with these. */
export function topicsByTheme(): readonly { readonly theme: string; readonly topics: readonly TopicView[] }[] {
  const { themes } = loadLibrary();
  const own = Map.groupBy(listedTopics(), ({ theme }) => theme);
  return themes.flatMap((theme) => {
    const list = own.get(theme);
    return list ? [{ theme, topics: list }] : [];
  });
}
