/**
 * What the words of topics.yaml say of a measure: they are read in its title, in the headings above it and in its text,
 * and weighed by place.
 *
 * In a title or heading a topic counts by its part of the topic words there; in the text by the part of the text,
 * sentence by sentence, that is about it. So a long measure with one sentence on 信访 is not about 信访.
 */
import { thresholds } from './thresholds.ts';
import type { FindTopicWords, FoundWord } from './topic-words.ts';
import type { TopicInput } from './types.ts';

/** What speaks for a topic: points, and the words that gave them. */
interface WordFinding {
  readonly points: number;
  readonly words: readonly string[];
}

export interface WordEvidence {
  readonly all: ReadonlyMap<string, WordFinding>;
  /** Topics of which a substantial part of the text speaks, the largest part first. */
  readonly substantial: readonly string[];
}

/** Reads the words of a measure; see the module comment. */
export function readWords({ title, headings, text }: TopicInput, find: FindTopicWords): WordEvidence {
  const { words: weights } = thresholds;
  const inText = readText(text, find);
  const all = sum([
    [readPhrase(title, find), weights.title],
    ...headings.map((heading, depth): [Reading, number] => [
      readPhrase(heading, find),
      depth === 0 ? weights.part : weights.group,
    ]),
    [inText, weights.text],
  ]);
  return { all, substantial: findSubstantial(inText, text.length) };
}

type Reading = ReadonlyMap<string, WordFinding>;

/** A sentence is as much about a topic as the topic's words weigh among all topic words found there. */
function readPhrase(phrase: string, find: FindTopicWords): Reading {
  const byTopic = Map.groupBy(find(phrase), ({ topic }) => topic);
  const weighed = [...byTopic].map(([topic, found]) => ({ topic, words: wordsOf(found), weight: weigh(found) }));
  const doubt: number = thresholds.doubt;
  const total = weighed.reduce((all, { weight }) => all + weight, doubt);
  return new Map(weighed.map(({ topic, words, weight }) => [topic, { points: weight / total, words }]));
}

function readText(text: string, find: FindTopicWords): Reading {
  const sentences = text.split(/(?<=[。；！？\n])/u);
  return sum(sentences.map((sentence) => [readPhrase(sentence, find), sentence.length / Math.max(1, text.length)]));
}

/** A word that comes again in the same sentence says nothing new. */
function weigh(found: readonly FoundWord[]): number {
  return [...new Map(found.map(({ word, weight }) => [word, weight])).values()].reduce(
    (all, weight) => all + weight,
    0,
  );
}

function wordsOf(found: readonly FoundWord[]): string[] {
  return [...new Set(found.map(({ word }) => word))];
}

function sum(readings: readonly (readonly [Reading, number])[]): Reading {
  const total = new Map<string, WordFinding>();
  for (const [reading, weight] of readings) {
    for (const [topic, { points, words }] of reading) {
      const before = total.get(topic);
      total.set(topic, {
        points: (before?.points ?? 0) + points * weight,
        words: [...new Set([...(before?.words ?? []), ...words])],
      });
    }
  }
  return total;
}

function findSubstantial(inText: Reading, length: number): string[] {
  const needed = Math.max(thresholds.furtherShare, thresholds.furtherCharacters / length);
  return [...inText]
    .filter(([, { points }]) => points >= needed)
    .sort(([, a], [, b]) => b.points - a.points)
    .map(([topic]) => topic);
}
