/** The side files, each read when it is first needed and kept; what failed may be tried again. */
import { bucketOf, gramsOfName, pathOfBucket } from '../index-format/buckets.ts';
import { readFronts } from '../index-format/front-coding.ts';
import { readGbkJson } from '../index-format/gbk-json.ts';
import { keyOfPlan, keysOfUnit } from '../index-format/name-keys.ts';
import { readRuns } from '../index-format/runs.ts';
import {
  type CalledPlan,
  type FacetFile,
  type FacetName,
  facetNames,
  type GuideFile,
  type HitRecord,
  hitFields,
  type IndexGuide,
  indexFormat,
  type LexiconFile,
  type Named,
  type OrderName,
  type PinyinFile,
  type PlacesFile,
  type PlanNamesFile,
  type SearchGuide,
  type SynonymGroup,
  type SynonymsFile,
  type TopicNamesFile,
  type TraditionalFile,
  type UnitNamesFile,
} from '../index-format/search-files.ts';
import { markedRecord, readSheaves, type Sheaves, storedPlace } from '../index-format/sheaves.ts';
import { sumsOf } from '../index-format/steps.ts';
import { readGroups } from '../index-format/vocabulary.ts';
import { planOf } from '../model/ids.ts';
import { once, onceEach } from '../model/once.ts';
import type { Lexicon } from '../segment/cut.ts';
import { foldText } from '../segment/fold.ts';
import { inOrder, type KnownWords, withAsking } from './dictionary.ts';
import { SearchFailure } from './failure.ts';
import type { KnownNames } from './known-names.ts';
import { type Bytes, type ReadFile, readJson, readObject } from './read-file.ts';
import { createSpeller, type FindSpellings } from './spelling.ts';

export interface SearchFiles extends KnownNames {
  guide(): Promise<SearchGuide>;
  synonyms(): Promise<readonly SynonymGroup[]>;
  lexicon(): Promise<Lexicon>;
  /** Returns the words that begin with any character of a text at least. */
  wordsFor(text: string): Promise<KnownWords>;
  traditional(): Promise<Traditional>;
  pinyin(): Promise<PinyinFile>;
  /** Made of the lexicon and the readings. */
  speller(): Promise<FindSpellings>;
  /** Returns the places of these plans at least, those of all for none. */
  places(plans: readonly string[]): Promise<PlacesFile>;
  /** The facets that there are. */
  readonly facets: readonly SearchFacet[];
  plans(): Promise<readonly CalledPlan[]>;
  topics(): Promise<readonly Named[]>;
  /** Returns the topics whose folded names hold a string, in the order of the library. */
  topicsNaming(folded: string): Promise<readonly Named[]>;
  facet(name: SearchFacet): Promise<Facet>;
  /** Returns of a facet these values at least. */
  facetOf(name: SearchFacet, values: readonly string[]): Promise<Facet>;
  order(name: OrderName): Promise<Facet>;
  record(number: number): Promise<LibraryRecord>;
}

/** The files of one library. */
export interface LibraryFiles extends SearchFiles {
  guide(): Promise<IndexGuide>;
}

/** By what answers can be filtered: what has a file, and the library where several are searched as one. */
export type SearchFacet = FacetName | 'library';

/** A record, with the address of its library where several are searched as one. */
export interface LibraryRecord extends HitRecord {
  readonly library?: string;
}

/** What queries in traditional script are read with; see `TraditionalFile`. */
export interface Traditional {
  readonly always: ReadonlyMap<string, string>;
  readonly ambiguous: ReadonlyMap<string, string>;
  readonly phrases: ReadonlyMap<string, string>;
}

/** Value → the numbers of the records that have it, ascending. */
export type Facet = ReadonlyMap<string, readonly number[]>;

const [allWords, allPlaces] = ['lexicon.bin', 'places.json'] as const;
const noWords: KnownWords = { lexicon: new Map(), total: 0, asking: 0 };

/** What lists of names are read from: their files, or the guide. */
type NamesFiles = Partial<TopicNamesFile & PlanNamesFile & UnitNamesFile>;

interface NamesList<Item> {
  all(): Promise<readonly Item[]>;
  like(keys: readonly string[]): Promise<readonly Item[]>;
}

/** Whoever needs more buckets of a file fetches all of it at once. */
const mostBuckets = 24;

/** Returns the files that `read` reads, all of which the guide names. */
export function openFiles(read: ReadFile): LibraryFiles {
  // It names all others, so it alone has to be as new as the site.
  const guide = once(() => read('guide.json', readGuide, 'no-cache'));
  const within = async (path: string): Promise<string> => `${(await guide()).folder}/${path}`;
  const packed = <File extends object>(name: string, ...names: (keyof File & string)[]) =>
    once(async () => read(await within(`${name}.bin`), readObject<File>(readGbkJson, ...names)));
  const [synonyms, traditional, readings] = [
    packed<SynonymsFile>('synonyms', 'groups'),
    packed<TraditionalFile>('traditional', 'always', 'ambiguous', 'phrases'),
    packed<PinyinFile>('pinyin', 'readings'),
  ];
  const someWords = onceEach(async (path: string) =>
    readLexicon(await read(await within(path), readObject<LexiconFile>(readGbkJson, 'words', 'total', 'asking'))),
  );
  const lexicon = once(async () => (await someWords(allWords)).lexicon);
  const pinyin = once(async () => readPinyin(await readings()));
  const someOfFacet = onceEach(async (path: string) =>
    read(await within(path), (content) => readFacet(readJson(content))),
  );
  const facet = (name: string) => someOfFacet(`facets/${name}.json`);
  /** The file at `path`, or the buckets of it that these keys fall into where they are few. */
  const holding = async (path: string, keys: readonly string[]): Promise<readonly string[]> => {
    const count = (await guide()).buckets[path];
    const wanted = new Set(count === undefined ? [] : keys.map((key) => bucketOf(key, count)));
    const isWhole = count === undefined || wanted.size > mostBuckets;
    return isWhole ? [path] : Array.from(wanted, (bucket) => pathOfBucket(path, bucket));
  };
  const somePlaces = onceEach(async (path: string) => read(await within(path), readJson<PlacesFile>));
  /** A list of names: all of it, or those with certain keys and perhaps others. */
  const named = <Item>(
    name: keyof NamesFiles,
    readItems: (file: NamesFiles) => readonly Item[],
    join = (parts: readonly (readonly Item[])[]): readonly Item[] => parts.flat(),
  ): NamesList<Item> => {
    const path = `${name}.bin`;
    const inGuide = once(async () => {
      const found: NamesFiles = await guide();
      return found[name] && readItems(found);
    });
    const some = onceEach(async (part: string) =>
      readItems(await read(await within(part), readObject<NamesFiles>(readGbkJson, name))),
    );
    return {
      all: async () => (await inGuide()) ?? some(path),
      like: async (keys) => {
        const whole = await inGuide();
        const [first = [], ...others] = whole ? [whole] : await Promise.all((await holding(path, keys)).map(some));
        return others.length === 0 ? first : join([first, ...others]);
      },
    };
  };
  const topics = named('topics', readTopics);
  const plans = named('plans', readPlans);
  const units = named('units', ({ units = [] }) => units, joinUnitLists);
  const sheaves = once(async () => readSheaves((await guide()).records));
  const hits = onceEach(async (path: string) => {
    const all = await sheaves();
    return read(path, (content) => readHits(content, all));
  });
  return {
    guide,
    synonyms: once(async () => readGroups((await synonyms()).groups)),
    lexicon,
    wordsFor: async (text) => {
      const parts = await Promise.all((await holding(allWords, [...text])).map(someWords));
      const [first = noWords, ...others] = parts;
      return others.length === 0 ? first : { ...first, lexicon: inOrder(parts.flatMap((part) => [...part.lexicon])) };
    },
    traditional: once(async () => readTraditional(await traditional())),
    pinyin,
    speller: once(() => openSpeller({ guide, lexicon, pinyin })),
    places: async (plans) => {
      const paths = plans.length > 0 ? await holding(allPlaces, plans) : [allPlaces];
      return Object.assign({}, ...(await Promise.all(paths.map(somePlaces))));
    },
    facets: facetNames,
    plans: plans.all,
    plansLike: (folded) => plans.like([keyOfPlan(folded)]),
    unitsLike: (folded) => units.like(keysOfUnit(folded)),
    topics: topics.all,
    topicsNaming: async (folded) => {
      const found = await topics.like(gramsOfName(folded).slice(0, 1));
      return found.filter(({ name }) => foldText(name).includes(folded));
    },
    facet,
    facetOf: async (name, values) => {
      const parts = await Promise.all((await holding(`facets/${name}.json`, values)).map(someOfFacet));
      return new Map(parts.flatMap((part) => [...part]));
    },
    order: onceEach(async (name) =>
      read(await within(`orders/${name}.json`), (content) => readFacet(readJson(content))),
    ),
    record: async (number) => {
      const { path, at } = storedPlace(await sheaves(), number);
      const record = (await hits(path))[at];
      if (!record) throw new SearchFailure('damaged', path);
      return record;
    },
  };
}

/** The guide of an index of another format has the first two, and may lack the rest. */
function readGuide(content: Bytes): IndexGuide {
  const found = readObject<GuideFile>(readJson, 'count', 'folder')(content);
  if (found.format !== indexFormat) throw new SearchFailure('version', 'guide.json');
  const { format: _, ...guide } = readObject<GuideFile>(() => found, 'buckets', 'chunks', 'records')(content);
  return { ...guide, libraries: [] };
}

function readHits(content: Bytes, sheaves: Sheaves): HitRecord[] {
  const stored = readGbkJson<readonly (readonly unknown[])[]>(content).map(readHit);
  return stored.map((hit) => ({ ...hit, counterparts: hit.counterparts.map((mark) => markedRecord(sheaves, mark)) }));
}

function readHit(values: readonly unknown[]): HitRecord {
  if (values.length !== hitFields.length) throw new Error('no hit');
  const entries: readonly (readonly unknown[])[] = hitFields.map((name, at) => [name, values[at]]);
  const hit = Object.fromEntries(entries);
  return { ...hit, plan: planOf(hit.id) };
}

/** Opens what knows how a word may be spelt. */
export async function openSpeller({
  guide,
  lexicon,
  pinyin,
}: Pick<SearchFiles, 'guide' | 'lexicon' | 'pinyin'>): Promise<FindSpellings> {
  const [words, readings, { ignore }] = await Promise.all([lexicon(), pinyin(), guide()]);
  return createSpeller(withAsking(words, ignore.filter(isLong)), readings);
}

/** Of single characters a speller could make anything. */
function isLong({ length }: string): boolean {
  return length > 1;
}

/** Reads words and how often each stands. */
export function readLexicon({ words, total, asking }: LexiconFile): KnownWords {
  const counted = readFronts(words).map((written) => {
    const { word = '', count = '' } = /^(?<word>\D*)(?<count>\d*)$/u.exec(written)?.groups ?? {};
    return [word, Number(count || 1)] as const;
  });
  return { lexicon: inOrder(counted), total, asking };
}

function readPlans({ plans = [] }: NamesFiles): CalledPlan[] {
  return plans.map(([id, name, region, documentNumber]) => ({ id, name, region, documentNumber }));
}

/** Returns the units of several lists in the order of a library, each once. */
export function joinUnitLists(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort();
}

function readTopics({ topics = [] }: NamesFiles): Named[] {
  return topics.map(([id, name]) => ({ id, name }));
}

function readPinyin({ readings }: PinyinFile): PinyinFile {
  return { readings: readings.map(([reading, runs]) => [reading, readRuns(runs)]) };
}

function readTraditional({ always, ambiguous, phrases }: TraditionalFile): Traditional {
  return {
    always: readPairs([...always]),
    ambiguous: readPairs([...ambiguous]),
    phrases: readPairs(phrases.split(' ')),
  };
}

function readPairs(terms: readonly string[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (let index = 0; index + 1 < terms.length; index += 2) map.set(terms[index] ?? '', terms[index + 1] ?? '');
  return map;
}

function readFacet(file: FacetFile): Facet {
  return new Map(Object.entries(file).map(([value, steps]) => [value, sumsOf(steps)]));
}
