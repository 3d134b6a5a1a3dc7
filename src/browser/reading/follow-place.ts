/**
 * Runs in the browser on a page of a long plan, loaded when its address names a place that stands elsewhere: leads to the page
 * that holds it. Such addresses are old, from when the pages were cut elsewhere, or typed.
 */
import { href } from '../href.ts';

/** The address of each page, the plan's own first, with the anchors of its headings, measures and passages. */
export type PlacesOfPages = readonly (readonly [url: string, anchors: readonly string[]])[];

/**
 * Leads to the page with a place; to the plan's own, which tells of numbers that have gone, where none has it. A sentence
 * stands with its measure or passage; one that these no longer have leads to them.
 */
export async function followPlace(place: string): Promise<void> {
  const holder = place.replace(/-s\d+$/u, '');
  if (document.getElementById(holder)) return location.replace(`#${encodeURIComponent(holder)}`);
  const list = document.querySelector<HTMLElement>('[data-places]')?.dataset['places'];
  if (!list) return;
  const response = await fetch(href(list));
  if (!response.ok) return;
  const pages: PlacesOfPages = await response.json();
  const [address] = pages.find(([, anchors]) => anchors.includes(holder)) ?? pages[0] ?? [];
  if (!address) return;
  const url = new URL(href(address), location.href);
  if (url.pathname === location.pathname) return;
  url.search = location.search;
  url.hash = location.hash;
  location.replace(url);
}
