/**
 * topics: what each measure of a library is about. The plans on the subject of topics.yaml get its topics; what none of
 * them fits is grouped by its wording, and a group is a topic of its own, marked as learnt from the texts.
 */
import type { TopicScore } from '../model/enriched.ts';
import { type Memory, noMemory } from '../model/memory.ts';
import { isClosing } from '../model/official/closing-formulas.ts';
import type { CutWords } from '../segment/cut.ts';
import { createTermNumbers, type KeepVectors, noTerms } from '../segment/numbered.ts';
import { namedTeachers, understandFile } from './file-topics.ts';
import type { TopicLabel } from './labels.ts';
import { learnTopics } from './learnt.ts';
import { findOwnPlans, readSubjects } from './subjects.ts';
import { countMeasureTerms } from './terms.ts';
import { thresholds } from './thresholds.ts';
import type { TopicsFile } from './topics-file.ts';
import type { LibraryTopics, PlanSubjects, TopicInput } from './types.ts';

export interface TopicOptions {
  readonly file: TopicsFile;
  readonly labels: readonly TopicLabel[];
  readonly cut: CutWords;
  readonly memory?: Memory;
  readonly keepVectors?: KeepVectors | undefined;
}

/** Returns the topics of a library; see the module comment. The order of a plan's measures counts, that of plans not. */
export function findTopics(
  input: readonly TopicInput[],
  { file, labels, cut, memory = noMemory, keepVectors }: TopicOptions,
): LibraryTopics {
  const measures = sortPlans(input.filter((measure) => measure.text !== '' && !isClosing(measure)));
  const numbers = memory.keep(['numbers of terms'], createTermNumbers); // grows while it is kept
  const counting = { cut, numbers, memory, keepVectors };
  const counted = countMeasureTerms(measures, counting);
  const [terms, telling] = [counted.map((own) => own.terms), counted.map((own) => own.telling)];
  const { near, same, relations } = readSubjects(measures, telling, counting);
  const own = findOwnPlans(measures, file.subject, near);
  const subjects: PlanSubjects = {
    near,
    same: (a, b) => (own.has(a) && own.has(b)) || same(a, b),
    relations: [relations, [...own]],
  };
  const inOwn = [...measures.keys()].filter((at) => own.has(measures[at]?.plan ?? ''));
  const known = new Map([
    ...labels.map(labelScore),
    ...understandFile({
      measures: inOwn.flatMap((at) => measures[at] ?? []),
      terms: inOwn.flatMap((at) => terms[at] ?? []),
      ...{ numbers, file, labels, memory },
    }),
  ]);
  const unknown = measures.flatMap((measure, at) =>
    known.has(measure.id) ? [] : [{ ...measure, terms: terms[at] ?? noTerms }],
  );
  const learnt = learnTopics(unknown, measures, subjects, counting);
  const ofTopics = learnt.topics.flatMap(({ topic, members }) => memberScores(topic.id, members));
  const given = file.themes.flatMap((theme) =>
    theme.topics.map(({ strong, words, weak, typical, ...named }) => ({ ...named, theme: theme.name })),
  );
  return {
    topics: [...given, ...learnt.topics.map(({ topic }) => topic)],
    found: new Map([...known, ...ofTopics, ...labels.map((label) => markGiven(label, known))]),
    groups: new Map([...ofTopics, ...learnt.unnamed.flatMap(({ id, members }) => memberScores(id, members))]),
    subjects,
  };
}

/** Plans in the order of their ids, so that no result hangs on the order in which they came. */
function sortPlans(measures: readonly TopicInput[]): TopicInput[] {
  const plans = [...Map.groupBy(measures, ({ plan }) => plan)].sort(([a], [b]) => (a < b ? -1 : 1));
  return plans.flatMap(([, own]) => own);
}

/** What an editor says of a measure that nothing else is known of. */
function labelScore({ measure, topic }: TopicLabel): [string, TopicScore[]] {
  return [measure, [{ topic, score: 1, evidence: [], near: [] }]];
}

/** The topics of a measure, the main one marked as an editor's. */
function markGiven({ measure }: TopicLabel, known: ReadonlyMap<string, TopicScore[]>): [string, TopicScore[]] {
  return [measure, (known.get(measure) ?? []).map((score, at) => (at === 0 ? { ...score, given: true } : score))];
}

function memberScores(topic: string, members: readonly string[]): [string, TopicScore[]][] {
  return members.map((id) => {
    const near = members.filter((other) => other !== id).slice(0, namedTeachers);
    return [id, [{ topic, score: thresholds.learntScore, evidence: [], near }]];
  });
}
