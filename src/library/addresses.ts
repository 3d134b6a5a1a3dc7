/** What a page knows of addresses while it is built: route parameters, and its address with the site's origin. */
import { href } from '../browser/href.ts';
import { pastable } from '../browser/pastable.ts';

/** Returns the last segment of a page's address, decoded: the value of its route parameter. */
export function readSlug(url: string): string {
  return segmentsOf(url).at(-1) ?? '';
}

/** Returns the segments of a page's address, decoded. */
export function segmentsOf(url: string): readonly string[] {
  return url.split('/').filter(Boolean).map(decodeURIComponent);
}

/** Returns the absolute address of a page, or the one under the base path where the site has no origin. */
export function permalink(url: string, site: URL | undefined): string {
  return site ? pastable(new URL(href(url), site).href) : href(url);
}
