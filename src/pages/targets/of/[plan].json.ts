/** The targets of a plan as rows of the duty board. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { hasBoardFiles } from '../../../library/board-files.ts';
import { targetRow } from '../../../library/duty-groups.ts';
import { loadLibrary, targetsOf } from '../../../library/index.ts';
import type { PlanView } from '../../../render/views.ts';

export const getStaticPaths = (() =>
  hasBoardFiles()
    ? loadLibrary()
        .plans.filter(({ id }) => targetsOf(id).length > 0)
        .map((plan) => ({ params: { plan: plan.id }, props: { plan } }))
    : []) satisfies GetStaticPaths;

export const GET: APIRoute<{ plan: PlanView }> = ({ props }) => Response.json(targetsOf(props.plan.id).map(targetRow));
