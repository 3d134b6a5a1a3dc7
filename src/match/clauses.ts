/**
 * Sets the clauses of two sentences side by side by what they say, wherever in the sentence they stand. A clause without a
 * partner joins the one beside it where most of it stands in that one's partner: texts differ in where they set commas.
 */
import { cutClauses } from '../model/clauses.ts';
import { bare } from '../segment/narrow.ts';
import { alignTexts, bagOf, type WordBag } from './align.ts';
import { thresholds } from './thresholds.ts';
import type { Pair } from './types.ts';

/** A clause of a sentence as its words. */
export interface Clause {
  /** Its place in the sentence, from 0. */
  readonly place: number;
  readonly words: readonly string[];
  /** The words without their width and layout. */
  readonly bare: readonly string[];
  readonly bag: WordBag;
}

/** Clauses of both sentences that say the same, in the order of each; one side is empty where nothing does. */
export type ClauseGroup = Pair<readonly Clause[]>;

/** Returns the clauses of a sentence that is cut into words; a figure is one word. */
export function listClauses(cut: readonly string[]): Clause[] {
  const words = joinFigures(cut);
  let at = 0;
  return cutClauses(words.join('')).map((clause, place) => {
    const first = at;
    for (let room = clause.length; room > 0; at += 1) room -= words[at]?.length ?? room;
    const own = words.slice(first, at);
    const plain = own.map(bare);
    return { place, words: own, bare: plain, bag: bagOf(plain.filter((word) => /[\p{L}\p{N}]/u.test(word))) };
  });
}

function joinFigures(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && [last, word].every((each) => /^\p{Nd}+$/u.test(each)))
      joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}

/** Returns every clause of both sentences in one group. */
export function groupClauses(clauses: Pair<readonly Clause[]>): ClauseGroup[] {
  const groups = alignTexts(clauses, thresholds.alignedClause).map(
    ({ a, b }): ClauseGroup => ({ a: a ? [a] : [], b: b ? [b] : [] }),
  );
  return joinRests(joinRests(groups, 'a', 'b'), 'b', 'a');
}

/** Lets the clauses of `own` that stand alone join a group beside them. */
function joinRests(groups: readonly ClauseGroup[], own: 'a' | 'b', other: 'a' | 'b'): ClauseGroup[] {
  return groups.reduce<ClauseGroup[]>(
    (joined, group) => {
      const [rest] = group[own];
      const host = rest && group[other].length === 0 ? joined.find((near) => isHost(near, rest)) : undefined;
      if (!rest || !host) return joined;
      const grown = { ...host, [own]: [...host[own], rest].toSorted((x, y) => x.place - y.place) };
      return joined.flatMap((near) => (near === host ? grown : near === group ? [] : near));
    },
    [...groups],
  );

  function isHost(near: ClauseGroup, rest: Clause): boolean {
    const isBeside = near[own].some(({ place }) => Math.abs(place - rest.place) === 1);
    return isBeside && shareIn(near[other], rest) >= thresholds.joinedClause;
  }
}

/** The part of the letters of a clause whose words stand in others. */
function shareIn(others: readonly Clause[], { bag: { words, letters } }: Clause): number {
  const found = [...words].filter((word) => others.some((other) => other.bag.words.has(word)));
  return found.join('').length / letters;
}
