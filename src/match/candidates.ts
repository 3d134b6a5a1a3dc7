/**
 * Picks the pairs that are worth comparing. An inverted index leads from a word or topic to the measures that have it;
 * each measure keeps the most promising ones. Lists are read only in a window around the measure and every measure
 * keeps a bounded number, so the cost grows with the number of measures, not of pairs. Closing formulas lead nowhere.
 */
import { firstWhere } from '../model/first-where.ts';
import { keepBest } from '../model/keep-best.ts';
import { isClosing } from '../model/official/closing-formulas.ts';
import type { MeasureTerms } from './terms.ts';
import { thresholds } from './thresholds.ts';
import type { MatchInput } from './types.ts';

/** Returns pairs of indexes into `measures` (the smaller first), in order; never two measures of one plan. */
export function findCandidates(measures: readonly MatchInput[], terms: readonly MeasureTerms[]): [number, number][] {
  const clues = measures.map((measure, index) => (isClosing(measure) ? [] : listClues(measure, terms[index])));
  const postings = indexClues(clues);
  const points = new Float64Array(measures.length);
  const hasMore = (a: number, b: number): boolean => {
    const more = (points[a] ?? 0) - (points[b] ?? 0);
    return more > 0 || (more === 0 && a < b);
  };
  const pairs = new Set<number>();
  for (const [index, { plan }] of measures.entries()) {
    const seen = addPoints(points, index, clues[index] ?? [], postings);
    const best: number[] = [];
    for (const other of seen) {
      if ((points[other] ?? 0) >= thresholds.promise && measures[other]?.plan !== plan)
        keepBest(best, other, thresholds.candidates, hasMore);
    }
    for (const other of best) {
      pairs.add(Math.min(index, other) * measures.length + Math.max(index, other));
    }
    for (const other of seen) points[other] = 0;
  }
  const inOrder = [...pairs].sort((a, b) => a - b);
  return inOrder.map((pair) => [Math.floor(pair / measures.length), pair % measures.length]);
}

/** What leads from a measure to others, with its weight. */
type Clue = readonly [name: string, weight: number];

/** The measures that have a clue, ascending, with the weight it has there. */
interface Posting {
  readonly members: number[];
  readonly weights: number[];
}

/** Topics lead further than words of the title, and those further than words of the text. */
function listClues({ topics }: MatchInput, terms: MeasureTerms | undefined): Clue[] {
  const text = [...(terms?.text ?? [])].sort(([, a], [, b]) => b - a).slice(0, thresholds.leadingWords);
  return [
    ...text.map(([word, weight]): Clue => [`text ${word}`, weight]),
    ...[...(terms?.title ?? [])].map(([word, weight]): Clue => [`title ${word}`, weight]),
    ...topics.map(({ topic }, rank): Clue => [`topic ${topic}`, rank === 0 ? 1.5 : 0.5]),
  ];
}

function indexClues(clues: readonly (readonly Clue[])[]): Map<string, Posting> {
  const postings = new Map<string, Posting>();
  for (const [index, list] of clues.entries()) {
    for (const [name, weight] of list) {
      const posting = postings.get(name) ?? { members: [], weights: [] };
      posting.members.push(index);
      posting.weights.push(weight);
      postings.set(name, posting);
    }
  }
  return postings;
}

/** Adds the points that the clues of a measure give to others; returns those others, each once. */
function addPoints(
  points: Float64Array,
  index: number,
  clues: readonly Clue[],
  postings: ReadonlyMap<string, Posting>,
): number[] {
  const seen: number[] = [];
  for (const [name, weight] of clues) {
    const { members, weights } = postings.get(name) ?? { members: [], weights: [] };
    const [from, to] = windowAround(members, index);
    for (let at = from; at < to; at += 1) {
      const other = members[at] ?? index;
      if (points[other] === 0) seen.push(other);
      points[other] = (points[other] ?? 0) + weight * (weights[at] ?? 0);
    }
  }
  return seen;
}

/** Returns from where to where an ascending list is read for the member `index`. */
function windowAround(members: readonly number[], index: number): [number, number] {
  const own = firstWhere(members.length, (at) => (members[at] ?? index) >= index);
  return [Math.max(0, own - thresholds.window), Math.min(members.length, own + thresholds.window + 1)];
}
