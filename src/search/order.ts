/** Candidates → hits in their order, block by block: records are loaded only where their place needs them. */
import type { Candidate, Findings } from './evidence.ts';
import type { SearchFiles } from './files.ts';
import { readRecord } from './occurrences.ts';
import { type Ranked, rank, withAffinity } from './rank.ts';
import { type MatchKind, matchKinds, type SearchOptions } from './types.ts';

/** So many of the likeliest records are loaded at a time and ranked on their text. */
const block = 20;

/** Ranks as many blocks as the page needs; a hit has the same place whatever page is asked for. */
export async function rankCandidates(
  { candidates, evidence }: Findings,
  options: SearchOptions,
  files: SearchFiles,
): Promise<Ranked[]> {
  const { limit = 20, offset = 0, sort = 'relevance' } = options;
  if (sort === 'plan') return rankAll(inPlanOrder(candidates).slice(offset, offset + limit), evidence, files);
  const likeliest = inTiers(candidates);
  const ranked: Ranked[] = [];
  for (let from = 0; from < Math.min(offset + limit, likeliest.length); from += block) {
    ranked.push(...inOrder(await rankAll(likeliest.slice(from, from + block), evidence, files)));
  }
  return ranked.slice(offset, offset + limit);
}

/** Loads the records of `candidates` and ranks each on its text. */
export async function rankAll(
  candidates: readonly Candidate[],
  evidence: Findings['evidence'],
  files: SearchFiles,
): Promise<Ranked[]> {
  return Promise.all(
    candidates.map(async ({ match, kind }) =>
      rank(readRecord(await files.record(match.record), noVariants), evidence, kind),
    ),
  );
}

function inPlanOrder(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted((a, b) => a.match.record - b.match.record);
}

/**
 * What answers the query comes before what is near it, and that before counterparts, which stay as they are: they were
 * not found by their text.
 */
function inOrder(ranked: readonly Ranked[]): Ranked[] {
  const place = ({ match }: Ranked) => aside.indexOf(match);
  const score = (one: Ranked) => (one.match === 'counterpart' ? 0 : one.score);
  return withAffinity(ranked).sort((a, b) => place(a) - place(b) || score(b) - score(a));
}

const aside: readonly MatchKind[] = ['near', 'counterpart'];

function inTiers(candidates: readonly Candidate[]): Candidate[] {
  const order = (a: Candidate, b: Candidate) => Number(b.inTitle) - Number(a.inTitle) || b.covered - a.covered;
  return matchKinds.flatMap((tier) => candidates.filter(({ kind }) => kind === tier).sort(order));
}

const noVariants = new Map<string, string>();
