/**
 * Runs in the browser on the pages of a long plan: what leads to a place that stands on another of them is loaded when the
 * address names one, and not before.
 */

/** Looks whether the page has the place that its address names, now and whenever that changes. */
export function awaitOtherPlaces(): void {
  const look = (): void => {
    const place = decodeURIComponent(location.hash.slice(1)).replace(/~$/u, '');
    if (place && !document.getElementById(place))
      void import('./follow-place.ts').then((one) => one.followPlace(place));
  };
  addEventListener('hashchange', look);
  look();
}
