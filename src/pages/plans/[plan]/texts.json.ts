/** The texts of a plan's measures, sentence by sentence, for comparing any two in the browser. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { ChosenText } from '../../../library/chosen-texts.ts';
import { loadLibrary, measuresOf } from '../../../library/index.ts';
import type { PlanView } from '../../../render/views.ts';

export const getStaticPaths = (() =>
  loadLibrary().plans.map((plan) => ({ params: { plan: plan.id }, props: { plan } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ plan: PlanView }> = ({ props }) => {
  const texts = measuresOf(props.plan).map(
    ({ id, planName, label, title, url, paragraphs, counterparts }): ChosenText => ({
      ...{ id, planName, label, title, url },
      sentences: paragraphs.flat().map(({ inlines }) => inlines.map(({ text }) => text).join('')),
      pairs: counterparts.map((counterpart) => counterpart.id),
    }),
  );
  return Response.json(texts);
};
