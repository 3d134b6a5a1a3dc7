/** Runs in the browser: saves duties as CSV or Excel, one row for each unit. Loaded when a reader first exports. */
import { roleNames, targetKindNames } from '../../model/labels.ts';
import { href } from '../href.ts';
import { saveFile } from '../save-file.ts';
import { tableFile } from '../table-file.ts';
import type { DutyRow } from './rows.ts';

const columns = [
  { name: '措施编号', width: 26 },
  { name: '方案', width: 14 },
  { name: '条款', width: 16 },
  { name: '题名', width: 36 },
  { name: '措辞', width: 22 },
  { name: '单位', width: 24 },
  { name: '角色', width: 8 },
  { name: '类型', width: 8 },
  { name: '期限', width: 12 },
  { name: '主题', width: 16 },
  { name: '链接', width: 48 },
  { name: '周期', width: 10 },
  { name: '原句', width: 60 },
] as const;

/** Writes a table as CSV; comes from the page, which knows the library's own writer. */
export type FormatCsv = (header: readonly string[], rows: readonly (readonly string[])[]) => string;

/** Saves `duties` as `<name>.csv`. */
export function saveCsv(duties: readonly DutyRow[], name: string, formatCsv: FormatCsv): void {
  const text = formatCsv(
    columns.map((column) => column.name),
    dutyCells(duties),
  );
  saveFile(new Blob([text], { type: 'text/csv' }), `${name}.csv`);
}

/** Saves `duties` as `<name>.xlsx`. */
export async function saveXlsx(duties: readonly DutyRow[], name: string): Promise<void> {
  saveFile(await tableFile(columns, dutyCells(duties), sheetName(name)), `${name}.xlsx`);
}

/** One row for each unit of a duty; a duty that the plan charges nobody with is one row too. */
function dutyCells(duties: readonly DutyRow[]): string[][] {
  return duties.flatMap((duty) =>
    (duty.units.length > 0 ? duty.units : [undefined]).map((unit) => [
      ...[duty.place, duty.planName, duty.label, duty.title, duty.text ?? ''],
      ...[unit?.name ?? '', unit ? roleNames[unit.role] : '', duty.kind ? targetKindNames[duty.kind] : ''],
      ...[duty.date ?? '', duty.topic?.name ?? '', new URL(href(duty.url), location.href).href, duty.rhythm ?? ''],
      duty.text ? `${duty.before ?? ''}${duty.text}${duty.after ?? ''}` : '',
    ]),
  );
}

/** Excel allows 31 characters and none of \ / * ? : [ ] */
function sheetName(name: string): string {
  return name.replace(/[\\/*?:[\]]/gu, ' ').slice(0, 31);
}
