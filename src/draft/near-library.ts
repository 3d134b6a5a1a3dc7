/**
 * The part of a large library with which a draft is compared: the plans that the search names for its measures, and which of its
 * units the library knows.
 */
import { topicUrl } from '../render/addresses.ts';
import type { SearchResult } from '../search/types.ts';
import { nearPlans } from './near-plans.ts';
import type { ComparedMeasure, DraftLibrary, DraftQuestions } from './types.ts';

/** A plan as it is compared. */
interface ComparedPlan {
  readonly plan: DraftLibrary['plans'][number];
  readonly measures: readonly ComparedMeasure[];
}

/** What can be asked of a library. */
export interface NearLibrarySource {
  /** Asks the search for strings that are subjects or units; the answers come in their order. */
  ask(texts: readonly string[], as: keyof DraftQuestions): Promise<readonly Pick<SearchResult, 'exact' | 'hits'>[]>;
  plans(ids: readonly string[]): Promise<readonly ComparedPlan[]>;
  /** Reads what comparing needs beside plans. */
  words(): Promise<Pick<DraftLibrary, 'topicsFile' | 'words'>>;
  /** Returns the topics of the library, as the search has them. */
  topics(): Promise<readonly Pick<DraftLibrary['topics'][number], 'id' | 'name'>[]>;
}

/** Returns what a draft with these questions is compared with. */
export async function nearLibrary(
  { subjects, units }: DraftQuestions,
  source: NearLibrarySource,
): Promise<DraftLibrary> {
  const asked = [source.ask(subjects, 'subjects'), source.words(), source.topics()] as const;
  const [answers, words, topics] = await Promise.all(asked);
  const compared = await source.plans(nearPlans(answers));
  const measures = compared.flatMap((one) => one.measures);
  const named = new Set(measures.flatMap(({ responsibilities }) => responsibilities.map(({ unit }) => unit)));
  const doubtful = units.filter((unit) => !named.has(unit));
  const standing = await source.ask(doubtful, 'units');
  return {
    ...words,
    plans: compared.map(({ plan }) => plan),
    measures,
    topics: topics.map(({ id, name }) => ({ id, name, url: topicUrl(id) })),
    units: [...named, ...doubtful.filter((_, at) => (standing[at]?.exact ?? 0) > 0)],
  };
}
