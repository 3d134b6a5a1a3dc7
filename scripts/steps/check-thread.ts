/** A thread that checks a site and writes its manifests, each of its files read once for both; tells the faults. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkSite } from './check-site.ts';
import { readWithManifests } from './manifest.ts';

export interface SiteToCheck {
  readonly folder: string;
  readonly base: string;
}

const { folder, base }: SiteToCheck = workerData;
parentPort?.postMessage(await checkSite(folder, base, readWithManifests));
