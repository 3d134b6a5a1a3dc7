/**
 * Runs in the browser where counterparts are listed: a pair without a page is compared by the browser. Without script its
 * link leads to where both stand in the comparison of their topic.
 */

/** Lets every link to such a pair lead to the page that compares two chosen measures. */
export function compareHere(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-chosen]')) {
    link.href = link.dataset['chosen'] ?? link.href;
  }
}
