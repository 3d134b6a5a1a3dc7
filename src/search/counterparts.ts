/**
 * Counterparts: where few measures answer a query, those of other plans on the same subject follow them. A plan may put
 * the same thing in words that nobody would search.
 */
import type { Candidate, Findings, Records } from './evidence.ts';
import type { SearchFiles } from './files.ts';
import { rankAll } from './order.ts';

/** So many hits are enough; with fewer, counterparts fill the list up to it. */
const enough = 10;

/** Returns the findings with the counterparts `within` of what was found; hits that are only near bring none. */
export async function withCounterparts(
  findings: Findings,
  within: Records | undefined,
  files: SearchFiles,
): Promise<Findings> {
  const { candidates, evidence } = findings;
  const found = candidates.filter(({ kind }) => kind !== 'near');
  if (found.length === 0 || candidates.length >= enough) return findings;
  const votes = new Map<number, number>();
  for (const { score, record } of await rankAll(found, evidence, files)) {
    for (const [place, number] of record.hit.counterparts.entries()) {
      votes.set(number, (votes.get(number) ?? 0) + score / (place + 1));
    }
  }
  const known = new Set(candidates.map(({ match }) => match.record));
  const added = [...votes]
    .filter(([record]) => !known.has(record) && (within?.has(record) ?? true))
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, enough - candidates.length);
  return { ...findings, candidates: [...candidates, ...added.map(toCandidate)] };
}

function toCandidate([record, votes]: readonly [number, number]): Candidate {
  return { match: { record, at: undefined }, kind: 'counterpart', covered: votes, inTitle: false };
}
