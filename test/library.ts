/** Takes documents through the stages up to render, with the project's own editors' files. */
import { loadCorrections, loadTopics, loadUnits } from '../scripts/steps/content.ts';
import { type EditorsFiles, gatherLibrary, readPlans } from '../scripts/steps/library.ts';
import type { SourceDocument } from '../src/model/document.ts';
import { type GatheredLibrary, type GeneratedFiles, libraryRecords, renderLibrary } from '../src/render/index.ts';
import { createSegmenter } from '../src/segment/jieba.ts';
import { seedContent, seedDocuments } from './seed.ts';

export async function editorsFiles(): Promise<EditorsFiles> {
  const corrections = seedDocuments.map(async ({ id }) => [id, await loadCorrections(seedContent, id)] as const);
  return {
    topics: await loadTopics(seedContent),
    units: await loadUnits(seedContent),
    links: '',
    corrections: new Map(await Promise.all(corrections)),
  };
}

export async function gatherTexts(
  documents: readonly SourceDocument[],
  editors?: EditorsFiles,
): Promise<GatheredLibrary> {
  const files = editors ?? (await editorsFiles());
  const { cut } = createSegmenter(documents.map(({ text }) => text));
  return gatherLibrary(documents, readPlans(documents, files).plans, files, cut);
}

/** Renders a library that has published nothing before. */
export function renderFirst(library: GatheredLibrary, root?: string): GeneratedFiles {
  return renderLibrary(library, libraryRecords(library), { gone: [], reused: [] }, root);
}
