/**
 * Addresses, in pages and in the browser. The data name pages from the site root, percent-encoded; a page adds the base
 * path of the site (`--base /fangan/`) and nothing else; a copy on the disk knows its own folder.
 */
import type {} from './disk/disk.ts';

/** Returns `url` (below the site root, with or without a leading slash) under the base path. */
export function href(url: string): string {
  const path = url.replace(/^\//u, '');
  return globalThis.fanganDisk?.href(path) ?? `${import.meta.env.BASE_URL.replace(/\/$/u, '')}/${path}`;
}
