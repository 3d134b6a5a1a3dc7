/**
 * The plans in which quotations may stand, as a search tells. Where a quotation stands as a whole these are the plans that
 * have it; else those count most that have many parts of it, then those that are near it in the search's own order.
 */
import type { AskedQuotation } from './asked.ts';

/** What a search answers, the best hits first. */
export interface SearchAnswer {
  /** So many texts have the string; it stands nowhere else. */
  readonly exact: number;
  readonly hits: readonly { readonly plan: string; readonly exact: boolean }[];
}

export interface LikelyPlans {
  /** The likeliest first. */
  readonly plans: readonly string[];
  /** They have the whole quotation. */
  readonly whole: boolean;
  /**
   * It stands in no other plan: the search names all that have the whole, or finds none where the whole would stand in one
   * field, or a part that no text has. Else the parts may stand together in a plan that is not among the likeliest.
   */
  readonly complete: boolean;
}

/** A plan that has a part word for word counts one, and more the fewer have it; one that is near it counts less. */
const nearVote = 0.5;

/** Asks for a quotation. */
export async function findLikelyPlans(
  { whole, isOfOneField = false, parts }: AskedQuotation,
  ask: (text: string) => Promise<SearchAnswer>,
): Promise<LikelyPlans> {
  const answer = whole === undefined ? undefined : await ask(whole);
  if (answer && answer.exact > 0) {
    const literal = answer.hits.filter(({ exact }) => exact);
    const plans = [...new Set(literal.map(({ plan }) => plan))];
    return { plans, whole: true, complete: literal.length === answer.exact };
  }
  const answers = await Promise.all(parts.map((part) => (part === whole && answer ? answer : ask(part))));
  const complete = (answer !== undefined && isOfOneField) || answers.some(({ exact }) => exact === 0);
  return {
    plans: byVotes(answer && !answers.includes(answer) ? [answer, ...answers] : answers),
    whole: false,
    complete,
  };
}

function byVotes(answers: readonly SearchAnswer[]): string[] {
  const votes = new Map<string, number>();
  for (const answer of answers) {
    for (const [plan, vote] of votesOf(answer)) votes.set(plan, (votes.get(plan) ?? 0) + vote);
  }
  return [...votes].sort(([, a], [, b]) => b - a).map(([plan]) => plan);
}

/** The vote of each plan is that of its best hit. */
function votesOf({ exact, hits }: SearchAnswer): Map<string, number> {
  const votes = new Map<string, number>();
  for (const [place, hit] of hits.entries()) {
    const vote = hit.exact ? 1 + 1 / exact : nearVote * (1 - place / hits.length);
    votes.set(hit.plan, Math.max(votes.get(hit.plan) ?? 0, vote));
  }
  return votes;
}

/** For one quotation; for all together. The likeliest plan of each is chosen in any case. */
const mostPlans = { each: 10, all: 60 } as const;

/**
 * Returns the plans whose texts are looked at: the likeliest of each quotation, then the second likeliest and so on. Of those
 * that have a whole quotation come first those that have most of the others too: sentences are quoted in a row.
 */
export function choosePlans(quotations: readonly LikelyPlans[]): string[] {
  const common = new Map<string, number>();
  for (const plan of quotations.flatMap(({ plans, whole }) => (whole ? plans : []))) {
    common.set(plan, (common.get(plan) ?? 0) + 1);
  }
  const held = (plan: string): number => common.get(plan) ?? 0;
  const ranked = quotations.map(({ plans, whole }) => (whole ? plans.toSorted((a, b) => held(b) - held(a)) : plans));
  const first = new Set(ranked.flatMap((plans) => plans.slice(0, 1)));
  const further = Array.from({ length: mostPlans.each }, (_, place) => ranked.flatMap((plans) => plans[place] ?? []));
  return [...new Set([...first, ...further.flat()])].slice(0, Math.max(first.size, mostPlans.all));
}
