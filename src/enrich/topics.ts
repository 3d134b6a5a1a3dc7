/**
 * Says what a measure is about: reads the words of content/topics.yaml in its title, in the headings above it and in
 * its text, and weighs what each place says.
 *
 * In a title or heading a topic counts by its part of the topic words there; in the text by the part of the text,
 * sentence by sentence, that is about it. So a long measure with one sentence on 信访 is not about 信访.
 */
import type { TopicScore } from '../model/enriched.ts';
import { createWordFinder, type FoundWord, type WordFinder } from './topic-words.ts';
import type { TopicsFile } from './topics-file.ts';

/** What a classifier reads of a measure. */
interface ClassifiedText {
  readonly title: string;
  /** From the part down. */
  readonly headings: readonly string[];
  readonly text: string;
}

export type TopicClassifier = (measure: ClassifiedText) => TopicScore[];

/** How much each place says. A group's heading is narrower than a part's: 八（二十四）加强和规范政府督查工作 names the topic. */
const weights = { title: 2, group: 0.7, part: 0.2, text: 1 } as const;

/** Found words of less weight than this in a title, heading or sentence leave doubt: their share shrinks. */
const doubt = 4;

const limits = {
  /** A measure whose best topic has fewer points has no topic. */
  recognised: 0.2,
  /** A further topic needs this part of the text … */
  furtherShare: 0.075,
  /** … and as many characters of it, so that one word does not count in a short text. */
  furtherCharacters: 18,
  furtherTopics: 3,
} as const;

/** Returns a classifier over a topics file: the main topic first, then up to three further ones; see the module comment. */
export function createTopicClassifier(file: TopicsFile): TopicClassifier {
  const find = createWordFinder(file);
  return ({ title, headings, text }) => {
    const inText = readText(text, find);
    const points = sum([
      [readPhrase(title, find), weights.title],
      ...headings.map((heading, depth): [Reading, number] => [
        readPhrase(heading, find),
        depth === 0 ? weights.part : weights.group,
      ]),
      [inText, weights.text],
    ]);
    return rank(points, inText, text.length);
  };
}

/** Topic → the part (0–1) of a text that is about it and the words that say so. */
type Reading = ReadonlyMap<string, Finding>;

interface Finding {
  readonly share: number;
  readonly words: readonly string[];
}

/** A sentence is as much about a topic as the topic's words weigh among all topic words found there. */
function readPhrase(phrase: string, find: WordFinder): Reading {
  const byTopic = Map.groupBy(find(phrase), ({ topic }) => topic);
  const weighed = [...byTopic].map(([topic, found]) => ({ topic, words: wordsOf(found), weight: weigh(found) }));
  const total = weighed.reduce((all, { weight }) => all + weight, doubt);
  return new Map(weighed.map(({ topic, words, weight }) => [topic, { share: weight / total, words }]));
}

function readText(text: string, find: WordFinder): Reading {
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
  const total = new Map<string, Finding>();
  for (const [reading, weight] of readings) {
    for (const [topic, { share, words }] of reading) {
      const before = total.get(topic);
      total.set(topic, {
        share: (before?.share ?? 0) + share * weight,
        words: [...new Set([...(before?.words ?? []), ...words])],
      });
    }
  }
  return total;
}

function rank(points: Reading, inText: Reading, length: number): TopicScore[] {
  const ranked = [...points].sort(([, a], [, b]) => b.share - a.share);
  const [main, ...others] = ranked;
  if (!main || main[1].share < limits.recognised) return [];
  const needed = Math.max(limits.furtherShare, limits.furtherCharacters / length);
  const further = others.filter(([topic]) => (inText.get(topic)?.share ?? 0) >= needed).slice(0, limits.furtherTopics);
  const all = ranked.reduce((total, [, { share }]) => total + share, 0);
  return [main, ...further].map(([topic, { share, words }]) => ({
    topic,
    score: Math.round((share / all) * 1000) / 1000,
    evidence: words,
  }));
}
