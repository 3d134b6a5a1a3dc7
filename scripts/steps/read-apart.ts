/**
 * Reads a file in a thread of its own, which ends when the file takes too long or too much memory: a crafted document
 * can refuse to be read, never hang the build.
 */
import { Worker } from 'node:worker_threads';
import { toIssue } from '../../src/intake/faults.ts';
import type { IntakeResult } from '../../src/intake/read-document.ts';

/** Far above any real document: the largest of a thousand pages takes seconds and some hundred megabytes. */
const defaults = { seconds: 120, megabytes: 2048 };

/** Reads a document as `readDocument` does, within bounds. */
export async function readApart(file: string, bytes: Uint8Array, bounds = defaults): Promise<IntakeResult> {
  const worker = new Worker(new URL('./read-apart-worker.ts', import.meta.url), {
    workerData: { file, bytes },
    resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes },
  });
  try {
    return await firstResult(worker, file, bounds.seconds);
  } finally {
    await worker.terminate();
  }
}

/** What comes first: the thread's answer, its failure, or the end of its time. */
function firstResult(worker: Worker, file: string, seconds: number): Promise<IntakeResult> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(refuse(file, `${seconds} 秒内未能读完`)), seconds * 1000);
    worker.once('message', resolve);
    worker.once('error', ({ message }) => resolve(refuse(file, message)));
    worker.once('exit', () => clearTimeout(timer));
  });
}

function refuse(file: string, found: string): IntakeResult {
  return { issues: [toIssue(file, { rule: 'file-too-slow', found, expected: '能够正常打开的文档' })] };
}
