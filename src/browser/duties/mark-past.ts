/** Runs in the browser: marks the days that have passed by the reader's clock; a static page does not know today. */
import { today } from '../today.ts';

/** Marks every element with a day before today. */
export function markPast(): void {
  const now = today();
  for (const element of document.querySelectorAll<HTMLElement>('[data-day]'))
    element.toggleAttribute('data-past', (element.dataset['day'] ?? now) < now);
}
