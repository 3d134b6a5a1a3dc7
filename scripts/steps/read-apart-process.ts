/** The process of read-apart.ts: reads the one file that it is sent and sends back what came of it, under watch. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { readDocument } from '../../src/intake/read-document.ts';
import type { ReadRequest } from './read-apart.ts';

process.once('message', async ({ file, bytes, bounds }: ReadRequest) => {
  const watch = new Worker(new URL('./read-apart-watch.ts', import.meta.url), { workerData: bounds });
  await once(watch, 'online');
  process.send?.(await readDocument(file, bytes));
});
