/**
 * Finds the signature that stands below the annexes of a document that nobody has signed above them: the last annex goes
 * in, the place where it is signed comes out. A plan printed in one piece (text, 附件1, 附件2) is signed at its very end; an
 * annex with a 发文字号 of its own bears the signature of another document.
 */
import { isSigningDay } from '../model/official/dates.ts';
import { nothing } from '../model/printed.ts';
import { isImprint } from './closing.ts';
import type { SourceLine } from './lines.ts';
import { endsWithBody, shapeOf } from './shapes.ts';
import { splitSignedDay } from './signed-day.ts';

/** More names in a row are a list of bodies, of which the last one signs. */
const mostSigners = 3;

/** Tells whether a line carries the day on which somebody signs, alone or behind a name. */
export function isSigned({ content }: SourceLine): boolean {
  return isSigningDay(content.text) || splitSignedDay(content) !== undefined;
}

/** Returns the line at which the signature begins, the lines given that something is printed on. */
export function findSignature(rows: readonly SourceLine[]): SourceLine | undefined {
  const day = rows.findLastIndex(isSigned);
  const isForeign = rows.some(({ content }) => shapeOf(content.text) === 'number');
  if (day < 0 || isForeign || !rows.slice(day + 1).every(isFoot)) return undefined;
  const names = signersStart(rows.slice(0, day));
  const isNamed = rows.slice(names, day).some(isBody) || splitSignedDay(rows[day]?.content ?? nothing);
  return isNamed ? rows[names] : undefined;
}

/** Returns the index in the lines above a day from which on they name who signs; remarks stand among them. */
export function signersStart(rows: readonly SourceLine[]): number {
  const first = rows.findLastIndex((line) => !isBody(line) && !isRemark(line)) + 1;
  const bodies = rows.flatMap((line, index) => (index >= first && isBody(line) ? [index] : []));
  return bodies.length > mostSigners ? (bodies.at(-1) ?? first) : first;
}

function isBody({ content: { text } }: SourceLine): boolean {
  return endsWithBody(text) && !/[。；：，:\t|]|^\d/u.test(text);
}

function isRemark({ content: { text } }: SourceLine): boolean {
  return /^(?:person|annotation)$/u.test(shapeOf(text));
}

function isFoot(line: SourceLine): boolean {
  return isImprint(line.content.text) || isRemark(line);
}
