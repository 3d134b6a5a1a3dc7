/** The search of the seed library, built and running in Node. */
import { loadSynonyms } from '../scripts/steps/content.ts';
import { searchLibrary } from '../scripts/steps/search.ts';
import { buildSearch, type SearchFile, type SearchLibrary } from '../src/indexing/index.ts';
import { libraryRecords } from '../src/render/index.ts';
import { createSegmenter } from '../src/segment/jieba.ts';
import { gatherTexts } from '../test/library.ts';
import { seedContent, seedDocuments } from '../test/seed.ts';

/** Returns the library as indexing takes it. */
export async function seedLibrary(): Promise<SearchLibrary> {
  const library = await gatherTexts(seedDocuments);
  return searchLibrary(library.plans, libraryRecords(library), await loadSynonyms(seedContent));
}

/** Builds the search of a library. */
export async function buildFiles(library: SearchLibrary): Promise<SearchFile[]> {
  return buildSearch(library, createSegmenter().cut);
}
