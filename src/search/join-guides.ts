/**
 * What several libraries know of their words and documents, joined: counts are added, lists are those of all, each entry once.
 * Ids of plans are unique within a library only, so all but the first put their address behind theirs; topics of one name
 * are one.
 */
import type { Readings } from '../index-format/heard-words.ts';
import type { CalledPlan, Named, SearchGuide, SynonymGroup } from '../index-format/search-files.ts';
import type { Lexicon } from '../segment/cut.ts';
import { inOrder, type KnownWords } from './dictionary.ts';
import type { Traditional } from './files.ts';

/** A library among several. */
export interface GuidedLibrary {
  readonly base: string;
  readonly name: string;
  readonly guide: SearchGuide;
  readonly topics: readonly Named[];
}

/** How a library's ids and numbers stand among those of all. */
export interface PlaceOfLibrary {
  /** Number of its first record. */
  readonly first: number;
  /** Returns the id of a plan, a measure or a passage. */
  ownId(id: string): string;
  topicId(id: string): string;
  /** Returns the id by which the library itself knows a plan; undefined for one of another library. */
  idAtHome(plan: string): string | undefined;
}

/** Returns each library with its place, in their order. */
export function placeLibraries<Given extends GuidedLibrary>(libraries: readonly Given[]): (Given & PlaceOfLibrary)[] {
  const topicOf = new Map<string, string>();
  const [, ...others] = libraries.map((library) => `@${library.base}`);
  let first = 0;
  return libraries.map((library, index) => {
    const { base, guide } = library;
    const ownId = (id: string): string => (index === 0 ? id : `${id}@${base}`);
    const idAtHome = (id: string): string | undefined => {
      const behind = others.find((one) => id.endsWith(one)) ?? '';
      return behind === (index === 0 ? '' : `@${base}`) ? id.slice(0, id.length - behind.length) : undefined;
    };
    const idOf = new Map(library.topics.map(({ id, name }) => [id, addTopic(topicOf, name, id, ownId(id))]));
    const placed = { ...library, first, ownId, idAtHome, topicId: (id: string) => idOf.get(id) ?? id };
    first += guide.count;
    return placed;
  });
}

/** Returns the id of a topic by its name: that of the first library that has it, with an address where another has the id. */
function addTopic(topicOf: Map<string, string>, name: string, id: string, own: string): string {
  const taken = [...topicOf.values()].includes(id);
  const known = topicOf.get(name) ?? (taken ? own : id);
  topicOf.set(name, known);
  return known;
}

/** Returns the guide of all. */
export function joinGuides(libraries: readonly (GuidedLibrary & PlaceOfLibrary)[]): SearchGuide {
  const guides = libraries.map(({ guide }) => guide);
  return {
    count: guides.reduce((sum, { count }) => sum + count, 0),
    titleEnd: Math.max(...guides.map(({ titleEnd }) => titleEnd)),
    ignore: [...new Set(guides.flatMap(({ ignore }) => ignore))],
    ambiguous: guides.map(({ ambiguous }) => ambiguous).join(''),
    libraries: libraries.map(({ base, name }) => ({ id: base, name })),
  };
}

/** Returns plans of the libraries, those of each in a list. */
export function joinPlans(
  libraries: readonly PlaceOfLibrary[],
  plans: readonly (readonly CalledPlan[])[],
): readonly CalledPlan[] {
  return libraries.flatMap(({ ownId }, at) => renamed(plans[at] ?? [], ownId));
}

/** Returns the topics of all. */
export function joinTopics(libraries: readonly (GuidedLibrary & PlaceOfLibrary)[]): Named[] {
  return onceById(libraries.flatMap(({ topics, topicId }) => renamed(topics, topicId)));
}

function renamed<Item extends Named>(items: readonly Item[], rename: (id: string) => string): Item[] {
  return items.map((item) => ({ ...item, id: rename(item.id) }));
}

function onceById(list: readonly Named[]): Named[] {
  const byId = new Map<string, Named>();
  for (const one of list) if (!byId.has(one.id)) byId.set(one.id, one);
  return [...byId.values()];
}

/** Returns the groups of all: those that are asked for by the same words are one; a term stands where it stands in any library. */
export function joinGroups(groups: readonly SynonymGroup[]): SynonymGroup[] {
  return [...Map.groupBy(groups, ({ say }) => say.join(' ')).values()].map((same) => {
    const [say, print] = (['say', 'print'] as const).map((kind) => [...new Set(same.flatMap((group) => group[kind]))]);
    const standing = new Set(same.flatMap(standingTerms));
    const marks = [...(say ?? []), ...(print ?? [])].map((term) => (standing.has(term) ? '1' : '0'));
    return { say: say ?? [], print: print ?? [], standing: marks.join('') };
  });
}

function standingTerms({ say, print, standing }: SynonymGroup): string[] {
  return [...say, ...print].filter((_, index) => standing === undefined || standing[index] === '1');
}

/** Returns the words of all, each as often as it stands in all, in the order of a lexicon's file. */
function joinLexicons(lexicons: readonly Lexicon[]): Lexicon {
  const words = new Map<string, number>();
  for (const lexicon of lexicons) {
    for (const [word, count] of lexicon) words.set(word, (words.get(word) ?? 0) + count);
  }
  return inOrder(words);
}

/** Returns the words of all; of words that only ask in some libraries the others count theirs. */
export function joinWords(parts: readonly KnownWords[]): KnownWords {
  return {
    lexicon: joinLexicons(parts.map(({ lexicon }) => lexicon)),
    total: parts.reduce((sum, { total }) => sum + total, 0),
    asking: parts.reduce((sum, { asking }) => sum + asking, 0),
    halved: parts.reduce((sum, { halved }) => sum + halved, 0),
  };
}

/** Returns what all know of traditional script. */
export function joinTraditional(files: readonly Traditional[]): Traditional {
  const pairsOf = (kind: keyof Traditional) => new Map(files.flatMap((file) => [...file[kind]]));
  return { always: pairsOf('always'), ambiguous: pairsOf('ambiguous'), phrases: pairsOf('phrases') };
}

/**
 * Returns for each character the readings of all: where a library does not use a character, it has all its readings, so that
 * more may be offered than by one library of the same documents.
 */
export function joinReadings(files: readonly Readings[]): Readings {
  const joined = new Map<string, readonly string[]>();
  for (const [character, own] of files.flatMap((readings) => [...readings])) {
    joined.set(character, [...new Set([...(joined.get(character) ?? []), ...own])]);
  }
  return joined;
}
