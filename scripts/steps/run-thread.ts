/** Threads that do one work beside the one that asks. */
import { once } from 'node:events';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Runs `script` with `workerData`; throws what it throws. */
export async function runThread(
  script: URL,
  workerData: unknown,
  options: Omit<WorkerOptions, 'workerData'> = {},
): Promise<void> {
  const [code] = await once(new Worker(script, { ...options, workerData }), 'exit');
  if (code !== 0) throw new Error(`The thread ${script.pathname} has ended with code ${code}.`);
}
