/** enrich: what a measure says. Adds responsibilities, targets, citations and topics to every measure of a plan. */
import type { EnrichedMeasure, EnrichedPlan, TopicScore } from '../model/enriched.ts';
import type { Measure, Plan } from '../model/plan.ts';
import { listMeasures } from '../model/walk.ts';
import { findCitations, instrumentKey, namedInstruments } from './citations.ts';
import { readResponsibilities } from './responsibilities.ts';
import { findTargets } from './targets.ts';

export type ClassifyTopics = (measure: {
  readonly title: string;
  readonly headings: readonly string[];
  readonly text: string;
}) => TopicScore[];

/** Returns the plan with all that is read from its measures; `classify` comes from content/topics.yaml. */
export function enrichPlan(plan: Plan, classify: ClassifyTopics): EnrichedPlan {
  const year = Number(plan.documentDate?.slice(0, 4)) || undefined;
  const measures = listMeasures(plan).map((measure) => enrichMeasure(measure, classify, year));
  const preamble = plan.headPassages.find(({ kind }) => kind === 'preamble')?.content.text ?? '';
  const own = instrumentKey(plan.title);
  const basis = findCitations(preamble).flatMap(({ name }) => namedInstruments(name));
  return { plan, measures, basis: [...new Set(basis)].filter((name) => instrumentKey(name) !== own) };
}

function enrichMeasure(measure: Measure, classify: ClassifyTopics, year: number | undefined): EnrichedMeasure {
  const { text } = measure.content;
  return {
    ...measure,
    responsibilities: measure.note ? readResponsibilities(measure.note.text) : [],
    targets: findTargets(text, measure.sentences, year ? { year } : {}),
    citations: findCitations(text),
    topics: classify({ title: measure.title, headings: measure.headings, text }),
  };
}
