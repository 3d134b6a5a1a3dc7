/**
 * Runs in the browser: saves duties as CSV or Excel, one row for each unit or one for each duty with all its units. What a row
 * does not know itself, the document and the whole text, comes from the library. Loaded when a reader first exports.
 */
import { idThere } from '../../model/ids.ts';
import { type Role, roles } from '../../model/kinds.ts';
import { ownLibrary, roleNames, roleTitles, statusNames, targetKindNames } from '../../model/labels.ts';
import type { PlanRecord } from '../../model/records.ts';
import { type ChosenText, sentenceOf, wholeText } from '../compare/chosen-texts.ts';
import { fetchEach } from '../fetch-each.ts';
import { fetchPlan, fetchTexts } from '../plan-files.ts';
import { saveFile } from '../save-file.ts';
import { type TableCell, type TableColumn, tableFile } from '../table-file.ts';
import type { ChargedUnit, ShownDuty } from './rows.ts';

/** A row of the file. */
interface Exported {
  readonly duty: ShownDuty;
  /** The one unit of the row, or all. */
  readonly units: readonly ChargedUnit[];
  readonly plan: Pick<PlanRecord, 'title' | 'documentNumber' | 'status'> | undefined;
  readonly text: ChosenText | undefined;
  /** Of the plan; missing where the plan has its page in another library. */
  readonly shortName: string | undefined;
}

interface Column extends TableColumn {
  of(row: Exported): TableCell;
}

const places: readonly Column[] = [
  { name: '措施编号', width: 26, of: ({ duty }) => (duty.elsewhere ? idThere(duty.place) : duty.place) },
  { name: '方案', width: 14, of: ({ duty, shortName }) => shortName ?? duty.planName },
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
  { name: '全文', width: 72, of: ({ duty, text }) => duty.elsewhere?.text ?? (text ? wholeText(text) : '') },
];

/** Stands in front where a row is of another library. */
const library: Column = { name: '文库', width: 16, of: ({ duty }) => duty.elsewhere?.name ?? ownLibrary };

/** A table of our library alone has no column for it. */
function columnsFor(duties: readonly ShownDuty[], units: readonly Column[]): readonly Column[] {
  return [...(duties.some(({ elsewhere }) => elsewhere) ? [library] : []), ...places, ...units, ...facts];
}

function namesOf(units: readonly ChargedUnit[], role: Role): string {
  return units.flatMap((unit) => (unit.role === role ? [unit.name] : [])).join('；');
}

function fixingSentence({ duty: { text: wording, sentence }, text }: Exported): string {
  if (!wording) return '';
  return typeof sentence === 'number' ? ((text && sentenceOf(text, sentence)) ?? '') : (sentence ?? '');
}

/** Writes a table as CSV; comes from the page, which knows the library's own writer. */
export type FormatCsv = (header: readonly string[], rows: readonly (readonly string[])[]) => string;

/** What is saved, and how. */
export interface Export {
  readonly duties: readonly ShownDuty[];
  /** Of the file, without its extension. */
  readonly name: string;
  /** Hears for how many of the plans what a row does not know itself is there. */
  tell?(done: number, all: number): void;
}

/** Saves duties as `<name>.csv`, one row for each unit. */
export async function saveCsv({ name, ...asked }: Export, formatCsv: FormatCsv): Promise<void> {
  const columns = columnsFor(asked.duties, oneUnit);
  const rows = (await rowsByUnit(asked)).map((row) => columns.map((column) => plainCell(column.of(row))));
  const text = formatCsv(
    columns.map((column) => column.name),
    rows,
  );
  saveFile(new Blob([text], { type: 'text/csv' }), `${name}.csv`);
}

/** Saves duties as `<name>.xlsx`, one row for each unit. */
export async function saveXlsx({ name, ...asked }: Export): Promise<void> {
  await saveTable(columnsFor(asked.duties, oneUnit), await rowsByUnit(asked), name);
}

/** Saves duties as `<name>（一项一行）.xlsx`, all units of a duty in its one row. */
export async function saveJoinedXlsx({ name, ...asked }: Export): Promise<void> {
  await saveTable(columnsFor(asked.duties, allUnits), await rowsByDuty(asked), `${name}（一项一行）`);
}

async function saveTable(columns: readonly Column[], rows: readonly Exported[], name: string): Promise<void> {
  const cells = rows.map((row) => columns.map((column) => column.of(row)));
  saveFile(await tableFile(columns, cells, sheetName(name)), `${name}.xlsx`);
}

/** A duty that the plan charges nobody with is one row too. */
async function rowsByUnit(asked: Omit<Export, 'name'>): Promise<Exported[]> {
  return (await rowsByDuty(asked)).flatMap((row) =>
    row.units.length > 0 ? row.units.map((unit) => ({ ...row, units: [unit] })) : [row],
  );
}

async function rowsByDuty({ duties, tell }: Omit<Export, 'name'>): Promise<Exported[]> {
  const ids = [...new Set(duties.flatMap(({ plan, elsewhere }) => (elsewhere ? [] : plan)))];
  const files = await fetchEach(ids, async (id) => ({ plan: await fetchPlan(id), texts: await fetchTexts(id) }), tell);
  const planOf = new Map(files.map(({ plan }) => [plan.id, plan]));
  const textOf = new Map(files.flatMap(({ texts }) => texts.map((text) => [text.id, text] as const)));
  return duties.map((duty) => ({
    ...{ duty, units: duty.units, shortName: planOf.get(duty.plan)?.shortName },
    ...{ plan: duty.elsewhere?.plan ?? planOf.get(duty.plan), text: textOf.get(duty.place) },
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
