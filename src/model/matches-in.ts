/** Returns the matches of a pattern in a text. Most patterns stand in few texts: `matchAll` makes a copy of each before it searches. */
export function matchesIn(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  return text.search(pattern) < 0 ? [] : text.matchAll(pattern);
}
