/** A part of the sitemap of a site with more pages than one file may list. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { sitemapParts, writeSitemap } from '../../library/sitemap.ts';

export const getStaticPaths = (() => {
  const parts = sitemapParts();
  return parts.length > 1 ? parts.map((urls, index) => ({ params: { part: String(index + 1) }, props: { urls } })) : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ urls: readonly string[] }> = ({ props, site }) =>
  new Response(writeSitemap(props.urls, site), { headers: { 'content-type': 'application/xml' } });
