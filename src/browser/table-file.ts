/**
 * Runs in the browser: a table as an Excel file, its head bold, in view and with filters. Days are days, addresses are links,
 * every other cell is text as it stands.
 */
import writeXlsxFile, { type Feature } from 'write-excel-file/browser';

export interface TableColumn {
  readonly name: string;
  /** In characters. */
  readonly width: number;
}

export type TableCell = string | { readonly day: string } | { readonly link: string };

/** Returns the file; `sheet` is what its one sheet is called. */
export function tableFile(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  sheet: string,
): Promise<Blob> {
  const head = columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const }));
  const body = rows.map((cells) => cells.map(writeCell));
  const widths = columns.map(({ width }) => ({ width }));
  return writeXlsxFile(
    [head, ...body],
    { columns: widths, stickyRowsCount: 1, sheet },
    { features: [filtersAndLinks(columns.length, rows)] },
  ).toBlob();
}

function writeCell(cell: TableCell) {
  if (typeof cell === 'string') return { value: cell, type: String, wrap: true };
  if ('link' in cell) return { value: cell.link, type: String, wrap: true, textColor: '#0563c1' };
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
}

/** What the package does not write itself: ECMA-376 part 1, §18.3.1.2 autoFilter and §18.3.1.47 hyperlink. */
function filtersAndLinks(width: number, rows: readonly (readonly TableCell[])[]): Feature<File | Blob | ArrayBuffer> {
  const links = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      typeof cell === 'object' && 'link' in cell ? [{ place: placeName(column, row + 1), address: cell.link }] : [],
    ),
  );
  const filter = `<autoFilter ref="A1:${placeName(width - 1, rows.length)}"/>`;
  const linked = links.map(({ place }, index) => `<hyperlink ref="${place}" r:id="link${index}"/>`).join('');
  const elements = filter + (linked && `<hyperlinks xmlns:r="${relationships}">${linked}</hyperlinks>`);
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': { transform: (xml) => xml.replace('</sheetData>', `$&${elements}`) },
        'xl/worksheets/_rels/sheet{id}.xml.rels': { insert: () => links.map(writeRelationship).join('') },
      },
    },
  };
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An address has neither quotation marks nor angle brackets. */
function writeRelationship({ address }: { readonly address: string }, index: number): string {
  const target = new URL(address).href.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
  return `<Relationship Id="link${index}" Type="${relationships}/hyperlink" Target="${target}" TargetMode="External"/>`;
}

/** `B3`, counted from 0; tables here have less than 26 columns. */
function placeName(column: number, row: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}
