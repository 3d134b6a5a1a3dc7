/** The side files, each fetched when it is first needed and kept; a failed fetch may be tried again. */
import type {
  FacetFile,
  FacetName,
  HitRecord,
  LexiconFile,
  PinyinFile,
  SearchGuide,
} from '../index-format/search-files.ts';
import type { Lexicon } from '../segment/cut.ts';

export interface SearchFiles {
  guide(): Promise<SearchGuide>;
  lexicon(): Promise<LoadedLexicon>;
  pinyin(): Promise<PinyinFile>;
  facet(name: FacetName): Promise<Facet>;
  record(number: number): Promise<HitRecord>;
}

export interface LoadedLexicon {
  readonly words: Lexicon;
  readonly always: ReadonlyMap<string, string>;
  readonly ambiguous: ReadonlyMap<string, string>;
}

/** Value → the numbers of the records that have it, ascending. */
export type Facet = ReadonlyMap<string, readonly number[]>;

/** Returns the files below `base`, an address that ends with `/`. */
export function openFiles(base: string): SearchFiles {
  // The guide names the folder of all others, so it alone has to be as new as the site.
  const guide = once(() => fetchJson<SearchGuide>(`${base}guide.json`, { cache: 'no-cache' }));
  const within = async (path: string): Promise<string> => `${base}${(await guide()).folder}/${path}`;
  return {
    guide,
    lexicon: once(async () => readLexicon(await fetchJson<LexiconFile>(await within('lexicon.json')))),
    pinyin: once(async () => fetchJson<PinyinFile>(await within('pinyin.json'))),
    facet: onceEach(async (name) => readFacet(await fetchJson<FacetFile>(await within(`facets/${name}.json`)))),
    record: onceEach(async (number) => fetchPacked<HitRecord>(await within(`records/${number.toString(36)}.bin`))),
  };
}

/** Turns the file into maps. */
export function readLexicon(file: LexiconFile): LoadedLexicon {
  const words = file.words.flatMap(([count, list]) => list.split(' ').map((word) => [word, count] as const));
  return { words: new Map(words), always: readPairs(file.always), ambiguous: readPairs(file.ambiguous) };
}

function readPairs(pairs: string): ReadonlyMap<string, string> {
  const characters = [...pairs];
  const map = new Map<string, string>();
  for (let index = 0; index + 1 < characters.length; index += 2) {
    map.set(characters[index] ?? '', characters[index + 1] ?? '');
  }
  return map;
}

function readFacet(file: FacetFile): Facet {
  return new Map(Object.entries(file).map(([value, steps]) => [value, sums(steps)]));
}

function sums(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  const loadEach = onceEach(load);
  return () => loadEach(undefined);
}

function onceEach<Key, T>(load: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  const known = new Map<Key, Promise<T>>();
  return (key) => {
    const loading =
      known.get(key) ??
      load(key).catch((error: unknown) => {
        known.delete(key);
        throw error;
      });
    known.set(key, loading);
    return loading;
  };
}

async function fetchJson<T>(url: string, how?: RequestInit): Promise<T> {
  return (await fetchGood(url, how)).json();
}

/** A server may have unpacked the file on the way. */
async function fetchPacked<T>(url: string): Promise<T> {
  const bytes = new Uint8Array(await (await fetchGood(url)).arrayBuffer());
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const body = isPacked ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')) : bytes;
  return new Response(body).json();
}

async function fetchGood(url: string, how?: RequestInit): Promise<Response> {
  const response = await fetch(url, how);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}
