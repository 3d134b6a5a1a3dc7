/**
 * The thread that makes the library, again and again: what it has loaded once, the dictionary of the segmenter above
 * all, is there the next time. A change of the code takes a new thread.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';
import { createMemory } from '../../src/model/memory.ts';
import { createWriter } from '../steps/files.ts';
import { type MadeLibrary, makeLibrary } from '../steps/make-library.ts';
import { publishOriginals } from '../steps/originals.ts';
import { formatIssues, formatLeftOut } from '../steps/report.ts';
import { quietStages } from '../steps/stages.ts';
import { editionParts } from './edition-parts.ts';
import { answerRequests } from './thread.ts';
import { writeRest } from './write-rest.ts';

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
    rest = rest.catch(() => undefined).then(() => makeRest(made, folder));
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
  await publishOriginals(content, made.documents, createWriter(site));
  library = made;
  const texts = [formatIssues(made.issues), formatLeftOut(made.leftOut)];
  return { issues: texts.filter((text) => text !== '').join('\n') };
}

/**
 * Searches are made one after the other, because the engine ends for all when it ends for one. The next edit goes
 * first: the rest waits while a library is made, and no more of it is made when another one is shown.
 */
async function makeRest(made: MadeLibrary | undefined, folder: string): Promise<void> {
  if (!made) return;
  const isPast = async (): Promise<boolean> => {
    await setImmediate();
    await making.catch(() => undefined); // who asked for it is told
    return library !== made;
  };
  await setTimeout(pauseMilliseconds);
  await writeRest(made, editionParts(folder).site, isPast);
}

/** Long enough for a page to load, and for an editor who saves again at once. */
const pauseMilliseconds = 500;
