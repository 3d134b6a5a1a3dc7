/**
 * Writes rows as JSON Lines, piece by piece: a large library has more text in one file than a string can hold, and what a
 * row shows is made only when it is written.
 */

/** A text of any length, in pieces that may be gone through again. */
export type TextPieces = Iterable<string>;

/** About how many characters are written at once. */
const pieceLength = 1 << 18;

/** Returns the file's text: one line for what `show` makes of each row. */
export function jsonLines<Row>(rows: readonly Row[], show: (row: Row) => unknown = (row) => row): TextPieces {
  return { [Symbol.iterator]: () => cutPieces(rows, show) };
}

function* cutPieces<Row>(rows: readonly Row[], show: (row: Row) => unknown): Generator<string> {
  let piece = '';
  for (const row of rows) {
    piece += `${JSON.stringify(show(row))}\n`;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
