/** A few plans and units as names that are known. */
import type { CalledPlan } from '../../src/index-format/search-files.ts';
import type { KnownNames } from '../../src/search/known-names.ts';

export function knownNames(units: readonly string[], plans: readonly CalledPlan[] = []): KnownNames {
  return { plansLike: async () => plans, unitsLike: async () => units };
}
