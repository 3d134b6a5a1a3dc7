/** All measures by name, for those who choose two to compare. */
import type { APIRoute } from 'astro';
import type { Choice } from '../../browser/compare/chosen-texts.ts';
import { loadLibrary } from '../../library/index.ts';

export const GET: APIRoute = () => {
  const choices = [...loadLibrary().measures.values()].map(
    ({ id, planName, label, title }): Choice => [id, `${planName} ${label}${title}`],
  );
  return Response.json(choices);
};
