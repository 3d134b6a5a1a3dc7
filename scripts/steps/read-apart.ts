/**
 * Reads a file in a process of its own, which ends when the file takes too much of the processor or of memory: a crafted
 * document can refuse to be read, never hang the build or exhaust the machine. A thread would not do: what libraries
 * keep outside the heap counts for the whole process, and nothing but its end gives it back.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { toIssue } from '../../src/intake/faults.ts';
import type { IntakeResult } from '../../src/intake/read-document.ts';

export interface Bounds {
  /** Of the processor, so that a busy machine changes no result. */
  readonly seconds: number;
  /** Resident. */
  readonly megabytes: number;
}

/** Far above any real document: the largest of 3,000 pages takes half of either. */
export const usualBounds: Bounds = { seconds: 60, megabytes: 1024 };

export interface ApartResult extends IntakeResult {
  /** The same bytes give the same result again; not so where the process died of something else than its bounds. */
  readonly lasting: boolean;
}

/** What the reading process is asked. */
export interface ReadRequest {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly bounds: Bounds;
}

const script = join(import.meta.dirname, 'read-apart-process.ts');
/** The rest is for what stands outside the heap. */
const heapShare = 0.6;
/** A process that waits for something that never comes takes no time of the processor. */
const patience = 10;

/** Reads a document as `readDocument` does, within bounds. */
export async function readApart(file: string, bytes: Uint8Array, bounds = usualBounds): Promise<ApartResult> {
  const child = fork(script, [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${Math.ceil(bounds.megabytes * heapShare)}`],
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  try {
    const request: ReadRequest = { file, bytes, bounds };
    child.send(request);
    return await firstResult(child, request);
  } finally {
    child.kill('SIGKILL');
  }
}

/** What comes first: the answer, the end of the process with its reason, or the end of all patience. */
function firstResult(child: ChildProcess, { file, bounds }: ReadRequest): Promise<ApartResult> {
  return new Promise((resolve, reject) => {
    let reason = '';
    const late = setTimeout(() => resolve(refuse(file, '读取一直没有结束', false)), bounds.seconds * patience * 1000);
    child.stdout?.on('data', (chunk) => (reason += chunk));
    child.once('message', (result: IntakeResult) => resolve({ ...result, lasting: true }));
    child.once('error', reject);
    child.once('close', (_, signal) => {
      clearTimeout(late);
      resolve(refuse(file, ...explainEnd(reason, signal, bounds)));
    });
  });
}

/** The watch writes what was exceeded; V8 aborts by itself when its heap is full. */
function explainEnd(reason: string, signal: string | null, { seconds, megabytes }: Bounds): [string, boolean] {
  if (reason.includes('time')) return [`${seconds} 秒处理器时间内未能读完`, true];
  if (reason.includes('memory') || signal === 'SIGABRT') return [`读取时占用内存超过 ${megabytes} MiB`, true];
  return ['读取程序意外中断', false];
}

function refuse(file: string, found: string, lasting: boolean): ApartResult {
  const finding = { rule: 'file-too-slow', found, expected: '能够正常打开的文档；请用原来的程序打开后另存' } as const;
  return { leftOut: [], issues: [toIssue(file, finding)], lasting };
}
