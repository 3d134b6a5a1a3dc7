/**
 * Pagefind's index in the page: tokens → the records in which they follow each other.
 *
 * The page reads the index without Pagefind's own code, 55 KiB of WebAssembly that only a policy with 'wasm-unsafe-eval' lets
 * run. Every chunk is read like any other file, and tokens are looked up when all chunks that may hold them are there.
 */
import { readNameList } from '../index-format/name-list.ts';
import { engineSignature, pathOfChunk } from '../index-format/search-files.ts';
import { sumsOf } from '../index-format/steps.ts';
import { onceEach } from '../model/once.ts';
import { readCbor } from './cbor.ts';
import type { Match } from './evidence.ts';
import type { Bytes, ReadFile } from './read-file.ts';

/** Finds the records in which the tokens follow each other, in the order of the library. */
export type FindTokens = (tokens: readonly string[]) => Promise<readonly Match[]>;

/** Where a token stands in a record, ascending. */
interface Places {
  readonly text: readonly number[];
  readonly headings: readonly number[];
}

/** The records in which a token stands, ascending. */
type Standing = ReadonlyMap<number, Places>;

const nowhere: Standing = new Map();

/** Opens the index with the chunks that the guide lists; each holds the tokens from one that begins so to those of the next. */
export function openIndex(read: ReadFile, listed: string): FindTokens {
  const chunks = readNameList(listed);
  const open = onceEach((name: string) => read(pathOfChunk(name), readChunk));
  const standingOf = async (token: string): Promise<Standing> => {
    const name = chunks.findLast(({ word }) => word <= token)?.name;
    return (name === undefined ? undefined : (await open(name)).get(token)) ?? nowhere;
  };
  return async (tokens) => whereAllFollow(await Promise.all(tokens.map(standingOf)));
}

/** A word of a chunk; places of a record begin with the weight or the field that they have (pagefind_web/src/index.rs). */
type ChunkWord = readonly [
  token: string,
  records: readonly (readonly [step: number, text: readonly number[], headings: readonly number[]])[],
];

function readChunk(content: Bytes): ReadonlyMap<string, Standing> {
  const { length } = engineSignature;
  if (new TextDecoder().decode(content.subarray(0, length)) !== engineSignature) throw new Error('no file of Pagefind');
  const [words] = readCbor(content.subarray(length)) as unknown as readonly [readonly ChunkWord[]];
  return new Map(words.map(([token, records]) => [token, readStanding(records)]));
}

function readStanding(records: ChunkWord[1]): Standing {
  const numbers = sumsOf(records.map(([step]) => step));
  return new Map(
    records.map(([, text, headings], at) => [
      numbers[at] ?? 0,
      { text: readPlaces(text), headings: readPlaces(headings) },
    ]),
  );
}

/** Steps behind a mark, the weight or the field of the places, which is below zero: -25, 43, 38 are 43, 81. */
function readPlaces(steps: readonly number[]): number[] {
  return sumsOf(steps.filter((step) => step >= 0));
}

function whereAllFollow(standings: readonly Standing[]): Match[] {
  const [rarest = nowhere] = standings.toSorted((a, b) => a.size - b.size);
  return [...rarest.keys()].flatMap((record) => {
    const places = standings.flatMap((one) => one.get(record) ?? []);
    if (places.length < standings.length) return [];
    const at = firstInRow(places.map(({ text }) => text));
    const stands = at !== undefined || firstInRow(places.map(({ headings }) => headings)) !== undefined;
    return stands ? [{ record, at }] : [];
  });
}

/** The first place of the first token behind which the others follow. */
function firstInRow([first = [], ...others]: readonly (readonly number[])[]): number | undefined {
  return first.find((place) => others.every((places, behind) => places.includes(place + behind + 1)));
}
