/** Runs in the browser on the page of a measure: makes its buttons take it along, by what is loaded when one is reached for. */

/** Makes every `[data-take]` of the page work; what the browser cannot do is not offered. */
export function offerTaking(): void {
  const load = () => import('./take-measure.ts');
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-take]')) {
    button.hidden = !(button.dataset['take'] === 'share' ? navigator.share : navigator.clipboard);
    button.addEventListener('pointerdown', load);
    button.addEventListener('click', () => load().then(({ takeMeasure }) => takeMeasure(button)));
  }
}
