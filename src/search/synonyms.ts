/** Other wordings of a query, from the library's vocabulary (`content/synonyms.yaml`). */
import type { SynonymGroup } from '../index-format/search-files.ts';

/** A part of the query and what else it may be called, the closest first. */
export interface Rewording {
  readonly of: string;
  readonly to: readonly string[];
}

const most = 5;

/**
 * Finds the terms of the vocabulary in a folded word, the longest where they overlap. Everyday words give the official
 * wording; official wording, where it is all of the text, gives the everyday words.
 */
export function findRewordings(text: string, groups: readonly SynonymGroup[]): Rewording[] {
  const found = groups.flatMap((group) => {
    const { say, print } = standingTerms(group);
    return [
      ...group.say.filter((term) => text.includes(term)).map((of) => ({ of, to: [...print, ...say] })),
      ...group.print.filter((term) => text === term).map((of) => ({ of, to: say })),
    ];
  });
  const longest = found.filter(({ of }) => !found.some((other) => other.of !== of && other.of.includes(of)));
  return mergeSame(longest);
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
