/** Other wordings of a query, from the library's vocabulary (`content/synonyms.yaml`). */
import type { SynonymGroup, Vocabulary } from '../index-format/search-files.ts';
import { listenTo, type Saying } from './sayings.ts';

/** A part of the query and what else it may be called, the closest first. */
export interface Rewording {
  readonly of: string;
  readonly to: readonly string[];
}

/** A part of the query that says in its own words what the vocabulary knows. */
export interface SoftRewording extends Rewording, Saying {}

const most = 6;
const mostSoft = 8;

/**
 * Finds the terms of the vocabulary in a folded word, the longest where they overlap. Everyday words give the official
 * wording; official wording gives the everyday words where it is all of the text, and its other forms where it stands
 * nowhere.
 */
export function findRewordings(text: string, groups: readonly SynonymGroup[]): Rewording[] {
  const found = groups.flatMap((group) => {
    const { say, print } = standingTerms(group);
    const stands = new Set(print);
    return [
      ...group.say.filter((term) => text.includes(term)).map((of) => ({ of, to: [...print, ...say] })),
      ...group.print
        .filter((term) => text === term || (text.includes(term) && !stands.has(term)))
        .map((of) => ({ of, to: stands.has(of) ? say : [...print, ...say] })),
    ];
  });
  const longest = found.filter(({ of }) => !found.some((other) => other.of !== of && other.of.includes(of)));
  return mergeSame(longest);
}

/** Finds what a folded text says in other letters than the vocabulary has it, the likest first. */
export function findSayings(text: string, { groups, ignore }: Vocabulary): SoftRewording[] {
  const listen = listenTo(text, ignore);
  const found = groups.flatMap((group) => {
    const { say, print } = standingTerms(group);
    if (print.length === 0) return [];
    const heard = group.say.flatMap((of) => {
      const saying = text.includes(of) ? undefined : listen(of);
      return saying ? [{ of, to: [...print, ...say].slice(0, most), ...saying }] : [];
    });
    return heard.sort((a, b) => b.likeness - a.likeness || b.of.length - a.of.length).slice(0, 1);
  });
  return found.sort((a, b) => b.likeness - a.likeness).slice(0, mostSoft);
}

function standingTerms({ say, print, standing }: SynonymGroup): Pick<SynonymGroup, 'say' | 'print'> {
  const stands = (index: number) => standing === undefined || standing[index] === '1';
  return {
    say: say.filter((_, index) => stands(index)),
    print: print.filter((_, index) => stands(say.length + index)),
  };
}

/** A wording that holds the other, or is held by it, finds nothing more. */
function mergeSame(rewordings: readonly Rewording[]): Rewording[] {
  const byTerm = new Map<string, Set<string>>();
  for (const { of, to } of rewordings) {
    const others = to.filter((one) => !one.includes(of) && !of.includes(one));
    byTerm.set(of, new Set([...(byTerm.get(of) ?? []), ...others]));
  }
  return [...byTerm].map(([of, to]) => ({ of, to: [...to].slice(0, most) })).filter(({ to }) => to.length > 0);
}
