/**
 * Which measures of other libraries are counterparts of ours: found by the same stage and thresholds as ours among each other,
 * after ours are understood, so that nothing of another library changes a topic or a match here. Topics of one name are one.
 */
import { matchMeasures } from '../../src/match/index.ts';
import { listMatchInputs, publishedInput } from '../../src/match/inputs.ts';
import type { MatchInput } from '../../src/match/types.ts';
import type { EnrichedPlan } from '../../src/model/enriched.ts';
import { lookUp } from '../../src/model/look-up.ts';
import { type Memory, noMemory, partOfMemory } from '../../src/model/memory.ts';
import type { PulledLibrary } from '../../src/model/pulled-library.ts';
import type { ElsewhereMatch } from '../../src/render/index.ts';
import type { CutWords } from '../../src/segment/cut.ts';
import { createTermNumbers } from '../../src/segment/numbered.ts';
import { topicInputs } from '../../src/topics/inputs.ts';
import { readSubjects } from '../../src/topics/subjects.ts';
import { countTelling } from '../../src/topics/terms.ts';
import type { NamedTopic, TopicInput } from '../../src/topics/types.ts';

/** A measure of another library as matching reads it, with what pages tell of it. */
interface Pulled extends Pick<ElsewhereMatch, 'library' | 'plan' | 'measure'> {
  readonly input: MatchInput;
}

/** Returns the counterparts in `libraries`, those of each measure in the order of their scores. */
export function matchElsewhere(
  { plans, topics }: { readonly plans: readonly EnrichedPlan[]; readonly topics: readonly NamedTopic[] },
  libraries: readonly PulledLibrary[],
  cut: CutWords,
  whole: Memory = noMemory,
): ElsewhereMatch[] {
  if (libraries.length === 0) return [];
  const memory = partOfMemory(whole, 'elsewhere');
  const ids = new Map(topics.map(({ id, name }) => [name, id]));
  const named = topics.map(({ id, name }) => `${name} ${id}`).join('\n');
  const byLibrary = libraries.map((library) => ({
    library,
    measures: memory.keep(['measures', library, named], () => pulledMeasures(library, ids)),
  }));
  const pulled = byLibrary.flatMap(({ measures }) => measures);
  const byId = new Map(pulled.map((one) => [one.input.id, one]));
  const names = new Map(topics.map(({ id, name }) => [id, name]));
  const own = new Set(plans.map(({ plan }) => plan.id));
  const numbers = memory.keep(['numbers of telling words'], createTermNumbers); // grow while they are kept
  const counting = { cut, numbers };
  const count = (from: object, inputs: () => TopicInput[]) =>
    memory.keep(['telling words', from, cut, numbers], () => {
      const read = inputs();
      return { read, telling: countTelling(read, counting) };
    });
  const counted = [
    ...plans.map((plan) => count(plan, () => topicInputs(plan))),
    ...byLibrary.map(({ library, measures }) => count(library, () => measures.map(subjectInput))),
  ];
  const matches = matchMeasures([...listMatchInputs(plans), ...pulled.map(({ input }) => input)], {
    cut,
    topicName: (topic) => names.get(topic) ?? topic,
    sameSubject: readSubjects(
      counted.flatMap(({ read }) => read),
      counted.flatMap(({ telling }) => telling),
      counting,
    ).same,
    memory,
    compared: (a, b) => own.has(a) !== own.has(b),
  });
  const found = matches.flatMap(({ a, b, relation, score, share }): ElsewhereMatch[] => {
    if (relation !== 'counterpart') return [];
    const [id, other, part] = byId.has(b) ? [a, b, share.a] : [b, a, share.b];
    const { library, plan, measure } = lookUp(byId, other, 'pulled measure');
    return [{ id, library, plan, measure, score, share: part }];
  });
  return found.sort((a, b) => b.score - a.score);
}

/** Ids of libraries may be the same: an address before them tells them apart. */
function pulledMeasures(library: PulledLibrary, ids: ReadonlyMap<string, string>): Pulled[] {
  const plans = new Map(library.plans.map((plan) => [plan.id, plan]));
  const names = new Map(library.topics.map(({ id, name }) => [id, name]));
  return library.measures.map((measure) => {
    const topics = measure.topics.flatMap((topic) => ids.get(names.get(topic) ?? '') ?? []);
    const [id, plan] = [library.address + measure.id, library.address + measure.plan];
    const input = publishedInput({ ...measure, id, plan, topics });
    return { library, plan: lookUp(plans, measure.plan, 'plan'), measure, input };
  });
}

function subjectInput({ input, plan }: Pulled): TopicInput {
  const { id, plan: planId, title, headings, text } = input;
  return {
    ...{ id, title, headings, text, plan: planId },
    ...{ planTitle: plan.title, planDate: plan.documentDate ?? plan.period ?? '' },
  };
}
