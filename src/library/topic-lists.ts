/**
 * Topics by theme, as pages list them: all where a library has some hundreds; of thousands each page names the largest of every
 * theme, and pages of their own list all.
 */
import type { TopicView } from '../render/views.ts';
import { question } from './asked.ts';
import { loadTopicComparisons } from './comparisons.ts';
import { loadLibrary } from './index.ts';
import { cutList, type ListPage, pageParam } from './list-pages.ts';
import { listedTopics, plansOn } from './topic-pages.ts';

/** A topic as a list names it. */
export interface ListedTopic {
  readonly theme: string;
  readonly name: string;
  readonly url: string;
  /** Of the plans that write on it. */
  readonly count: number;
}

/** What a list holds, and where the pages stand that name all of it. */
export interface TopicList {
  readonly topics: readonly ListedTopic[];
  readonly url: string;
}

/** A theme with topics of it. */
export interface ThemeTopics {
  readonly theme: string;
  /** Its id on pages that list themes. */
  readonly anchor: string;
  readonly topics: readonly ListedTopic[];
}

/** A theme with its largest topics where the page does not name all. */
export interface ShownTheme extends ThemeTopics {
  readonly all?: WholeTheme | undefined;
}

/** Where all topics of a theme are named, and how many they are. */
interface WholeTheme {
  readonly url: string;
  readonly count: number;
}

export type ThemePage = ListPage<ListedTopic>;

/** So many topics, of so many themes, a page names beside what else it holds; a theme takes the room of two topics. */
const atMost = { topics: 450, themes: 60 } as const;
const topicsOfPage = 800;
/** Some two screens of a phone. */
const shortAtMost = 60;

/** Returns the topics on which plans write, each with how many do. */
export function topicList(
  countOf = (topic: Parameters<typeof plansOn>[0]): number => plansOn(topic).length,
): TopicList {
  const topics = listedTopics().map((topic) => ({ ...nameOf(topic), url: topic.url, count: countOf(topic) }));
  return { topics, url: 'topics/by/theme/' };
}

/** Returns the comparisons of topics, each with how many plans it sets side by side. */
export function comparisonList(): TopicList {
  const comparisons = loadTopicComparisons();
  const topics = loadLibrary().topics.flatMap((topic): ListedTopic[] => {
    const comparison = comparisons.get(topic.id);
    const count = comparison?.pages.flatMap(({ columns }) => columns).length ?? 0;
    return comparison ? [{ ...nameOf(topic), url: comparison.url, count }] : [];
  });
  return { topics, url: 'compare/by/theme/' };
}

function nameOf({ theme, name }: Pick<ListedTopic, 'theme' | 'name'>): Pick<ListedTopic, 'theme' | 'name'> {
  return { theme, name };
}

/** Says whether pages name the whole list. */
export function isShownWhole({ topics }: TopicList): boolean {
  return topics.length <= atMost.topics && new Set(topics.map(({ theme }) => theme)).size <= atMost.themes;
}

/**
 * Says whether a list is short enough to stand open on a page that is about something else. The front page, where the plans
 * stand above the topics and most readers go on from there, folds even a short one.
 */
export function isShort({ topics }: TopicList): boolean {
  return topics.length <= shortAtMost;
}

/** Returns what a page names of a list: all, or of the largest themes the largest topics, as many of each as there is room for. */
export function shownThemes(list: TopicList): readonly ShownTheme[] {
  const themes = groupThemes(list.topics);
  if (isShownWhole(list)) return themes;
  const largest = new Set(
    largestOf(themes, atMost.themes, ({ topics }) => topics.reduce((sum, { count }) => sum + count, 0)),
  );
  const shown = themes.filter((theme) => largest.has(theme));
  const most = roomOfEach(
    shown.map(({ topics }) => topics.length),
    atMost.topics - 2 * shown.length,
  );
  const urls = placesOfThemes(list);
  return shown.map(({ topics, ...theme }) =>
    topics.length <= most
      ? { ...theme, topics }
      : {
          ...theme,
          topics: largestOf(topics, most, ({ count }) => count),
          all: { url: urls.get(theme.theme) ?? list.url, count: topics.length },
        },
  );
}

/** Returns the pages that name the whole list; none where any page does. */
export function themePages(list: TopicList): readonly ThemePage[] {
  const topics = groupThemes(list.topics).flatMap((theme) => theme.topics);
  return isShownWhole(list) ? [] : cutList(topics, list.url, { most: topicsOfPage });
}

/** A page of a whole list, with the list and all its pages. */
export interface ThemePageProps {
  readonly list: TopicList;
  readonly page: ThemePage;
  readonly pages: readonly ThemePage[];
}

/** Returns what Astro makes the pages of a whole list of. */
export function themePaths(list: TopicList) {
  const pages = themePages(list);
  return pages.map((page) => {
    const props: ThemePageProps = { list, page, pages };
    return { params: { page: pageParam(page) }, props };
  });
}

/** Topics of one theme, and where all are named if these are only the largest. */
interface TopicsBeside {
  readonly topics: readonly Pick<TopicView, 'id' | 'name' | 'url'>[];
  readonly all?: WholeTheme;
}

const besideAtMost = 150;

/** Returns the topics beside which one stands in its theme. */
export function topicsBeside(topic: TopicView): TopicsBeside {
  const beside = largestOfTheme(topic.theme);
  const { topics } = beside;
  return topics.some(({ id }) => id === topic.id) ? beside : { ...beside, topics: [topic, ...topics] };
}

const largestOfTheme = question('largest-of-theme', (theme: string): TopicsBeside => {
  const topics = loadLibrary().topics.filter((topic) => topic.theme === theme);
  const list = topicList();
  if (topics.length <= besideAtMost || isShownWhole(list)) return { topics: topics.map(named) };
  const url = placesOfThemes(list).get(theme) ?? list.url;
  return {
    topics: largestOf(topics, besideAtMost, (topic) => plansOn(topic).length).map(named),
    all: { url, count: topics.length },
  };
});

function named({ id, name, url }: TopicView): TopicsBeside['topics'][number] {
  return { id, name, url };
}

/** Returns topics under their themes; `all` tells the anchors. */
export function groupThemes(topics: readonly ListedTopic[], all = topics): readonly ThemeTopics[] {
  const { themes } = loadLibrary();
  const named = new Set(all.map(({ theme }) => theme));
  const order = themes.filter((theme) => named.has(theme));
  const own = Map.groupBy(topics, ({ theme }) => theme);
  return order.flatMap((theme, index) => {
    const members = own.get(theme);
    return members ? [{ theme, anchor: `theme-${index + 1}`, topics: members }] : [];
  });
}

/** Where the pages that name the whole list begin with each theme. */
function placesOfThemes(list: TopicList): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const { url, entries } of themePages(list))
    for (const { theme, anchor } of groupThemes(entries, list.topics))
      if (!places.has(theme)) places.set(theme, `${url}#${anchor}`);
  return places;
}

/** Returns how many of each group there is room for where no group takes the room of a smaller one. */
export function roomOfEach(sizes: readonly number[], most: number): number {
  const taken = (each: number): number => sizes.reduce((sum, size) => sum + Math.min(size, each), 0);
  const largest = Math.max(0, ...sizes);
  let each = 0;
  while (each < largest && taken(each + 1) <= most) each += 1;
  return each;
}

/** Returns the largest entries, the largest first. */
function largestOf<Entry>(entries: readonly Entry[], most: number, sizeOf: (entry: Entry) => number): readonly Entry[] {
  return entries.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, most);
}
