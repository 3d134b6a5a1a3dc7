/** Stops and brackets: official text prints them in full width (GB/T 15834—2011); copies and typed pages often do not. */

const narrowStop = /[;()?!]|,(?!(?<=\d,)\d{3}(?!\d))|(?<!\d):|:(?!\d)/gu;

/** Returns `text` with stops and brackets in full width, each in its place: 完成,共(3)项 → 完成，共（3）项; not 1,200 nor 1:500. */
export function widenStops(text: string): string {
  return text.replace(narrowStop, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + widthOffset));
}

/** From ! to ！, as far as from every sign of ASCII to its full width. */
const widthOffset = 0xfee0;
