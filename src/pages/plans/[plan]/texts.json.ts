/** The texts of a plan's measures, sentence by sentence, for comparing any two in the browser. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { ChosenText } from '../../../browser/compare/chosen-texts.ts';
import { pairedWith } from '../../../library/comparisons.ts';
import { loadLibrary, measuresOf } from '../../../library/index.ts';
import { sentenceText } from '../../../library/sentences.ts';
import type { MeasureView, PlanView } from '../../../render/views.ts';

export const getStaticPaths = (() =>
  loadLibrary().plans.map((plan) => ({ params: { plan: plan.id }, props: { plan } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ plan: PlanView }> = ({ props }) => {
  const texts = measuresOf(props.plan).map(
    (measure): ChosenText => ({
      id: measure.id,
      planName: measure.planName,
      label: measure.label,
      title: measure.title,
      url: measure.url,
      sentences: sentencesOf(measure),
      pairs: pairedWith(measure.id),
    }),
  );
  return Response.json(texts);
};

/** A title is named above the text and left out, unless there is nothing else. */
function sentencesOf({ paragraphs }: MeasureView): string[] {
  const all = paragraphs.flat();
  const untitled = all.filter(({ title }) => !title);
  return (untitled.length > 0 ? untitled : all).map(sentenceText);
}
