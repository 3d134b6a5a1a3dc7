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
import { findRewordings, type Rewording } from './synonyms.ts';
import { findUnits } from './units.ts';

export interface Concept {
  /** The part of the query, folded. */
  readonly text: string;
  /** Other wordings, the closest first. */
  readonly others: readonly string[];
}

/** What a library calls things. */
type Terms = Pick<SearchGuide, 'vocabulary' | 'units'>;

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
  if (whole || named !== undefined)
    return [{ text: word, others: [...new Set([...(whole?.to ?? []), ...(named ?? [])])] }];
  if (!dictionary) return [{ text: word, others: replaceTerms(word, rewordings) }];
  if (word.length < shortestCut) return [{ text: word, others: fullForms(word, dictionary) }];
  return stretches(word, rewordings).flatMap(({ text, rewording }) =>
    rewording ? [{ text, others: rewording.to }] : saying(dictionary.cut(text), ignore, dictionary),
  );
}

function fullForms(word: string, dictionary: Dictionary): string[] {
  const longer = dictionary.longerWords(word);
  return longer.length > 0 ? longer : dictionary.joinedWords(word);
}

/** The words that say something; characters that stand alone side by side may shorten a word together. */
function saying(words: readonly string[], ignore: readonly string[], { longerWords }: Dictionary): Concept[] {
  return words.flatMap((word, index) => {
    if (says(word, ignore)) return [{ text: word, others: [] }];
    const pair = word + (words[index + 1] ?? '');
    const others = word.length === 1 && pair.length === 2 ? longerWords(pair) : [];
    return others.length > 0 ? [{ text: pair, others }] : [];
  });
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
