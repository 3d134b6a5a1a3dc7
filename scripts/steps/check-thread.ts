/** A thread that checks a site and writes its manifests, each of its files read once for both; tells the faults. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkSite } from './check-site.ts';
import { type FileFacts, takeFacts } from './file-facts.ts';
import { type Digests, readWithManifests } from './manifest.ts';

export interface SiteToCheck {
  readonly folder: string;
  readonly base: string;
  /** Folder of what is known of some of its files. */
  readonly facts: string;
}

const { folder, base, facts }: SiteToCheck = workerData;
const known = new Map<string, Digests>();
parentPort?.postMessage(await checkSite(folder, base, { read: readWithManifests(known), facts: noteDigests() }));

function* noteDigests(): Generator<FileFacts> {
  for (const file of takeFacts(facts)) {
    known.set(file.path, file.digests);
    yield file;
  }
}
