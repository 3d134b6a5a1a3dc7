/** Remembers which sentences of two texts say the same, so that two texts are set side by side once; see `pair-cache.ts`. */
import type { WordedText } from '../../src/match/wording.ts';
import { sha256Of } from '../disk/kept-results.ts';
import type { KeepAligned, SentencePairs } from './compare-matches.ts';
import { createPairCache, type DigestedText, type InNumbers } from './pair-cache.ts';
import type { EntryNames } from './plan-entries.ts';

export interface AlignedCache {
  readonly keep: KeepAligned;
  /** Keeps what was asked last. */
  close(): void;
}

/** Returns the cache of a library. */
export function createAlignedCache(names: Omit<EntryNames, 'kind'>): AlignedCache {
  const cache = createPairCache({ kind: 'aligned', ...names }, inNumbers);
  const known = new Map<WordedText, DigestedText>();
  const digested = (text: WordedText): DigestedText => {
    const before = known.get(text) ?? digestText(text);
    known.set(text, before);
    return before;
  };
  return {
    keep: (a, b, make) => cache.take(digested(a), digested(b), make),
    close: cache.close,
  };
}

/** Half of a digest tells texts apart. */
const digestLength = 32;

function digestText({ plan, text, sentences }: WordedText): DigestedText {
  const borders = sentences.map(({ start, end }) => `${start}-${end}`);
  return { plan, digest: sha256Of(`${borders.join()}\n${text}`).slice(0, digestLength) };
}

/** Shares are told in thousandths. */
const whole = 1000;

const inNumbers: InNumbers<SentencePairs> = {
  /** Of each two sentences their places, what is the same of them, and how many runs each has, with these. */
  list(sentences, numbers) {
    for (const { a, b, same, runs } of sentences) {
      numbers.push(a, b, Math.round(same * whole));
      for (const own of [runs.a, runs.b]) numbers.push(own.length, ...own);
    }
  },
  read(numbers) {
    const sentences: SentencePairs[number][] = [];
    for (let at = 0; at < numbers.length; ) {
      const [a, b, same] = [numbers[at] ?? 0, numbers[at + 1] ?? 0, numbers[at + 2] ?? 0];
      const runsA = runsAt(numbers, at + 3);
      const runsB = runsAt(numbers, at + 4 + runsA.length);
      sentences.push({ a, b, same: same / whole, runs: { a: runsA, b: runsB } });
      at += 5 + runsA.length + runsB.length;
    }
    return sentences;
  },
};

function runsAt(numbers: Int32Array, at: number): number[] {
  const runs: number[] = [];
  const end = at + (numbers[at] ?? 0);
  for (let place = at + 1; place <= end; place += 1) runs.push(numbers[place] ?? 0);
  return runs;
}
