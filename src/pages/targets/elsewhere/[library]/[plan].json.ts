/** The targets of a plan of another library as rows of the duty board; libraries are counted from 1, plans go by their ids there. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { targetRow } from '../../../../library/duty-groups.ts';
import { loadTargetsElsewhere, pulledLibraries } from '../../../../library/index.ts';
import { idThere } from '../../../../model/ids.ts';
import type { ElsewhereTarget } from '../../../../render/views.ts';

export const getStaticPaths = (() => {
  const numbers = new Map(pulledLibraries().map(({ address }, index) => [address, String(index + 1)]));
  return [...Map.groupBy(loadTargetsElsewhere(), ({ plan }) => plan)].map(([plan, targets]) => ({
    params: { library: numbers.get(targets[0]?.elsewhere.address ?? ''), plan: idThere(plan) },
    props: { targets },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ targets: readonly ElsewhereTarget[] }> = ({ props }) =>
  Response.json(props.targets.map(targetRow));
