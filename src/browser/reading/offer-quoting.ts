/**
 * Runs in the browser on the pages of plans and measures: what takes printed words along with their place is loaded when a
 * reader first selects some or reaches for a button that does so, and not before.
 */

/** Listens for the first selection and makes every `[data-take]` of the page work. */
export function offerQuoting(): void {
  const load = () => import('./quote.ts');
  const onSelect = (): void => {
    const selection = getSelection();
    if (selection?.isCollapsed !== false || !selection.anchorNode?.parentElement?.closest('[data-source]')) return;
    document.removeEventListener('selectionchange', onSelect);
    void load().then(({ followSelection }) => followSelection());
  };
  document.addEventListener('selectionchange', onSelect);
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-take]')) {
    button.hidden = button.dataset['take'] === 'share' ? !navigator.share : !navigator.clipboard;
    button.addEventListener('pointerdown', load);
    button.addEventListener('click', () => load().then(({ takeMeasure }) => takeMeasure(button)));
  }
}
