/**
 * Writes rows as lines, as JSON Lines above all. A file is written piece by piece: a large library has more text in one
 * than a string can hold, and its lines are made only when it is written. What is kept of a few rows is one text.
 */

/** A text of any length, in pieces that may be gone through again. */
export type TextPieces = Iterable<string>;

/** About how many characters are written at once. */
const pieceLength = 1 << 18;

/** Returns the file's text: one line for what `show` makes of each row. */
export function jsonLines<Row>(rows: readonly Row[], show: (row: Row) => unknown = (row) => row): TextPieces {
  return textPieces(() => rows.values().map((row) => jsonLine(show(row))));
}

/** Returns the lines of rows as one text, which has to be short enough for that. */
export function jsonText(rows: readonly unknown[]): string {
  return rows.map(jsonLine).join('');
}

/** Yields the pieces of a JSON list that is indented by a space. */
export function* jsonList(rows: Iterable<unknown>): Generator<string> {
  let before = '[\n ';
  for (const row of rows) {
    yield before + JSON.stringify(row, null, 1).replaceAll('\n', '\n ');
    before = ',\n ';
  }
  yield before.startsWith('[') ? '[]\n' : '\n]\n';
}

function jsonLine(row: unknown): string {
  return `${JSON.stringify(row)}\n`;
}

/** Returns a text of lines, which are made when it is gone through. */
export function textPieces(lines: () => Iterable<string>): TextPieces {
  return { [Symbol.iterator]: () => joinLines(lines()) };
}

function* joinLines(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
