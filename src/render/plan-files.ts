/**
 * The generated files of one plan. What a plan's pages show of other plans is little and often the same after an edit
 * of these; what is kept follows from all that is listed here, and from how text is cut into words: by one dictionary, which
 * goes with the code.
 */
import type { EnrichedMeasure, EnrichedPlan } from '../model/enriched.ts';
import { keepPlain } from '../model/memory.ts';
import type { AlikeSentences } from './alike.ts';
import type { RenderContext } from './context.ts';
import { formerPlace } from './gone.ts';
import { jsonText } from './json-lines.ts';
import { localSentences } from './local.ts';
import { citationUrls } from './marks.ts';
import { renderPlanPages } from './mdx.ts';
import { type MeasureView, measureNamer, measureViewer, type ViewsElsewhere } from './measures.ts';
import { placesOf } from './places.ts';
import { targetViews } from './targets.ts';
import { topicLinks, topicReason } from './topics.ts';

/** Path → text: the MDX of its pages, its measures and their targets as rows. */
type PlanTexts = readonly (readonly [string, string])[];

/** Returns what makes the texts of a plan, told what is alike to its sentences. */
export function planWriter(
  context: RenderContext,
  elsewhere: ViewsElsewhere,
): (plan: EnrichedPlan, alike: AlikeSentences) => PlanTexts {
  const nameOf = measureNamer(context);
  const viewsOf = measureViewer(context, elsewhere, nameOf);
  const besidesOf = shownBeside(context, elsewhere, nameOf);
  return (enriched, alike) => {
    const { id } = enriched.plan;
    const counts = [...alike].map(([anchor, likes]) => [anchor, likes.length]);
    return keepPlain(context.memory, `texts of ${id}`, [enriched, counts, ...besidesOf(enriched)], () =>
      writePlan(context, enriched, viewsOf(enriched, alike)),
    );
  };
}

function writePlan(context: RenderContext, enriched: EnrichedPlan, views: readonly MeasureView[]): PlanTexts {
  const { id } = enriched.plan;
  const pages = renderPlanPages(context, enriched, new Map(views.map((view) => [view.id, view])));
  return [
    ...pages.map(({ page, mdx }) => [`plans/${id}${page.name === undefined ? '' : `/${page.name}`}.mdx`, mdx] as const),
    [`measures/${id}.jsonl`, jsonText(views)],
    [`targets/${id}.jsonl`, jsonText(targetViews(context, enriched))],
  ];
}

/** Returns what lists all else that a plan's texts show beside what the plan itself says. */
function shownBeside(
  context: RenderContext,
  elsewhere: ViewsElsewhere,
  nameOf: (id: string) => string,
): (plan: EnrichedPlan) => unknown[] {
  const units = Map.groupBy(context.units, ({ plan }) => plan);
  const besideMeasure = (measure: EnrichedMeasure): unknown[] => [
    ...[topicLinks(context, measure), topicReason(measure, nameOf), [...localSentences(context, measure)]],
    ...[context.matchesOf(measure.id).length, elsewhere.get(measure.id), formerPlace(context, measure.id)],
  ];
  return (enriched) => {
    const { id } = enriched.plan;
    return [
      ...[context.documents.get(id), context.corrections.get(id), context.planName(id), context.terms(id)],
      ...[units.get(id), enriched.measures.map(besideMeasure)],
      placesOf(enriched).map((place) => citationUrls(context, place)),
    ];
  };
}
