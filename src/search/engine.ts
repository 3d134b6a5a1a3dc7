/**
 * The engine: Pagefind's index in the page, asked for strings.
 *
 * Records hold overlapping pairs of characters (src/index-format/grams.ts); a string is found as the phrase of its pairs,
 * block by block (src/index-format/blocks.ts).
 */
import { blockOf, recordOf, tokenInBlock } from '../index-format/blocks.ts';
import { phraseTokens } from '../index-format/grams.ts';
import type { Match, Records } from './evidence.ts';
import type { PagefindPage } from './pagefind-index.ts';

export interface Engine {
  /** Finds a folded string `within` the given records, or all; matches come in the order of the library. */
  find(folded: string, within?: Records): Promise<readonly Match[]>;
  /** Finds a token that is not text, such as those of per cent signs. */
  findToken(token: string, within?: Records): Promise<readonly Match[]>;
}

/** Returns the engine of a library of `count` records; `lookUp` answers phrases. */
export function createEngine(lookUp: (phrase: string) => Promise<readonly PagefindPage[]>, count: number): Engine {
  const all = Array.from({ length: blockOf(count - 1) + 1 }, (_, block) => block);
  const askBlock = async (tokens: readonly string[], block: number): Promise<Match[]> => {
    const pages = await lookUp(tokens.map((token) => tokenInBlock(token, block)).join(' '));
    return pages.map(({ name, places }) => ({ record: recordOf(name, block), at: firstOf(places) }));
  };
  const ask = async (tokens: readonly string[], within?: Records): Promise<readonly Match[]> => {
    const blocks = within ? [...new Set([...within].map(blockOf))] : all;
    const found = await Promise.all(blocks.map((block) => askBlock(tokens, block)));
    const matches = found.flat().filter(({ record }) => within?.has(record) ?? true);
    return matches.sort((a, b) => a.record - b.record);
  };
  return {
    find: (folded, within) => ask(phraseTokens(folded), within),
    findToken: (token, within) => ask([token], within),
  };
}

function firstOf(positions: readonly number[]): number | undefined {
  return positions.length > 0 ? Math.min(...positions.slice(0, 64)) : undefined;
}
