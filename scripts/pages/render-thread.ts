/**
 * A thread that renders its share of the pages of a site. Pages of one plan read what is known of it alone, all others what
 * is known of many; what has been read for a page is held for the next, so threads begin with pages of different kinds and
 * go on with what is left of the other kind. Bundled code reads the generated files once, so a thread serves one site.
 */
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { writeInto } from '../steps/files.ts';
import { type BundledPage, isOfOnePlan, listPages, loadApp } from './bundled-pages.ts';

export interface RenderShare {
  /** Folder of the code that renders pages. */
  readonly server: string;
  /** Folder that the pages are written to. */
  readonly fresh: string;
  /** The kind of pages with which this thread begins. */
  readonly first: PageKind;
  /** How many pages of each kind are taken, and how many there are where a thread has listed them; all threads count in it. */
  readonly taken: Int32Array<SharedArrayBuffer>;
  readonly listed: Int32Array<SharedArrayBuffer>;
}

/** 0: of one plan, 1: of many. */
export type PageKind = 0 | 1;

/** So many pages in a row are taken at a time, as neighbours need the same files read. */
const stretch = 64;

const { server, fresh, first, taken, listed }: RenderShare = workerData;
const app = await loadApp(server);
const folders = new Set<string>();
for (const kind of first === 0 ? ([0, 1] as const) : ([1, 0] as const)) await renderKind(kind);

/** Renders the pages of a kind that no thread has taken; those of one plan stand together. */
async function renderKind(kind: PageKind): Promise<void> {
  if (isDone(kind)) return;
  const routes = app.manifest.routes.filter((route) => isOfOnePlan(route) === (kind === 0));
  const pages = [...(await listPages(app, routes)).values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  Atomics.store(listed, kind, pages.length);
  const take = (): number => Atomics.add(taken, kind, stretch);
  for (let start = take(); start < pages.length; start = take()) {
    for (const page of pages.slice(start, start + stretch)) await writePage(page);
  }
}

/** Says whether another thread has listed the pages of a kind and all are taken. */
function isDone(kind: PageKind): boolean {
  const all = Atomics.load(listed, kind);
  return all > 0 && Atomics.load(taken, kind) >= all;
}

async function writePage(page: BundledPage): Promise<void> {
  const response = await page.render();
  writeInto(folders, join(fresh, page.file), await response.bytes());
}
