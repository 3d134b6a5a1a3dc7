/** Addresses of pairs that had pages, `/compare/jia~3-4/yi~1-2/`: no host knows them any more, but the browser can compare. */
import { decode } from '../decode.ts';

/** Returns where the pair of `path` is compared now; `compare` is the address of the page for chosen measures. */
export function findChosen(path: string, compare: string): string | undefined {
  if (!path.startsWith(compare)) return undefined;
  const [a, b, ...more] = path.slice(compare.length).replace(/\/$/u, '').split('/').map(decode);
  if (!a?.includes('~') || !b?.includes('~') || more.length > 0) return undefined;
  return `${compare}?${new URLSearchParams({ a, b })}`;
}
