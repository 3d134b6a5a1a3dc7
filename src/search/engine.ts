/**
 * The engine: Pagefind in the page, asked for strings.
 *
 * Records hold overlapping pairs of characters (src/index-format/grams.ts); a string is found as the phrase of its pairs, block
 * by block (src/index-format/blocks.ts). Pagefind fetches the chunks that a phrase needs and keeps them.
 */
import { blockOf, recordOf, tokenInBlock } from '../index-format/blocks.ts';
import { phraseTokens } from '../index-format/grams.ts';
import type { Match, Records } from './evidence.ts';

export interface Engine {
  /** Finds a folded string `within` the given records, or all; matches come in the order of the library. */
  find(folded: string, within?: Records): Promise<readonly Match[]>;
  /** Finds a token that is not text, such as those of per cent signs. */
  findToken(token: string, within?: Records): Promise<readonly Match[]>;
}

/** The part of pagefind.js in use; see pagefind_web_js in its repository for the whole. */
export interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: boolean }): PagefindInstance;
}

interface PagefindInstance {
  search(term: string): Promise<{ results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  /** The name of the record in its block. */
  readonly id: string;
  readonly words: readonly number[];
}

/** Starts the engine whose bundle lies at `basePath`, for a library of `count` records. */
export function createEngine(pagefind: PagefindModule, basePath: string, count: number): Engine {
  const instance = pagefind.createInstance({ basePath, baseUrl: '/', noWorker: true });
  const all = Array.from({ length: blockOf(count - 1) + 1 }, (_, block) => block);
  const askBlock = async (tokens: readonly string[], block: number): Promise<Match[]> => {
    const { results } = await instance.search(phrase(tokens, block));
    return results.map(({ id, words }) => ({ record: recordOf(id, block), at: firstOf(words) }));
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

function phrase(tokens: readonly string[], block: number): string {
  return `"${tokens.map((token) => tokenInBlock(token, block)).join(' ')}"`;
}

function firstOf(positions: readonly number[]): number | undefined {
  return positions.length > 0 ? Math.min(...positions.slice(0, 64)) : undefined;
}
