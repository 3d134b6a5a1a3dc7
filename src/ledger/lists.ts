/**
 * Pages that list measures or plans by what they share: a topic, a unit, a cited instrument, a place. What they list follows
 * from the whole library, so no editor is asked where one has gone; the ledger remembers a place that stood on each, and an
 * old address tells where that place stands today.
 */
import type { ListEntry } from './entries.ts';
import type { LinkedAddress } from './index.ts';

/** A list of today: its address below the site root, and the ids of the plans, measures and passages on it. */
export interface PlaceList {
  readonly url: string;
  readonly title: string;
  readonly places: readonly string[];
}

/** A list that was published and is none any more. */
export interface FormerList extends Pick<ListEntry, 'url'> {
  /** Missing where an editor may have taken it out. */
  readonly title?: string;
  /** What stood on it, where it stands now. */
  readonly place?: LinkedAddress;
  /** The list that has that place now: the only one of its kind, or the one of the same name. */
  readonly successor?: Pick<PlaceList, 'url' | 'title'>;
  /** The day on which it was first missing. */
  readonly ended: string;
}

/** What a library of today tells of what stood on its lists. */
export interface ListedTexts {
  /** Returns where a plan, a measure or a passage that was recorded stands now, if anywhere. */
  find(place: string): LinkedAddress | undefined;
  /** Says whether a place has the number that another text had before. */
  isRenumbered(place: string): boolean;
  /** Says whether the title of an entry may be told again: no editor has taken it out of its text. */
  mayName(entry: ListEntry): boolean;
}

export interface ComparedLists {
  /** Lines to add to the ledger: in the order of today's lists, then those that have gone since the last build. */
  readonly additions: readonly ListEntry[];
  /** In the order of the ledger. */
  readonly former: readonly FormerList[];
  /** Addresses of those that have gone and are not told of. */
  readonly untold: ReadonlySet<string>;
}

/**
 * Compares the recorded lists with those of `today`, which is `day`. The address of a unit or an instrument is its name: where
 * that may not be told, it goes.
 */
export function compareLists(
  recorded: readonly ListEntry[],
  today: readonly PlaceList[],
  texts: ListedTexts,
  day: string,
): ComparedLists {
  const lines = Map.groupBy(recorded, ({ url }) => url);
  const standing = new Set(today.map(({ url }) => url));
  const last = [...lines].flatMap(([url, entries]) => (standing.has(url) ? [] : [lastStanding(entries, texts, day)]));
  const listsWith = listFinder(today, new Set(last.flatMap(({ place }) => place?.id ?? [])));
  const gone = last.map((found) => ({ ...found, former: toFormer(found, texts, listsWith) }));
  const { told = [], untold = [] } = Object.groupBy(gone, ({ former }) => (mayTell(former) ? 'told' : 'untold'));
  const arrived = today.flatMap(({ url, title, places }) => {
    const isKnown = (lines.get(url) ?? []).some(({ place }) => places.includes(place));
    const place = places.find((one) => !texts.isRenumbered(one)) ?? places[0];
    return isKnown || place === undefined ? [] : [{ url, title, place }];
  });
  return {
    additions: [...arrived, ...told.flatMap(({ entry, isNew, ended }) => (isNew ? [{ ...entry, ended }] : []))],
    former: told.map(({ former }) => former),
    untold: new Set(untold.map(({ former }) => former.url)),
  };
}

function mayTell({ url, title }: FormerList): boolean {
  return title !== undefined || isOfTopic(url) || isOfPlan(url);
}

/** Addresses of topics hold ids. */
function isOfTopic(url: string): boolean {
  return /^\/(?:topics|compare\/topic)\//u.test(url);
}

/** So does the calendar of a plan; that of a unit holds its name. */
function isOfPlan(url: string): boolean {
  return /^\/calendar\/[^/]+$/u.test(url);
}

/** Says whether a list is that of a unit of one plan, or of units. */
export function isOfUnit(url: string): boolean {
  return url.startsWith('/units/') || (url.startsWith('/calendar/') && !isOfPlan(url));
}

/** Says whether a list is that of a place. */
export function isOfRegion(url: string): boolean {
  return url.startsWith('/regions/');
}

/** Years, levels and lines of work are named by no document. */
function hasOwnName(url: string): boolean {
  return /^\/(?:years|levels|units\/line)\//u.test(url);
}

/** What stands on one such list stands on no other of its kind before all others. */
function isOnlyOne(url: string): boolean {
  return isOfTopic(url) || isOfRegion(url) || /^\/(?:years|levels)\//u.test(url);
}

/** A line of a list that has gone, and where its place stands now. */
interface LastStanding {
  readonly entry: ListEntry;
  readonly place: LinkedAddress | undefined;
  readonly ended: string;
  /** No line tells yet that it has ended. */
  readonly isNew: boolean;
}

/** Returns the last line whose place stands somewhere, else the last one. */
function lastStanding(entries: readonly ListEntry[], { find }: ListedTexts, day: string): LastStanding {
  const found = entries.map((entry) => ({ entry, place: find(entry.place) }));
  const last = found.findLast(({ place }) => place) ?? found.at(-1);
  if (!last) throw new Error('An address that is grouped has a line.');
  const ended = entries.find((entry) => entry.ended)?.ended;
  return { ...last, ended: ended ?? day, isNew: ended === undefined };
}

type ListFinder = (url: string, place: string) => readonly PlaceList[];

/** Returns what finds the lists of the kind of `url` that have one of the `places`. */
function listFinder(lists: readonly PlaceList[], places: ReadonlySet<string>): ListFinder {
  const asked = places.size === 0 ? [] : lists.flatMap((list) => ofPlaces(list, places));
  const found = Map.groupBy(asked, ({ key }) => key);
  return (url, place) => (found.get(placeKey(folderOf(url), place)) ?? []).map(({ list }) => list);
}

function ofPlaces(list: PlaceList, places: ReadonlySet<string>) {
  const folder = folderOf(list.url);
  const own = new Set(list.places.filter((place) => places.has(place)));
  return [...own].map((place) => ({ key: placeKey(folder, place), list }));
}

/** Lists of a kind stand in one folder, calendars in one of each plan. */
function folderOf(url: string): string {
  return url.startsWith('/calendar/') ? '/calendar' : url.slice(0, url.lastIndexOf('/', url.length - 2));
}

function placeKey(folder: string, place: string): string {
  return `${folder}\n${place}`;
}

/** What stood on a list of a unit, or of its line of work, tells of the unit as much as its name does. */
function toFormer(
  { entry, place: found, ended }: LastStanding,
  { mayName }: ListedTexts,
  listsWith: ListFinder,
): FormerList {
  const { url, title } = entry;
  const isNamed = mayName(entry);
  const place = isNamed || !isOfUnit(url) ? found : undefined;
  const successor = place && listsWith(url, place.id).find((list) => isOnlyOne(url) || list.title === title);
  return {
    url,
    ...((isNamed || hasOwnName(url)) && { title }),
    ...(place && { place }),
    ...(successor && { successor: { url: successor.url, title: successor.title } }),
    ended,
  };
}
