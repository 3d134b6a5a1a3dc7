/**
 * Runs in the browser on the pages of a long plan: what leads to a place that stands on another of them is loaded when the
 * address names one, and not before.
 */
import { decode } from '../decode.ts';

/**
 * Looks whether the page has the place that its address names, now and whenever that changes. Where the other pages are not
 * told, a reader stays: the outline leads there.
 */
export function awaitOtherPlaces(): void {
  const look = (): void => {
    const place = decode(location.hash.slice(1)).replace(/~$/u, '');
    if (!place || document.getElementById(place)) return;
    import('./follow-place.ts').then((one) => one.followPlace(place)).catch(() => undefined);
  };
  addEventListener('hashchange', look);
  look();
}
