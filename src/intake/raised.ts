/**
 * Raised and lowered figures as characters of their own: 10⁵, m², CO₂; a wording without such characters stays as it is. And
 * what equations set above one another, on one line.
 */

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

/** Returns a fraction on one line. */
export function writeFraction(numerator: string, denominator: string): string {
  return `${embrace(numerator)}/${embrace(denominator)}`;
}

/** Returns a root on one line. */
export function writeRoot(degree: string, text: string): string {
  return `${raise(degree)}√${embrace(text)}`;
}

/** Returns an exponent as it stands raised, or behind `^` where its characters cannot. */
export function writePower(text: string): string {
  const raised = raise(text);
  return raised === text && text !== '' ? `^${embrace(text)}` : raised;
}

function embrace(text: string): string {
  return /^[\p{L}\p{N}.%]*$/u.test(text) ? text : `(${text})`;
}

function shift(text: string, from: string, to: string): string {
  const shifted = [...text.trim()].map((character) => to[from.indexOf(character)]);
  return shifted.includes(undefined) ? text : shifted.join('');
}
