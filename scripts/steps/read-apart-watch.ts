/**
 * The watch in the process of read-apart.ts: a thread, since the reader may keep the process's own loop busy without
 * end. It ends the whole process at the first bound exceeded, after writing which.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { Bounds } from './read-apart.ts';

const { seconds, megabytes }: Bounds = workerData;
const interval = 20;
/** The stream of that name belongs to the other thread. */
const stdout = 1;

setInterval(() => {
  const { user, system } = process.cpuUsage();
  if (process.memoryUsage.rss() > megabytes * 1024 * 1024) end('memory');
  if (user + system > seconds * 1_000_000) end('time');
}, interval);

function end(reason: string): void {
  writeSync(stdout, reason);
  process.kill(process.pid, 'SIGKILL');
}
