/**
 * Runs in the browser on a plan's page: shows the bar of a narrow screen when the reader scrolls back up, says in it where
 * they are, and opens the outline as a sheet at the part that they read.
 */

/** Scrolling by less is the hand at rest. */
const least = 6;

/** Makes the bar come and go; does nothing on a page without one. */
export function offerReadingBar(): void {
  const bar = document.querySelector<HTMLElement>('[data-bar]');
  const sheet = document.querySelector<HTMLDialogElement>('[data-bar-sheet]');
  if (!bar || !sheet) return;
  const measures = [...document.querySelectorAll('[data-measure]')];
  let before = scrollY;
  addEventListener(
    'scroll',
    () => {
      const moved = scrollY - before;
      if (Math.abs(moved) < least) return;
      before = scrollY;
      bar.toggleAttribute('data-shown', moved < 0 && scrollY > innerHeight);
      sayPlace(bar, measures);
    },
    { passive: true },
  );
  bar.querySelector('[data-bar-outline]')?.addEventListener('click', () => openSheet(sheet));
  sheet.addEventListener('click', ({ target }) => {
    if (target === sheet || (target instanceof Element && target.closest('a'))) sheet.close();
  });
}

/** The measure in view is marked in the outline and in the text by what follows the reader. */
function sayPlace(bar: HTMLElement, measures: readonly Element[]): void {
  const place = document.querySelector('.kb-room > .kb-outline a[aria-current]')?.textContent?.trim() ?? '';
  const number = measures.findIndex((measure) => measure.matches('[data-current]')) + 1;
  bar.querySelector('[data-bar-place]')?.replaceChildren(place);
  const count = bar.querySelector<HTMLElement>('[data-bar-count]');
  const { before = 0, all = measures.length } = count?.dataset ?? {}; // of a long plan, the page holds only some
  count?.replaceChildren(number > 0 ? `${Number(before) + number}／${all}` : '');
}

function openSheet(sheet: HTMLDialogElement): void {
  const outline = document.querySelector('.kb-room > .kb-outline')?.cloneNode(true);
  if (!outline) return;
  sheet.querySelector('.kb-outline')?.remove();
  sheet.append(outline);
  sheet.showModal();
  sheet.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
}
