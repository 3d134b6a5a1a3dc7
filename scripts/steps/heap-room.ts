/**
 * How much memory a build takes. It tells before the long work begins whether a library fits into what this run may take
 * (package.json gives a build 60 % of the machine's); what is reckoned is the least that a build needs, so that none is
 * refused that would fit.
 */
import { setImmediate } from 'node:timers/promises';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { SourceDocument } from '../../src/model/document.ts';
import { BuildError } from '../../src/model/issue.ts';

/** Bytes of heap: what every build takes, and what each character of the texts adds (all memory at 150,000 articles: 265). */
const heap = { base: 60 * 2 ** 20, perCharacter: 250 };

/**
 * Lets the heap of this process and of its threads grow to one and a half times what lives in it before it is cleared. V8
 * waits for up to four times where memory is plenty, and most of what a large build held was garbage.
 */
export function clearHeapEarly(): void {
  setFlagsFromString('--heap-growing-percent=50');
}

/** Clearing a smaller heap takes a tenth of the time of a small build, and its room is not missed. */
const worthClearing = 128 * 2 ** 20;

/** Clears a large heap once what is under way has let go of what it made, where nothing will soon ask for room. */
export async function clearHeap(): Promise<void> {
  if (getHeapStatistics().used_heap_size < worthClearing) return;
  setFlagsFromString('--expose-gc');
  await setImmediate();
  runInNewContext('gc')({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** Throws a BuildError for documents that do not fit into `limit` bytes of heap. */
export function requireHeapRoom(
  documents: readonly Pick<SourceDocument, 'text'>[],
  limit: number = getHeapStatistics().heap_size_limit,
): void {
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  const needed = heap.base + characters * heap.perCharacter;
  if (needed <= limit) return;
  const most = Math.max(0, Math.floor((limit - heap.base) / heap.perCharacter));
  throw new BuildError(
    `发现文库有${documents.length}份文件、${inTenThousands(characters)}万字，至少要${inGibibytes(needed)}GiB内存，这次运行只能用${inGibibytes(limit)}GiB；应为${inTenThousands(most)}万字以内。`,
    '请换一台内存更大的电脑，或者把文库分成几个，各自生成。',
  );
}

function inTenThousands(count: number): string {
  return (count / 10_000).toFixed(0);
}

function inGibibytes(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(1);
}
