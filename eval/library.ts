/** A library as the build reads it, for whoever measures what the build does. */
import { join } from 'node:path';
import { loadDocuments } from '../scripts/steps/content.ts';
import { loadEditorsFiles } from '../scripts/steps/editors-files.ts';
import {
  type EditorsFiles,
  gatherLibrary,
  segmenterOf,
  type UnderstoodPlans,
  understandPlans,
} from '../scripts/steps/library.ts';
import { readPlans } from '../scripts/steps/read-plans.ts';
import { searchLibrary } from '../scripts/steps/search.ts';
import { buildSearch, type SearchFile, type SearchLibrary } from '../src/indexing/index.ts';
import type { SourceDocument } from '../src/model/document.ts';
import { libraryRecords } from '../src/render/index.ts';
import type { CutWords } from '../src/segment/cut.ts';
import { createSegmenter } from '../src/segment/jieba.ts';

const seedContent = join(import.meta.dirname, '../content');

export interface ReadLibrary {
  readonly documents: readonly SourceDocument[];
  readonly editors: EditorsFiles;
  readonly understood: UnderstoodPlans;
  readonly cut: CutWords;
}

/** Reads the library in the folder `content` up to its plans; `added` are documents that join it. */
export async function readLibrary(content: string, added: readonly SourceDocument[] = []): Promise<ReadLibrary> {
  const documents = [...(await loadDocuments(content)).documents, ...added];
  const { editors } = await loadEditorsFiles(content, documents);
  const { plans } = readPlans(documents);
  const cut = segmenterOf(documents, plans);
  return { documents, editors, understood: understandPlans(plans, editors, cut), cut };
}

/** Returns the documents of the library that comes with the project. */
export async function seedDocuments(): Promise<readonly SourceDocument[]> {
  return (await loadDocuments(seedContent)).documents;
}

let seed: Promise<SearchLibrary> | undefined;

/** Returns the library that comes with the project as indexing takes it, read on the first call. */
export function seedLibrary(): Promise<SearchLibrary> {
  seed ??= readSeed();
  return seed;
}

async function readSeed(): Promise<SearchLibrary> {
  const { documents, understood, editors, cut } = await readLibrary(seedContent);
  const records = libraryRecords(gatherLibrary(documents, understood, { editors, cut }));
  return searchLibrary(understood.plans, records, editors.synonyms);
}

/** Builds the search of a library, which may be an invented one. */
export function buildFiles(library: SearchLibrary): Promise<SearchFile[]> {
  return buildSearch(library, createSegmenter());
}
