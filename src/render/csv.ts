/** Writes rows as CSV (RFC 4180) with a byte order mark, so that Excel reads the Chinese. */

type Row = readonly (string | number)[];

/** Returns the file's text. A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
export function formatCsv(header: Row, rows: readonly Row[]): string {
  return [...csvLines(header, rows)].join('');
}

/** Returns the lines of the file, each with its end. */
export function* csvLines(header: Row, rows: Iterable<Row>): Generator<string> {
  yield `\uFEFF${csvLine(header)}`;
  for (const row of rows) yield csvLine(row);
}

function csvLine(row: Row): string {
  return `${row.map((cell) => formatCell(String(cell))).join(',')}\r\n`;
}

function formatCell(cell: string): string {
  const safe = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
