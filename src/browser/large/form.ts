/** The form that the reader has chosen: `public/theme.js` keeps it and sets it before the first paint. */

/** Says whether it is the large one. */
export function isLarge(): boolean {
  return document.documentElement.hasAttribute('data-large');
}
