/**
 * A folder as an Excel file: one row for each passage, under the heading that stands above it in the folder. Loaded when a reader
 * first asks for one.
 */
import writeXlsxFile from 'write-excel-file/browser';
import type { Shown } from './export.ts';

const columns = [
  { name: '小标题', width: 16 },
  { name: '措施', width: 36 },
  { name: '原文', width: 72 },
  { name: '引注', width: 36 },
  { name: '笔记', width: 28 },
  { name: '地址', width: 44 },
] as const;

/** Returns the file. */
export function sheetFile(shown: readonly Shown[]): Promise<Blob> {
  const header = columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const }));
  const rows = sheetRows(shown).map((cells) => cells.map((value) => ({ value, type: String, wrap: true })));
  const file = writeXlsxFile([header, ...rows], {
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    sheet: '资料夹',
  });
  return file.toBlob();
}

function sheetRows(shown: readonly Shown[]): string[][] {
  let heading = '';
  return shown.flatMap((entry) => {
    if (entry.heading !== undefined) {
      heading = entry.heading;
      return [];
    }
    return [[heading, entry.title, entry.text, entry.citation, entry.note, entry.url]];
  });
}
