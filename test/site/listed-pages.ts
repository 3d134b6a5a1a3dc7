/** The pages of a built site and those that its sitemap lists. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface ListedPages {
  /** Addresses in the sitemap. */
  readonly listed: readonly string[];
  /** Addresses of the pages that search engines may list. */
  readonly open: readonly string[];
  /** Files of the others. */
  readonly closed: readonly string[];
}

/** Reads the pages of a site at the root of its host, in the order of their names. */
export async function listedPages(site: string): Promise<ListedPages> {
  const pages = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html'));
  const texts = await Promise.all(pages.map((file) => readFile(join(site, file), 'utf8')));
  const closed = pages.filter((_, index) => texts[index]?.includes('content="noindex"'));
  const open = pages.filter((file) => !closed.includes(file)).map((file) => `/${file.replace(/index\.html$/u, '')}`);
  const sitemap = await readFile(join(site, 'sitemap.xml'), 'utf8');
  const listed = [...sitemap.matchAll(/<loc>(?<url>[^<]+)<\/loc>/gu)].map(({ groups }) =>
    decodeURIComponent(new URL(groups!['url']!).pathname),
  );
  return { listed: listed.sort(), open: open.sort(), closed: closed.sort() };
}
