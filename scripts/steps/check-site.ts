/**
 * Checks a built site: every internal link and anchor leads somewhere, no page asks another host for anything. Page by
 * page: of each are kept its ids and those of its links that lead to a place in another page.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listTree } from '../disk/tree.ts';
import { type PageLinks, readPageLinks } from './page-links.ts';

export interface SiteFault {
  readonly page: string;
  readonly fault: string;
}

/** A link to a place in a page; `file` is that page. */
interface AnchorLink {
  readonly page: string;
  readonly link: string;
  readonly file: string;
  readonly anchor: string;
}

interface Site {
  readonly base: string;
  readonly known: ReadonlySet<string>;
}

/** Returns the faults of the site in `folder`, which is served under `base` (`/` or `/fangan/`), page by page. */
export async function checkSite(folder: string, base: string): Promise<SiteFault[]> {
  const known = new Set((await listTree(folder)).map((path) => `/${path}`));
  const ids = new Map<string, ReadonlySet<string>>();
  const anchors: AnchorLink[] = [];
  const faults: SiteFault[] = [];
  for (const page of known) {
    if (!page.endsWith('.html')) continue;
    const one = readPageLinks(await readFile(join(folder, page), 'utf8'));
    ids.set(page, one.ids);
    for (const found of checkPage(page, one, { base, known }))
      'fault' in found ? faults.push(found) : anchors.push(found);
  }
  faults.push(...anchors.flatMap((found) => anchorFaults(found, ids.get(found.file))));
  return faults.sort((a, b) => (a.page < b.page ? -1 : a.page > b.page ? 1 : 0));
}

/** Returns what is wrong with a page, and its links of which another page has to tell. */
function checkPage(page: string, { ids, links, loads }: PageLinks, site: Site): (SiteFault | AnchorLink)[] {
  const own = [...loads].filter((load) => !isForeign(load));
  return [
    ...[...new Set([...links, ...own])].flatMap((link) =>
      followLink(page, link, site).flatMap((found) =>
        'fault' in found || found.file !== page ? [found] : anchorFaults(found, ids),
      ),
    ),
    ...[...loads].filter(isForeign).map((load) => ({ page, fault: `从别的网站取 ${load}` })),
  ];
}

/** A file that is no page has no ids. */
function anchorFaults({ page, link, anchor }: AnchorLink, ids: ReadonlySet<string> | undefined): SiteFault[] {
  return ids && !ids.has(anchor) ? [{ page, fault: `${link} 没有这个位置 #${anchor}` }] : [];
}

function followLink(page: string, link: string, { base, known }: Site): (SiteFault | AnchorLink)[] {
  if (/^(?:https?:|mailto:|data:)/u.test(link)) return [];
  const url = new URL(link, `http://site${base.replace(/\/$/u, '')}${page.replace(/index\.html$/u, '')}`);
  const below = decodeURIComponent(url.pathname);
  if (!below.startsWith(base)) return [{ page, fault: `${link} 不在 --base ${base} 之下` }];
  const path = `/${below.slice(base.length)}`;
  const file = path.endsWith('/') ? `${path}index.html` : path;
  if (!known.has(file)) return [{ page, fault: `${link} 没有这个地址` }];
  const anchor = decodeURIComponent(url.hash.slice(1));
  return anchor ? [{ page, link, file, anchor }] : [];
}

function isForeign(load: string): boolean {
  return /^(?:https?:)?\/\//u.test(load);
}
