/** The matches of each measure. */
import type { MatchRecord } from '../model/records.ts';

/** Returns what finds the matches in which a measure stands, in their order. */
export function matchFinder<Match extends Pick<MatchRecord, 'a' | 'b'>>(
  matches: readonly Match[],
): (id: string) => readonly Match[] {
  const byMeasure = new Map<string, Match[]>();
  const add = (id: string, match: Match): void => {
    const known = byMeasure.get(id);
    if (known) known.push(match);
    else byMeasure.set(id, [match]);
  };
  for (const match of matches) {
    add(match.a, match);
    add(match.b, match);
  }
  return (id) => byMeasure.get(id) ?? [];
}

/** Returns the measure with which a match sets one. */
export function partnerIn({ a, b }: Pick<MatchRecord, 'a' | 'b'>, id: string): string {
  return a === id ? b : a;
}
