/**
 * What words of a large library are looked up by. A text that is cut has their first character. One that is misspelt has their
 * first or their last, or sounds as their first two do; one in Latin letters has those that their first two readings begin with.
 */
import type { Lexicon } from '../segment/cut.ts';
import type { PinyinFile } from './search-files.ts';

/** The readings of characters. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** A word of so many characters is read by its first two and by its last two as well. */
const halved = 4;

/** Returns the readings of every character of `file`. */
export function readingsByCharacter({ readings }: PinyinFile): Map<string, string[]> {
  const byCharacter = new Map<string, string[]>();
  for (const [reading, characters] of readings) {
    for (const character of characters) byCharacter.set(character, [...(byCharacter.get(character) ?? []), reading]);
  }
  return byCharacter;
}

/** Returns a reading as many speakers say it who do not tell z and zh apart, n and l, an and ang. */
export function withoutAccent(reading: string): string {
  return reading
    .replace(/^(?<initial>[zcs])h/u, '$<initial>')
    .replace(/^[nr](?=[aeiouv])/u, 'l')
    .replace(/(?<vowel>[aei])ng$/u, '$<vowel>n');
}

/** Adds the words inside long ones: 复议 stands in 行政复议 only. */
export function withHalves(lexicon: Lexicon): Lexicon {
  const all = new Map(lexicon);
  for (const [word, count] of lexicon) {
    for (const half of halvesOf(word)) all.set(half, Math.max(all.get(half) ?? 0, count));
  }
  return all;
}

function halvesOf(word: string): readonly string[] {
  return word.length < halved ? [] : [word.slice(0, 2), word.slice(-2)];
}

/** Returns all that a word is looked up by: to cut a text, to correct it, to read Latin letters. */
export function keysOfWord(word: string, readings: Readings): readonly string[] {
  const characters = [...word];
  const [first = '', second] = characters;
  const sounds = second === undefined ? [] : keysOfSounds(first, second, readings);
  const inLetters = [word, ...halvesOf(word)].flatMap((part) => keysInLetters(part, readings));
  return [...new Set([first, keyOfLast(characters.at(-1) ?? ''), ...sounds, ...inLetters])];
}

/**
 * Returns what words are looked up by of which a misspelt text may be made: where one differs in more than its sound, it does so in
 * one character, so that the first or the last is the same.
 */
export function keysOfMisspelt(text: string, readings: Readings): readonly string[] {
  const characters = [...text];
  const pairs = characters.slice(1).map((second, at) => [characters[at] ?? '', second] as const);
  return [
    ...characters,
    ...characters.map(keyOfLast),
    ...pairs.flatMap(([first, second]) => keysOfSounds(first, second, readings)),
  ];
}

function keysOfSounds(first: string, second: string, readings: Readings): string[] {
  return soundsOf(first, readings).flatMap((one) => soundsOf(second, readings).map((other) => `${one}~${other}`));
}

/** What cannot be read sounds as itself only. */
function soundsOf(character: string, readings: Readings): readonly string[] {
  return [...new Set((readings.get(character) ?? [character]).map(withoutAccent))];
}

function keyOfLast(character: string): string {
  return `-${character}`;
}

function keysInLetters(word: string, readings: Readings): string[] {
  const [first = [], second] = Array.from(word, (one) => initialsOf(readings.get(one) ?? []));
  return second ? first.flatMap((one) => second.map((other) => one + other)) : first;
}

function initialsOf(readings: readonly string[]): string[] {
  return [...new Set(readings.map((reading) => reading.slice(0, 1)))];
}
