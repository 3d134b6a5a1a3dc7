/** First lines of a plan's measures by the last segment of their address, for previews of links. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Preview } from '../../../browser/reading/preview.ts';
import { readSlug } from '../../../library/addresses.ts';
import { loadLibrary, measuresOf } from '../../../library/index.ts';
import type { PlanView } from '../../../render/views.ts';

export const getStaticPaths = (() =>
  loadLibrary().plans.map((plan) => ({ params: { plan: plan.id }, props: { plan } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ plan: PlanView }> = ({ props }) => {
  const previews = measuresOf(props.plan).map(({ url, planName, label, title, excerpt }): [string, Preview] => [
    readSlug(url),
    [`${planName}　${label}`, title, excerpt],
  ]);
  return Response.json(Object.fromEntries(previews));
};
