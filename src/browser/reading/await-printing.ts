/**
 * Runs in the browser: what draws the QR code of a page is loaded when its reader seems about to print, because nothing can
 * be fetched any more while a page is printed.
 */

/** Makes ready when the mouse leaves the page for the menu, Ctrl or ⌘ goes down, or the window is left. */
export function awaitPrinting(): void {
  if (!document.querySelector('[data-code]')) return;
  const prepare = (): void => void import('../qr-code.ts').then((codes) => codes.placeCodes());
  document.documentElement.addEventListener('pointerleave', prepare);
  addEventListener('blur', prepare);
  addEventListener('keydown', ({ ctrlKey, metaKey }) => (ctrlKey || metaKey) && prepare());
}
