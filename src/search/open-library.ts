/** The root of a Fangan site → its library, opened when it is first asked and again after a file of it has failed. */
import { longestWait } from '../index-format/search-files.ts';
import { onceEach } from '../model/once.ts';
import { createEngine } from './engine.ts';
import { openFiles } from './files.ts';
import { openIndex } from './pagefind-index.ts';
import { openReader } from './read-file.ts';
import type { Sources } from './understand.ts';

/** A library that can be asked. */
export interface AskedLibrary {
  /** Root of its site, with a slash at the end. */
  readonly base: string;
  readonly name: string;
  /** Returns the same sources until a file of them fails. */
  open(): Promise<Sources>;
}

/** Returns the library whose search stands below `root`; a file of it is waited for `wait` milliseconds. */
export function openLibrary(root: URL, name?: string, wait = longestWait): AskedLibrary {
  const site = new URL('../', root);
  let opening: Promise<Sources> | undefined;
  // A file that failed may belong to a build that is gone, so the guide is asked anew.
  const read = openReader(root.href, wait, () => {
    opening = undefined;
  });
  const index = onceEach(async (chunks: string) => openIndex(read, chunks));
  const open = async (): Promise<Sources> => {
    const files = openFiles(read);
    const { chunks } = await files.guide();
    return { engine: createEngine(await index(chunks)), files, site };
  };
  return {
    base: site.href,
    name: name ?? `${site.host}${site.pathname.replace(/\/$/u, '')}`,
    open: () => {
      opening ??= open();
      return opening;
    },
  };
}
