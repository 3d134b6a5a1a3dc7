/** The matches of each measure. */
import type { MatchRecord } from '../model/records.ts';

/** Returns by measure the matches in which it stands, in their order. */
export function matchesByMeasure<Match extends Pick<MatchRecord, 'a' | 'b'>>(
  matches: readonly Match[],
): ReadonlyMap<string, readonly Match[]> {
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
  return byMeasure;
}

/** Returns the measure with which a match sets one. */
export function partnerIn({ a, b }: Pick<MatchRecord, 'a' | 'b'>, id: string): string {
  return a === id ? b : a;
}
