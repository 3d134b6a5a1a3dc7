/**
 * Abbreviations of Chinese names and words: either the first and the last character stay and some between are left out, or
 * of every two characters the first stays.
 */

/** Tells whether `short` may stand for `long`: 卫健委 for 卫生健康委, 老人 for 老年人. */
export function shortens(short: string, long: string): boolean {
  if (short.length >= long.length || short.at(0) !== long.at(0) || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

/** Tells whether `short` takes the first of every two characters of `long`: 法援 for 法律援助. */
export function takesEverySecond(short: string, long: string): boolean {
  return long.length === short.length * 2 && [...short].every((character, at) => character === long[at * 2]);
}
