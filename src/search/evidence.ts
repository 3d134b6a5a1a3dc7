/**
 * Evidence: the strings that speak for a hit, and where the engine found them.
 *
 * The whole query weighs most, then its words, other wordings, and at last its pairs of characters, which still find
 * what is near when nothing stands there literally.
 */
import type { Engine, Match } from './engine.ts';
import type { Filters } from './types.ts';

export const evidenceKinds = ['whole', 'word', 'synonym', 'gram'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export interface Evidence {
  readonly kind: EvidenceKind;
  /** Folded. */
  readonly text: string;
  /** For another wording: the part of the query that it stands for. */
  readonly of?: string;
}

/** Evidence with its matches; `rarity` is the inverse document frequency, from 0 up. */
export interface Found extends Evidence {
  readonly matches: readonly Match[];
  readonly rarity: number;
}

/** Looks up every string once; kinds are kept apart. */
export async function lookUp(
  engine: Engine,
  wanted: readonly Evidence[],
  filters: Filters,
  count: number,
): Promise<Found[]> {
  return Promise.all(
    wanted.map(async (evidence) => {
      const matches = await engine.find(evidence.text, filters);
      return { ...evidence, matches, rarity: Math.log(1 + count / (matches.length + 0.5)) };
    }),
  );
}
