/** Abbreviations of Chinese names and words: the first and the last character stay, some between are left out. */

/** Tells whether `short` may stand for `long`: 卫健委 for 卫生健康委, 老人 for 老年人. */
export function shortens(short: string, long: string): boolean {
  if (short.length >= long.length || short.at(0) !== long.at(0) || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}
