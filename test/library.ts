/** Takes documents through the stages up to render, with the project's own editors' files. */
import { loadEditorsFiles } from '../scripts/steps/editors-files.ts';
import { type EditorsFiles, gatherLibrary, segmenterOf, understandPlans } from '../scripts/steps/library.ts';
import { readPlans } from '../scripts/steps/read-plans.ts';
import type { SourceDocument } from '../src/model/document.ts';
import { type GatheredLibrary, libraryRecords, noHistory, renderLibrary } from '../src/render/index.ts';
import { seedContent, seedDocuments } from './seed.ts';

export async function editorsFiles(): Promise<EditorsFiles> {
  return (await loadEditorsFiles(seedContent, seedDocuments)).editors;
}

export async function gatherTexts(
  documents: readonly SourceDocument[],
  editors?: EditorsFiles,
): Promise<GatheredLibrary> {
  const files = editors ?? (await editorsFiles());
  const { plans } = readPlans(documents);
  const cut = segmenterOf(documents, plans);
  return gatherLibrary(documents, understandPlans(plans, files, cut), { editors: files, cut });
}

/** Renders a library that has published nothing before, each file as one text. */
export function renderFirst(library: GatheredLibrary, root?: string): ReadonlyMap<string, string> {
  const files = renderLibrary(library, libraryRecords(library), noHistory, { root });
  return new Map(files.map(([path, text]) => [path, typeof text === 'string' ? text : [...text].join('')]));
}
