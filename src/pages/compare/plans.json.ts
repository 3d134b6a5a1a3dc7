/** All plans by name, for those who choose two measures to compare. */
import type { APIRoute } from 'astro';
import type { PlanChoice } from '../../browser/compare/chosen.ts';
import { loadLibrary } from '../../library/index.ts';

export const GET: APIRoute = () =>
  Response.json(loadLibrary().plans.map(({ id, shortName }): PlanChoice => [id, shortName]));
