/** One state of the library as it is shown: its generated files, its search, and the thread that renders its pages. */
import { rm } from 'node:fs/promises';
import type { Bundle } from '../pages/bundle-parts.ts';
import { renderingEnv } from '../pages/render-pages.ts';
import type { AskedAddress } from '../serve/address.ts';
import { findFile } from '../serve/folder.ts';
import type { Answer } from '../serve/http.ts';
import { editionParts } from './edition-parts.ts';
import type { LibraryAnswer, LibraryRequest } from './library-thread.ts';
import { startThread, type Thread } from './thread.ts';

export interface Edition {
  /** What the editor should know of the documents. */
  readonly issues: string;
  /** Says when what no page needs is there too, the search and other formats, or fails as making it does. */
  readonly complete: Promise<unknown>;
  find(address: AskedAddress): Promise<Answer>;
  close(): Promise<void>;
}

/** What makes editions: the thread that makes the library, and the code of the pages. */
export interface Workshop {
  readonly library: Thread<LibraryRequest, LibraryAnswer>;
  readonly bundle: Promise<Bundle>;
}

/** Makes the library of `content` as it is now, in `folder`; its pages are rendered when they are asked for. */
export async function makeEdition({ library, bundle }: Workshop, content: string, folder: string): Promise<Edition> {
  const { generated, site } = editionParts(folder);
  const env = renderingEnv(content, generated);
  const opened = bundle.then(({ server }) =>
    startThread<string, Answer>('page-thread.ts', { workerData: server, env }),
  );
  try {
    const made = library.ask({ make: 'pages', content, folder });
    const [{ issues }, pages, { browser }] = await Promise.all([made, opened, bundle]);
    const complete = library.ask({ make: 'rest', content, folder });
    const close = async (): Promise<void> => {
      await pages.close();
      await complete.catch(() => undefined); // who waits for it is told
      await rm(folder, { recursive: true, force: true });
    };
    const find = (address: AskedAddress): Promise<Answer> =>
      findIn({ generated, site, browser, complete, pages }, address);
    return { issues, complete, find, close };
  } catch (error) {
    await opened.then(
      (pages) => pages.close(),
      () => undefined,
    );
    throw error;
  }
}

interface Places {
  readonly generated: string;
  readonly site: string;
  readonly browser: string;
  readonly complete: Promise<unknown>;
  readonly pages: Thread<string, Answer>;
}

async function findIn({ generated, site, browser, complete, pages }: Places, address: AskedAddress): Promise<Answer> {
  const [top = ''] = address.names;
  const isPublished = address.names.length > 1 && ['data', 'calendar'].includes(top);
  if (isPublished) await complete;
  const folders = [site, browser, ...(isPublished ? [generated] : [])];
  for (const folder of folders) {
    const file = await findFile(folder, address);
    if (file) return file;
  }
  const page = await pages.ask([...address.names, ...(address.isFolder ? [''] : [])].join('/'));
  if (page.status !== 404) return page;
  await complete;
  return (await findFile(site, address)) ?? page;
}
