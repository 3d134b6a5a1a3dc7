/** Writes rows as CSV (RFC 4180) with a byte order mark, so that Excel reads the Chinese. */

/** Returns the file's text. A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
export function formatCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [header, ...rows].map((row) => row.map((cell) => formatCell(String(cell))).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function formatCell(cell: string): string {
  const safe = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
