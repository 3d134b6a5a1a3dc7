/** The topics of a plan, for who sets plans beside each other; a library whose page of topics shows all plans has none. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadLibrary } from '../../../library/index.ts';
import { isLargeLibrary } from '../../../library/plan-groups.ts';
import { topicsOfPlan } from '../../../library/plan-topics.ts';

export const getStaticPaths = (() =>
  (isLargeLibrary() ? loadLibrary().plans : []).map(({ id }) => ({
    params: { plan: id },
    props: { id },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: string }> = ({ props: { id } }) => Response.json(topicsOfPlan(id));
