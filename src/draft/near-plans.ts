/**
 * The plans with which a draft is compared in a large library: those that the search names for its measures. Each measure
 * speaks for the plans of its hits, for the best most; the more of a measure's plans are chosen, the less it speaks for others,
 * so that every measure has plans that are near it.
 */
/** The hits of an answer of the search, the best first. */
interface Found {
  readonly hits: readonly { readonly plan: string }[];
}

/** So many plans are compared. */
export const mostCompared = 30;

/** Returns the plans, the one that most speaks for first. */
export function nearPlans(answers: readonly Found[]): string[] {
  const votes = answers.map(votesOf);
  const worth = answers.map(() => 1);
  const left = new Set(votes.flatMap((own) => [...own.keys()]));
  const chosen: string[] = [];
  while (chosen.length < mostCompared && left.size > 0) {
    const gains = [...left].map((plan) => [plan, gainOf(plan, votes, worth)] as const);
    const [best] = gains.reduce((most, one) => (one[1] > most[1] ? one : most));
    chosen.push(best);
    left.delete(best);
    for (const [at, own] of votes.entries()) worth[at] = (worth[at] ?? 0) * (1 - (own.get(best) ?? 0) / 2);
  }
  return chosen;
}

/** 1 for the plan of the best hit, less for those behind it. */
function votesOf({ hits }: Found): Map<string, number> {
  const votes = hits.map(({ plan }, at) => [plan, 1 - at / hits.length] as const);
  return new Map(votes.toReversed());
}

function gainOf(plan: string, votes: readonly ReadonlyMap<string, number>[], worth: readonly number[]): number {
  return votes.reduce((sum, own, at) => sum + (own.get(plan) ?? 0) * (worth[at] ?? 0), 0);
}
