/**
 * The topics of topics.yaml in the plans that it is made for: reads the words of every measure, lets the measures help each
 * other, and says of each what is sure, with the words and the measures that show it.
 */
import type { TopicScore } from '../model/enriched.ts';
import { isWorthWriting, keepPlain, type Memory, type Packing } from '../model/memory.ts';
import {
  inSteps,
  type NumberedVector,
  noTerms,
  rarityAmong,
  type TermNumbers,
  weighNumbered,
} from '../segment/numbered.ts';
import type { TopicLabel } from './labels.ts';
import type { Belief } from './order.ts';
import { thresholds } from './thresholds.ts';
import { createTopicWordFinder } from './topic-words.ts';
import { listTopics, type TopicsFile } from './topics-file.ts';
import type { TopicInput } from './types.ts';
import { listTypical, type TypicalSentence } from './typical.ts';
import { type Understanding, understandMeasures } from './understand.ts';
import { readWords, type WordEvidence } from './word-evidence.ts';

/** Measures of plans on the subject of a file, plan by plan in printed order, with the terms of each. */
export interface OwnMeasures {
  readonly measures: readonly TopicInput[];
  readonly terms: readonly NumberedVector[];
  readonly numbers: TermNumbers;
  readonly file: TopicsFile;
  readonly labels: readonly TopicLabel[];
  readonly memory: Memory;
}

/**
 * Returns the topics of the measures on the subject of the file, none for one that is on something else; a measure of which
 * nothing sure can be said is left out.
 */
export function understandFile({
  measures,
  terms,
  numbers,
  file,
  labels,
  memory,
}: OwnMeasures): Map<string, TopicScore[]> {
  const words = readWordsOnce(measures, file, memory);
  // All else follows from these.
  return keepPlain(memory, 'topics of a file', [measures, file, labels], () => {
    const typical = memory.keep(['typical sentences', file, numbers], () => listTypical(file, numbers));
    return scoreTopics({ places: measures, terms, words, typical }, file, labels);
  });
}

/** What the words of a file say of measures. */
interface KeptWords {
  /** The same as long as the file is. */
  readonly file: string;
  /** By the id of each measure. */
  readonly read: ReadonlyMap<string, ReadMeasure>;
  /** So many were read anew. */
  readonly fresh: number;
}

interface ReadMeasure {
  /** The same as long as the measure says the same; no text, which would be kept after it is withdrawn. */
  readonly said: string;
  readonly words: WordEvidence;
}

const wordPacking: Packing<KeptWords, KeptWords> = {
  pack: (kept) => (isWorthWriting({ all: kept.read.size, fresh: kept.fresh }) ? kept : undefined),
  unpack: (kept) => kept,
};

/** Returns what the words of a file say of each measure. */
function readWordsOnce(measures: readonly TopicInput[], file: TopicsFile, memory: Memory): WordEvidence[] {
  const find = memory.keep(['topic words', file], () => createTopicWordFinder(file));
  const sign = memory.sign('words of topics', [file]);
  const { read } = memory.mend<KeptWords>(
    'topic words',
    (last) => {
      const before = last?.file === sign ? last.read : undefined;
      const now = new Map<string, ReadMeasure>();
      let fresh = 0;
      for (const measure of measures) {
        const { id, title, headings, text } = measure;
        const said = memory.sign(`words of ${id}`, [title, headings, text]);
        const known = before?.get(id);
        const isKnown = known?.said === said;
        if (!isKnown) fresh += 1;
        now.set(id, isKnown ? known : { said, words: readWords(measure, find) });
      }
      return { file: sign, read: now, fresh };
    },
    wordPacking,
  );
  return measures.map(({ id }) => read.get(id)?.words ?? noWords);
}

/** What is known of measures, in their order, before they help each other. */
interface KnownMeasures {
  readonly places: readonly Pick<TopicInput, 'id' | 'plan'>[];
  readonly terms: readonly NumberedVector[];
  readonly words: readonly WordEvidence[];
  readonly typical: readonly TypicalSentence[];
}

function scoreTopics(
  { places, terms, words, typical }: KnownMeasures,
  file: TopicsFile,
  labels: readonly TopicLabel[],
): Map<string, TopicScore[]> {
  const ids = listTopics(file).map(({ id }) => id);
  const given = new Map(labels.map(({ measure, topic }) => [measure, ids.indexOf(topic)]));
  // What only one measure has leads to no other.
  const rarity = inSteps(rarityAmong([...terms, ...typical.map((sentence) => sentence.terms)], 2));
  const understood = understandMeasures(
    places.map(({ id, plan }, at) => ({
      plan,
      vector: weighNumbered(terms[at] ?? noTerms, rarity),
      words: pointsOf(words[at], ids),
      label: given.get(id),
    })),
    typical.map((sentence) => ({ vector: weighNumbered(sentence.terms, rarity), topic: sentence.topic })),
    ids.length + 1,
  );
  const isSure = places.map(({ id }, at) => given.has(id) || (understood[at]?.evidence ?? 0) >= thresholds.recognised);
  const mains = understood.map(({ belief }, at) => (isSure[at] ? ids[bestOf(belief)] : undefined));
  const teachersOf = ({ near }: Understanding, topic: string): string[] =>
    near.filter(({ index }) => mains[index] === topic).flatMap(({ index }) => places[index]?.id ?? []);
  return new Map(
    understood.flatMap((one, at): [string, TopicScore[]][] => {
      const scores = rankTopics(one.belief, words[at] ?? noWords, ids).map((score) => ({
        ...score,
        near: teachersOf(one, score.topic).slice(0, namedTeachers),
      }));
      return isSure[at] ? [[places[at]?.id ?? '', mains[at] === undefined ? [] : scores]] : [];
    }),
  );
}

const noWords: WordEvidence = { all: new Map(), substantial: [] };

/** Nothing in the file says that a measure has none of its topics. */
function pointsOf({ all }: WordEvidence = noWords, ids: readonly string[]): Belief {
  return Float64Array.from([...ids, ''], (id) => all.get(id)?.points ?? 0);
}

function bestOf(belief: Belief): number {
  return belief.indexOf(Math.max(...belief));
}

/** The main topic, then what is probable too, then what a substantial part of the text speaks of. */
function rankTopics(
  belief: Belief,
  { all, substantial }: WordEvidence,
  ids: readonly string[],
): Omit<TopicScore, 'near'>[] {
  const main = ids[bestOf(belief)] ?? '';
  const probable = ids.filter((_, topic) => (belief[topic] ?? 0) >= thresholds.second);
  const further = [...new Set([...probable, ...substantial])].filter((topic) => topic !== main);
  return [main, ...further.slice(0, thresholds.furtherTopics)].map((topic) => ({
    topic,
    score: round(belief[ids.indexOf(topic)] ?? 0),
    evidence: all.get(topic)?.words ?? [],
  }));
}

/** So many measures that are worded alike are named as a reason. */
export const namedTeachers = 2;

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
