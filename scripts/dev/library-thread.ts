/**
 * The thread that makes the library, again and again: what it has loaded once, the dictionary of the segmenter above all,
 * is there the next time. A change of the code takes a new thread.
 */
import { setTimeout } from 'node:timers/promises';
import { finishSearch } from '../../src/indexing/index.ts';
import { createMemory } from '../../src/model/memory.ts';
import { writeFiles } from '../steps/files.ts';
import { type MadeLibrary, makeLibrary } from '../steps/make-library.ts';
import { publishOriginals } from '../steps/originals.ts';
import { formatIssues, formatLeftOut } from '../steps/report.ts';
import { writeSearchFiles } from '../steps/search.ts';
import { quietStages } from '../steps/stages.ts';
import { editionParts } from './edition-parts.ts';
import { answerRequests } from './thread.ts';

/** Make what pages read of `content` into the folder of an edition; or the rest of the library that was made last. */
export interface LibraryRequest {
  readonly make: 'pages' | 'rest';
  readonly content: string;
  readonly folder: string;
}

export interface LibraryAnswer {
  /** What the editor should know of the documents, as text. */
  readonly issues: string;
}

const memory = createMemory();
let library: MadeLibrary | undefined;
let making: Promise<unknown> = Promise.resolve();
let rest: Promise<void> = Promise.resolve();

answerRequests(async ({ make, content, folder }: LibraryRequest): Promise<LibraryAnswer> => {
  if (make === 'rest') {
    const made = library;
    rest = rest.catch(() => undefined).then(() => writeRest(made, folder));
    await rest;
    return { issues: '' };
  }
  const pages = makePages(content, folder);
  making = pages;
  return pages;
});

async function makePages(content: string, folder: string): Promise<LibraryAnswer> {
  const { generated, site } = editionParts(folder);
  const made = await makeLibrary(content, generated, quietStages(), { memory });
  memory.forgetUnused();
  await publishOriginals(content, site, made.documents);
  library = made;
  const texts = [formatIssues(made.issues), formatLeftOut(made.leftOut)];
  return { issues: texts.filter((text) => text !== '').join('\n') };
}

/**
 * Searches are made one after the other, because the engine ends for all when it ends for one. The next edit goes first:
 * the rest is made in steps, and no more of them when another library is shown.
 */
async function writeRest(made: MadeLibrary | undefined, folder: string): Promise<void> {
  const { site } = editionParts(folder);
  if (!made || (await isPast(made))) return;
  await made.writePublished();
  if (await isPast(made)) return;
  await writeFiles(site, made.makeFormats());
  if (await isPast(made)) return;
  const { files, records, guide } = made.makeSearch();
  await writeSearchFiles(site, [...(await finishSearch(records, guide)), ...files]);
}

/** Long enough for a page to load, and for an editor who saves again at once. */
const pauseMilliseconds = 500;

/** Lets edits come first; says whether one of them has made another library. */
async function isPast(made: MadeLibrary): Promise<boolean> {
  await setTimeout(pauseMilliseconds);
  await making.catch(() => undefined); // who asked for it is told
  return library !== made;
}
