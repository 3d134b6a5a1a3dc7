/** The plans of other libraries by name, and where their texts stand, for those who pick plans to compare. */
import type { APIRoute } from 'astro';
import type { ElsewhereChoice } from '../../browser/compare/chosen.ts';
import { pulledLibraries } from '../../library/index.ts';
import { nameElsewhere } from '../../render/elsewhere.ts';

export const GET: APIRoute = () =>
  Response.json(
    pulledLibraries().flatMap((library, index) =>
      library.plans.map((plan): ElsewhereChoice => [plan.id, nameElsewhere(library, plan), index + 1]),
    ),
  );
