/**
 * Addresses, in pages and in the browser. The data name pages from the site root, percent-encoded; a page adds the base
 * path of the site (`--base /fangan/`) and nothing else; a copy on the disk knows its own folder.
 */
import type {} from './disk/disk.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');

/** Returns `url` (below the site root, with or without a leading slash) under the base path, as `readable` spells it. */
export function href(url: string): string {
  const spell = import.meta.env.SSR ? readableAgain : readable; // browsers spell few addresses
  const path = spell(url.replace(/^\//u, ''));
  return globalThis.fanganDisk?.href(path) ?? base + path;
}

/**
 * `plans/%E7%94%B2/1-1/` → `plans/甲/1-1/`: a Chinese character of an address takes nine bytes encoded and three as it is, and
 * browsers encode it when they ask for it. Where a sign is encoded that would mean something else by itself, all stays.
 */
function readable(path: string): string {
  return /%(?!2F)[0-7]/u.test(path) ? path : decodeURI(path);
}

/** Spells what was spelt lately as it was: while a site is built, pages name what the pages before them have named. */
function readableAgain(path: string): string {
  const known = spelt.get(path);
  if (known !== undefined) return known;
  if (spelt.size >= mostSpelt) spelt.clear();
  const written = readable(path);
  spelt.set(path, written);
  return written;
}

const spelt = new Map<string, string>();
const mostSpelt = 4096;
