/** Finds the line and column of an offset in a source text. */
import type { SourceDocument } from './document.ts';
import { firstWhere } from './first-where.ts';
import type { SourcePlace } from './issue.ts';

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
      const line = Math.max(
        1,
        firstWhere(starts.length, (index) => (starts[index] ?? 0) > offset),
      );
      return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
    },
  };
}

/** Returns what turns an offset in a document's text into a place in its file. */
export function placeFinder({ file, text }: Pick<SourceDocument, 'file' | 'text'>): (offset: number) => SourcePlace {
  const index = lineIndex(text);
  return (offset) => ({ file, ...index.place(offset) });
}
