/**
 * Query → concepts: the parts that a hit should cover, each with the wordings that cover it.
 *
 * Words as typed are parts; within them the terms of the vocabulary are, and what is left is cut into words where the
 * query as a whole stands (almost) nowhere. Words that only ask (怎么办) are no parts. What no dictionary knows is read as an
 * abbreviation (社矫, 老人).
 */
import type { SearchGuide } from '../index-format/search-files.ts';
import { foldText } from '../segment/fold.ts';
import type { Dictionary } from './dictionary.ts';
import { findRewordings, findSayings, type Rewording, type SoftRewording } from './synonyms.ts';
import { findUnits } from './units.ts';

export interface Concept {
  /** The part of the query, folded. */
  readonly text: string;
  /** Other wordings, the closest first. */
  readonly others: readonly string[];
  /** How surely the query means it; 1 where it says so letter by letter. */
  readonly weight: number;
}

/** What a library calls things. */
type Terms = Pick<SearchGuide, 'vocabulary' | 'units'>;

/** 算不算, 有没有: what it asks stands elsewhere in the question. */
const whether = /(?<verb>\p{L})[不没]\k<verb>/gu;
/** What the library does not know may be anything, also a turn of speech. */
const unknownWeight = 0.5;
/** A shorter word is not cut. */
const shortestCut = 4;

/** Returns the concepts of the words of a query; without a dictionary words are not cut. */
export function findConcepts(words: readonly string[], terms: Terms, dictionary: Dictionary | undefined): Concept[] {
  const parts = words.flatMap((word) => partsOf(word, terms, dictionary));
  const byText = new Map(parts.map((part) => [part.text, part]));
  return [...byText.values()];
}

function partsOf(word: string, { vocabulary, units }: Terms, dictionary: Dictionary | undefined): Concept[] {
  const { groups, ignore } = vocabulary;
  const rewordings = findRewordings(word, groups);
  const whole = rewordings.find(({ of }) => of === word);
  const named = namesOf(word, units);
  if (whole || named !== undefined) return [concept(word, [...new Set([...(whole?.to ?? []), ...(named ?? [])])])];
  if (!dictionary) return [concept(word, replaceTerms(word, rewordings))];
  if (word.length < shortestCut) return [concept(word, fullForms(word, dictionary))];
  const sayings = findSayings(word, groups);
  const literal = stretches(word, rewordings).flatMap(({ text, rewording }): ReadConcept[] =>
    rewording ? [concept(text, rewording.to)] : saying(dictionary.cut(text.replace(whether, '')), ignore, dictionary),
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
function saying(words: readonly string[], ignore: readonly string[], dictionary: Dictionary): ReadConcept[] {
  const found: ReadConcept[] = [];
  let run = '';
  for (const word of [...words, '']) {
    if (isLetter(word, ignore)) {
      run += word;
      continue;
    }
    found.push(...readRun(run, dictionary));
    run = '';
    if (says(word, ignore)) found.push(concept(word, []));
  }
  return found;
}

/** Two characters may shorten a word together; others side by side are a word that the library does not know. */
function readRun(run: string, dictionary: Dictionary): ReadConcept[] {
  for (let at = 0; at + 1 < run.length; at += 1) {
    const pair = run.slice(at, at + 2);
    const others = dictionary.longerWords(pair);
    if (others.length > 0)
      return [...unknown(run.slice(0, at)), concept(pair, others), ...readRun(run.slice(at + 2), dictionary)];
  }
  return unknown(run);
}

function unknown(run: string): ReadConcept[] {
  return run.length > 1 ? [{ text: run, others: [], weight: unknownWeight, unknown: true }] : [];
}

function isLetter(word: string, ignore: readonly string[]): boolean {
  return word.length === 1 && /\p{L}/u.test(word) && !ignore.includes(word);
}

interface ReadConcept extends Concept {
  readonly unknown?: boolean;
}

/** The full names of a body, and what it is responsible for, which its name says: 市审计局 → 审计; undefined for others. */
function namesOf(word: string, units: readonly string[]): string[] | undefined {
  const found = findUnits(word, units);
  const full = found.map((unit) => foldText(unit)).filter((name) => !name.includes(word));
  const field = /^[省市区县]?(?<field>.{2,})[局委厅]$/u.exec(word)?.groups?.['field'];
  return found.length > 0 || field ? [...new Set(full), ...(field ? [field] : [])] : undefined;
}

/** An uncut word is searched with the terms inside it replaced: 市人社局会议 → 市人力资源社会保障局会议. */
function replaceTerms(word: string, rewordings: readonly Rewording[]): string[] {
  return rewordings.flatMap(({ of, to }) => to.slice(0, 1).map((other) => word.replace(of, other)));
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
