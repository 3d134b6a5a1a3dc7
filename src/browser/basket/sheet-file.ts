/**
 * A folder as an Excel file: one row for each passage, under the heading that stands above it in the folder. Loaded
 * when a reader first asks for one.
 */
import { type TableCell, tableFile } from '../table-file.ts';
import type { ShownEntry } from './export.ts';

const columns = [
  { name: '小标题', width: 16 },
  { name: '措施', width: 36 },
  { name: '原文', width: 72 },
  { name: '引注', width: 36 },
  { name: '笔记', width: 28 },
  { name: '地址', width: 44 },
] as const;

/** Returns the file. */
export function sheetFile(shown: readonly ShownEntry[]): Promise<Blob> {
  return tableFile(columns, sheetRows(shown), '资料夹');
}

function sheetRows(shown: readonly ShownEntry[]): TableCell[][] {
  let heading = '';
  return shown.flatMap((entry) => {
    if (entry.heading !== undefined) {
      heading = entry.heading;
      return [];
    }
    return [
      [heading, entry.title, entry.text, entry.citation, entry.note, entry.url === '' ? '' : { link: entry.url }],
    ];
  });
}
