/**
 * indexing: the records of a library → everything below `search/` of the site, as files in memory.
 *
 * Pagefind is the engine; beside its bundle stand the browser module and small files that it loads when a query needs
 * them. The same input gives the same bytes.
 */
import { strToU8 } from 'fflate';
import { createCutter } from '../segment/cut.ts';
import { readTraditionalVariants } from '../segment/traditional.ts';
import { bundleSearchApi } from './bundle.ts';
import { buildEngine } from './engine.ts';
import { buildFacets } from './facets.ts';
import { buildGuide } from './guide.ts';
import { buildLexicon, type Segment, writeLexicon } from './lexicon.ts';
import type { SearchFile, SearchLibrary } from './library.ts';
import { buildPinyin } from './pinyin.ts';
import { buildRecords } from './records.ts';

export type { SearchFile, SearchLibrary } from './library.ts';
export { readSynonyms } from './synonyms.ts';

/** Builds the search of `library`; `segment` is the word segmenter of src/segment/jieba.ts. Throws BuildError. */
export async function buildSearch(library: SearchLibrary, segment: Segment): Promise<SearchFile[]> {
  const traditional = readTraditionalVariants();
  const lexicon = buildLexicon(library, segment, traditional.always);
  const { records, titleEnd } = buildRecords(library, traditional.always, createCutter(lexicon));
  const { files, pageIds, shards } = await buildEngine(records);
  return [
    ...files,
    { path: 'api.js', content: await bundleSearchApi() },
    json('guide.json', buildGuide(library, titleEnd, shards, traditional.always)),
    json('lexicon.json', writeLexicon(lexicon, library, traditional)),
    json('pinyin.json', buildPinyin(lexicon)),
    json('facets.json', buildFacets(records, pageIds)),
  ];
}

function json(path: string, value: unknown): SearchFile {
  return { path, content: strToU8(JSON.stringify(value)) };
}
