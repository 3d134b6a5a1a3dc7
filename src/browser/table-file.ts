/** Runs in the browser: a table as an Excel file, its head bold and in view, every cell text as it stands. */
import writeXlsxFile from 'write-excel-file/browser';

export interface TableColumn {
  readonly name: string;
  /** In characters. */
  readonly width: number;
}

/** Returns the file; `sheet` is what its one sheet is called. */
export function tableFile(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  sheet: string,
): Promise<Blob> {
  const head = columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const }));
  const body = rows.map((cells) => cells.map((value) => ({ value, type: String, wrap: true })));
  const widths = columns.map(({ width }) => ({ width }));
  return writeXlsxFile([head, ...body], { columns: widths, stickyRowsCount: 1, sheet }).toBlob();
}
