/** The side files, each read when it is first needed and kept; what failed may be tried again. */
import { readFronts } from '../index-format/front-coding.ts';
import { readGbkJson } from '../index-format/gbk-json.ts';
import { type Readings, readingsByCharacter } from '../index-format/heard-words.ts';
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
  type OrderName,
  type PinyinFile,
  type PlacesFile,
  type SearchGuide,
  type SynonymGroup,
  type SynonymsFile,
  type TraditionalFile,
} from '../index-format/search-files.ts';
import { markedRecord, readSheaves, type Sheaves, storedPlace } from '../index-format/sheaves.ts';
import { sumsOf } from '../index-format/steps.ts';
import { readGroups } from '../index-format/vocabulary.ts';
import { planOf } from '../model/ids.ts';
import { once, onceEach } from '../model/once.ts';
import type { Lexicon } from '../segment/cut.ts';
import { inOrder, type KnownWords } from './dictionary.ts';
import { SearchFailure } from './failure.ts';
import { type Folder, openFolder } from './folder.ts';
import { type NameLists, openNames } from './name-lists.ts';
import { type Bytes, type ReadFile, readJson, readObject } from './read-file.ts';

export interface SearchFiles extends NameLists {
  guide(): Promise<SearchGuide>;
  synonyms(): Promise<readonly SynonymGroup[]>;
  /** Returns the words that are looked up by any of these keys at least (heard-words.ts); a character is one of what it begins. */
  wordsBy(keys: readonly string[]): Promise<KnownWords>;
  traditional(): Promise<Traditional>;
  readings(): Promise<Readings>;
  /** Returns the places of these plans at least, those of all for none. */
  places(plans: readonly string[]): Promise<PlacesFile>;
  /** The facets that there are. */
  readonly facets: readonly SearchFacet[];
  facet(name: SearchFacet): Promise<Facet>;
  /** Returns of a facet these values at least. */
  facetOf(name: SearchFacet, values: readonly string[]): Promise<Facet>;
  order(name: OrderName): Promise<Facet>;
  record(number: number): Promise<LibraryRecord>;
}

/** The files of one library. */
export interface LibraryFiles extends SearchFiles {
  guide(): Promise<IndexGuide>;
  /** All its words. */
  lexicon(): Promise<Lexicon>;
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

/** Returns the files that `read` reads, all of which the guide names. */
export function openFiles(read: ReadFile): LibraryFiles {
  // It names all others, so it alone has to be as new as the site.
  const guide = once(() => read('guide.json', readGuide, 'no-cache'));
  const folder = openFolder(read, guide);
  const { readPacked } = folder;
  return {
    guide,
    ...openWords(folder),
    ...openNames(folder, guide),
    ...openFacets(folder),
    synonyms: once(async () => readGroups((await readPacked<SynonymsFile>('synonyms.bin', 'groups')).groups)),
    traditional: once(async () =>
      readTraditional(await readPacked<TraditionalFile>('traditional.bin', 'always', 'ambiguous', 'phrases')),
    ),
    readings: once(async () => readReadings(await readPacked<PinyinFile>('pinyin.bin', 'readings'))),
    places: openPlaces(folder),
    record: openRecords(read, guide),
  };
}

const noWords: KnownWords = { lexicon: new Map(), total: 0, asking: 0, halved: 0 };

/** They are half as large as others, and a word stands in six. */
const mostOfWords = 48;

function openWords({ readPacked, readParts }: Folder): Pick<LibraryFiles, 'lexicon' | 'wordsBy'> {
  const all = 'lexicon.bin';
  const some = onceEach(async (path: string) =>
    readLexicon(await readPacked<LexiconFile>(path, 'words', 'total', 'asking', 'halved')),
  );
  return {
    lexicon: async () => (await some(all)).lexicon,
    wordsBy: async (keys) => {
      const parts = await readParts(all, keys, some, mostOfWords);
      const [first = noWords, ...others] = parts;
      return others.length === 0 ? first : { ...first, lexicon: inOrder(joined(parts)) };
    },
  };
}

/** A word stands in several buckets. */
function joined(parts: readonly KnownWords[]): Lexicon {
  return new Map(parts.flatMap(({ lexicon }) => [...lexicon]));
}

function openPlaces({ readIn, readParts }: Folder): SearchFiles['places'] {
  const all = 'places.json';
  const some = onceEach((path: string) => readIn(path, readJson<PlacesFile>));
  return async (plans) => {
    const parts = plans.length > 0 ? await readParts(all, plans, some) : [await some(all)];
    return Object.assign({}, ...parts);
  };
}

function openFacets({ readIn, readParts }: Folder): Pick<SearchFiles, 'facets' | 'facet' | 'facetOf' | 'order'> {
  const some = onceEach((path: string) => readIn(path, (content) => readFacet(readJson(content))));
  return {
    facets: facetNames,
    facet: (name) => some(`facets/${name}.json`),
    facetOf: async (name, values) => {
      const parts = await readParts(`facets/${name}.json`, values, some);
      return new Map(parts.flatMap((part) => [...part]));
    },
    order: (name) => some(`orders/${name}.json`),
  };
}

function openRecords(read: ReadFile, guide: LibraryFiles['guide']): SearchFiles['record'] {
  const sheaves = once(async () => readSheaves((await guide()).records));
  const hits = onceEach(async (path: string) => {
    const all = await sheaves();
    return read(path, (content) => readHits(content, all));
  });
  return async (number) => {
    const { path, at } = storedPlace(await sheaves(), number);
    const record = (await hits(path))[at];
    if (!record) throw new SearchFailure('damaged', path);
    return record;
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

/** Reads words and how often each stands. */
export function readLexicon({ words, ...totals }: LexiconFile): KnownWords {
  const counted = readFronts(words).map((written) => {
    const { word = '', count = '' } = /^(?<word>\D*)(?<count>\d*)$/u.exec(written)?.groups ?? {};
    return [word, Number(count || 1)] as const;
  });
  return { lexicon: inOrder(counted), ...totals };
}

function readReadings({ readings }: PinyinFile): Readings {
  return readingsByCharacter({ readings: readings.map(([reading, runs]) => [reading, readRuns(runs)]) });
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
