/**
 * Addresses. The data name pages from the site root, percent-encoded; a page adds the base path of the site
 * (`--base /fangan/`) and nothing else.
 */

/** Returns `url` (below the site root, with or without a leading slash) under the base path. */
export function href(url: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/u, '')}/${url.replace(/^\//u, '')}`;
}

/** Returns the last segment of a page's address, decoded: the value of its route parameter. */
export function slugOf(url: string): string {
  return segmentsOf(url).at(-1) ?? '';
}

/** Returns the segments of a page's address, decoded. */
export function segmentsOf(url: string): readonly string[] {
  return url.split('/').filter(Boolean).map(decodeURIComponent);
}

/** Returns the absolute address of a page, or the one under the base path where the site has no origin. */
export function permalink(url: string, site: URL | undefined): string {
  return site ? new URL(href(url), site).href : href(url);
}
