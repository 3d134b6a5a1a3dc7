/** First lines of a plan's measures by the last segment of their address, for previews of links. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { slugOf } from '../../../library/href.ts';
import { loadLibrary, measuresOf } from '../../../library/index.ts';
import type { Preview } from '../../../library/preview.ts';
import type { PlanView } from '../../../render/views.ts';

export const getStaticPaths = (() =>
  loadLibrary().plans.map((plan) => ({ params: { plan: plan.id }, props: { plan } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ plan: PlanView }> = ({ props }) => {
  const previews = measuresOf(props.plan).map((measure): [string, Preview] => {
    const { url, planName, label, title, text, titleMade } = measure;
    const [heading] = measure.paragraphs.flat();
    const length = titleMade ? 0 : (heading?.inlines.reduce((sum, inline) => sum + inline.text.length, 0) ?? 0);
    return [slugOf(url), [`${planName}　${label}`, title, text.slice(length).replaceAll('\n', '').slice(0, 90)]];
  });
  return Response.json(Object.fromEntries(previews));
};
