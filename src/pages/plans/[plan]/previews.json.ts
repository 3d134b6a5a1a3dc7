/** First lines of a plan's measures by the last segment of their address, for previews of links. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Preview } from '../../../browser/reading/preview.ts';
import { readSlug } from '../../../library/addresses.ts';
import { loadLibrary, measuresOf } from '../../../library/index.ts';
import { officialPlace } from '../../../model/official/place-name.ts';
import type { PlanView } from '../../../render/views.ts';

export const getStaticPaths = (() =>
  loadLibrary().plans.map((plan) => ({ params: { plan: plan.id }, props: { plan } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ plan: PlanView }> = ({ props }) => {
  const previews = measuresOf(props.plan).map((measure): [string, Preview] => [
    readSlug(measure.url),
    [`${measure.planName}　${officialPlace(measure)}`, measure.title, measure.excerpt],
  ]);
  return Response.json(Object.fromEntries(previews));
};
