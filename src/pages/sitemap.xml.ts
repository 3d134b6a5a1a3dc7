/**
 * Every page that a reader may land on. The protocol allows 50,000 addresses a file: a larger site has an index of files.
 */
import type { APIRoute } from 'astro';
import { sitemapIndex, sitemapParts, writeSitemap } from '../library/sitemap.ts';

export const GET: APIRoute = ({ site }) => {
  const parts = sitemapParts();
  const [only = [], ...more] = parts;
  const body = more.length === 0 ? writeSitemap(only, site) : sitemapIndex(parts, site);
  return new Response(body, { headers: { 'content-type': 'application/xml' } });
};
