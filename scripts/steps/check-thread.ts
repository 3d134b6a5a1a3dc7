/**
 * A thread that brings a site to its end: leaves in it what was told of alone, checks it by that, writes its manifests
 * and the list of its files. Nothing of it is read once more.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { signFolder } from '../disk/owned-folder.ts';
import { settleTree } from '../disk/tree.ts';
import { checkSite, type SiteFault } from './check-site.ts';
import { type FileFacts, takeFacts, takePaths } from './file-facts.ts';
import { type Digests, manifestNames, writeManifests } from './manifest.ts';
import type { SitePlace } from './site-writer.ts';

export interface SiteToCheck extends SitePlace {
  readonly base: string;
}

/** What is told of a site. */
export interface CheckedSite {
  readonly faults: readonly SiteFault[];
  readonly pages: number;
}

const { folder, base, facts }: SiteToCheck = workerData;
const paths: ReadonlySet<string> = new Set(takePaths(facts));
await settleTree(folder, paths);
const digests = new Map<string, Digests>();
const faults = await checkSite(folder, base, { paths, facts: noteDigests() });
await writeManifests(folder, digests);
await signFolder(folder, [...paths, ...manifestNames]);
const pages = Iterator.from(paths).reduce((count, path) => count + Number(path.endsWith('.html')), 0);
parentPort?.postMessage({ faults, pages } satisfies CheckedSite);

function* noteDigests(): Generator<FileFacts> {
  for (const file of takeFacts(facts)) {
    digests.set(file.path, file.digests);
    yield file;
  }
}
