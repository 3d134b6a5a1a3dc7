/**
 * Names of files that follow from what they hold, each with a word or number that tells of it, as two lines: the words as their
 * fronts (front-coding.ts), and the names, all of one length, in a row. The guide, which every reader fetches, tells so of what
 * would take a request more by itself.
 */
import { readFronts, writeFronts } from './front-coding.ts';

/** A name, and what tells of it: small letters and figures. */
export interface ListedName {
  readonly word: string;
  readonly name: string;
}

/** Writes the list. */
export function writeNameList(list: readonly ListedName[]): string {
  return `${writeFronts(list.map(({ word }) => word)).join('')}\n${list.map(({ name }) => name).join('')}`;
}

/** Reads what `writeNameList` wrote. */
export function readNameList(text: string): readonly ListedName[] {
  const [fronts = '', names = ''] = text.split('\n');
  const words = readFronts(fronts);
  const length = names.length / words.length;
  return words.map((word, at) => ({ word, name: names.slice(at * length, (at + 1) * length) }));
}
