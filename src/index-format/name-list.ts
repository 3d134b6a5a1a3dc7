/**
 * Names of files that follow from what they hold, each with a word or number that tells of it, as two lines: `A41A64B5` for
 * 41, 64 and 65, and the names, all of one length, in a row. The guide, which every reader fetches, tells so of what would
 * take a request more by itself.
 */

/** A name, and what tells of it: small letters and figures. */
export interface ListedName {
  readonly word: string;
  readonly name: string;
}

/** Writes the list. Of a word stands there in how many characters it begins as the one before, A for none, and the rest. */
export function writeNameList(list: readonly ListedName[]): string {
  const words = list.map(({ word }, at) => {
    const shared = sharedLength(word, list[at - 1]?.word ?? '');
    return String.fromCharCode(none + shared) + word.slice(shared);
  });
  return `${words.join('')}\n${list.map(({ name }) => name).join('')}`;
}

function sharedLength(one: string, other: string): number {
  const length = [...one].findIndex((character, at) => character !== other[at]);
  return Math.min(mostShared, length < 0 ? one.length : length);
}

/** Reads what `writeNameList` wrote. */
export function readNameList(text: string): readonly ListedName[] {
  const [words = '', names = ''] = text.split('\n');
  const all = words.match(/[A-Z][^A-Z]*/gu) ?? [];
  const length = names.length / all.length;
  let word = '';
  return all.map((written, at) => {
    word = word.slice(0, written.charCodeAt(0) - none) + written.slice(1);
    return { word, name: names.slice(at * length, (at + 1) * length) };
  });
}

const none = 65;
const mostShared = 25;
