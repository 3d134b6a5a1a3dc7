/**
 * Several libraries as one: their records are numbered one library behind the other, and everything that is asked of the
 * whole is asked of each at the same time. So whatever stands above the engine and the files runs as for one library, with
 * the counts of all.
 */
import {
  type CalledPlan,
  facetNames,
  type Named,
  type OrderName,
  type SearchGuide,
} from '../index-format/search-files.ts';
import { once, onceEach } from '../model/once.ts';
import { foldText } from '../segment/fold.ts';
import type { Engine } from './engine.ts';
import type { Match } from './evidence.ts';
import { SearchFailure } from './failure.ts';
import type { Facet, LibraryRecord, SearchFacet, SearchFiles } from './files.ts';
import {
  joinGroups,
  joinGuides,
  joinPlans,
  joinReadings,
  joinTopics,
  joinTraditional,
  joinWords,
  type PlaceOfLibrary,
  placeLibraries,
} from './join-guides.ts';
import { joinedOnce } from './joined-once.ts';
import { joinUnitLists } from './name-lists.ts';
import type { AskedLibrary } from './open-library.ts';
import type { Sources } from './understand.ts';

/** A library that has been opened. */
export interface OpenedLibrary {
  readonly library: AskedLibrary;
  readonly sources: Sources;
}

/** A failure of one of several libraries: the others can answer without it. */
export class LibraryFailure extends Error {
  override readonly name = 'LibraryFailure';
  readonly library: AskedLibrary;
  readonly failure: SearchFailure;

  constructor(library: AskedLibrary, failure: SearchFailure) {
    super(failure.message, { cause: failure });
    this.library = library;
    this.failure = failure;
  }
}

/** A library with its place among all. */
interface Part extends PlaceOfLibrary, Sources {
  readonly library: AskedLibrary;
  readonly guide: SearchGuide;
  readonly topics: readonly Named[];
  /** By how many positions its titles end before those of the library with the longest. */
  readonly shift: number;
}

/** Returns the sources of all as one; rejects with a LibraryFailure when a file of one of them fails, now or later. */
export async function joinLibraries(opened: readonly OpenedLibrary[]): Promise<Sources> {
  const guided = await Promise.all(
    opened.map(async ({ library, sources }) => {
      const { files } = sources;
      const [guide, topics] = await naming(library, Promise.all([files.guide(), files.topics()]));
      return { library, guide, topics, ...sources, base: library.base, name: library.name };
    }),
  );
  const placed = placeLibraries(guided);
  const guide = joinGuides(placed);
  const parts = placed.map((part) => ({ ...part, shift: guide.titleEnd - part.guide.titleEnd }));
  const site = parts[0]?.site ?? new URL('about:blank');
  return { engine: joinEngines(parts), files: joinFiles(parts, guide, joinTopics(placed)), site };
}

/** Says of which library a failure is. */
async function naming<Value>(library: AskedLibrary, work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (failure) {
    throw failure instanceof SearchFailure ? new LibraryFailure(library, failure) : failure;
  }
}

/** Asks all parts at the same time. */
function askAll<Value>(parts: readonly Part[], ask: (part: Part) => Promise<Value>): Promise<Value[]> {
  return Promise.all(parts.map((part) => naming(part.library, ask(part))));
}

function joinEngines(parts: readonly Part[]): Engine {
  const ask = async (find: (engine: Engine) => Promise<readonly Match[]>) =>
    (await askAll(parts, async (part) => (await find(part.engine)).map((match) => moveMatch(part, match)))).flat();
  return {
    find: (folded) => ask((engine) => engine.find(folded)),
    findToken: (token) => ask((engine) => engine.findToken(token)),
  };
}

/** Titles end at one position in all libraries. */
function moveMatch({ first, shift }: Part, { record, at }: Match): Match {
  return { record: record + first, at: at === undefined ? undefined : at + shift };
}

function joinFiles(parts: readonly Part[], joined: SearchGuide, topics: readonly Named[]): SearchFiles {
  const guide = async () => joined;
  // A small library answers every text with all that it has.
  const wordsOf = joinedOnce(joinWords);
  const plansOf = joinedOnce((plans: readonly (readonly CalledPlan[])[]) => joinPlans(parts, plans));
  const unitsOf = joinedOnce(joinUnitLists);
  return {
    guide,
    synonyms: once(async () => joinGroups((await askAll(parts, ({ files }) => files.synonyms())).flat())),
    wordsBy: async (keys) => wordsOf(await askAll(parts, ({ files }) => files.wordsBy(keys))),
    traditional: once(async () => joinTraditional(await askAll(parts, ({ files }) => files.traditional()))),
    readings: once(async () => joinReadings(await askAll(parts, ({ files }) => files.readings()))),
    places: async (plans) => Object.assign({}, ...(await askAll(parts, (part) => placesOf(part, plans)))),
    plans: once(async () => joinPlans(parts, await askAll(parts, ({ files }) => files.plans()))),
    plansLike: async (folded) => plansOf(await askAll(parts, ({ files }) => files.plansLike(folded))),
    unitsLike: async (folded) => unitsOf(await askAll(parts, ({ files }) => files.unitsLike(folded))),
    topics: async () => topics,
    topicsNaming: async (folded) => topics.filter(({ name }) => foldText(name).includes(folded)),
    facets: [...facetNames, 'library'],
    facet: onceEach(async (name) => joinFacets(await askAll(parts, (part) => facetOf(part, name)))),
    facetOf: async (name, values) => joinFacets(await askAll(parts, (part) => facetOf(part, name, values))),
    order: onceEach(async (name) => inOrder(joinFacets(await askAll(parts, (part) => orderOf(part, name))), name)),
    record: onceEach((number) => recordAt(parts, number)),
  };
}

type Places = Awaited<ReturnType<SearchFiles['places']>>;

/** An address names a plan by the id that it has at home. */
async function placesOf({ files, first, ownId, idAtHome }: Part, plans: readonly string[]): Promise<Places> {
  return Object.fromEntries(
    Object.entries(await files.places(plans.map((plan) => idAtHome(plan) ?? plan))).map(([plan, places]) => [
      ownId(plan),
      places.map(([number, record, ...printed]) => [number, record + first, ...printed] as const),
    ]),
  );
}

/** A facet of a library among all, or these `values` of it. */
async function facetOf(part: Part, name: SearchFacet, values?: readonly string[]): Promise<Facet> {
  const { library, first, files, ownId, topicId, guide } = part;
  if (name === 'library')
    return new Map([[library.base, Array.from({ length: guide.count }, (_, record) => first + record)]]);
  const rename = name === 'plan' ? ownId : name === 'topic' ? topicId : asItIs;
  if (values === undefined) return moveFacet(await files.facet(name), first, rename);
  const asked = valuesAtHome(part, name, values);
  const facet = await files.facetOf(name, asked);
  return moveFacet(new Map(asked.map((value) => [value, facet.get(value) ?? []])), first, rename);
}

/** Returns those of the values that a library has, as it has them itself. */
function valuesAtHome(
  { idAtHome, topics, topicId }: Part,
  name: SearchFacet,
  values: readonly string[],
): readonly string[] {
  if (name === 'plan') return values.flatMap((value) => idAtHome(value) ?? []);
  return name === 'topic' ? topics.map(({ id }) => id).filter((id) => values.includes(topicId(id))) : values;
}

async function orderOf({ files, first }: Part, name: OrderName): Promise<Facet> {
  return moveFacet(await files.order(name), first, (day) => day);
}

function asItIs(value: string): string {
  return value;
}

function moveFacet(facet: Facet, by: number, rename: (value: string) => string): Facet {
  return new Map([...facet].map(([value, records]) => [rename(value), records.map((record) => record + by)]));
}

function joinFacets(facets: readonly Facet[]): Facet {
  const joined = new Map<string, readonly number[]>();
  for (const [value, records] of facets.flatMap((facet) => [...facet])) {
    joined.set(value, [...(joined.get(value) ?? []), ...records]);
  }
  return joined;
}

/** Days come as each library has them: the newest document first, the earliest deadline first. */
function inOrder(facet: Facet, name: OrderName): Facet {
  const sign = name === 'date' ? -1 : 1;
  return new Map([...facet].sort(([a], [b]) => (a < b ? -sign : sign)));
}

async function recordAt(parts: readonly Part[], number: number): Promise<LibraryRecord> {
  const part = parts.findLast(({ first }) => first <= number);
  if (!part) throw new RangeError(`no record ${number}`);
  const { library, files, first, site, ownId, topicId } = part;
  const record = await naming(library, files.record(number - first));
  return {
    ...record,
    library: library.base,
    id: ownId(record.id),
    plan: ownId(record.plan),
    url: new URL(record.url.replace(/^\//u, ''), site).href,
    topics: record.topics.map(topicId),
    counterparts: record.counterparts.map((counterpart) => counterpart + first),
  };
}
