/** Candidates → hits in their order, block by block: records are loaded only where their place needs them. */
import type { Candidate, Findings } from './evidence.ts';
import type { Facet, SearchFiles } from './files.ts';
import { readRecord } from './occurrences.ts';
import { type Ranked, rank } from './rank.ts';
import { type MatchKind, matchKinds, type SearchOptions } from './types.ts';

/** So many of the likeliest records are loaded at a time and ranked on their text. */
const block = 20;

/** Ranks as many blocks as the page needs; a hit has the same place whatever page is asked for. */
export async function rankCandidates(
  findings: Findings,
  options: SearchOptions,
  files: SearchFiles,
): Promise<Ranked[]> {
  const { candidates, evidence } = findings;
  const { limit = 20, offset = 0, sort = 'relevance' } = options;
  if (sort !== 'relevance') {
    const sorted = sort === 'plan' ? inPlanOrder(candidates) : inDayOrder(candidates, await files.order(sort));
    return rankAll(sorted.slice(offset, offset + limit), evidence, files);
  }
  const likeliest = inTiers(findings);
  const inOrder = isLiteral(findings) ? literalFirst : byScore;
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
    candidates.map(async ({ match, kind, pull }) => {
      const ranked = rank(readRecord(await files.record(match.record), noVariants), evidence, kind);
      return { ...ranked, score: ranked.score + pull };
    }),
  );
}

/** Tells whether the query, or what it may have meant, stands somewhere. */
function isLiteral({ candidates }: Findings): boolean {
  return candidates.some(({ kind }) => kind === 'place' || kind === 'exact' || kind === 'respelt');
}

/** The candidates, the likeliest first: by kind where the query stands somewhere, else by all that speaks for them. */
export function inTiers(findings: Findings): Candidate[] {
  const { candidates } = findings;
  if (!isLiteral(findings))
    return candidates.toSorted((a, b) => elsewhere(a) - elsewhere(b) || likelihood(b) - likelihood(a));
  const order = (a: Candidate, b: Candidate) =>
    Number(b.inTitle) - Number(a.inTitle) || b.covered + b.pull - a.covered - a.pull;
  return matchKinds.flatMap((tier) => candidates.filter(({ kind }) => kind === tier).sort(order));
}

/** What others have to do comes behind all that the units asked for have to do. */
function elsewhere({ kind }: Candidate): number {
  return Number(kind === 'elsewhere');
}

/** A score of all that the text may give is about this for all that is covered. */
const fullScore = 1;

function likelihood({ covered, pull }: Candidate): number {
  return covered * covered * fullScore + pull;
}

/** What has no day comes last. */
function inDayOrder(candidates: readonly Candidate[], days: Facet): Candidate[] {
  const places = new Map([...days.values()].flat().map((record, place) => [record, place]));
  const placeOf = ({ match }: Candidate) => places.get(match.record) ?? places.size;
  return inPlanOrder(candidates).sort((a, b) => placeOf(a) - placeOf(b));
}

function inPlanOrder(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted((a, b) => a.match.record - b.match.record);
}

/** What answers the query comes before all that is near it. */
function literalFirst(ranked: readonly Ranked[]): Ranked[] {
  return ranked.toSorted((a, b) => tierOf(a) - tierOf(b) || b.score - a.score);
}

function tierOf({ match }: Ranked): number {
  if (match === 'place') return 0;
  if (match === 'elsewhere') return 3;
  return aside.includes(match) ? 2 : 1;
}

function byScore(ranked: readonly Ranked[]): Ranked[] {
  return ranked.toSorted(
    (a, b) => Number(a.match === 'elsewhere') - Number(b.match === 'elsewhere') || b.score - a.score,
  );
}

const aside: readonly MatchKind[] = ['near', 'counterpart', 'topic'];

const noVariants = new Map<string, string>();
