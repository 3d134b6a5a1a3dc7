/**
 * The topics of a draft's measures, found as the build finds those of a library. The topics that are published are believed
 * from the start, as an editor's labels are: the draft is read in the light of the library, not the library anew.
 */
import type { EnrichedMeasure, EnrichedPlan, TopicScore } from '../model/enriched.ts';
import type { CutWords } from '../segment/cut.ts';
import { findTopics } from '../topics/index.ts';
import { topicInputs } from '../topics/inputs.ts';
import { listTopics } from '../topics/topics-file.ts';
import type { LibraryTopics, TopicInput } from '../topics/types.ts';
import type { DraftLibrary } from './types.ts';

export interface UnderstoodDraft {
  /** With their topics. */
  readonly measures: readonly EnrichedMeasure[];
  readonly groups: LibraryTopics['groups'];
  /** Says whether two plans are on one subject. */
  sameSubject(planA: string, planB: string): boolean;
}

/** Learnt topics are named after their oldest measure, which is none of a draft. */
const draftDay = '9999-12-31';

/** Returns the measures of the draft with their topics. */
export function understandDraft(draft: EnrichedPlan, library: DraftLibrary, cut: CutWords): UnderstoodDraft {
  const published = new Map(library.measures.map(({ id, topics }) => [id, topics[0]]));
  const ofFile = new Set(listTopics(library.topicsFile).map(({ id }) => id));
  const labels = [...published].flatMap(([measure, topic]) =>
    topic !== undefined && ofFile.has(topic) ? [{ measure, topic, reason: '' }] : [],
  );
  const inputs = [...libraryInputs(library), ...topicInputs(draft, draftDay)];
  const { found, groups, subjects } = findTopics(inputs, { file: library.topicsFile, labels, cut });
  const known = new Set(library.topics.map(({ id }) => id));
  const named = (score: TopicScore): TopicScore[] => {
    if (known.has(score.topic)) return [score];
    const topic = score.near.flatMap((id) => published.get(id) ?? [])[0];
    return topic === undefined ? [] : [{ ...score, topic }];
  };
  return {
    measures: draft.measures.map((measure) => ({ ...measure, topics: (found.get(measure.id) ?? []).flatMap(named) })),
    groups,
    sameSubject: subjects.same,
  };
}

function libraryInputs({ plans, measures }: DraftLibrary): TopicInput[] {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  return measures.map(({ id, plan, title, headings, text }) => {
    const { title: planTitle = '', documentDate, period, region } = byId.get(plan) ?? {};
    return {
      ...{ id, plan, planTitle, planDate: documentDate ?? period ?? '', planRegion: region?.name ?? '' },
      ...{ title, headings, text },
    };
  });
}
