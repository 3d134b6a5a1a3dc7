/**
 * Checks a built site: every internal link and anchor leads somewhere, no page asks another host for anything. Page by
 * page: of each are kept its ids, of all together the places in other pages to which links lead. Only where such a place is
 * missing the pages are read once more, for those that lead there.
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
  readonly folder: string;
  readonly base: string;
  readonly known: ReadonlySet<string>;
  /** Addresses below the base that were looked up before; those of a site are few beside its links. */
  readonly found: Map<string, FoundFile>;
}

/** The file of an address, or why there is none. */
type FoundFile = { readonly file: string } | { readonly fault: string };

/** Places in pages, by the file of the page. */
type Places = ReadonlyMap<string, ReadonlySet<string>>;

/** Stands in no id, so that those of a page are kept as one string. */
const separator = '\0';

/** Returns the faults of the site in `folder`, which is served under `base` (`/` or `/fangan/`), page by page. */
export async function checkSite(folder: string, base: string): Promise<SiteFault[]> {
  const known = new Set([...(await listTree(folder)), ...manifestNames].map((path) => `/${path}`)); // these are being written
  const site = { folder, base, known, found: new Map<string, FoundFile>() };
  const ids = new Map<string, string>();
  const asked = new Map<string, Set<string>>();
  const faults: SiteFault[] = [];
  for await (const { page, read } of readPages(site)) {
    ids.set(page, [...read.ids].join(separator));
    for (const found of checkPage(page, read, site)) 'fault' in found ? faults.push(found) : askFor(asked, found);
  }
  const leading = await findLeading(site, missingPlaces(asked, ids));
  return [...faults, ...leading].sort((a, b) => (a.page < b.page ? -1 : a.page > b.page ? 1 : 0));
}

async function* readPages({
  folder,
  known,
}: Site): AsyncGenerator<{ readonly page: string; readonly read: PageLinks }> {
  const pages = [...known].filter((path) => path.endsWith('.html'));
  for await (const [page, bytes] of readFiles(folder, pages)) yield { page, read: readPageLinks(bytes.toString()) };
}

/** Returns what is wrong with a page, and its links of which another page has to tell. */
function checkPage(page: string, read: PageLinks, site: Site): (SiteFault | AnchorLink)[] {
  return [
    ...followLinks(page, read, site).flatMap((found) =>
      'fault' in found || found.file !== page ? [found] : anchorFaults(found, read.ids),
    ),
    ...[...read.loads].filter(isForeign).map((load) => ({ page, fault: `从别的网站取 ${load}` })),
  ];
}

function followLinks(page: string, { links, loads }: PageLinks, site: Site): (SiteFault | AnchorLink)[] {
  const own = [...loads].filter((load) => !isForeign(load));
  return [...new Set([...links, ...own])].flatMap((link) => followLink(page, link, site));
}

function askFor(asked: Map<string, Set<string>>, { file, anchor }: AnchorLink): void {
  const places = asked.get(file);
  if (!places) asked.set(file, new Set([ownText(anchor)]));
  else if (!places.has(anchor)) places.add(ownText(anchor));
}

/** Returns of the places asked for those that are missing; `ids` has those of each page, a file that is no page has none. */
function missingPlaces(asked: Places, ids: ReadonlyMap<string, string>): Places {
  const missing = [...asked].flatMap(([file, places]): [string, ReadonlySet<string>][] => {
    const written = ids.get(file);
    return written === undefined ? [] : [[file, places.difference(new Set(written.split(separator)))]];
  });
  return new Map(missing.filter(([, places]) => places.size > 0));
}

/** Returns a fault for each link to a missing place in another page. */
async function findLeading(site: Site, missing: Places): Promise<SiteFault[]> {
  if (missing.size === 0) return [];
  const faults: SiteFault[] = [];
  for await (const { page, read } of readPages(site)) {
    for (const found of followLinks(page, read, site)) {
      if ('anchor' in found && found.file !== page && missing.get(found.file)?.has(found.anchor))
        faults.push(anchorFault(found));
    }
  }
  return faults;
}

function anchorFaults(link: AnchorLink, ids: ReadonlySet<string>): SiteFault[] {
  return ids.has(link.anchor) ? [] : [anchorFault(link)];
}

function anchorFault({ page, link, anchor }: AnchorLink): SiteFault {
  return { page, fault: `${link} 没有这个位置 #${anchor}` };
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
