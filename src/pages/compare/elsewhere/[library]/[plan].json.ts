/** The texts of a plan of another library on topics of ours; libraries are counted from 1, plans go by their ids there. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { pulledLibraries, readTextsElsewhere } from '../../../../library/index.ts';
import { idThere } from '../../../../model/ids.ts';

export const getStaticPaths = (() =>
  pulledLibraries().flatMap(({ plans, topics }, index) => {
    const having = new Set(Object.values(topics).flatMap(({ cells }) => cells.map(({ plan }) => plan)));
    return plans.flatMap(({ id }, place) =>
      having.has(place) ? { params: { library: String(index + 1), plan: idThere(id) } } : [],
    );
  })) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { library, plan } }) => new Response(readTextsElsewhere(`${library}/${plan}`));
