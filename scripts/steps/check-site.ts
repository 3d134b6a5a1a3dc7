/**
 * Checks a built site: every internal link and anchor leads somewhere, no page or style sheet asks another host. Page by
 * page: of each are kept its ids, of all together where their links lead, as most links stand on many pages. Only where
 * something is wrong the pages are read once more, to name those on which it stands.
 */
import { listTree } from '../disk/tree.ts';
import type { FileFacts } from './file-facts.ts';
import { readFiles } from './files.ts';
import { manifestNames } from './manifest.ts';
import { hasLinks, linksIn, type PageLinks, readWritten } from './page-links.ts';

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
}

/** What the pages that have been read tell. */
interface Gathered {
  /** The ids of each page, in one string. */
  readonly ids: Map<string, string>;
  /** Those that lead to the same place from every page and were followed, as written. */
  readonly followed: { readonly links: Set<string>; readonly loads: Set<string> };
  /** Places to which links lead, by the file of the page; those in the page of the link only where they are missing. */
  readonly asked: Map<string, Set<string>>;
  isWrong: boolean;
}

/** The file of an address, or why there is none. */
type FoundFile = { readonly file: string } | { readonly fault: string };

/** Places in pages, by the file of the page. */
type Places = ReadonlyMap<string, ReadonlySet<string>>;

/** Stands in no id, so that those of a page are kept as one string. */
const separator = '\0';

/** Of an address that names none. */
const ownHost = 'site.invalid';

interface CheckOptions {
  /** Of the files of the site, where they are known. */
  readonly paths?: Iterable<string>;
  /** What is known of some files, which are not read. */
  readonly facts?: Iterable<FileFacts>;
}

/** Returns the faults of the site in `folder`, which is served under `base` (`/` or `/fangan/`), page by page. */
export async function checkSite(
  folder: string,
  base: string,
  { paths: given, facts = [] }: CheckOptions = {},
): Promise<SiteFault[]> {
  const paths = given ? [...given].sort() : await listTree(folder);
  const known = new Set([...paths, ...manifestNames].map((path) => `/${path}`)); // these are being written
  const site = { folder, base, known };
  const followed = { links: new Set<string>(), loads: new Set<string>() };
  const gathered: Gathered = { ids: new Map(), followed, asked: new Map(), isWrong: false };
  const told = new Set<string>();
  for (const { path, links } of facts) {
    told.add(path);
    if (hasLinks(path)) gather(`/${path}`, links, site, gathered);
  }
  const untold = paths.filter((path) => !told.has(path));
  for await (const [path, bytes] of readPages(folder, untold)) gather(`/${path}`, linksIn(path, bytes), site, gathered);
  const missing = missingPlaces(gathered);
  if (!gathered.isWrong && missing.size === 0) return [];
  const faults = await nameFaults(site, paths, missing);
  if (faults.length === 0) throw new Error(`Pages in ${folder} have changed while they were checked.`);
  return faults;
}

function readPages(folder: string, paths: Iterable<string>): ReturnType<typeof readFiles> {
  return readFiles(folder, Iterator.from(paths).filter(hasLinks));
}

function gather(page: string, read: PageLinks, site: Site, gathered: Gathered): void {
  const ids = readWritten(read.ids.join(separator));
  gathered.ids.set(page, ids);
  const here = new Set(ids.split(separator));
  const { followed, asked } = gathered;
  const links = takeNew(read.links, followed.links);
  const loads = takeNew(read.loads, followed.loads);
  for (const found of followLinks(page, { links, loads }, site)) {
    if ('fault' in found) gathered.isWrong = true;
    else if (found.file !== page || !here.has(found.anchor)) askFor(asked, found);
  }
}

/** Returns what was not followed yet, and remembers what needs to be followed from one page only. */
function takeNew(all: readonly string[], followed: Set<string>): string[] {
  const left = all.filter((written) => !followed.has(written));
  for (const written of left) {
    if (written.startsWith('/')) followed.add(ownText(written));
  }
  return left;
}

/** Returns what is wrong with links and loads of a page, and the places that have to be there. */
function followLinks(
  page: string,
  { links, loads }: Pick<PageLinks, 'links' | 'loads'>,
  site: Site,
): (SiteFault | AnchorLink)[] {
  const read = (all: readonly string[]): string[] => all.map((written) => readWritten(ownText(written)));
  const { own = [], foreign = [] } = Object.groupBy(read(loads), (load) => (isForeign(load) ? 'foreign' : 'own'));
  return [
    ...[...new Set([...read(links), ...own])].flatMap((link) => followLink(page, link, site)),
    ...[...new Set(foreign)].map((load) => ({ page, fault: `从别的网站取 ${load}` })),
  ];
}

function askFor(asked: Map<string, Set<string>>, { file, anchor }: AnchorLink): void {
  const places = asked.get(file);
  if (places) places.add(anchor);
  else asked.set(file, new Set([anchor]));
}

/** Returns of the places asked for those that are missing; a file that is no page has none. */
function missingPlaces({ asked, ids }: Gathered): Places {
  const missing = [...asked].flatMap(([file, places]): [string, ReadonlySet<string>][] => {
    const written = ids.get(file);
    return written === undefined ? [] : [[file, places.difference(new Set(written.split(separator)))]];
  });
  return new Map(missing.filter(([, places]) => places.size > 0));
}

/** Reads the pages once more and returns what is wrong with each. */
async function nameFaults(site: Site, paths: readonly string[], missing: Places): Promise<SiteFault[]> {
  const faults: SiteFault[] = [];
  for await (const [path, bytes] of readPages(site.folder, paths)) {
    for (const found of followLinks(`/${path}`, linksIn(path, bytes), site)) {
      if ('fault' in found) faults.push(found);
      else if (missing.get(found.file)?.has(found.anchor)) faults.push(anchorFault(found));
    }
  }
  return faults;
}

function anchorFault({ page, link, anchor }: AnchorLink): SiteFault {
  return { page, fault: `${link} 没有这个位置 #${anchor}` };
}

function followLink(page: string, link: string, site: Site): (SiteFault | AnchorLink)[] {
  const [address = ''] = link.split('#', 1);
  if (address !== '' && (isForeign(address) || /^(?:mailto|data):/iu.test(address))) return [];
  if (!isDecodable(withoutQuery(link)))
    return [{ page, fault: `${link} 不是地址：百分号后面应为 UTF-8 的十六进制数，百分号自己写成 %25` }];
  const found = address === '' ? { file: page } : findFile(address, page, site);
  if ('fault' in found) return [{ page, fault: `${link} ${found.fault}` }];
  const anchor = decodeURIComponent(link.slice(address.length + 1));
  return anchor ? [{ page, link, file: found.file, anchor }] : [];
}

/** A query names no file of the site, in whatever encoding it is written. */
function withoutQuery(link: string): string {
  return link.replace(/^([^#?]*)\?[^#]*/u, '$1');
}

function isDecodable(link: string): boolean {
  try {
    decodeURIComponent(link);
    return true;
  } catch {
    return false;
  }
}

/** A piece of a page keeps the whole of it in memory: what outlives its page is a string of its own. */
function ownText(piece: string): string {
  return Buffer.from(piece, 'latin1').toString('latin1');
}

function findFile(address: string, page: string, { base, known }: Site): FoundFile {
  const url = URL.parse(address, `http://${ownHost}${base.replace(/\/$/u, '')}${page.replace(/index\.html$/u, '')}`);
  if (!url) return { fault: '没有这个地址' };
  const below = decodeURIComponent(url.pathname);
  if (!below.startsWith(base)) return { fault: `不在 --base ${base} 之下` };
  const path = `/${below.slice(base.length)}`;
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return known.has(file) ? { file } : { fault: '没有这个地址' };
}

/** Says whether an address names a host, in any way that a browser understands: `//a.b/`, `/\a.b/`, `HTTPS:a.b`. */
function isForeign(address: string): boolean {
  if (/^https?:/iu.test(address)) return true;
  const host = URL.parse(address, `http://${ownHost}`)?.host ?? ownHost;
  return host !== '' && host !== ownHost;
}
