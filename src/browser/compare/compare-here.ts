/**
 * Runs in the browser where counterparts are listed: a pair without a page is compared by the browser. Without script its
 * link leads to where both stand in the comparison of their topic.
 */
import { href } from '../href.ts';

/** Lets every link to such a pair on the page of a measure lead to the page that compares two chosen measures. */
export function compareHere(page: Document = document): void {
  const a = page.querySelector<HTMLElement>('[data-measure]')?.dataset['measure'] ?? '';
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-chosen]')) {
    link.href = href(`compare/?${new URLSearchParams({ a, b: link.dataset['chosen'] ?? '' })}`);
  }
}
