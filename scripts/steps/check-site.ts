/**
 * Checks a built site: every internal link and anchor leads somewhere, no page asks another host for anything. Page by
 * page: of each are kept its ids and those of its links that lead to a place in another page.
 */
import { listTree } from '../disk/tree.ts';
import { readFiles } from './files.ts';
import { manifestNames } from './manifest.ts';
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
  /** Addresses below the base that were looked up before; those of a site are few beside its links. */
  readonly found: Map<string, FoundFile>;
}

/** The file of an address, or why there is none. */
type FoundFile = { readonly file: string } | { readonly fault: string };

/** Stands in no id, so that those of a page are kept as one string. */
const separator = '\0';

/** Returns the faults of the site in `folder`, which is served under `base` (`/` or `/fangan/`), page by page. */
export async function checkSite(folder: string, base: string): Promise<SiteFault[]> {
  const known = new Set([...(await listTree(folder)), ...manifestNames].map((path) => `/${path}`)); // these are being written
  const site = { base, known, found: new Map<string, FoundFile>() };
  const ids = new Map<string, string>();
  const anchors: AnchorLink[] = [];
  const faults: SiteFault[] = [];
  const pages = [...known].filter((path) => path.endsWith('.html'));
  for await (const [page, bytes] of readFiles(folder, pages)) {
    const one = readPageLinks(bytes.toString());
    ids.set(page, [...one.ids].join(separator));
    for (const found of checkPage(page, one, site))
      'fault' in found ? faults.push(found) : anchors.push(ownTexts(found));
  }
  for (const [file, found] of Map.groupBy(anchors, (anchor) => anchor.file))
    faults.push(...missingAnchors(found, ids.get(file)));
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

/** `written` has the ids of the file to which the links lead; a file that is no page has none. */
function missingAnchors(links: readonly AnchorLink[], written: string | undefined): SiteFault[] {
  if (written === undefined) return [];
  const ids = new Set(written.split(separator));
  return links.flatMap((link) => anchorFaults(link, ids));
}

function anchorFaults({ page, link, anchor }: AnchorLink, ids: ReadonlySet<string>): SiteFault[] {
  return ids.has(anchor) ? [] : [{ page, fault: `${link} 没有这个位置 #${anchor}` }];
}

function followLink(page: string, link: string, site: Site): (SiteFault | AnchorLink)[] {
  if (/^(?:https?:|mailto:|data:)/u.test(link)) return [];
  const [address = ''] = link.split('#', 1);
  const found = findLinked(address, page, site);
  if ('fault' in found) return [{ page, fault: `${link} ${found.fault}` }];
  const anchor = decodeURIComponent(link.slice(address.length + 1));
  return anchor ? [{ page, link, file: found.file, anchor }] : [];
}

function findLinked(address: string, page: string, site: Site): FoundFile {
  if (address === '') return { file: page };
  return address.startsWith('/') ? findOnce(address, site) : findFile(address, page, site);
}

function ownTexts({ link, anchor, ...found }: AnchorLink): AnchorLink {
  return { ...found, link: ownText(link), anchor: ownText(anchor) };
}

/** A piece of a string keeps the whole of it in memory: what outlives its page is a string of its own. */
function ownText(piece: string): string {
  return Buffer.from(piece).toString();
}

function findOnce(address: string, site: Site): FoundFile {
  const known = site.found.get(address);
  if (known) return known;
  const found = findFile(address, '/', site);
  site.found.set(ownText(address), found);
  return found;
}

function findFile(address: string, page: string, { base, known }: Site): FoundFile {
  const url = new URL(address, `http://site${base.replace(/\/$/u, '')}${page.replace(/index\.html$/u, '')}`);
  const below = decodeURIComponent(url.pathname);
  if (!below.startsWith(base)) return { fault: `不在 --base ${base} 之下` };
  const path = `/${below.slice(base.length)}`;
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return known.has(file) ? { file } : { fault: '没有这个地址' };
}

function isForeign(load: string): boolean {
  return /^(?:https?:)?\/\//u.test(load);
}
