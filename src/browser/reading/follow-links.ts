/**
 * Runs in the browser: what previews links is loaded when the mouse or the keyboard first reaches a link, and not before: a
 * mouse that rests on the page is no reader who asks. What set it off is handed to it.
 */
import { isLarge } from '../large/form.ts';

const events = ['pointerover', 'focusin'] as const;

/** Offers previews of all links to measures on the page; `base` is the root of the site with a slash at its end. */
export function followLinks(base: string): void {
  const load = (event: FocusEvent | PointerEvent): void => {
    if (isLarge() || !isOnLink(event) || (event instanceof PointerEvent && event.pointerType !== 'mouse')) return;
    for (const name of events) document.removeEventListener(name, load);
    void import('./preview.ts').then((previews) => previews.offerPreviews(base, event));
  };
  for (const name of events) document.addEventListener(name, load);
}

function isOnLink({ target }: Event): boolean {
  return target instanceof Element && target.closest('a') !== null;
}
