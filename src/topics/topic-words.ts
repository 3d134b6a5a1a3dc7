/**
 * Finds the words of topics.yaml in a text: a topic's name, those of its scope and those that are listed. Quotation
 * marks, book-title marks, spaces and the width of characters do not count; `…` in a word stands for up to eight
 * characters of one clause. A word inside a longer one is not found: 行政执法监督 says nothing of 执法.
 */
import { listTopics, type TopicEntry, type TopicsFile } from './topics-file.ts';

/** A word of the file where a text has it; `word` as the file writes it. */
export interface FoundWord {
  readonly topic: string;
  readonly word: string;
  readonly weight: number;
}

export type FindTopicWords = (text: string) => FoundWord[];

/** What a word of each list in the file weighs. */
const strengths = { strong: 4, words: 1.5, weak: 0.4 } as const satisfies Partial<Record<keyof TopicEntry, number>>;

const ignored = /[\s“”‘’"'「」『』《》〈〉]/gu;

/** Returns a finder over all words of a file; a word that several topics list is found for each. */
export function createTopicWordFinder(file: TopicsFile): FindTopicWords {
  const meanings = indexWords(file);
  const words = [...meanings.keys()].sort((a, b) => b.length - a.length);
  const wordAt = createWordFinder(words);
  const gapped = words
    .filter((word) => word.includes('…'))
    .map((word) => ({ word, form: new RegExp(`^${pattern(word)}$`, 'u') }));
  const meaning = (printed: string): readonly FoundWord[] =>
    meanings.get(printed) ?? meanings.get(gapped.find(({ form }) => form.test(printed))?.word ?? '') ?? [];
  return (text) => longest(normalise(text), wordAt).flatMap(meaning);
}

/** What stands in a text at a place, where one of the words does. */
type WordAt = (text: string, at: number) => string | undefined;

/** Finds the first of `words` at a place; only those that begin with its character are tried. */
function createWordFinder(words: readonly string[]): WordAt {
  const gapped = new Map(
    words.filter((word) => word.includes('…')).map((word) => [word, new RegExp(pattern(word), 'uy')] as const),
  );
  const anywhere = words.filter((word) => word.startsWith('…'));
  const openings = new Set(words.map((word) => word.charAt(0)));
  const byOpening = new Map(
    [...openings].map((opening) => [opening, words.filter((word) => word.startsWith(opening) || word.startsWith('…'))]),
  );
  return (text, at) => {
    for (const word of byOpening.get(text.charAt(at)) ?? anywhere) {
      const form = gapped.get(word);
      if (!form && text.startsWith(word, at)) return word;
      if (form) form.lastIndex = at;
      const [found] = form?.exec(text) ?? [];
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** Returns the longest word at each place that does not lie inside one found before. */
function longest(text: string, wordAt: WordAt): string[] {
  const found: string[] = [];
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const word = wordAt(text, at);
    if (word === undefined || at + word.length <= end) continue;
    end = at + word.length;
    found.push(word);
  }
  return found;
}

function indexWords(file: TopicsFile): Map<string, FoundWord[]> {
  const found = listTopics(file).flatMap((topic) => {
    const weights = new Map([
      ...topic.weak.map((word) => [word, strengths.weak] as const),
      ...[...scopeWords(topic), ...topic.words].map((word) => [word, strengths.words] as const),
      ...[topic.name, ...topic.strong].map((word) => [word, strengths.strong] as const),
    ]);
    return [...weights].map(([word, weight]) => ({ topic: topic.id, word, weight }));
  });
  return Map.groupBy(found, ({ word }) => normalise(word));
}

/** 指导思想、主要原则、总体目标 */
function scopeWords({ scope }: TopicEntry): string[] {
  return scope.split(/[、，；]/u).filter((word) => word.length > 1);
}

/** NFKC turns … into three full stops, so the gap keeps out of it. */
function normalise(text: string): string {
  return text
    .split('…')
    .map((part) => part.normalize('NFKC').toLowerCase().replace(ignored, ''))
    .join('…');
}

/** `对行政执法…监督` → 对行政执法, one to eight characters of the same clause, 监督 */
function pattern(word: string): string {
  return word.split('…').map(escapeRegExp).join('[^,。;:!?]{1,8}?');
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
