/**
 * The process of Pagefind's engine. Pagefind itself does not watch it, and waits for ever for the answer of one that
 * has ended; nor does it hand it out, so it is met where Node tells of every process that starts.
 */
import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { close } from 'pagefind';
import { BuildError } from '../model/issue.ts';

/**
 * How much stands in a chunk that Pagefind writes, where it has a usual 20,000. All are packed as tightly as can be, which
 * costs the more the longer they are, and `mergeBlocks` cuts them anew: the process takes a quarter less.
 */
const chunkSetting = { name: 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', value: '500' };

/** Returns what comes of `work`, which starts Pagefind at once; throws a BuildError where its process ends before. */
export async function withPagefind<Value>(work: () => Promise<Value>): Promise<Value> {
  const { value: working, processes } = startedBy(work);
  for (const process of processes) process.once('exit', close); // what is waited for fails then
  try {
    return await working;
  } catch (error) {
    throw processes.some(hasEnded) ? endedTooSoon(error) : error;
  } finally {
    for (const process of processes) process.off('exit', close);
    await close();
  }
}

/** Returns what `start` returns, and the processes that it has started by then. */
function startedBy<Value>(start: () => Value): { readonly value: Value; readonly processes: readonly ChildProcess[] } {
  const processes: ChildProcess[] = [];
  const meet = (message: unknown): void => {
    processes.push((message as { process: ChildProcess }).process);
  };
  const { name, value } = chunkSetting;
  const before = process.env[name];
  subscribe('child_process', meet);
  process.env[name] = value;
  try {
    return { value: start(), processes };
  } finally {
    unsubscribe('child_process', meet);
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  }
}

/** Pagefind ends a process to which it cannot write, before Node tells that it has ended. */
function hasEnded({ exitCode, signalCode, killed }: ChildProcess): boolean {
  return killed || exitCode !== null || signalCode !== null;
}

function endedTooSoon(cause: unknown): BuildError {
  return new BuildError(
    '搜索引擎 Pagefind 没有做完：发现它的进程中途结束，应为运行到底。',
    '多半是内存不够，请关掉别的程序后再试；原来的网站不变。',
    { cause },
  );
}
