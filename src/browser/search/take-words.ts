/**
 * Runs in the browser on a page that a search led to: takes the words that were found out of the address and keeps them
 * with the page's entry in the history. So they survive going back and reloading, and a copied address does not carry them.
 */

/** Name of the words in an address; it may stand several times. */
export const foundParameter = 'found';

/** Returns the words to mark on this page, none when it was not opened from a search. */
export function takeWords(): readonly string[] {
  const address = new URL(location.href);
  const words = address.searchParams.getAll(foundParameter);
  if (words.length === 0) return history.state?.found ?? [];
  address.searchParams.delete(foundParameter);
  history.replaceState({ found: words }, '', address);
  return words;
}

/** Forgets the words of this page. */
export function forgetWords(): void {
  history.replaceState(undefined, '');
}
