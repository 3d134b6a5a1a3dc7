/** Open to all crawlers; names the sitemap where the site has an origin. */
import type { APIRoute } from 'astro';
import { permalink } from '../library/addresses.ts';

export const GET: APIRoute = ({ site }) => {
  const sitemap = site ? `\nSitemap: ${permalink('sitemap.xml', site)}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
