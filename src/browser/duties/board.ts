/**
 * Runs in the browser on pages that list duties: filters and groups the rows, marks what is past on the reader's day,
 * keeps the choice in the address, and hands the rows in view to an export. Without it every row stands on the page. On one
 * of several pages a choice is one among the rows of all (whole-board.ts).
 */
import { noTopic } from '../../model/labels.ts';
import { once } from '../../model/once.ts';
import { copyText } from '../copy.ts';
import { findPart } from '../elements.ts';
import { NotFetched } from '../fetch-each.ts';
import { make } from '../make.ts';
import { pastable } from '../pastable.ts';
import { sayAside } from '../say-aside.ts';
import { showAnswer } from '../show-answer.ts';
import { today } from '../today.ts';
import type { Export } from './export.ts';
import {
  choiceBeside,
  chosenUnits,
  countValues,
  type DutyChoice,
  type DutyFacetName,
  type FilteredDuty,
  facets,
  isChosen,
} from './filter.ts';
import { followLanes, showLanes } from './lanes.ts';
import { readShownDuty, type ShownDuty } from './rows.ts';
import type { WholeBoard } from './whole-board.ts';

const formats = ['csv', 'xlsx', 'joined'] as const;
type ExportFormat = (typeof formats)[number];

export interface BoardOptions {
  /** Saves duties as a file; loaded when it is first asked for. */
  save(format: ExportFormat, asked: Export): Promise<void>;
}

interface BoardRow {
  readonly element: HTMLElement;
  readonly duty: ShownDuty;
  /** Name of the group that it stands in when the page opens. */
  readonly group: string;
}

interface View {
  readonly choice: DutyChoice;
  readonly order: string;
  /** `2024-06-30`: the day the reader set; today where the address names none. */
  readonly day?: string | undefined;
}

interface Board {
  readonly form: HTMLFormElement;
  readonly rows: readonly BoardRow[];
  readonly options: BoardOptions;
  /** Reads the rows of all pages, where the page is one of several. */
  readonly openWhole?: (() => Promise<WholeBoard>) | undefined;
}

/** Starts the board of a page; does nothing on a page without one. */
export function startBoard(options: BoardOptions): void {
  const form = document.querySelector<HTMLFormElement>('[data-board]');
  if (!form) return;
  const rows = readRows();
  const board: Board = {
    form,
    rows,
    options,
    openWhole: form.hasAttribute('data-paged') ? once(() => loadWhole(form.dataset['line'])) : undefined,
  };
  const show = createShow(board);
  form.addEventListener('submit', (event) => event.preventDefault());
  const go = (view: View) => {
    history.pushState(undefined, '', addressOf(view));
    show(view);
  };
  form.addEventListener('change', ({ target }) => {
    const { choice, ...view } = readForm(form);
    go({ ...view, choice: choiceBeside(target instanceof HTMLSelectElement ? target.name : '', choice) });
  });
  followLanes(
    rows.map(({ duty }) => duty),
    ({ place, year }) => {
      const { choice, ...view } = readForm(form);
      go({ ...view, choice: { ...choice, place, year } });
    },
  );
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    history.pushState(undefined, '', location.pathname);
    show(readAddress());
  });
  form.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) void press(target, board);
  });
  form.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLSelectElement) void offerAll(board);
  });
  addEventListener('popstate', () => show(readAddress()));
  show(readAddress());
}

/** Reads the rows of all pages; those of a line of work alone, where the board is of one. */
async function loadWhole(line: string | undefined): Promise<WholeBoard> {
  const { openWholeBoard } = await import('./whole-board.ts');
  return openWholeBoard(line);
}

/** Returns what shows a view; of two that are asked for one after the other the later one stays. */
function createShow({ form, rows, openWhole }: Board): (view: View) => void {
  let turn = 0;
  const showWhole = async (open: () => Promise<WholeBoard>, view: View, own: number) => {
    const day = view.day ?? today();
    fill(form, { ...view.choice, order: view.order, day }, '正在取名称……');
    say(form, '正在取全部各页的时限与指标……');
    try {
      const whole = await open();
      const { all, rows: chosen, list } = await whole.choose(view);
      if (own !== turn) return;
      whole.offer(form, all, view.choice);
      fill(form, { ...view.choice, order: view.order, day });
      count(form, all, view.choice);
      list((row, duty) => row.querySelector('.kb-duties__when')?.toggleAttribute('data-past', isPast(duty, day)));
      turnTo('whole');
      say(form, countsOf(chosen, day));
    } catch {
      if (own !== turn) return;
      fill(form, { ...view.choice, order: view.order, day }, '没有取到名称');
      say(form, '没有取到全部各页的时限与指标，列出的没有变；请稍后再选一次。');
    }
    showAnswer();
  };
  return (view) => {
    turn += 1;
    if (openWhole && asksForMore(view)) {
      if (turn === 1) showPage(form, rows, { ...view, choice: {}, order: '' });
      void showWhole(openWhole, view, turn);
      return;
    }
    showPage(form, rows, view);
    if (openWhole) turnTo('page');
    if (turn > 1) void offerAll({ form, openWhole });
    showAnswer();
  };
}

function asksForMore({ choice, order }: View): boolean {
  return order !== '' || facets.some((facet) => choice[facet]);
}

/** On one of several pages either the page's own rows stand there or what is chosen of all. */
function turnTo(part: 'page' | 'whole'): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-part]'))
    element.hidden = element.dataset['part'] !== part;
}

/** Offers what may be chosen on all pages, once a reader turns to a choice. */
async function offerAll({ form, openWhole }: Pick<Board, 'form' | 'openWhole'>): Promise<void> {
  try {
    if (!openWhole || asksForMore(readForm(form))) return;
    const whole = await openWhole();
    if (asksForMore(readForm(form))) return;
    whole.offer(form, whole.all, {});
    count(form, whole.all, {});
  } catch {
    say(form, '没有取到全部各页的时限与指标，现在只能选这一页有的。');
  }
}

function readRows(): BoardRow[] {
  return [...document.querySelectorAll<HTMLElement>('[data-duty]')].map((element) => ({
    element,
    duty: readShownDuty(element),
    group: element.closest<HTMLElement>('[data-group]')?.dataset['group'] ?? '',
  }));
}

function readAddress(): View {
  const query = new URLSearchParams(location.search);
  return readView((name) => query.get(name) ?? '');
}

function readForm(form: HTMLFormElement): View {
  const fields = new FormData(form);
  const view = readView((name) => String(fields.get(name) ?? ''));
  return view.day === today() ? { ...view, day: undefined } : view;
}

function readView(read: (name: string) => string): View {
  const chosen = facets.flatMap((facet) => (read(facet) ? [[facet, read(facet)]] : []));
  const day = /^\d{4}-\d\d-\d\d$/u.test(read('day')) ? read('day') : undefined;
  return { choice: Object.fromEntries(chosen), order: read('order'), day };
}

function addressOf({ choice, order, day }: View): string {
  const chosen = facets.flatMap((facet) => (choice[facet] ? [[facet, choice[facet]]] : []));
  const query = new URLSearchParams({
    ...Object.fromEntries(chosen),
    ...(order && { order }),
    ...(day && { day }),
  });
  return query.size > 0 ? `?${query}` : location.pathname;
}

function showPage(form: HTMLFormElement, rows: readonly BoardRow[], view: View): void {
  const day = view.day ?? today();
  fill(form, { ...view.choice, order: view.order, day });
  for (const { element, duty } of rows) {
    element.hidden = !isChosen(duty, view.choice);
    element.querySelector('.kb-duties__when')?.toggleAttribute('data-past', isPast(duty, day));
  }
  showLanes(
    rows.map(({ duty }) => duty),
    view.choice,
    (duty) => isPast(duty, day),
  );
  count(
    form,
    rows.map(({ duty }) => duty),
    view.choice,
  );
  regroup(rows, view.order);
  for (const group of document.querySelectorAll<HTMLElement>('[data-group]')) {
    group.hidden = !group.querySelector('[data-duty]:not([hidden])');
  }
  const shown = rows.filter(({ element }) => !element.hidden).map(({ duty }) => duty);
  say(form, `${form.hasAttribute('data-paged') ? '这一页' : ''}${countsOf(shown, day)}`);
}

/** A value that is not offered stands as `unnamed` until it is. */
function fill(form: HTMLFormElement, values: Readonly<Record<string, string | undefined>>, unnamed?: string): void {
  for (const option of form.querySelectorAll('option[data-unnamed]')) option.remove();
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input')) {
    const value = values[field.name] ?? '';
    field.value = value;
    if (field.value !== value && unnamed && field instanceof HTMLSelectElement) {
      field.append(unnamedOption(value, unnamed));
      field.value = value;
    }
  }
}

function unnamedOption(value: string, words: string): HTMLOptionElement {
  const option = Object.assign(make('option', '', words), { value });
  option.dataset['unnamed'] = '';
  return option;
}

function isPast({ date, canPass }: Pick<ShownDuty, 'date' | 'canPass'>, day: string): boolean {
  return canPass && date !== undefined && date < day;
}

/** Writes behind every choice how many rows it leaves. */
function count(form: HTMLFormElement, duties: readonly FilteredDuty[], choice: DutyChoice): void {
  for (const facet of countedFacets(duties)) {
    const counts = countValues(duties, facet, choice);
    for (const option of form.querySelectorAll<HTMLOptionElement>(`[name=${facet}] option[value]:not([value=""])`)) {
      const left = counts.get(option.value) ?? 0;
      option.textContent = `${option.dataset['name'] ?? ''}（${left}）`;
      option.disabled = left === 0 && !option.selected;
    }
  }
}

/** The rows of a page are all of our library: they do not tell what others have. */
function countedFacets(duties: readonly FilteredDuty[]): readonly DutyFacetName[] {
  return duties.some(({ library }) => library) ? facets : facets.filter((facet) => facet !== 'library');
}

/** Puts the rows under the headings of an order; the order of the page itself is by time. */
function regroup(rows: readonly BoardRow[], order: string): void {
  const table = document.querySelector<HTMLTableElement>('[data-regroup]');
  const pattern = table?.tBodies[0];
  if (!table || !pattern) return;
  const groups = new Map<string, BoardRow[]>();
  for (const row of rows.filter(({ element }) => table.contains(element))) {
    const name = nameOf(row, order);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const bodies = [...groups].map(([name, members]) => {
    const body = make('tbody', pattern.className);
    body.dataset['group'] = name;
    const heading = pattern.rows[0]?.cloneNode(true);
    if (!(heading instanceof HTMLElement)) return body;
    heading.querySelector('[data-group-name]')?.replaceChildren(name);
    body.append(heading, ...members.map(({ element }) => element));
    return body;
  });
  for (const body of [...table.tBodies]) body.remove();
  table.append(...bodies);
}

function nameOf({ duty, group }: BoardRow, order: string): string {
  if (order === 'plan') return duty.planName;
  return order === 'topic' ? (duty.topic?.name ?? noTopic) : group;
}

function countsOf(duties: readonly Pick<ShownDuty, 'date' | 'canPass'>[], day: string): string {
  const past = duties.filter((duty) => isPast(duty, day)).length;
  return `${duties.length}项要求${past > 0 ? `，其中${past}项已过期限` : ''}`;
}

function say(form: HTMLFormElement, words: string): void {
  form.querySelector('[data-board-status]')?.replaceChildren(words);
}

async function press(button: HTMLButtonElement, board: Board): Promise<void> {
  const format = formats.find((one) => one === button.dataset['export']);
  if (button.hasAttribute('data-print')) print();
  else if (button.hasAttribute('data-share')) await copyText(pastable(location.href), button);
  else if (format && board.form.ariaBusy !== 'true') await exportAs(format, board);
}

/** A voice that reads each file would not come to an end. */
const tellEach = 10;

/** Says how far the export has come; then what the board said last stands there again. */
async function exportAs(format: ExportFormat, board: Board): Promise<void> {
  const { form } = board;
  const { tell, end } = sayAside(findPart('[data-board-status]'));
  form.ariaBusy = 'true';
  try {
    await save(format, board, tell);
    end();
  } catch (error) {
    const lacking = error instanceof NotFetched ? `${planCalled(form, error.key)}的文件没有取到，` : '';
    say(form, `导出没有做成，${lacking}请稍后再试。`);
  }
  form.ariaBusy = null;
}

function planCalled(form: HTMLFormElement, plan: string): string {
  return form.querySelector<HTMLElement>(`[name=plan] [value="${CSS.escape(plan)}"]`)?.dataset['name'] ?? plan;
}

async function save(
  format: ExportFormat,
  { form, rows, options, openWhole }: Board,
  say: (words: string) => void,
): Promise<void> {
  const tell = (what: string) => (done: number, all: number) => {
    if (done % tellEach === 0) say(`正在导出：${what}取到${done}份方案的，共${all}份……`);
  };
  const duties = openWhole
    ? await (await openWhole()).duties(readAddress(), tell('时限与指标'))
    : shownDuties(form, rows);
  await options.save(format, { duties, name: form.dataset['board'] ?? '', tell: tell('原文') });
}

/** In the order of the page, with the units that are asked for. */
function shownDuties(form: HTMLFormElement, rows: readonly BoardRow[]): ShownDuty[] {
  const { choice } = readForm(form);
  const shown = [...document.querySelectorAll('[data-duty]:not([hidden])')];
  return rows
    .filter(({ element }) => shown.includes(element))
    .sort((a, b) => shown.indexOf(a.element) - shown.indexOf(b.element))
    .map(({ duty }) => ({ ...duty, units: chosenUnits(duty, choice) }));
}
