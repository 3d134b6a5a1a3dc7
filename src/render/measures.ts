/** Makes the view of each measure: its record, its marked-up text and the links around it. */

import { firstClauses } from '../model/clauses.ts';
import type { EnrichedMeasure, EnrichedPlan } from '../model/enriched.ts';
import type { Role } from '../model/kinds.ts';
import { lookUp } from '../model/look-up.ts';
import { paragraphsAboveNote } from '../model/note-place.ts';
import { officialPlace } from '../model/official/place-name.ts';
import type { MeasureRecord } from '../model/records.ts';
import { measureAnchor, passageAnchor } from './addresses.ts';
import { type AlikeSentences, sentenceAnchor } from './alike.ts';
import type { RenderContext } from './context.ts';
import type { ElsewhereView } from './elsewhere.ts';
import { formerPlace } from './gone.ts';
import { cutRuns, markText, type Run, type SentenceFacts, type SentenceView, sentenceViews } from './inlines.ts';
import { localSentences } from './local.ts';
import { citationUrl, noteMarks, textMarks } from './marks.ts';
import { isTitle, type Link, measureLink } from './places.ts';
import { placeUrl } from './plan-pages.ts';
import { sourceLineUrl } from './source-pages.ts';
import { type TopicLink, type TopicReason, topicLinks, topicReason } from './topics.ts';

/** A unit of a measure; `from` is where the introduction stands whose note names it for all that stands below. */
interface UnitLink extends Link {
  readonly role: Role;
  readonly collective: boolean;
  readonly from?: string;
}

/** Its counterparts stand in a file of their plan: they are more than all the rest, and pages of one plan ask for them. */
export interface MeasureView extends MeasureRecord {
  /** The number as printed: `54．` */
  readonly num: string;
  readonly titleMade: boolean;
  readonly planName: string;
  /** First lines behind the title. */
  readonly excerpt: string;
  readonly paragraphs: readonly (readonly SentenceView[])[];
  readonly noteRuns: readonly Run[];
  /** How many paragraphs stand above the note. */
  readonly noteBelow: number;
  readonly topicLinks: readonly TopicLink[];
  readonly topicReason?: TopicReason;
  readonly unitLinks: readonly UnitLink[];
  readonly citationLinks: readonly Link[];
  readonly counterpartCount: number;
  /** Its counterparts in other libraries. */
  readonly elsewhere?: readonly ElsewhereView[];
  readonly previous?: Link;
  readonly next?: Link;
  /** Where the text stands that had this address before. */
  readonly former?: Link;
  /** Address of the measure on its plan's page. */
  readonly inPlanUrl: string;
  readonly sourceUrl: string;
}

type Needs = Pick<
  RenderContext,
  | 'corrections'
  | 'cut'
  | 'documents'
  | 'instrument'
  | 'plan'
  | 'planName'
  | 'reused'
  | 'terms'
  | 'topic'
  | 'unit'
  | 'wording'
>;

/** By measure. */
export type ViewsElsewhere = ReadonlyMap<string, readonly ElsewhereView[]>;

/**
 * Returns what makes the views of the measures of a plan, in printed order, told what is alike to its sentences; `nameOf` as
 * `measureNamer` makes it.
 */
export function measureViewer(
  context: Needs & Pick<RenderContext, 'records' | 'matchesOf'>,
  elsewhere: ViewsElsewhere,
  nameOf = measureNamer(context),
): (plan: EnrichedPlan, alike: AlikeSentences) => MeasureView[] {
  const records = new Map(context.records.measures.map((record) => [record.id, record]));
  return ({ plan, measures }, alike) =>
    measures.map((measure, index) => {
      const [before, after] = [measures[index - 1], measures[index + 1]];
      const others = elsewhere.get(measure.id);
      const reason = topicReason(measure, nameOf);
      return {
        ...measureView(context, measure, lookUp(records, measure.id, 'measure'), alike),
        counterpartCount: context.matchesOf(measure.id).length,
        ...(others && { elsewhere: others }),
        ...(reason && { topicReason: reason }),
        ...(before && { previous: namedLink(plan.id, before) }),
        ...(after && { next: namedLink(plan.id, after) }),
      };
    });
}

/** A link that names the place in words. */
function namedLink(plan: string, measure: EnrichedMeasure): Link {
  return { ...measureLink(plan, measure), label: officialPlace(measure) };
}

/** Returns what says how the measure with an id is called on the pages of other plans: 潍坊四（四）. */
export function measureNamer({
  records,
  planName,
}: Pick<RenderContext, 'records' | 'planName'>): (id: string) => string {
  const names = new Map(records.measures.map(({ id, plan, label }) => [id, planName(plan) + label]));
  return (id) => lookUp(names, id, 'measure');
}

function measureView(
  context: Needs,
  measure: EnrichedMeasure,
  record: MeasureRecord,
  alike: AlikeSentences,
): Omit<MeasureView, 'counterpartCount'> {
  const { plan } = record;
  const { num, number, titleMade, content, sentences, note } = measure;
  const marks = textMarks(context, plan, measure);
  return {
    ...record,
    num: num.text,
    titleMade,
    planName: context.planName(plan),
    excerpt: excerptOf(measure),
    paragraphs: sentenceViews(content.text, sentences, marks, sentenceFacts(context, measure, alike)).map((views) =>
      views.map((view) => (view.title ? { ...view, runs: cutRuns(view.runs, context.cut) } : view)),
    ),
    noteRuns: note ? markText(note.text, noteMarks(context, plan, measure)) : [],
    noteBelow: paragraphsAboveNote(measure),
    topicLinks: topicLinks(context, measure),
    unitLinks: unitLinks(context, plan, measure),
    citationLinks: citationLinks(context, measure),
    ...formerPlace(context, measure.id),
    inPlanUrl: placeUrl(context.plan(plan).plan, measureAnchor(number)),
    sourceUrl: sourceLineUrl(context, context.plan(plan), record.lines[0]),
  };
}

function sentenceFacts(context: Needs, measure: EnrichedMeasure, alike: AlikeSentences): (n: number) => SentenceFacts {
  const local = localSentences(context, measure);
  return (n) => {
    const also = alike.get(sentenceAnchor(measure, n))?.length;
    return {
      ...(isTitle(measure, n) && { title: true }),
      ...(local.has(n) && { local: true }),
      ...(also && { also }),
    };
  };
}

function unitLinks(context: Needs, plan: string, { responsibilities }: EnrichedMeasure): MeasureView['unitLinks'] {
  return responsibilities.map(({ role, unit: printed, from }) => {
    const { name, collective, url } = context.unit(plan, printed);
    const above = from && { from: placeUrl(context.plan(plan).plan, passageAnchor({ id: from })) };
    return { role, label: printed, title: name, url, collective, ...above };
  });
}

function citationLinks(context: Needs, { citations }: EnrichedMeasure): Link[] {
  return citations.flatMap((citation) => {
    const url = citationUrl(context, citation);
    return url ? [{ url, label: citation.text, title: citation.name }] : [];
  });
}

/** What stands behind the title, or the text itself where it holds nothing else. */
function excerptOf({ content, sentences, titleMade }: EnrichedMeasure): string {
  const from = titleMade ? 0 : (sentences[1]?.start ?? 0);
  const text = content.text.slice(from).replaceAll('\n', '');
  return firstClauses(text, 80);
}
