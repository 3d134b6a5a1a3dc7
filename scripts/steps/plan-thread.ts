/** A thread that reads its share of the documents and keeps the plans. */
import { workerData } from 'node:worker_threads';
import { readShare } from './plan-cache.ts';

await readShare(workerData);
