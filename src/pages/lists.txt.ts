/** How many pages each list of the site has or ever had, as the ledger records it. */
import type { APIRoute } from 'astro';
import { formatPageCounts, joinPageCounts } from '../ledger/pages.ts';
import { recordedPageCounts } from '../library/listed-pages.ts';

export const GET: APIRoute = () => new Response(formatPageCounts(joinPageCounts(recordedPageCounts())));
