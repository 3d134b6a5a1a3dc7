/** The form of a board and its address: what a reader has chosen, in both, and what may be chosen. */
import { make } from '../make.ts';
import { today } from '../today.ts';
import { countValues, type DutyChoice, type DutyFacetName, type FilteredDuty, facets } from './filter.ts';

/** What a reader has chosen. */
export interface BoardView {
  readonly choice: DutyChoice;
  readonly order: string;
  /** `2024-06-30`: the day the reader set; today where the address names none. */
  readonly day?: string | undefined;
}

/** Returns what the address asks for. */
export function viewOfAddress(): BoardView {
  const query = new URLSearchParams(location.search);
  return readView((name) => query.get(name) ?? '');
}

/** Returns what the form asks for; the reader's own day is none. */
export function viewOfForm(form: HTMLFormElement): BoardView {
  const fields = new FormData(form);
  const view = readView((name) => String(fields.get(name) ?? ''));
  return view.day === today() ? { ...view, day: undefined } : view;
}

function readView(read: (name: string) => string): BoardView {
  const chosen = facets.flatMap((facet) => (read(facet) ? [[facet, read(facet)]] : []));
  const day = /^\d{4}-\d\d-\d\d$/u.test(read('day')) ? read('day') : undefined;
  return { choice: Object.fromEntries(chosen), order: read('order'), day };
}

/** Returns the address of a view. */
export function addressOf({ choice, order, day }: BoardView): string {
  const chosen = facets.flatMap((facet) => (choice[facet] ? [[facet, choice[facet]]] : []));
  const query = new URLSearchParams({
    ...Object.fromEntries(chosen),
    ...(order && { order }),
    ...(day && { day }),
  });
  return query.size > 0 ? `?${query}` : location.pathname;
}

/** Says whether a view is of other rows than the page lists, or in another order. */
export function asksForMore({ choice, order }: BoardView): boolean {
  return order !== '' || facets.some((facet) => choice[facet]);
}

/** Shows values in the form; one that is not offered stands as `unnamed` until it is. */
export function fillForm(
  form: HTMLFormElement,
  values: Readonly<Record<string, string | undefined>>,
  unnamed?: string,
): void {
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

/** Writes behind every choice how many rows it leaves. */
export function countChoices(form: HTMLFormElement, duties: readonly FilteredDuty[], choice: DutyChoice): void {
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

/** Says something beside the form. */
export function sayBeside(form: HTMLFormElement, words: string): void {
  form.querySelector('[data-board-status]')?.replaceChildren(words);
}
