/**
 * Text as a document prints it, with the way back to the source.
 *
 * Layout is repaired (lines that paper broke, page breaks, Markdown marks, spaced-out 通　知); no character is
 * changed. Every run of characters remembers the offset in the source file at which it stands, so that any place in
 * a text can name its source line.
 */
import { firstWhere } from './first-where.ts';

/** A half-open range of character offsets (UTF-16 units) into a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `length` characters of a text from `at` on stand in the source file from offset `source` on. */
export interface Piece {
  readonly at: number;
  readonly source: number;
  readonly length: number;
}

/** A text and the pieces it is made of, in order. A `\n` that belongs to no piece separates two paragraphs. */
export interface Printed {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The empty text. */
export const nothing: Printed = { text: '', pieces: [] };

/** Returns the part of `printed` between two offsets, its pieces moved along. */
export function slicePrinted({ text, pieces }: Printed, start: number, end = text.length): Printed {
  const next = firstWhere(pieces.length, (index) => (pieces[index]?.at ?? 0) >= end);
  const inside = pieces.slice(lastFrom(pieces, start), next).flatMap((piece) => {
    const from = Math.max(piece.at, start);
    const to = Math.min(piece.at + piece.length, end);
    return from < to ? [{ at: from - start, source: piece.source + from - piece.at, length: to - from }] : [];
  });
  return { text: text.slice(start, end), pieces: inside };
}

/** Returns where in `printed` the characters of the source between two offsets stand, in printed order. */
export function printedSpans(printed: Printed, { start, end }: Span): Span[] {
  return printed.pieces.flatMap(({ at, source, length }) => {
    const from = Math.max(source, start);
    const to = Math.min(source + length, end);
    return from < to ? [{ start: at + from - source, end: at + to - source }] : [];
  });
}

/** Joins texts in order, with `separator` (layout, not source) between them. */
export function joinPrinted(parts: readonly Printed[], separator = ''): Printed {
  const pieces: Piece[] = [];
  let text = '';
  for (const [index, part] of parts.entries()) {
    if (index > 0) text += separator;
    const shift = text.length;
    for (const piece of part.pieces) pieces.push({ ...piece, at: piece.at + shift });
    text += part.text;
  }
  return { text, pieces };
}

/** Returns `printed` without white space at its two ends. */
export function trimPrinted(printed: Printed): Printed {
  const start = printed.text.length - printed.text.trimStart().length;
  return slicePrinted(printed, start, Math.max(start, printed.text.trimEnd().length));
}

/** Returns where the characters of `printed` between two offsets stand in the source, in order; layout parts them. */
export function sourceSpans(printed: Printed, { start, end }: Span): Span[] {
  return slicePrinted(printed, start, end).pieces.map(({ source, length }) => ({
    start: source,
    end: source + length,
  }));
}

/** Returns the source offset of the character at `offset`, or of the nearest one before it; 0 for an empty text. */
export function sourceOffset(printed: Printed, offset: number): number {
  const piece = printed.pieces[lastFrom(printed.pieces, offset)];
  return piece ? piece.source + Math.max(0, Math.min(offset - piece.at, piece.length - 1)) : 0;
}

/** The index of the last piece that begins at or before an offset; that of the first where none does. */
function lastFrom(pieces: readonly Piece[], offset: number): number {
  return Math.max(0, firstWhere(pieces.length, (index) => (pieces[index]?.at ?? 0) > offset) - 1);
}
