/**
 * Query → concepts: the parts that a hit should cover, each with the wordings that cover it.
 *
 * Words as typed are parts; within them the terms of the vocabulary are, and what is left is cut into words where the
 * query as a whole stands (almost) nowhere. Words that only ask (怎么办) are no parts. What no dictionary knows is read as an
 * abbreviation (社矫, 老人); in a question its characters may still stand for words (赔 for 赔偿).
 */
import { levelOfUnit } from '../index-format/name-keys.ts';
import type { Vocabulary } from '../index-format/search-files.ts';
import { foldText } from '../segment/fold.ts';
import type { Dictionary } from './dictionary.ts';
import type { KnownNames } from './known-names.ts';
import { findRewordings, findSayings, type Rewording, type SoftRewording } from './synonyms.ts';
import { findUnits } from './units.ts';

export interface Concept {
  /** The part of the query, folded. */
  readonly text: string;
  /** Other wordings, the closest first. */
  readonly others: readonly string[];
  /** How surely the query means it; 1 where it says so letter by letter. */
  readonly weight: number;
  /** It counts only where it stands. */
  readonly optional?: boolean;
}

/** What a query is read with. */
interface Reading {
  /** What a library calls things. */
  readonly terms: { readonly names: KnownNames; readonly vocabulary: Vocabulary };
  readonly dictionary: Dictionary;
  /** The query is a question: speech, of which no text has all words. */
  readonly asks: boolean;
}

/** 算不算, 有没有: what it asks stands elsewhere in the question. */
const whether = /(?<verb>\p{L})[不没]\k<verb>/gu;
/** What the library does not know may be a turn of speech in a question; else it is what the query is about. */
const unknownWeight = { asked: 0.5, named: 1 } as const;
/** nDCG@10 of questions loses 0.02 without it. */
const letterWeight = 0.4;
/** A shorter word is not cut. */
const shortestCut = 4;

/** Returns the concepts of the words of a query; without a dictionary words are not cut. */
export async function findConcepts(
  words: readonly string[],
  { dictionary, ...reading }: Omit<Reading, 'dictionary'> & { readonly dictionary: Dictionary | undefined },
): Promise<Concept[]> {
  const partsOf = async (word: string): Promise<Concept[]> => {
    const own = await knownForms(word, reading.terms);
    if (own) return [concept(word, own)];
    return dictionary ? cutWord(word, { ...reading, dictionary }) : [concept(word, replaceTerms(word, reading.terms))];
  };
  const parts = (await Promise.all(words.map(partsOf))).flat();
  const byText = new Map(parts.map((part) => [part.text, part]));
  return [...byText.values()];
}

/** The other wordings of a word that the vocabulary knows whole, or that names a body; undefined for others. */
async function knownForms(word: string, { vocabulary, names }: Reading['terms']): Promise<string[] | undefined> {
  const whole = findRewordings(word, vocabulary.groups).find(({ of }) => of === word);
  const named = await namesOf(word, names);
  return whole || named ? [...new Set([...(whole?.to ?? []), ...(named ?? [])])] : undefined;
}

function cutWord(word: string, reading: Reading): Concept[] {
  const { dictionary, terms } = reading;
  if (word.length < shortestCut) return [concept(word, fullForms(word, dictionary))];
  const sayings = findSayings(word, terms.vocabulary);
  const literal = stretches(word, findRewordings(word, terms.vocabulary.groups)).flatMap(
    ({ text, rewording }): ReadConcept[] =>
      rewording ? [concept(text, rewording.to)] : saying(dictionary.cut(text.replace(whether, '')), reading),
  );
  return [...literal.filter(({ text, unknown }) => !(unknown && isSaid(text, sayings))), ...sayings.map(softConcept)];
}

function concept(text: string, others: readonly string[]): Concept {
  return { text, others, weight: 1 };
}

function softConcept({ of, to, likeness }: SoftRewording): Concept {
  return { text: of, others: to, weight: likeness };
}

/** What no dictionary knows may be a part of a saying. */
function isSaid(text: string, sayings: readonly SoftRewording[]): boolean {
  return [...text].every((letter) => sayings.some(({ stretch }) => stretch.includes(letter)));
}

function fullForms(word: string, dictionary: Dictionary): string[] {
  const longer = dictionary.longerWords(word);
  return longer.length > 0 ? longer : dictionary.joinedWords(word);
}

/** The words that say something, and what stands between them letter by letter. */
function saying(words: readonly string[], reading: Reading): ReadConcept[] {
  const { ignore } = reading.terms.vocabulary;
  const found: ReadConcept[] = [];
  let run = '';
  for (const word of [...words, '']) {
    if (isLetter(word, ignore)) {
      run += word;
      continue;
    }
    found.push(...readRun(run, reading));
    run = '';
    if (says(word, ignore)) found.push(concept(word, []));
  }
  return found;
}

/** Two characters may shorten a word together; others side by side are a word that the library does not know. */
function readRun(run: string, reading: Reading): ReadConcept[] {
  for (let at = 0; at + 1 < run.length; at += 1) {
    const pair = run.slice(at, at + 2);
    const others = reading.dictionary.longerWords(pair);
    if (others.length > 0)
      return [...unknown(run.slice(0, at), reading), concept(pair, others), ...readRun(run.slice(at + 2), reading)];
  }
  return unknown(run, reading);
}

function unknown(run: string, { asks }: Reading): ReadConcept[] {
  const weight = asks ? unknownWeight.asked : unknownWeight.named;
  const whole = run.length > 1 ? [{ text: run, others: [], weight, unknown: true }] : [];
  return asks ? [...whole, ...Array.from(run, letter)] : whole;
}

function letter(text: string): ReadConcept {
  return { text, others: [], weight: letterWeight, optional: true };
}

function isLetter(word: string, ignore: readonly string[]): boolean {
  return word.length === 1 && /\p{L}/u.test(word) && !ignore.includes(word);
}

interface ReadConcept extends Concept {
  readonly unknown?: boolean;
}

const fieldOfUnit = new RegExp(`^${levelOfUnit}?(?<field>.{2,})[局委厅]$`, 'u');

/** The full names of a body, and what it is responsible for, which its name says: 市审计局 → 审计; undefined for others. */
async function namesOf(word: string, names: KnownNames): Promise<string[] | undefined> {
  const found = await findUnits(word, names);
  const full = found.map((unit) => foldText(unit)).filter((name) => !name.includes(word));
  const field = fieldOfUnit.exec(word)?.groups?.['field'];
  return found.length > 0 || field ? [...new Set(full), ...(field ? [field] : [])] : undefined;
}

/** An uncut word is searched with the terms inside it replaced: 市人社局会议 → 市人力资源社会保障局会议. */
function replaceTerms(word: string, { vocabulary }: Reading['terms']): string[] {
  return findRewordings(word, vocabulary.groups).flatMap(({ of, to }) =>
    to.slice(0, 1).map((other) => word.replace(of, other)),
  );
}

function says(word: string, ignore: readonly string[]): boolean {
  return !ignore.includes(word) && (word.length > 1 || /\p{Nd}/u.test(word));
}

interface Stretch {
  readonly text: string;
  readonly rewording?: Rewording;
}

/** Splits a word at the terms that have other wordings; terms that overlap an earlier one are left out. */
function stretches(word: string, rewordings: readonly Rewording[]): Stretch[] {
  const places = rewordings.map((rewording) => ({ rewording, at: word.indexOf(rewording.of) }));
  const found: Stretch[] = [];
  let end = 0;
  for (const { rewording, at } of places.sort((a, b) => a.at - b.at)) {
    if (at < end) continue;
    if (at > end) found.push({ text: word.slice(end, at) });
    found.push({ text: rewording.of, rewording });
    end = at + rewording.of.length;
  }
  return end < word.length ? [...found, { text: word.slice(end) }] : found;
}
