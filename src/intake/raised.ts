/** Raised and lowered figures as characters of their own: 10⁵, m², CO₂; a wording without such characters stays as it is. */

const raisedFrom = '0123456789+-−=()ni';
const raisedTo = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ';
const loweredFrom = '0123456789+-−=()';
const loweredTo = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎';

/** Returns `text` as it stands raised. */
export function raise(text: string): string {
  return shift(text, raisedFrom, raisedTo);
}

/** Returns `text` as it stands lowered. */
export function lower(text: string): string {
  return shift(text, loweredFrom, loweredTo);
}

function shift(text: string, from: string, to: string): string {
  const shifted = [...text.trim()].map((character) => to[from.indexOf(character)]);
  return shifted.includes(undefined) ? text : shifted.join('');
}
