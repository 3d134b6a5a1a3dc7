/**
 * Remembers what follows from one text of a library or from two alone, see `vector-cache.ts` and `pair-cache.ts`, and
 * what follows from all, see `kept-memory.ts`.
 */
import type { Memory } from '../../src/model/memory.ts';
import type { KeepVectors } from '../../src/segment/numbered.ts';
import { codeVersion, untilMonthEnds } from '../disk/kept-results.ts';
import { createAlignedCache } from './aligned-cache.ts';
import type { KeepAligned } from './compare-matches.ts';
import { createKeptMemory } from './kept-memory.ts';
import { createVectorCache } from './vector-cache.ts';

/** What follows from one text or two alone, as an earlier build has kept it, else as is made. */
export interface KeptOfTexts {
  readonly ofTopics: KeepVectors;
  readonly ofMatches: KeepVectors;
  readonly aligned: KeepAligned;
}

export interface TextCache extends KeptOfTexts {
  readonly memory: Memory;
  /** Keeps what was asked last. */
  close(): void;
}

/** Returns the cache of the library of a content folder. */
export function createTextCache(content: string): TextCache {
  const names = { library: content, code: untilMonthEnds(comparingVersion()) };
  const ofTopics = createVectorCache({ kind: 'terms of topics', ...names });
  const ofMatches = createVectorCache({ kind: 'terms of matches', ...names });
  const aligned = createAlignedCache(names);
  return {
    ofTopics: ofTopics.keep,
    ofMatches: ofMatches.keep,
    aligned: aligned.keep,
    memory: createKeptMemory(names),
    close() {
      for (const cache of [ofTopics, ofMatches, aligned]) cache.close();
    },
  };
}

/** Names the code that reads and compares texts. */
function comparingVersion(): string {
  version ??= codeVersion(['src/topics', 'src/match', 'src/model', 'src/segment', 'scripts/disk', 'scripts/steps']);
  return version;
}

let version: string | undefined;
