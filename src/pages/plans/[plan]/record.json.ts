/** What `data/plans.json` says of this plan, for who wants no other. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadLibrary } from '../../../library/index.ts';
import { planRecord } from '../../../model/records.ts';
import type { PlanView } from '../../../render/views.ts';

const record = planRecord.strip();

export const getStaticPaths = (() =>
  loadLibrary().plans.map((plan) => ({ params: { plan: plan.id }, props: { plan } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ plan: PlanView }> = ({ props: { plan } }) => Response.json(record.parse(plan));
