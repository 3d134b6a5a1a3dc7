/**
 * Runs in the browser on every page: where the large form is on, or is turned on, what it adds is loaded, and not before.
 */
import { isLarge } from './form.ts';

/** Offers to read the page aloud as soon as the form is large. */
export function followForm(): void {
  const start = (): void => {
    if (isLarge()) void import('./read-aloud.ts').then((aloud) => aloud.offerReading());
  };
  start();
  new MutationObserver(start).observe(document.documentElement, { attributeFilter: ['data-large'] });
}
