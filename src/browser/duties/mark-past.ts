/** Runs in the browser: marks the days that have passed by the reader's clock and opens its year; a static page does not know today. */
import { today } from '../today.ts';

/** Marks every element with a day before today. */
export function markPast(): void {
  const now = today();
  for (const element of document.querySelectorAll<HTMLElement>('[data-day]'))
    element.toggleAttribute('data-past', (element.dataset['day'] ?? now) < now);
}

/** Opens of years that are folded the first that is not over, or the last of all. */
export function openNextYear(): void {
  const years = [...document.querySelectorAll<HTMLDetailsElement>('details[data-year]')];
  const thisYear = today().slice(0, 4);
  const next = years.find(({ dataset: { year = '' } }) => year >= thisYear) ?? years.at(-1);
  if (next) next.open = true;
}
