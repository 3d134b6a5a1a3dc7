/**
 * Runs in the browser on a duty board of several pages: filters, orders, lists and exports the targets of all of them, from the
 * files beside the pages. Loaded when a reader first chooses something or an address asks for it.
 */
import { dutyAt, readTaken } from '../basket/taken.ts';
import { findPart } from '../elements.ts';
import { fetchEach } from '../fetch-each.ts';
import { fetchJson } from '../fetch-json.ts';
import { href } from '../href.ts';
import { make } from '../make.ts';
import { publicAddress } from '../public-address.ts';
import {
  type BoardChoices,
  type BoardRow,
  type Choice,
  fileOfPlan,
  fillRows,
  headingOf,
  type IndexedDuty,
  orderRows,
  planAsked,
  readIndexed,
  rowsOfPage,
  timeChoices,
  unitChoices,
} from './board-index.ts';
import { sentenceBeside, wholeSentence } from './duty-words.ts';
import { chosenUnits, type DutyChoice, type DutyFacetName, isChosen, libraryChoices } from './filter.ts';
import { makeDutyRow } from './make-row.ts';
import type { ListedDuty, ShownDuty } from './rows.ts';

/** What a reader asks of the board. */
interface WholeView {
  readonly choice: DutyChoice;
  readonly order: string;
}

/** The targets that are chosen, once all that their first rows say is there. */
interface Chosen {
  /** All targets, those of the plan that was asked for with their units: for the counts of choices. */
  readonly all: readonly BoardRow[];
  /** In the order that was asked for. */
  readonly rows: readonly BoardRow[];
  /** Puts the first rows in the place of the page's, with a way to further ones; `mark` marks what is past. */
  list(mark: (row: HTMLElement, duty: BoardRow) => void): void;
}

export interface WholeBoard {
  /** All targets, without their units. */
  readonly all: readonly BoardRow[];
  /** Writes what may be chosen into the form, among the rows of the library that is chosen. */
  offer(form: HTMLFormElement, all: readonly BoardRow[], choice: DutyChoice): void;
  choose(view: WholeView): Promise<Chosen>;
  /** Returns what is chosen, for an export; `tell` hears of how many plans the rows are there. */
  duties(view: WholeView, tell?: (done: number, all: number) => void): Promise<ShownDuty[]>;
}

type ReadDuties = (plan: string) => Promise<readonly ListedDuty[]>;

/** Reads the files of the board; of a line of work it has what charges units of the line, and of units these alone. */
export async function openWholeBoard(line?: string): Promise<WholeBoard> {
  const ofLine: DutyChoice = { line, library: line === undefined ? libraryChoices.all : libraryChoices.own };
  const choices = await fetchJson<BoardChoices>(href('targets/rows/choices.json'));
  const files = Array.from({ length: choices.files }, (_, index) =>
    fetchJson<readonly IndexedDuty[]>(href(`targets/rows/${index + 1}.json`)),
  );
  const indexed = readIndexed(choices, (await Promise.all(files)).flat()).filter((row) => isChosen(row, ofLine));
  const readDuties = keepDuties(new Map(choices.plans.map((plan) => [plan[0], fileOfPlan(plan)])), ofLine);
  const choose = async ({ choice, order }: WholeView) => {
    const plan = planAsked(choice);
    const all = plan === undefined ? indexed : fillRows(indexed, plan, await readDuties(plan));
    const rows = orderRows(
      all.filter((row) => isChosen(row, choice)),
      order,
    );
    return { all, rows };
  };
  return {
    all: indexed,
    offer: (form, all, choice) => offerChoices(form, choices, rowsInLibrary(all, choice)),
    async choose(view) {
      const chosen = await choose(view);
      const part = chosen.rows.slice(0, rowsOfPage);
      const duties = await dutiesOf(part, readDuties);
      return { ...chosen, list: (mark) => listRows({ ...chosen, order: view.order, readDuties, mark }, duties) };
    },
    async duties(view, tell) {
      const { rows } = await choose(view);
      return (await dutiesOf(rows, readDuties, tell)).map((duty) => ({
        ...shownDuty(duty),
        units: chosenUnits(duty, view.choice),
      }));
    },
  };
}

/** Fetches the rows of a plan once; what could not be had is asked for again. A plan that has none is not asked for. */
function keepDuties(files: ReadonlyMap<string, string>, ofLine: DutyChoice): ReadDuties {
  const read = async (file: string): Promise<readonly ListedDuty[]> => {
    const duties = await fetchJson<readonly ListedDuty[]>(href(file));
    return ofLine.line === undefined ? duties : duties.map((duty) => ({ ...duty, units: unitsIn(duty, ofLine) }));
  };
  const kept = new Map<string, Promise<readonly ListedDuty[]>>();
  return (plan) => {
    const file = files.get(plan);
    if (file === undefined) return Promise.resolve([]);
    const asked = kept.get(plan) ?? read(file);
    kept.set(plan, asked);
    asked.catch(() => kept.delete(plan));
    return asked;
  };
}

function unitsIn({ units }: ListedDuty, { line = '' }: DutyChoice): ListedDuty['units'] {
  return units.filter(({ workLines }) => workLines.includes(line));
}

async function dutiesOf(
  rows: readonly BoardRow[],
  readDuties: ReadDuties,
  tell?: (done: number, all: number) => void,
): Promise<ListedDuty[]> {
  const plans = [...new Set(rows.map(({ plan }) => plan))];
  const duties = new Map((await fetchEach(plans, readDuties, tell)).map((own, index) => [plans[index], own]));
  return rows.flatMap(({ plan, at }) => duties.get(plan)?.[at] ?? []);
}

function shownDuty(duty: ListedDuty): ShownDuty {
  const { place, url, date, draft, elsewhere } = duty;
  const canPass = date !== undefined && !draft;
  if (elsewhere) return { ...duty, address: url, canPass, sentence: wholeSentence(duty) };
  const taken = readTaken(dutyAt(place, url));
  return {
    ...duty,
    address: publicAddress(url),
    canPass,
    sentence: taken.kind === 'duty' && taken.sentence !== undefined ? taken.sentence : sentenceBeside(duty),
  };
}

function rowsInLibrary(rows: readonly BoardRow[], { library }: DutyChoice): BoardRow[] {
  return rows.filter((row) => isChosen(row, { library }));
}

function offerChoices(form: HTMLFormElement, { plans, topics, lines }: BoardChoices, all: readonly BoardRow[]): void {
  const named = (entries: readonly (readonly [string, string, ...unknown[]])[]): Choice[] =>
    entries.map(([value, name]) => ({ value, name }));
  const having = new Set(all.flatMap(({ plan, topic }) => [plan, topic?.id]));
  const offered: Partial<Record<DutyFacetName, readonly Choice[]>> = {
    plan: named(plans.filter(([id]) => having.has(id))),
    topic: named(topics.filter(([id]) => having.has(id))),
    line: named(lines),
    year: timeChoices(orderRows(all, '')),
    unit: unitChoices(all),
  };
  for (const [facet, own] of Object.entries(offered)) {
    const select = form.querySelector<HTMLSelectElement>(`select[name=${facet}]`);
    const [none] = select?.options ?? [];
    if (none)
      select?.replaceChildren(none, ...(own.length > 0 ? own.map(makeOption) : facet === 'unit' ? [planFirst()] : []));
  }
}

/** Units are offered when the plan is known: the same name stands for another unit in every plan. */
function planFirst(): HTMLOptionElement {
  const option = make('option', '', '先选方案');
  option.disabled = true;
  return option;
}

function makeOption({ value, name }: Choice): HTMLOptionElement {
  const option = make('option', '', name);
  option.value = value;
  option.dataset['name'] = name;
  return option;
}

interface Listing {
  readonly rows: readonly BoardRow[];
  readonly order: string;
  readonly readDuties: ReadDuties;
  mark(row: HTMLElement, duty: BoardRow): void;
}

function listRows(listing: Listing, first: readonly ListedDuty[]): void {
  const table = emptyTable();
  const more = make('button', 'kb-text-button');
  more.type = 'button';
  let listed = first.length;
  const append = (duties: readonly ListedDuty[], from: number): void => {
    appendRows(table, listing, duties, from);
    listed = from + duties.length;
    const left = listing.rows.length - listed;
    more.hidden = left === 0;
    more.textContent = `还有${left}处，再列${Math.min(left, rowsOfPage)}处`;
  };
  more.addEventListener('click', () => {
    const from = listed;
    void dutiesOf(listing.rows.slice(from, from + rowsOfPage), listing.readDuties).then(
      (duties) => from === listed && append(duties, from),
      () => more.replaceChildren('没有取到，请再点一次'),
    );
  });
  append(first, 0);
  findPart('[data-whole]').replaceChildren(table, make('p', 'kb-screen', more));
}

/** A table with the head of the page's. */
function emptyTable(): HTMLTableElement {
  const pattern = findPart<HTMLTableElement>('[data-regroup]');
  const table = make('table', pattern.className);
  for (const part of [pattern.caption, pattern.tHead]) if (part) table.append(part.cloneNode(true));
  return table;
}

/** Appends rows under their headings, of which the first may be there already. */
function appendRows(
  table: HTMLTableElement,
  { rows, order, mark }: Listing,
  duties: readonly ListedDuty[],
  from: number,
) {
  for (const [index, duty] of duties.entries()) {
    const row = rows[from + index];
    if (!row) continue;
    const name = headingOf(row, order);
    const element = makeDutyRow(duty);
    mark(element, row);
    const last = [...table.tBodies].at(-1);
    const body = last?.dataset['group'] === name ? last : makeGroup(name);
    body.append(element);
    if (body !== last) table.append(body);
  }
}

function makeGroup(name: string): HTMLTableSectionElement {
  const heading = make('th', '', name);
  heading.scope = 'rowgroup';
  heading.colSpan = 4;
  const body = make('tbody', 'kb-duties__group', make('tr', 'kb-duties__name', heading));
  body.dataset['group'] = name;
  return body;
}
