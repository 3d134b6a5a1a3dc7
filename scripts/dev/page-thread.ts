/**
 * The thread that renders the pages of one edition as they are asked for. Bundled code reads the generated files once and
 * keeps what it has read, so each edition has a thread of its own; the code is loaded before the files are there.
 */
import { workerData } from 'node:worker_threads';
import type { Answer } from '../serve/http.ts';
import { loadApp, openPages, type RenderPage } from './bundled-pages.ts';
import { answerRequests } from './thread.ts';

const app = loadApp(workerData);
let pages: Promise<RenderPage> | undefined;

/** Takes the path of a page below the site: `plans/甲/`. */
answerRequests(async (path: string): Promise<Answer> => {
  pages ??= app.then(openPages);
  const response = await (await pages)(path);
  const named = ['content-type', 'location'].map((name) => [name, response.headers.get(name)]);
  const headers = Object.fromEntries(named.filter(([, value]) => value !== null));
  return { status: response.status, headers, body: await response.text() };
});
