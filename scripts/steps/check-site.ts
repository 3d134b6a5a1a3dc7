/** Checks a built site: every internal link and anchor leads somewhere, no page asks another host for anything. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { listTree } from '../disk/tree.ts';

export interface SiteFault {
  readonly page: string;
  readonly fault: string;
}

interface PageFacts {
  readonly path: string;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly loads: readonly string[];
}

/** Returns the faults of the site in `folder`, which is served under `base` (`/` or `/fangan/`). */
export async function checkSite(folder: string, base: string): Promise<SiteFault[]> {
  const files = (await listTree(folder)).map((path) => `/${path}`);
  const pages = new Map<string, PageFacts>();
  for (const path of files.filter((file) => file.endsWith('.html'))) {
    pages.set(path, readPage(path, readFileSync(join(folder, path), 'utf8')));
  }
  const known = new Set(files);
  return [...pages.values()].flatMap((page) => [
    ...page.links.flatMap((link) => linkFault(page.path, link, { base, known, pages })),
    ...page.loads.filter(isForeign).map((load) => ({ page: page.path, fault: `从别的网站取 ${load}` })),
  ]);
}

interface Site {
  readonly base: string;
  readonly known: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, PageFacts>;
}

function linkFault(page: string, link: string, { base, known, pages }: Site): SiteFault[] {
  if (/^(?:https?:|mailto:|data:)/u.test(link)) return [];
  const url = new URL(link, `http://site${base.replace(/\/$/u, '')}${page.replace(/index\.html$/u, '')}`);
  const below = decodeURIComponent(url.pathname);
  if (!below.startsWith(base)) return [{ page, fault: `${link} 不在 --base ${base} 之下` }];
  const path = `/${below.slice(base.length)}`;
  const file = path.endsWith('/') ? `${path}index.html` : path;
  if (!known.has(file)) return [{ page, fault: `${link} 没有这个地址` }];
  const anchor = decodeURIComponent(url.hash.slice(1));
  const missing = anchor && pages.has(file) && !pages.get(file)?.ids.has(anchor);
  return missing ? [{ page, fault: `${link} 没有这个位置 #${anchor}` }] : [];
}

function isForeign(load: string): boolean {
  return /^(?:https?:)?\/\//u.test(load);
}

function readPage(path: string, html: string): PageFacts {
  const ids = new Set<string>();
  const links: string[] = [];
  const loads: string[] = [];
  visit(parse(html), (element) => {
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    const [id, link, source] = ['id', 'href', 'src'].map((name) => attributes.get(name));
    if (id) ids.add(id);
    if (link !== undefined && element.tagName === 'a') links.push(link);
    if (attributes.get('http-equiv') === 'refresh') links.push(refreshTarget(attributes.get('content')));
    if (link !== undefined && element.tagName === 'link' && attributes.get('rel') !== 'canonical') loads.push(link);
    if (source !== undefined) loads.push(source);
  });
  return { path, ids, links: [...links, ...loads.filter((load) => !isForeign(load))], loads };
}

/** `0; url=/plans/jia/` → `/plans/jia/` */
function refreshTarget(content = ''): string {
  return content.replace(/^\d+;\s*url=/u, '');
}

type Node = DefaultTreeAdapterTypes.Node;

function visit(root: Node, see: (element: DefaultTreeAdapterTypes.Element) => void): void {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node) see(node);
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
}
