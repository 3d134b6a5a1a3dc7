/** Threads that do one work beside the one that asks. */
import { once } from 'node:events';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Runs `script` with `workerData`; returns what it has told last, throws what it throws. */
export async function runThread(
  script: URL,
  workerData: unknown,
  options: Omit<WorkerOptions, 'workerData'> = {},
): Promise<unknown> {
  const thread = new Worker(script, { ...options, workerData });
  let told: unknown;
  thread.on('message', (message) => {
    told = message;
  });
  const [code] = await once(thread, 'exit');
  if (code !== 0) throw new Error(`The thread ${script.pathname} has ended with code ${code}.`);
  return told;
}
