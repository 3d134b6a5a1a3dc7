/**
 * Every page that a reader may land on. The protocol wants absolute addresses: where the site has no origin
 * (`--site`), they are those of the local preview.
 */
import type { APIRoute } from 'astro';
import { permalink } from '../library/addresses.ts';
import { loadPairs, loadTopicComparisons } from '../library/comparisons.ts';
import { listGuides, shownSections } from '../library/guides.ts';
import { loadLibrary } from '../library/index.ts';
import { listRegions } from '../library/regions.ts';

const preview = new URL('http://localhost:4321');

export const GET: APIRoute = async ({ site }) => {
  const sections = await shownSections();
  const guides = await listGuides();
  const urls = [
    ...['', 'license/', 'glossary/', 'compare/', 'check/', 'basket/', 'about/', 'data/', 'changes/', 'regions/'],
    ...listRegions().map(({ url }) => url),
    ...sections.map(({ url }) => url),
    ...listPages(),
    ...guides.map(({ id }) => `guides/${encodeURIComponent(id)}/`),
  ];
  const entries = urls.map((url) => `<url><loc>${permalink(url, site ?? preview)}</loc></url>`);
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
  return new Response(body, { headers: { 'content-type': 'application/xml' } });
};

/** The pages of what the library holds. */
function listPages(): string[] {
  const { plans, topics, units, workLines, instruments, measures } = loadLibrary();
  const entries = [...plans, ...topics, ...units, ...workLines, ...instruments, ...measures.values()].map(
    ({ url }) => url,
  );
  return [
    ...entries,
    ...[...loadTopicComparisons().values(), ...loadPairs()].map(({ url }) => url),
    ...plans.flatMap(({ sourceUrl, localUrl, editions }) => [
      sourceUrl,
      localUrl,
      ...(editions.former ? [editions.former.changesUrl] : []),
    ]),
  ];
}
