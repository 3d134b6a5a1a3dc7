/**
 * How the words of a hit reach the page that it opens: as `?found=…`, which the page takes out of its address and keeps
 * with its entry in the history. So they survive going back and reloading, and a copied address does not carry them.
 */
import type { SearchHit } from '../search/types.ts';

const parameter = 'found';
const most = 8;

/** Returns the address of a hit with the wording that matched. */
export function addressWithWords({ url, title, titleMarks, excerpt, marks }: SearchHit): string {
  const address = new URL(url, location.href);
  const words = [
    ...titleMarks.map(([start, end]) => title.slice(start, end)),
    ...marks.map(([start, end]) => excerpt.slice(start, end)),
  ];
  for (const word of [...new Set(words)].slice(0, most)) address.searchParams.append(parameter, word);
  return address.href;
}

/** Returns the words to mark on this page, none when it was not opened from a search. */
export function takeWords(): readonly string[] {
  const address = new URL(location.href);
  const words = address.searchParams.getAll(parameter);
  if (words.length === 0) return Array.isArray(history.state?.found) ? history.state.found : [];
  address.searchParams.delete(parameter);
  history.replaceState({ found: words }, '', address);
  return words;
}

/** Forgets the words of this page. */
export function forgetWords(): void {
  history.replaceState(undefined, '');
}
