/** Like sentences of several texts, text by text with each further one: what a comparison of more than two is made of. */
import type { Span } from '../model/printed.ts';
import type { WordRun } from '../model/word-runs.ts';
import { alignLikeSentences, type CutSentence } from './compare.ts';
import type { Pair } from './types.ts';

/** A sentence of one of the texts. */
export interface PlacedSentence {
  /** Place of its text, from 0. */
  readonly text: number;
  /** From 1. */
  readonly sentence: number;
  /** What of it the other sentence has too. */
  readonly shared: readonly Span[];
}

/** Two sentences of different texts that are alike. */
export interface LikeSentences extends Pair<PlacedSentence> {
  /** The part of the characters of both (0–1) that is the same. */
  readonly same: number;
}

/** Gives the like sentences of each two of the texts, two texts at a time: whoever asks may rest in between. */
export function* likeSentences(texts: readonly (readonly CutSentence[])[]): Generator<LikeSentences[]> {
  for (const [first, own] of texts.entries())
    for (const [index, other] of texts.slice(first + 1).entries()) {
      const second = first + 1 + index;
      yield alignLikeSentences(own, other).flatMap(({ a, b, same }) =>
        a && b ? { a: { ...a, ...placed(first, a.runs) }, b: { ...b, ...placed(second, b.runs) }, same } : [],
      );
    }
}

function placed(text: number, runs: readonly WordRun[]): Omit<PlacedSentence, 'sentence'> {
  let end = 0;
  const spans = runs.map(({ kind, text: words }) => {
    const start = end;
    end += words.length;
    return { kind, start, end };
  });
  return { text, shared: spans.flatMap(({ kind, ...span }) => (kind === 'same' ? span : [])) };
}
