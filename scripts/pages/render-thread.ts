/**
 * A thread that renders its share of the pages of a site: every page whose place in their order leaves `part` when divided
 * by `parts`. Bundled code reads the generated files once and keeps what it has read, so a thread serves one site.
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
  readonly part: number;
  readonly parts: number;
}

/** Pages wait for digests. */
const atOnce = 4;

const { server, fresh, part, parts }: RenderShare = workerData;
const pages = await listPages(await loadApp(server));
const folders = new Set<string>();
const share = [...pages.values()].filter((_, place) => place % parts === part).values();
await Promise.all(Array.from({ length: atOnce }, () => writePages(share)));

async function writePages(iterator: Iterable<BundledPage>): Promise<void> {
  for (const { file, render } of iterator) {
    const response = await render();
    writeInto(folders, join(fresh, file), new Uint8Array(await response.arrayBuffer()));
  }
}
