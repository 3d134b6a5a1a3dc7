/**
 * Latin letters in a query → Chinese words of the library: full readings (xingzhengfuyi), initials (xzfy), both mixed
 * (xingzhengfy), the beginning of a reading at the end (zhengwu gongk), between Chinese too (行政zhifa). Only Latin letters
 * are read; Chinese is never turned into readings, which would make 景点 and 经典 the same.
 */
import { type Readings, withHalves } from '../index-format/heard-words.ts';
import type { KnownWords } from './dictionary.ts';

const letters = /[a-z]/iu;
const pieces = /[a-z]+|[^a-z]+/gu;
/** Signs between syllables: xi'an. */
const between = /[\s'’]+/gu;

/** What a syllable costs of which only the first letter is typed, a beginning, or what many say for it; a word costs up to about 12. */
const costs = { initial: 2.5, beginning: 1, accent: 3 } as const;
/** Initials alone say little: more of them would be another language. */
const mostInitials = 8;
const keptWays = 24;

/** Tells whether anything in a query is to be read as pinyin. */
export function hasLetters(query: string): boolean {
  return letters.test(query);
}

/**
 * Returns the likeliest Chinese readings of a query with Latin letters, at most `limit`, made of words of the lexicon: few
 * words before many, frequent before rare, whole syllables before initials. Empty when a part of it reads as nothing.
 */
export function readPinyin(query: string, known: KnownWords, readings: Readings, limit = 6): string[] {
  const words = wordsByLetter(known, readings);
  const parts = piecesOf(query).map((piece) =>
    letters.test(piece) ? readLetters(piece, words).slice(0, limit) : [piece],
  );
  if (parts.some(({ length }) => length === 0)) return [];
  const most = Math.max(0, ...parts.map(({ length }) => length));
  return Array.from({ length: most }, (_, number) => parts.map((part) => part[number] ?? part[0]).join(''));
}

/** Returns what the words are looked up by that a query with Latin letters may be made of. */
export function keysOfLetters(query: string, readings: Readings): readonly string[] {
  const known = [...new Set([...readings.values()].flat())];
  return piecesOf(query).flatMap((piece) => (letters.test(piece) ? [...keysOfPiece(piece, known)] : []));
}

/** A word is looked up by the letter that it begins with, with that of its second syllable where it has one. */
function keysOfPiece(typed: string, readings: readonly string[]): ReadonlySet<string> {
  const keys = new Set<string>();
  const starts = new Set([0]);
  for (let start = 0; start < typed.length; start += 1) {
    if (!starts.has(start)) continue;
    const first = typed.slice(start, start + 1);
    const head = { end: start, cost: 0, initials: 0 };
    keys.add(first);
    for (const { end } of readings.flatMap((reading) => spellings(reading, typed, head, true))) {
      if (end < typed.length) keys.add(first + typed.slice(end, end + 1));
      starts.add(end);
    }
  }
  return keys;
}

function piecesOf(query: string): string[] {
  return [...query.toLowerCase().replace(between, '').matchAll(pieces)].map(([piece]) => piece);
}

interface Word {
  readonly text: string;
  readonly price: number;
  /** The readings of each of its characters. */
  readonly syllables: readonly (readonly string[])[];
}

type Words = ReadonlyMap<string, readonly Word[]>;

/** The words of the lexicon by the first letter of their readings. */
function wordsByLetter({ lexicon, halved: total }: KnownWords, readings: Readings): Words {
  const byLetter = new Map<string, Word[]>();
  for (const [text, count] of withHalves(lexicon)) {
    const syllables = Array.from(text, (character) => readings.get(character) ?? []);
    const word = { text, price: Math.log(total / count), syllables };
    for (const letter of new Set(syllables[0]?.map((reading) => reading.slice(0, 1)))) {
      const list = byLetter.get(letter);
      if (list) list.push(word);
      else byLetter.set(letter, [word]);
    }
  }
  return byLetter;
}

/** A way to read the letters up to some place. */
interface Way {
  readonly text: string;
  readonly cost: number;
  readonly initials: number;
}

/** The cheapest ways to read all letters, kept up to `keptWays` at every place. */
function readLetters(typed: string, words: Words): string[] {
  const ways: Way[][] = Array.from({ length: typed.length + 1 }, () => []);
  ways[0] = [{ text: '', cost: 0, initials: 0 }];
  for (let start = 0; start < typed.length; start += 1) {
    const heads = cheapest(ways[start] ?? []);
    if (heads.length === 0) continue;
    for (const word of words.get(typed.slice(start, start + 1)) ?? []) {
      for (const { end, cost, initials } of stretches(word, typed, start)) {
        ways[end]?.push(
          ...heads.map((head) => ({
            text: head.text + word.text,
            cost: head.cost + word.price + cost,
            initials: head.initials + initials,
          })),
        );
      }
    }
    ways[start] = [];
  }
  return [...new Set(cheapest(ways[typed.length] ?? []).map(({ text }) => text))];
}

function cheapest(ways: readonly Way[]): Way[] {
  const likely = ways.filter(({ initials }) => initials <= mostInitials);
  return likely.sort((a, b) => a.cost - b.cost).slice(0, keptWays);
}

/** A stretch of the letters that spells a word. */
interface Stretch {
  readonly end: number;
  readonly cost: number;
  readonly initials: number;
}

/** The stretches from `start` on that spell a word; a single character has to be spelled. */
function stretches({ syllables }: Word, typed: string, start: number): Stretch[] {
  let found: readonly Stretch[] = [{ end: start, cost: 0, initials: 0 }];
  for (const readings of syllables) {
    const next = found.flatMap((head) =>
      readings.flatMap((reading) => spellings(reading, typed, head, syllables.length > 1)),
    );
    if (next.length === 0) return [];
    found = next;
  }
  return [...found];
}

/** The ways in which letters behind `head` may mean a syllable: whole, as many say it, its beginning at the end of all, its first letter. */
function spellings(reading: string, typed: string, head: Stretch, short: boolean): Stretch[] {
  const { end, cost, initials } = head;
  const rest = typed.slice(end, end + reading.length);
  const isWhole = rest === reading;
  if (!short) return isWhole ? [{ ...head, end: end + reading.length }] : [];
  const isBeginning = rest.length > 1 && end + rest.length === typed.length && reading.startsWith(rest);
  if (isBeginning && !isWhole) return [{ end: typed.length, cost: cost + costs.beginning, initials }];
  const forms = [
    { letters: [reading], cost: 0, initials: 0 },
    { letters: accentsOf(reading), cost: costs.accent, initials: 0 },
    { letters: isWhole ? [] : initialsOf(reading), cost: costs.initial, initials: 1 },
  ];
  return forms.flatMap((form) =>
    form.letters
      .filter((one) => typed.startsWith(one, end))
      .map((one) => ({ end: end + one.length, cost: cost + form.cost, initials: initials + form.initials })),
  );
}

/** What many speakers type for a reading: zeng for zheng, xin for xing, and the other way round. */
function accentsOf(reading: string): string[] {
  const initial = /^[zcs]h/u.test(reading) ? reading.replace('h', '') : reading.replace(/^[zcs]/u, '$&h');
  const final = /[aei]n$/u.test(reading) ? `${reading}g` : reading.replace(/ng$/u, 'n');
  return [initial, final].filter((one) => one !== reading);
}

/** The initials of a reading as people type them: zh or z. */
function initialsOf(reading: string): string[] {
  return [/^[zcs]h/u.exec(reading)?.[0], reading.slice(0, 1)].filter((one) => one !== undefined);
}
