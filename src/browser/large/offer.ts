/**
 * Runs in the browser on every page: where the large form is on, or is turned on, what it adds is loaded, and not before.
 */

/** Says whether the reader has chosen the large form. */
export function isLarge(): boolean {
  return document.documentElement.hasAttribute('data-large');
}

/** Offers to read the page aloud as soon as the form is large. */
export function followForm(): void {
  const start = (): void => {
    if (isLarge()) void import('./read-aloud.ts').then(({ offerReading }) => offerReading());
  };
  start();
  new MutationObserver(start).observe(document.documentElement, { attributeFilter: ['data-large'] });
}
