/** The best of many by insertion into a short list, where sorting all of them would cost more. */
import { firstWhere } from './first-where.ts';

/** Puts `one` at its place among the best so far, of which at most `most` are kept; of equal ones the first stays before. */
export function keepBest<One>(best: One[], one: One, most: number, isBetter: (a: One, b: One) => boolean): void {
  const last = best[most - 1];
  if (last !== undefined && !isBetter(one, last)) return;
  const place = firstWhere(best.length, (at) => isBetter(one, best[at] ?? one));
  best.splice(place, 0, one);
  best.length = Math.min(best.length, most);
}
