/**
 * A thread that renders its share of the pages of a site. Pages of one plan read what is known of it alone, all others what
 * is known of many; what has been read for a page is held for the next, so threads begin with pages of different kinds and
 * go on with what is left of the other kind. Bundled code reads the generated files once, so a thread serves one site.
 */
import { threadId, workerData } from 'node:worker_threads';
import { type FileFacts, putFacts, tellFacts } from '../steps/file-facts.ts';
import { createWriter } from '../steps/files.ts';
import type { SitePlace } from '../steps/site-writer.ts';
import { type BundledPage, isOfOnePlan, listPages, loadApp } from './bundled-pages.ts';
import { createPageKeeper, type KeptNames, type PageKeeper } from './kept-pages.ts';
import { cutIntoRuns } from './page-runs.ts';
import { isWhollyTaken, type PageList, pageLists, type SharedLists, takeRuns } from './share-pages.ts';

export interface RenderShare {
  /** Folder of the code that renders pages. */
  readonly server: string;
  /** Where the pages are written. */
  readonly place: SitePlace;
  /** In which order this thread takes of the lists. */
  readonly order: readonly PageList[];
  readonly lists: SharedLists;
  readonly kept: KeptNames | undefined;
  /** Its number among the threads. */
  readonly part: number;
}

const { server, place, order, lists, kept, part }: RenderShare = workerData;
const app = await loadApp(server);
const keeper: PageKeeper | undefined = kept && createPageKeeper(kept, part);
const write = createWriter(place.folder, place.rights);
for (const list of order) if (!isWhollyTaken(lists, list)) await renderPages(list);
keeper?.finish();

/** Renders the pages of a list that no thread has taken. */
async function renderPages(list: PageList): Promise<void> {
  const routes = app.manifest.routes.filter((route) => isOfOnePlan(route) === (list === pageLists.ofOnePlan));
  for (const { routeData } of routes) await app.getComponentByRoute(routeData); // knows what its pages ask
  const pages = [...(await listPages(app, routes)).values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  for (const run of takeRuns(cutIntoRuns(pages), list, lists)) {
    putFacts(place.facts, threadId, await (keeper ? keeper.renderRun(run, write) : renderRun(run)));
  }
}

/** Renders the pages of a run, of which none are kept, and returns what is known of them. */
async function renderRun(pages: readonly BundledPage[]): Promise<readonly FileFacts[]> {
  const files: [string, Uint8Array][] = [];
  for (const page of pages) files.push([page.file, (await page.render()).bytes]);
  for (const [path, bytes] of files) write(path, bytes);
  return tellFacts(files);
}
