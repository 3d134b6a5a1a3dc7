/** The side files, each fetched when it is first needed and kept; a failed fetch may be tried again. */
import type { Lexicon } from '../segment/cut.ts';
import type { FacetsFile, LexiconFile, PinyinFile, SearchGuide } from '../segment/search-files.ts';

export interface SearchFiles {
  guide(): Promise<SearchGuide>;
  lexicon(): Promise<LoadedLexicon>;
  pinyin(): Promise<PinyinFile>;
  facets(): Promise<FacetsFile>;
}

export interface LoadedLexicon {
  readonly words: Lexicon;
  readonly always: ReadonlyMap<string, string>;
  readonly ambiguous: ReadonlyMap<string, string>;
}

/** Returns the files below `base`, an address that ends with `/`. */
export function openFiles(base: string): SearchFiles {
  return {
    guide: once(() => fetchJson<SearchGuide>(`${base}guide.json`)),
    lexicon: once(async () => readLexicon(await fetchJson<LexiconFile>(`${base}lexicon.json`))),
    pinyin: once(() => fetchJson<PinyinFile>(`${base}pinyin.json`)),
    facets: once(() => fetchJson<FacetsFile>(`${base}facets.json`)),
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

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.json();
}
