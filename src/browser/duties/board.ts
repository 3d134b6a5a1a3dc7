/**
 * Runs in the browser on pages that list duties: filters and groups the rows, marks what is past on the reader's day,
 * keeps the choice in the address, and hands the rows in view to an export. Without it every row stands on the page. On one
 * of several pages a choice is one among the rows of all (whole-board.ts).
 */
import { noTopic } from '../../model/labels.ts';
import { once } from '../../model/once.ts';
import { copyText } from '../copy.ts';
import { make } from '../make.ts';
import { pastable } from '../pastable.ts';
import { showAnswer } from '../show-answer.ts';
import { today } from '../today.ts';
import { createTurns } from '../turns.ts';
import { type Board, type BoardOptions, exportAs, exportFormats, type PageRow } from './board-export.ts';
import {
  addressOf,
  asksForMore,
  type BoardView,
  countChoices,
  fillForm,
  sayBeside,
  viewOfAddress,
  viewOfForm,
} from './board-form.ts';
import { choiceBeside, isChosen } from './filter.ts';
import { followLanes, showLanes } from './lanes.ts';
import { readShownDuty, type ShownDuty } from './rows.ts';
import type { WholeBoard } from './whole-board.ts';

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
  const go = (view: BoardView) => {
    history.pushState(undefined, '', addressOf(view));
    show(view);
  };
  form.addEventListener('change', ({ target }) => {
    const { choice, ...view } = viewOfForm(form);
    go({ ...view, choice: choiceBeside(target instanceof HTMLSelectElement ? target.name : '', choice) });
  });
  followLanes(
    rows.map(({ duty }) => duty),
    ({ place, year }) => {
      const { choice, ...view } = viewOfForm(form);
      go({ ...view, choice: { ...choice, place, year } });
    },
  );
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    history.pushState(undefined, '', location.pathname);
    show(viewOfAddress());
  });
  form.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) void press(target, board);
  });
  form.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLSelectElement) void offerAll(board);
  });
  addEventListener('popstate', () => show(viewOfAddress()));
  show(viewOfAddress());
}

/** Reads the rows of all pages; those of a line of work alone, where the board is of one. */
async function loadWhole(line: string | undefined): Promise<WholeBoard> {
  const { openWholeBoard } = await import('./whole-board.ts');
  return openWholeBoard(line);
}

/** Returns what shows a view; of two that are asked for one after the other the later one stays. */
function createShow({ form, rows, openWhole }: Board): (view: BoardView) => void {
  const begin = createTurns();
  let isFirst = true;
  const showWhole = async (open: () => Promise<WholeBoard>, view: BoardView, isLast: () => boolean) => {
    const day = view.day ?? today();
    fillForm(form, { ...view.choice, order: view.order, day }, '正在取名称……');
    sayBeside(form, '正在取全部各页的时限与指标……');
    try {
      const whole = await open();
      const { all, rows: chosen, list } = await whole.choose(view);
      if (!isLast()) return;
      whole.offer(form, all, view.choice);
      fillForm(form, { ...view.choice, order: view.order, day });
      countChoices(form, all, view.choice);
      list((row, duty) => row.querySelector('.kb-duties__when')?.toggleAttribute('data-past', isPast(duty, day)));
      turnTo('whole');
      sayBeside(form, countsOf(chosen, day));
    } catch {
      if (!isLast()) return;
      fillForm(form, { ...view.choice, order: view.order, day }, '没有取到名称');
      sayBeside(form, '没有取到全部各页的时限与指标，列出的没有变；请稍后再选一次。');
    }
    showAnswer();
  };
  return (view) => {
    const isLast = begin();
    const isOpening = isFirst;
    isFirst = false;
    if (openWhole && asksForMore(view)) {
      if (isOpening) showPage(form, rows, { ...view, choice: {}, order: '' });
      void showWhole(openWhole, view, isLast);
      return;
    }
    showPage(form, rows, view);
    if (openWhole) turnTo('page');
    if (!isOpening) void offerAll({ form, openWhole });
    showAnswer();
  };
}

/** On one of several pages either the page's own rows stand there or what is chosen of all. */
function turnTo(part: 'page' | 'whole'): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-part]'))
    element.hidden = element.dataset['part'] !== part;
}

/** Offers what may be chosen on all pages, once a reader turns to a choice. */
async function offerAll({ form, openWhole }: Pick<Board, 'form' | 'openWhole'>): Promise<void> {
  try {
    if (!openWhole || asksForMore(viewOfForm(form))) return;
    const whole = await openWhole();
    if (asksForMore(viewOfForm(form))) return;
    whole.offer(form, whole.all, {});
    countChoices(form, whole.all, {});
  } catch {
    sayBeside(form, '没有取到全部各页的时限与指标，现在只能选这一页有的。');
  }
}

function readRows(): PageRow[] {
  return [...document.querySelectorAll<HTMLElement>('[data-duty]')].map((element) => ({
    element,
    duty: readShownDuty(element),
    group: element.closest<HTMLElement>('[data-group]')?.dataset['group'] ?? '',
  }));
}

function showPage(form: HTMLFormElement, rows: readonly PageRow[], view: BoardView): void {
  const day = view.day ?? today();
  fillForm(form, { ...view.choice, order: view.order, day });
  for (const { element, duty } of rows) {
    element.hidden = !isChosen(duty, view.choice);
    element.querySelector('.kb-duties__when')?.toggleAttribute('data-past', isPast(duty, day));
  }
  showLanes(
    rows.map(({ duty }) => duty),
    view.choice,
    (duty) => isPast(duty, day),
  );
  countChoices(
    form,
    rows.map(({ duty }) => duty),
    view.choice,
  );
  regroup(rows, view.order);
  for (const group of document.querySelectorAll<HTMLElement>('[data-group]')) {
    group.hidden = !group.querySelector('[data-duty]:not([hidden])');
  }
  const shown = rows.filter(({ element }) => !element.hidden).map(({ duty }) => duty);
  sayBeside(form, `${form.hasAttribute('data-paged') ? '这一页' : ''}${countsOf(shown, day)}`);
}

/** Puts the rows under the headings of an order; the order of the page itself is by time. */
function regroup(rows: readonly PageRow[], order: string): void {
  const table = document.querySelector<HTMLTableElement>('[data-regroup]');
  const pattern = table?.tBodies[0];
  if (!table || !pattern) return;
  const groups = new Map<string, PageRow[]>();
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

function nameOf({ duty, group }: PageRow, order: string): string {
  if (order === 'plan') return duty.planName;
  return order === 'topic' ? (duty.topic?.name ?? noTopic) : group;
}

function isPast({ date, canPass }: Pick<ShownDuty, 'date' | 'canPass'>, day: string): boolean {
  return canPass && date !== undefined && date < day;
}

function countsOf(duties: readonly Pick<ShownDuty, 'date' | 'canPass'>[], day: string): string {
  const past = duties.filter((duty) => isPast(duty, day)).length;
  return `${duties.length}项要求${past > 0 ? `，其中${past}项已过期限` : ''}`;
}

async function press(button: HTMLButtonElement, board: Board): Promise<void> {
  const format = exportFormats.find((one) => one === button.dataset['export']);
  if (button.hasAttribute('data-print')) print();
  else if (button.hasAttribute('data-share')) await copyText(pastable(location.href), button);
  else if (format && board.form.ariaBusy !== 'true') await exportAs(format, board);
}
