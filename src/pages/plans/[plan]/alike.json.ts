/** The sentences of other plans that are like those of a plan, by the anchor of the sentence: for 同句并排 in the browser. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadLibrary, readAlike } from '../../../library/index.ts';
import type { PlanView } from '../../../render/views.ts';

export const getStaticPaths = (() =>
  loadLibrary().plans.map((plan) => ({ params: { plan: plan.id }, props: { plan } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ plan: PlanView }> = ({ props }) => new Response(readAlike(props.plan));
