/**
 * Runs in the browser on the pages of plans and measures: what takes printed words along with their place is loaded when a
 * reader first selects some, and not before.
 */

/** Listens for the first selection. */
export function offerQuoting(): void {
  const onSelect = (): void => {
    if (!getSelection()?.anchorNode?.parentElement?.closest('[data-source]')) return;
    document.removeEventListener('selectionchange', onSelect);
    void import('./quote-bar.ts').then((bar) => bar.followSelection());
  };
  document.addEventListener('selectionchange', onSelect);
}
