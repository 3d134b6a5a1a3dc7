/** The side files, each read when it is first needed and kept; what failed may be tried again. */
import { bucketOf, gramsOfName, pathOfBucket } from '../index-format/buckets.ts';
import { readGbkJson } from '../index-format/gbk-json.ts';
import { readRuns } from '../index-format/runs.ts';
import {
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
  type SearchGuide,
  type SynonymGroup,
  type SynonymsFile,
  type TopicNamesFile,
  type TraditionalFile,
} from '../index-format/search-files.ts';
import { markedRecord, readSheaves, type Sheaves, storedPlace } from '../index-format/sheaves.ts';
import { sumsOf } from '../index-format/steps.ts';
import { readGroups } from '../index-format/vocabulary.ts';
import { once, onceEach } from '../model/once.ts';
import type { Lexicon } from '../segment/cut.ts';
import { foldText } from '../segment/fold.ts';
import { withAsking } from './dictionary.ts';
import { SearchFailure } from './failure.ts';
import { type Bytes, type ReadFile, readJson, readObject } from './read-file.ts';
import { createSpeller, type FindSpellings } from './spelling.ts';

export interface SearchFiles {
  guide(): Promise<SearchGuide>;
  synonyms(): Promise<readonly SynonymGroup[]>;
  lexicon(): Promise<Lexicon>;
  traditional(): Promise<Traditional>;
  pinyin(): Promise<PinyinFile>;
  /** Made of the lexicon and the readings. */
  speller(): Promise<FindSpellings>;
  places(): Promise<PlacesFile>;
  /** The facets that there are. */
  readonly facets: readonly SearchFacet[];
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

const allTopics = 'topics.bin';

/** Whoever needs more buckets of a file fetches all of it at once. */
const mostBuckets = 24;

/** Returns the files that `read` reads, all of which the guide names. */
export function openFiles(read: ReadFile): LibraryFiles {
  // It names all others, so it alone has to be as new as the site.
  const guide = once(() => read('guide.json', readGuide, 'no-cache'));
  const within = async (path: string): Promise<string> => `${(await guide()).folder}/${path}`;
  const packed = <File extends object>(name: string, ...names: (keyof File & string)[]) =>
    once(async () => read(await within(`${name}.bin`), readObject<File>(readGbkJson, ...names)));
  const [synonyms, words, traditional, readings] = [
    packed<SynonymsFile>('synonyms', 'groups'),
    packed<LexiconFile>('lexicon', 'words'),
    packed<TraditionalFile>('traditional', 'always', 'ambiguous', 'phrases'),
    packed<PinyinFile>('pinyin', 'readings'),
  ];
  const lexicon = once(async () => readLexicon(await words()));
  const pinyin = once(async () => readPinyin(await readings()));
  const someOfFacet = onceEach(async (path: string) =>
    read(await within(path), (content) => readFacet(readJson(content))),
  );
  const facet = (name: string) => someOfFacet(`facets/${name}.json`);
  const someTopics = onceEach(async (path: string) =>
    readTopics(await read(await within(path), readObject<TopicNamesFile>(readGbkJson, 'topics'))),
  );
  const topics = () => someTopics(allTopics);
  /** The file at `path`, or the buckets of it that these keys fall into where they are few. */
  const holding = async (path: string, keys: readonly string[]): Promise<readonly string[]> => {
    const count = (await guide()).buckets[path];
    const wanted = new Set(count === undefined ? [] : keys.map((key) => bucketOf(key, count)));
    const isWhole = count === undefined || wanted.size > mostBuckets;
    return isWhole ? [path] : Array.from(wanted, (bucket) => pathOfBucket(path, bucket));
  };
  const sheaves = once(async () => readSheaves((await guide()).records));
  const hits = onceEach(async (path: string) => {
    const all = await sheaves();
    return read(path, (content) => readHits(content, all));
  });
  return {
    guide,
    synonyms: once(async () => readGroups((await synonyms()).groups)),
    lexicon,
    traditional: once(async () => readTraditional(await traditional())),
    pinyin,
    speller: once(() => openSpeller({ guide, lexicon, pinyin })),
    places: once(async () => read(await within('places.json'), readJson<PlacesFile>)),
    facets: facetNames,
    topics,
    topicsNaming: async (folded) => {
      const [path = allTopics] = await holding(allTopics, gramsOfName(folded).slice(0, 1));
      return (await someTopics(path)).filter(({ name }) => foldText(name).includes(folded));
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
  return Object.fromEntries(entries);
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

/** Turns the file into a map. */
export function readLexicon(file: LexiconFile): Lexicon {
  return new Map(file.words.flatMap(([count, list]) => list.split(' ').map((word) => [word, count] as const)));
}

function readTopics({ topics }: TopicNamesFile): readonly Named[] {
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
