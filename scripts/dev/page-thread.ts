/**
 * The thread that renders the pages of one edition as they are asked for. Bundled code reads the generated files once and
 * keeps what it has read, so each edition has a thread of its own; the code is loaded before the files are there.
 */
import { workerData } from 'node:worker_threads';
import { createPageFinder, loadApp } from '../pages/bundled-pages.ts';
import type { Answer } from '../serve/http.ts';
import { answerRequests } from './thread.ts';

const finder = loadApp(workerData).then(createPageFinder);

/** Takes the address of a page below the site: `plans/甲/`; answers with the page for what is missing where there is none. */
answerRequests(async (asked: string): Promise<Answer> => {
  const find = await finder;
  const page = (await find(asked.replace(/\/$/u, ''))) ?? (await find('404'));
  if (!page) throw new Error('The site has no page for what is missing.');
  if (page.file === `${asked}/index.html`)
    return { status: 301, headers: { location: `/${encodeURI(asked)}/` }, body: '' };
  const { status, headers, bytes } = await page.render();
  const type = headers.get('content-type');
  const body = type?.startsWith('text/') ? new TextDecoder().decode(bytes) : bytes;
  return { status, headers: type ? { 'content-type': type } : {}, body };
});
