/**
 * Front coding: of each word stands there in how many characters it begins as the one before, A for none, and the rest:
 * `A41A64B5` for 41, 64 and 65. Words of a sorted list so take a few bytes each. They have no capitals of their own. Characters are
 * UTF-16 units, but what begins a pair never stands apart from its other half, so that UTF-8 can hold it.
 */

const none = 65;
const mostShared = 25;

/** Returns what stands there of each word. */
export function writeFronts(words: readonly string[]): string[] {
  return words.map((word, at) => {
    const shared = sharedLength(word, words[at - 1] ?? '');
    return String.fromCharCode(none + shared) + word.slice(shared);
  });
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(mostShared, one.length) && one[length] === other[length]) length += 1;
  return isSecondOfPair(one.charCodeAt(length)) ? length - 1 : length;
}

function isSecondOfPair(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Returns the words of which `writeFronts` wrote this, in a row. */
export function readFronts(written: string): string[] {
  let word = '';
  return (written.match(/[A-Z][^A-Z]*/gu) ?? []).map((rest) => {
    word = word.slice(0, rest.charCodeAt(0) - none) + rest.slice(1);
    return word;
  });
}
