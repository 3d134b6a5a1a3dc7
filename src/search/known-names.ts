/** What plans and units are called, as far as a word needs it: a large library is asked for those that it may mean. */
import type { CalledPlan } from '../index-format/search-files.ts';

export interface KnownNames {
  /** Returns the plans of which a name may begin a folded text or be all of it, and perhaps others. */
  plansLike(folded: string): Promise<readonly CalledPlan[]>;
  /** Returns the units that a folded word may name, and perhaps others. */
  unitsLike(folded: string): Promise<readonly string[]>;
}

/** No plan and no unit is known by a name. */
export const noNames: KnownNames = { plansLike: async () => [], unitsLike: async () => [] };
