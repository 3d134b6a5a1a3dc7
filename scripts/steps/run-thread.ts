/** Threads that do one work beside the one that asks. */
import { once } from 'node:events';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { BuildError } from '../../src/model/issue.ts';
import { isFault } from '../disk/system-faults.ts';

interface ThreadOptions extends Omit<WorkerOptions, 'workerData'> {
  /** What the thread does and of how much, as a reader of messages knows it. */
  readonly work: string;
}

/** Runs `script` with `workerData`; returns what it has told last, throws what it throws. */
export async function runThread(
  script: URL,
  workerData: unknown,
  { work, ...options }: ThreadOptions,
): Promise<unknown> {
  const thread = new Worker(script, { ...options, workerData });
  let told: unknown;
  thread.on('message', (message) => {
    told = message;
  });
  const [code] = await once(thread, 'exit').catch((error: Error) => {
    throw explainFullHeap(error, work);
  });
  if (code !== 0) throw new Error(`The thread ${script.pathname} has ended with code ${code}.`);
  return told;
}

/** Returns what to tell where the memory of a thread that does `work` has run full; `error` itself for all else. */
export function explainFullHeap(error: Error, work: string): Error {
  if (!isFault(error, 'ERR_WORKER_OUT_OF_MEMORY')) return error;
  return new BuildError(
    `${work}时内存用完：发现可用的内存已满，应为够用；原来的网站不变。`,
    '请关掉别的程序后再试，换一台内存更大的电脑，或者把文库分成几个，各自生成；怎样让它多用内存，见 docs/publish.md 的“内存不够”。',
    { cause: error },
  );
}
