/** What was looked up → the records that answer and how each matches; no record is loaded for it. */
import type { Candidate, Evidence, FoundConcept, Match } from './evidence.ts';
import type { Query } from './query.ts';
import type { MatchKind } from './types.ts';

/** A record that covers less of the query than this is not near it; `asking`, where much of the query stands nowhere. */
const leastCovered = { beside: 0.5, alone: 0.45, asking: 0.2 } as const;

/**
 * Returns the candidates; `titleEnd` is the last position of a title in the index. A query that `asks` is full of words that
 * stand nowhere, and what a saying means stands there in other words, so less of it has to be covered.
 */
export function judge(query: Query, evidence: Evidence, titleEnd: number, asks: boolean): Candidate[] {
  const judged = standings(evidence).map((standing) => {
    const { whole, match } = standing;
    const inTitle = whole?.at !== undefined && whole.at + query.text.length - 1 <= titleEnd;
    const candidate = {
      match,
      kind: kindOf(standing, evidence),
      covered: coverage(standing, evidence),
      inTitle,
      pull: 0,
    };
    return { candidate, reworded: [...standing.concepts.values()].some((form) => form > 0) };
  });
  const alone = judged.every(({ candidate }) => candidate.kind === 'near');
  const least = asks || query.words.length > 1 ? leastCovered.asking : alone ? leastCovered.alone : leastCovered.beside;
  return judged
    .filter(
      ({ candidate: { kind, covered }, reworded }) =>
        kind !== 'near' || covered >= (reworded ? leastCovered.asking : least),
    )
    .map(({ candidate }) => candidate);
}

/** What stands in one record. */
interface Standing {
  readonly match: Match;
  whole: Match | undefined;
  /** Per concept: the number of the form that stands there, 0 for the literal one. */
  readonly concepts: Map<FoundConcept, number>;
}

/** In the order of the library as far as one string tells it: the whole first, then the concepts. */
function standings({ whole, concepts }: Evidence): Standing[] {
  const standing = new Map<number, Standing>();
  const at = (match: Match): Standing => {
    const found = standing.get(match.record) ?? { match, whole: undefined, concepts: new Map() };
    standing.set(match.record, found);
    return found;
  };
  for (const match of whole.matches) at(match).whole = match;
  for (const concept of concepts) {
    for (const [number, { matches }] of concept.forms.entries()) {
      for (const match of matches) {
        const known = at(match).concepts;
        known.set(concept, Math.min(number, known.get(concept) ?? number));
      }
    }
  }
  return [...standing.values()];
}

function kindOf(standing: Standing, { concepts }: Evidence): MatchKind {
  if (standing.whole) return standing.whole.at === undefined ? 'heading' : 'exact';
  if (concepts.length === 0 || standing.concepts.size < concepts.length) return 'near';
  return [...standing.concepts.values()].every((form) => form === 0) ? 'all' : 'synonym';
}

function coverage(standing: Standing, { concepts }: Evidence): number {
  return standing.whole ? 1 : share([...standing.concepts.keys()], concepts);
}

function share(part: readonly { readonly rarity: number }[], all: readonly { readonly rarity: number }[]): number {
  const sum = (list: readonly { readonly rarity: number }[]) => list.reduce((total, { rarity }) => total + rarity, 0);
  return all.length === 0 ? 0 : sum(part) / sum(all);
}
