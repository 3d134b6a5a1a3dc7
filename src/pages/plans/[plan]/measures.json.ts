/** The measures of a plan as a draft is compared with them, for a library that is too large to be fetched whole. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { ComparedMeasure } from '../../../draft/types.ts';
import { loadLibrary, measuresOf } from '../../../library/index.ts';
import type { MeasureView, PlanView } from '../../../render/views.ts';

export const getStaticPaths = (() =>
  loadLibrary().plans.map((plan) => ({ params: { plan: plan.id }, props: { plan } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ plan: PlanView }> = ({ props: { plan } }) =>
  Response.json(measuresOf(plan).map(comparedMeasure));

function comparedMeasure(measure: MeasureView): ComparedMeasure {
  const { id, plan, label, headings, title, text, responsibilities, targets, topics, url } = measure;
  return { id, plan, label, headings, title, text, responsibilities, targets, topics, url };
}
