/** Which places stand on which page of a long plan: for addresses of places that stand on another page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { PlacesOfPages } from '../../../browser/reading/follow-place.ts';
import { loadLibrary } from '../../../library/index.ts';
import { placesOfPages } from '../../../library/plan-parts.ts';
import type { PlanView } from '../../../render/views.ts';

export const getStaticPaths = (() =>
  loadLibrary()
    .plans.filter(({ pages }) => pages)
    .map((plan) => ({ params: { plan: plan.id }, props: { plan } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ plan: PlanView }> = ({ props }) =>
  Response.json(placesOfPages(props.plan) satisfies PlacesOfPages);
