/**
 * How much memory a build takes. It tells before the long work begins whether a library fits into the memory of the
 * machine, or of the container; what is reckoned is less than any build has taken, so that none is refused that would fit.
 */
import { totalmem } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { SourceDocument } from '../../src/model/document.ts';
import { BuildError } from '../../src/model/issue.ts';

/**
 * Bytes of memory: what every build takes, and what each character of the texts, and of those that were pulled, adds.
 * All processes of a build took together, in MiB, of five plans 866, of 1.7 million characters 1,261, of 6.8 million
 * 2,644, of 20 million 5,014, of five plans beside 5.4 million characters that were pulled 1,399, of 1.7 million beside 1.3
 * million that were pulled 1,458; where only 600 are to be had, the first build of five plans fails.
 */
const room = { base: 500 * 2 ** 20, perCharacter: 230, perCharacterPulled: 70 };

/**
 * Lets the heap of this process and of its threads grow to one and a half times what lives in it before it is cleared. V8
 * waits for up to four times where memory is plenty, and most of what a large build held was garbage.
 */
export function clearHeapEarly(): void {
  setFlagsFromString('--heap-growing-percent=50');
}

/** Clearing a smaller heap takes a tenth of the time of a small build, and its room is not missed. */
const worthClearing = 256 * 2 ** 20;

/** Clears a large heap once what is under way has let go of what it made, where nothing will soon ask for room. */
export async function clearHeap(): Promise<void> {
  if (getHeapStatistics().used_heap_size < worthClearing) return;
  setFlagsFromString('--expose-gc');
  await setImmediate();
  runInNewContext('gc')({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

type Text = Pick<SourceDocument, 'text'>;

/** Throws a BuildError for documents that do not fit, beside the measures that were pulled, into `limit` bytes of memory. */
export function requireRoom(
  documents: readonly Text[],
  pulled: readonly Text[] = [],
  limit: number = memoryOf(totalmem(), process.constrainedMemory()),
): void {
  const [own, others] = [countCharacters(documents), countCharacters(pulled)];
  const beside = room.base + others * room.perCharacterPulled;
  const needed = beside + own * room.perCharacter;
  if (needed <= limit) return;
  const most = Math.max(0, Math.floor((limit - beside) / room.perCharacter));
  const [also, fewer] = others > 0 ? [`，取来的文库有${inTenThousands(others)}万字`, '或者少取几个文库，'] : ['', ''];
  throw new BuildError(
    `发现文库有${documents.length}份文件、${inTenThousands(own)}万字${also}，至少要${inGibibytes(needed)}GiB内存，这台电脑只有${inGibibytes(limit)}GiB；应为${inTenThousands(most)}万字以内。`,
    `请换一台内存更大的电脑，${fewer}或者把文库分成几个，各自生成。`,
  );
}

/** Returns the bytes that all processes may take; a container may have less than its machine, none is 0. */
export function memoryOf(machine: number, container: number): number {
  return Math.min(machine, container || Number.POSITIVE_INFINITY);
}

function countCharacters(texts: readonly Text[]): number {
  return texts.reduce((sum, { text }) => sum + text.length, 0);
}

function inTenThousands(count: number): string {
  return (count / 10_000).toFixed(0);
}

function inGibibytes(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(1);
}
