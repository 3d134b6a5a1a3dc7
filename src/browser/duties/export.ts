/**
 * Runs in the browser: saves duties as CSV or Excel, one row for each unit or one for each duty with all its units. What a row
 * does not know itself, the document and the whole text, comes from the library. Loaded when a reader first exports.
 */
import { type Role, roles } from '../../model/kinds.ts';
import { roleNames, roleTitles, statusNames, targetKindNames } from '../../model/labels.ts';
import type { PlanRecord } from '../../model/records.ts';
import { type ChosenText, sentenceOf, wholeText } from '../compare/chosen-texts.ts';
import { fetchPlan, fetchTexts } from '../plan-files.ts';
import { saveFile } from '../save-file.ts';
import { type TableCell, type TableColumn, tableFile } from '../table-file.ts';
import type { ChargedUnit, ShownDuty } from './rows.ts';

/** A row of the file. */
interface Exported {
  readonly duty: ShownDuty;
  /** The one unit of the row, or all. */
  readonly units: readonly ChargedUnit[];
  readonly plan: PlanRecord | undefined;
  readonly text: ChosenText | undefined;
}

interface Column extends TableColumn {
  of(row: Exported): TableCell;
}

const places: readonly Column[] = [
  { name: '措施编号', width: 26, of: ({ duty }) => duty.place },
  { name: '方案', width: 14, of: ({ duty, plan }) => plan?.shortName ?? duty.plan },
  { name: '条款', width: 16, of: ({ duty }) => duty.label },
  { name: '题名', width: 36, of: ({ duty }) => duty.title },
  { name: '措辞', width: 22, of: ({ duty }) => duty.text ?? '' },
];
const oneUnit: readonly Column[] = [
  { name: '单位', width: 24, of: ({ units: [unit] }) => unit?.name ?? '' },
  { name: '角色', width: 8, of: ({ units: [unit] }) => (unit ? roleNames[unit.role] : '') },
];
const allUnits: readonly Column[] = roles.map((role) => ({
  ...{ name: roleTitles[role], width: 32 },
  of: ({ units }) => namesOf(units, role),
}));
const facts: readonly Column[] = [
  { name: '类型', width: 8, of: ({ duty }) => (duty.kind ? targetKindNames[duty.kind] : '') },
  { name: '期限', width: 12, of: ({ duty }) => (duty.date ? { day: duty.date } : '') },
  { name: '主题', width: 16, of: ({ duty }) => duty.topic?.name ?? '' },
  { name: '链接', width: 48, of: ({ duty }) => ({ link: duty.address }) },
  { name: '周期', width: 10, of: ({ duty }) => duty.rhythm ?? '' },
  { name: '原句', width: 60, of: fixingSentence },
  { name: '方案全称', width: 36, of: ({ plan }) => plan?.title ?? '' },
  { name: '文号', width: 20, of: ({ plan }) => plan?.documentNumber ?? '' },
  { name: '状态', width: 10, of: ({ plan }) => (plan ? statusNames[plan.status] : '') },
  { name: '全文', width: 72, of: ({ text }) => (text ? wholeText(text) : '') },
];

function namesOf(units: readonly ChargedUnit[], role: Role): string {
  return units.flatMap((unit) => (unit.role === role ? [unit.name] : [])).join('；');
}

function fixingSentence({ duty: { text: wording, sentence }, text }: Exported): string {
  if (!wording) return '';
  return typeof sentence === 'number' ? ((text && sentenceOf(text, sentence)) ?? '') : (sentence ?? '');
}

/** Writes a table as CSV; comes from the page, which knows the library's own writer. */
export type FormatCsv = (header: readonly string[], rows: readonly (readonly string[])[]) => string;

/** Saves `duties` as `<name>.csv`, one row for each unit. */
export async function saveCsv(duties: readonly ShownDuty[], name: string, formatCsv: FormatCsv): Promise<void> {
  const columns = [...places, ...oneUnit, ...facts];
  const rows = (await rowsByUnit(duties)).map((row) => columns.map((column) => plainCell(column.of(row))));
  const text = formatCsv(
    columns.map((column) => column.name),
    rows,
  );
  saveFile(new Blob([text], { type: 'text/csv' }), `${name}.csv`);
}

/** Saves `duties` as `<name>.xlsx`, one row for each unit. */
export async function saveXlsx(duties: readonly ShownDuty[], name: string): Promise<void> {
  await saveTable([...places, ...oneUnit, ...facts], await rowsByUnit(duties), name);
}

/** Saves `duties` as `<name>（一项一行）.xlsx`, all units of a duty in its one row. */
export async function saveJoinedXlsx(duties: readonly ShownDuty[], name: string): Promise<void> {
  await saveTable([...places, ...allUnits, ...facts], await rowsByDuty(duties), `${name}（一项一行）`);
}

async function saveTable(columns: readonly Column[], rows: readonly Exported[], name: string): Promise<void> {
  const cells = rows.map((row) => columns.map((column) => column.of(row)));
  saveFile(await tableFile(columns, cells, sheetName(name)), `${name}.xlsx`);
}

/** A duty that the plan charges nobody with is one row too. */
async function rowsByUnit(duties: readonly ShownDuty[]): Promise<Exported[]> {
  return (await rowsByDuty(duties)).flatMap((row) =>
    row.units.length > 0 ? row.units.map((unit) => ({ ...row, units: [unit] })) : [row],
  );
}

async function rowsByDuty(duties: readonly ShownDuty[]): Promise<Exported[]> {
  const ids = [...new Set(duties.map(({ plan }) => plan))];
  const [plans, texts] = await Promise.all([Promise.all(ids.map(fetchPlan)), Promise.all(ids.map(fetchTexts))]);
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  const textOf = new Map(texts.flat().map((text) => [text.id, text]));
  return duties.map((duty) => ({
    ...{ duty, units: duty.units },
    ...{ plan: planOf.get(duty.plan), text: textOf.get(duty.place) },
  }));
}

function plainCell(cell: TableCell): string {
  if (typeof cell === 'string') return cell;
  return 'day' in cell ? cell.day : cell.link;
}

/** Excel allows 31 characters and none of \ / * ? : [ ] */
function sheetName(name: string): string {
  return name.replace(/[\\/*?:[\]]/gu, ' ').slice(0, 31);
}
