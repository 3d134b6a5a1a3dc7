/**
 * Runs in the browser: what previews links is loaded when the mouse first moves over the page or the keyboard reaches
 * something, and not before. What set it off is then told to it, so that a first link has its preview too.
 */
import { isLarge } from '../large/form.ts';

const events = ['pointerover', 'focusin'] as const;

/** Offers previews of all links to measures on the page; `base` is the root of the site with a slash at its end. */
export function followLinks(base: string): void {
  const load = (event: FocusEvent | PointerEvent): void => {
    if (isLarge() || (event instanceof PointerEvent && event.pointerType !== 'mouse')) return;
    for (const name of events) document.removeEventListener(name, load);
    void import('./preview.ts').then((previews) => {
      previews.offerPreviews(base);
      event.target?.dispatchEvent(again(event));
    });
  };
  for (const name of events) document.addEventListener(name, load);
}

function again(event: FocusEvent | PointerEvent): Event {
  return event instanceof PointerEvent ? new PointerEvent(event.type, event) : new FocusEvent(event.type, event);
}
