/**
 * Runs in the browser where plans can be picked. Most readers pick none, so what picks, aligns and writes is fetched when the
 * address asks for a choice or the control is opened.
 */

/** Calls `start` once a reader picks; never on a page without the control. */
export function whenPicking(start: () => Promise<void>): void {
  const control = document.querySelector('[data-pick]');
  if (control && location.search) void start();
  else control?.addEventListener('toggle', start, { once: true });
}
