/**
 * Runs in the browser on a page of a long plan, loaded when its address names a place that stands elsewhere: leads to the page
 * that holds it. Such addresses are old, from when the pages were cut elsewhere, or typed.
 */
import { href } from '../href.ts';

/** The address of each page, the plan's own first, with the anchors of its headings, measures and passages. */
export type PlacesOfPages = readonly (readonly [url: string, anchors: readonly string[]])[];

/** Leads to the page with a place; to the plan's own, which tells of numbers that have gone, where none has it. */
export async function followPlace(place: string): Promise<void> {
  const list = document.querySelector<HTMLElement>('[data-places]')?.dataset['places'];
  if (!list) return;
  const pages: PlacesOfPages = await (await fetch(list)).json();
  const url = new URL(href(pageWith(pages, place)), location.href);
  if (url.pathname === location.pathname) return;
  url.search = location.search;
  url.hash = location.hash;
  location.replace(url);
}

/** A sentence stands with its measure or passage. */
function pageWith(pages: PlacesOfPages, place: string): string {
  const holder = place.replace(/-s\d+$/u, '');
  const [url = ''] = pages.find(([, anchors]) => anchors.includes(holder)) ?? pages[0] ?? [];
  return url;
}
