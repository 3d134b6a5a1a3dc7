/** The export of a board: the duties in view as a file. */
import { findPart } from '../elements.ts';
import { NotFetched } from '../fetch-each.ts';
import { sayAside } from '../say-aside.ts';
import { sayBeside, viewOfAddress, viewOfForm } from './board-form.ts';
import type { Export } from './export.ts';
import { chosenUnits } from './filter.ts';
import type { ShownDuty } from './rows.ts';
import type { WholeBoard } from './whole-board.ts';

/** As which files duties are saved. */
export const exportFormats = ['csv', 'xlsx', 'joined'] as const;
type ExportFormat = (typeof exportFormats)[number];

export interface BoardOptions {
  /** Saves duties as a file; loaded when it is first asked for. */
  save(format: ExportFormat, asked: Export): Promise<void>;
}

/** A row of the page. */
export interface PageRow {
  readonly element: HTMLElement;
  readonly duty: ShownDuty;
  /** Name of the group that it stands in when the page opens. */
  readonly group: string;
}

/** A board on its page. */
export interface Board {
  readonly form: HTMLFormElement;
  readonly rows: readonly PageRow[];
  readonly options: BoardOptions;
  /** Reads the rows of all pages, where the page is one of several. */
  readonly openWhole?: (() => Promise<WholeBoard>) | undefined;
}

/** A voice that reads each file would not come to an end. */
const tellEach = 10;

/** Says how far the export has come; then what the board said last stands there again. */
export async function exportAs(format: ExportFormat, board: Board): Promise<void> {
  const { form } = board;
  const { tell, end } = sayAside(findPart('[data-board-status]'));
  form.ariaBusy = 'true';
  try {
    await save(format, board, tell);
    end();
  } catch (error) {
    const lacking = error instanceof NotFetched ? `${planCalled(form, error.key)}的文件没有取到，` : '';
    sayBeside(form, `导出没有做成，${lacking}请稍后再试。`);
  }
  form.ariaBusy = null;
}

function planCalled(form: HTMLFormElement, plan: string): string {
  return form.querySelector<HTMLElement>(`[name=plan] [value="${CSS.escape(plan)}"]`)?.dataset['name'] ?? plan;
}

async function save(
  format: ExportFormat,
  { form, rows, options, openWhole }: Board,
  tellReader: (words: string) => void,
): Promise<void> {
  const tell = (what: string) => (done: number, all: number) => {
    if (done % tellEach === 0) tellReader(`正在导出：${what}取到${done}份方案的，共${all}份……`);
  };
  const duties = openWhole
    ? await (await openWhole()).duties(viewOfAddress(), tell('时限与指标'))
    : shownDuties(form, rows);
  await options.save(format, { duties, name: form.dataset['board'] ?? '', tell: tell('原文') });
}

/** In the order of the page, with the units that are asked for. */
function shownDuties(form: HTMLFormElement, rows: readonly PageRow[]): ShownDuty[] {
  const { choice } = viewOfForm(form);
  const shown = [...document.querySelectorAll('[data-duty]:not([hidden])')];
  return rows
    .filter(({ element }) => shown.includes(element))
    .sort((a, b) => shown.indexOf(a.element) - shown.indexOf(b.element))
    .map(({ duty }) => ({ ...duty, units: chosenUnits(duty, choice) }));
}
