/** A thread that writes the manifests of a site. */
import { workerData } from 'node:worker_threads';
import { writeManifests } from './manifest.ts';

await writeManifests(workerData);
