/** Finds the line and column of an offset in a source text. */

export interface LineIndex {
  /** Line and column of an offset, both from 1, the column in characters (UTF-16 units). */
  place(offset: number): { readonly line: number; readonly column: number };
}

/** Returns an index of the lines of `text`. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    place(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}
