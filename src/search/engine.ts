/**
 * The engine: Pagefind's index in the page, asked for strings.
 *
 * Records hold overlapping pairs of characters (src/index-format/grams.ts); a string is found where its pairs follow each
 * other.
 */
import { phraseTokens } from '../index-format/grams.ts';
import type { Match } from './evidence.ts';
import type { FindTokens } from './pagefind-index.ts';

export interface Engine {
  /** Finds a folded string; matches come in the order of the library. */
  find(folded: string): Promise<readonly Match[]>;
  /** Finds a token that is not text, such as those of per cent signs. */
  findToken(token: string): Promise<readonly Match[]>;
}

/** Returns the engine that asks an index. */
export function createEngine(findTokens: FindTokens): Engine {
  return {
    find: (folded) => findTokens(phraseTokens(folded)),
    findToken: (token) => findTokens([token]),
  };
}
