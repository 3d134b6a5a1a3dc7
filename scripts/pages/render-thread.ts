/**
 * A thread that renders its share of the pages of a site. The pages in their order are cut into stretches, one for each
 * thread, as neighbours need the same files read and the same lists made; who has done its own goes on with what is left
 * of others'. Bundled code reads the generated files once and keeps what it has read, so a thread serves one site.
 */
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { writeInto } from '../steps/files.ts';
import { type BundledPage, listPages, loadApp } from './bundled-pages.ts';

export interface RenderShare {
  /** Folder of the code that renders pages. */
  readonly server: string;
  /** Folder that the pages are written to. */
  readonly fresh: string;
  /** The stretch of this thread. */
  readonly part: number;
  /** How many pages of each stretch are taken; all threads count in it. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

const { server, fresh, part, taken }: RenderShare = workerData;
const parts = taken.length;
const pages = [...(await listPages(await loadApp(server))).values()];
const stretch = Math.ceil(pages.length / parts);
const folders = new Set<string>();
for (let step = 0; step < parts; step += 1) await writeStretch((part + step) % parts);

/** Writes the pages of a stretch that no thread has taken. */
async function writeStretch(number: number): Promise<void> {
  const own = pages.slice(number * stretch, (number + 1) * stretch);
  const take = (): BundledPage | undefined => own[Atomics.add(taken, number, 1)];
  for (let page = take(); page; page = take()) {
    const response = await page.render();
    writeInto(folders, join(fresh, page.file), await response.bytes());
  }
}
