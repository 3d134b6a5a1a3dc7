/**
 * Query → concepts: the parts that a hit should cover, each with the wordings that cover it.
 *
 * Words as typed are parts; within them the terms of the vocabulary are, and what is left is cut into words where the
 * query as a whole stands (almost) nowhere. Words that only ask (怎么办) are no parts.
 */
import type { Cutter } from '../segment/cut.ts';
import type { Vocabulary } from '../segment/search-files.ts';
import { findRewordings, type Rewording } from './synonyms.ts';

export interface Concept {
  /** The part of the query, folded. */
  readonly text: string;
  /** Other wordings, the closest first. */
  readonly others: readonly string[];
}

/** Returns the concepts of the words of a query; without a `cutter` words are not cut. */
export function findConcepts(words: readonly string[], vocabulary: Vocabulary, cutter: Cutter | undefined): Concept[] {
  const parts = words.flatMap((word) => partsOf(word, vocabulary, cutter));
  const byText = new Map(parts.map((part) => [part.text, part]));
  return [...byText.values()];
}

function partsOf(word: string, { groups, ignore }: Vocabulary, cutter: Cutter | undefined): Concept[] {
  const rewordings = findRewordings(word, groups);
  const whole = rewordings.find(({ of }) => of === word);
  const field = fieldOf(word);
  if (whole || field !== undefined) return [{ text: word, others: [...(whole?.to ?? []), ...(field ? [field] : [])] }];
  if (!cutter) return [{ text: word, others: replaceTerms(word, rewordings) }];
  return stretches(word, rewordings).flatMap(({ text, rewording }) => {
    if (rewording) return [{ text, others: rewording.to }];
    const cut = cutter(text).map((one) => one.text);
    return cut.filter((one) => says(one, ignore)).map((one) => ({ text: one, others: [] }));
  });
}

/** What a body is responsible for, which its name says: 市审计局 → 审计. */
function fieldOf(word: string): string | undefined {
  return /^[省市区县]?(?<field>.{2,})[局委厅]$/u.exec(word)?.groups?.['field'];
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
