/**
 * The measures of other libraries on topics of ours, plan by plan: what a comparison of plans that a reader picks is made of.
 * Pages ask no other host for them.
 */
import { addressIn, type PulledLibrary } from '../model/pulled-library.ts';
import type { MeasureRecord, PlanRecord } from '../model/records.ts';
import { comparedPulled, sentencesOf } from './compared-measures.ts';
import type { RenderContext } from './context.ts';
import { nameElsewhere } from './elsewhere.ts';
import type { Link } from './places.ts';

/** A measure of another library; its address is whole. */
export interface ElsewhereText extends Link {
  /** Among those of all libraries. */
  readonly id: string;
  readonly planName: string;
  /** Its title as printed above the text; empty where the title is the text's own or made. */
  readonly heading: string;
  readonly sentences: readonly string[];
}

type Needs = Pick<RenderContext, 'pulled' | 'topics' | 'readMeasureText' | 'memory'>;

/** The place of a library among those that were pulled, from 1, and the id of a plan there: `1/weifang-2021`. */
type PlanPath = `${number}/${string}`;

/** Yields the texts of each plan of the libraries that has measures on a topic of ours. */
export function* textsElsewhere(context: Needs): Generator<readonly [PlanPath, readonly ElsewhereText[]]> {
  const { pulled, topics, readMeasureText, memory } = context;
  const named = new Set(topics.map(({ name }) => name));
  for (const [index, library] of pulled.entries()) {
    const byPlan = Map.groupBy(measuresOn(library, named), ({ plan }) => plan);
    for (const plan of library.plans) {
      const measures = byPlan.get(plan.id);
      if (!measures) continue;
      const path: PlanPath = `${index + 1}/${plan.id}`;
      const make = () => measures.map((measure) => textOf({ library, plan, measure }, readMeasureText));
      yield [path, memory.keepLast(`texts elsewhere ${path}`, [library, measures], make)];
    }
  }
}

/** The measures on topics with these names. */
function measuresOn({ topics, measures }: PulledLibrary, named: ReadonlySet<string>): MeasureRecord[] {
  const having = new Set(topics.filter(({ name }) => named.has(name)).flatMap((topic) => topic.measures));
  return measures.filter(({ id }) => having.has(id));
}

interface Pulled {
  readonly library: PulledLibrary;
  readonly plan: PlanRecord;
  readonly measure: MeasureRecord;
}

function textOf({ library, plan, measure }: Pulled, read: Needs['readMeasureText']): ElsewhereText {
  const compared = comparedPulled(library, measure, read);
  const sentences = sentencesOf([compared]);
  const { url, label, title, text } = measure;
  return {
    ...{ id: compared.id, planName: nameElsewhere(library, plan), label, title, url: addressIn(library, url) },
    heading: text.slice(0, sentences[0]?.start ?? 0).trim(),
    sentences: sentences.map((sentence) => sentence.text),
  };
}
