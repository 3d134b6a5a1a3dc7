/** Which pairs are compared, on either side of every bound. */
import { describe, expect, test } from 'vitest';
import { pick, seededRandom } from '../../eval/random.ts';
import { findCandidates } from '../../src/match/candidates.ts';
import type { MeasureTerms } from '../../src/match/terms.ts';
import { thresholds } from '../../src/match/thresholds.ts';
import type { MatchInput } from '../../src/match/types.ts';
import { createMemory, type Memory } from '../../src/model/memory.ts';
import type { NearestOfAll } from '../../src/segment/nearest-of-all.ts';
import { createTermNumbers, type NumberedVector, numberTerms, type TermNumbers } from '../../src/segment/numbered.ts';

const numbers = createTermNumbers();
const vector = (weights: Readonly<Record<string, number>>): NumberedVector =>
  numberTerms(new Map(Object.entries(weights)), numbers);

/** A measure of a plan with the topics that it has, the main one first. */
function measure(plan: string, ...topics: readonly string[]): MatchInput {
  const scores = topics.map((topic) => ({ topic, score: 1, evidence: [], near: [] }));
  return { id: `${plan}/1`, plan, title: '', headings: [], text: '', topics: scores };
}

function words(title: Readonly<Record<string, number>>, text: Readonly<Record<string, number>> = {}): MeasureTerms {
  return { title: vector(title), text: vector(text), rarities: '', titleWords: [] };
}

const none = words({});

/** The pairs of measures of so many plans that have no topic, by their words. */
function pairsOf(...terms: readonly MeasureTerms[]): [number, number][] {
  return findCandidates(
    terms.map((_, index) => measure(`plan-${index}`)),
    terms,
  );
}

describe('two measures are compared', () => {
  test('from the weight of their common words on that promises something', () => {
    const least = thresholds.promise;
    expect(pairsOf(words({ 普法: 1 }), words({ 普法: least }))).toEqual([[0, 1]]);
    expect(pairsOf(words({ 普法: 1 }), words({ 普法: least - 0.001 }))).toEqual([]);
  });

  test('when the words of title and text reach it together', () => {
    const half = Math.sqrt(thresholds.promise / 2) + 0.001;
    const both = words({ 普法: half }, { 宪法: half });
    expect(pairsOf(both, both)).toEqual([[0, 1]]);
    expect(pairsOf(both, words({ 普法: half }))).toEqual([]);
    expect(pairsOf(words({ 普法: 1 }), words({}, { 普法: 1 }))).toEqual([]);
  });

  test('never when one plan has both', () => {
    expect(findCandidates([measure('jia', 'cases'), measure('jia', 'cases')], [none, none])).toEqual([]);
  });

  test('when they have a topic in common, be it a further one of both', () => {
    const measures = [measure('jia', 'lists', 'cases'), measure('yi', 'courts', 'cases'), measure('bing', 'parks')];
    expect(findCandidates(measures, [none, none, none])).toEqual([[0, 1]]);
  });

  test('never when one is nothing but closing formulas, whatever both say', () => {
    const closing = { ...measure('jia', 'cases'), title: '附则', text: '附则。本办法自公布之日起施行。' };
    const more = { ...closing, text: '附则。本办法自公布之日起施行，每年评估一次。' };
    const other = measure('yi', 'cases');
    expect(findCandidates([closing, other], [words({ 附则: 1 }), words({ 附则: 1 })])).toEqual([]);
    expect(findCandidates([more, other], [words({ 附则: 1 }), words({ 附则: 1 })])).toEqual([[0, 1]]);
  });

  test('by words of the same place only, each by itself', () => {
    expect(pairsOf(words({ 普法: 1 }), words({ 宪法: 1 }))).toEqual([]);
    expect(pairsOf(words({}, { 普法: 1 }), words({}, { 宪法: 1 }))).toEqual([]);
    expect(findCandidates([measure('jia', 'cases'), measure('yi', 'courts')], [none, none])).toEqual([]);
  });

  test('by the heaviest words of a text, so many and no more', () => {
    const heavy = Object.fromEntries(
      Array.from({ length: thresholds.leadingWords - 1 }, (_, index) => [`词${index}`, 0.9]),
    );
    const other = words({}, { 末: 1 });
    expect(pairsOf(words({}, { 末: 0.5, ...heavy }), other)).toEqual([[0, 1]]);
    expect(pairsOf(words({}, { 末: 0.5, ...heavy, 多: 0.9 }), other)).toEqual([]);
  });
});

describe('of many measures', () => {
  test('each is compared with the most promising, so many and no more', () => {
    const many = thresholds.candidates + 2;
    // Measure 0 promises most with the last; the others have nothing else in common with each other.
    const terms = Array.from({ length: many }, (_, index) => {
      const own = `词${index}`;
      if (index > 0) return words({ [own]: 0.2 + index / 1000 });
      return words(Object.fromEntries(Array.from({ length: many }, (_item, other) => [`词${other}`, 1])));
    });
    const crowd = terms.map((_, index) => measure(index === 0 ? 'jia' : 'yi'));
    const fromFirst = findCandidates(crowd, terms).filter(([a]) => a === 0);
    expect(fromFirst).toHaveLength(many - 1); // the others choose it, each as its only candidate
    const alone = crowd.map((one, index) => ({ ...one, plan: index === 0 ? 'jia' : `yi-${index}` }));
    expect(findCandidates(alone, terms)).toEqual(fromFirst);
  });

  test('each chooses those with its main topic before those that only touch it', () => {
    const touching = Array.from({ length: thresholds.candidates }, (_, index) =>
      measure(`yi-${index}`, `t${index}`, 'cases'),
    );
    const measures = [...touching, measure('jia', 'cases'), measure('yi', 'cases')];
    const pairs = findCandidates(
      measures,
      measures.map(() => none),
    );
    // Those that touch the topic choose both main ones, which promise them more than each other.
    const last = measures.length - 1;
    expect(pairs).toContainEqual([last - 1, last]);
    expect(pairs).not.toContainEqual([thresholds.candidates - 2, thresholds.candidates - 1]);
  });

  test('the bound on what a measure chooses holds where nobody chooses it', () => {
    // The first group of plans has the word ever more weakly; every measure of it chooses the strongest others.
    const many = thresholds.candidates + 4;
    const measures = Array.from({ length: many }, (_, index) => measure(`plan-${index}`));
    const terms = measures.map((_, index) => words({ 普法: 2 - index / 100 }));
    const pairs = findCandidates(measures, terms);
    const ofLast = pairs.filter(([, b]) => b === many - 1).map(([a]) => a);
    expect(ofLast).toEqual(Array.from({ length: thresholds.candidates }, (_, index) => index));
    const ascending = findCandidates(measures, [...terms].reverse());
    expect(ascending.filter(([a]) => a === 0).map(([, b]) => b)).toEqual(
      Array.from({ length: thresholds.candidates }, (_, index) => index + many - thresholds.candidates),
    );
  });

  test('of equally promising ones the first are chosen', () => {
    const many = thresholds.candidates + 3;
    const measures = Array.from({ length: many }, (_, index) => measure(`plan-${index}`, 'cases'));
    const pairs = findCandidates(
      measures,
      measures.map(() => none),
    );
    expect(pairs.filter(([, b]) => b === many - 1).map(([a]) => a)).toEqual(
      Array.from({ length: thresholds.candidates }, (_, index) => index),
    );
  });

  test('one sees so many before and after it that have a word, and none beyond', () => {
    const crowd = thresholds.window + 2;
    const measures = Array.from({ length: crowd }, (_, index) => measure(index === 0 ? 'jia' : 'yi'));
    const ends = [measure('jia'), ...measures.slice(1)];
    const terms = ends.map((_, index) => words({ 普法: index === 0 || index >= crowd - 2 ? 1 : 0.1 }));
    const pairs = findCandidates(ends, terms);
    expect(pairs).toContainEqual([0, crowd - 2]);
    expect(pairs).not.toContainEqual([0, crowd - 1]);
    expect(pairs).toHaveLength(1);
  });

  test('pairs stand in the order of their measures, the smaller first', () => {
    const measures = ['jia', 'yi', 'bing'].map((plan) => measure(plan, 'cases'));
    expect(findCandidates(measures, [none, none, none])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });
});

test('what is kept of the last time leads to the candidates that are found anew, whatever has changed since', () => {
  const random = seededRandom(20_261_127);
  const memory = createMemory();
  const plans = Array.from({ length: 12 }, (_, index) => `plan-${index}`);
  const topics = ['cases', 'courts', 'lists', 'parks', 'schools'];
  const some = (most: number): Record<string, number> =>
    Object.fromEntries(Array.from({ length: 5 }, () => [`词${Math.floor(random() ** 2 * most)}`, random() / 2]));
  const measures = Array.from({ length: 400 }, (_, index) => measure(plans[index % 12] ?? '', pick(topics, random)));
  const terms = measures.map(() => words(some(60), some(60)));
  const place = (): number => Math.floor(random() * measures.length);
  const edits: readonly (() => unknown)[] = [
    () => true, // nothing
    () => terms.splice(place(), 1, words(some(60), some(60))),
    () => terms.splice(place(), 1, words(some(60), { 新词: 1 })),
    () => {
      const at = place(); // one word weighs otherwise
      const {
        title: { terms: own, weights },
        ...rest
      } = terms[at] ?? none;
      terms[at] = { ...rest, title: { terms: own, weights: weights.map((weight) => weight * (0.5 + random())) } };
    },
    () => measures.splice(place(), 1, measure(pick(plans, random), pick(topics, random))),
    () => {
      const at = place();
      measures[at] = { ...(measures[at] ?? measure('')), plan: pick(plans, random) };
    },
    () => [measures.splice(40, 1), terms.splice(40, 1)],
  ];
  for (let edit = 0; edit < 30; edit += 1) {
    pick(edits, random)();
    expect(findCandidates(measures, terms, { memory, words: numbers }), `edit ${edit}`).toEqual(
      findCandidates(measures, terms),
    );
  }
});

describe('what is kept of the last time', () => {
  /** Groups of four measures of four plans that have one word in common and none with another group. */
  const groups = 30;
  const measures = Array.from({ length: 4 * groups }, (_, index) => measure(`plan-${index % 4}`));
  const grouped = measures.map((_, index) => words({ [`组${Math.floor(index / 4)}`]: 0.9 - (index % 4) / 10 }));

  /** Places of the measures that choose again in the last of several findings; each is told terms and numbers. */
  function choosingAgain(...findings: readonly [terms: readonly MeasureTerms[], own?: TermNumbers][]): number[] {
    const lasting = createMemory();
    const best: (readonly unknown[])[] = [];
    const memory: Memory = {
      ...lasting,
      mend: (kind, make) => {
        const mended = lasting.mend(kind, make);
        best.push((mended as { readonly nearest: NearestOfAll }).nearest.picked);
        return mended;
      },
    };
    for (const [terms, own = numbers] of findings) findCandidates(measures, terms, { memory, words: own });
    const [before, after] = best.slice(-2);
    return measures
      .keys()
      .filter((place) => before![place] !== after![place])
      .toArray();
  }

  test('are the candidates of all, where nothing has changed', () => {
    expect(choosingAgain([grouped], [[...grouped]])).toEqual([]);
  });

  test('are those of all but whom a change reaches', () => {
    expect(choosingAgain([grouped], [grouped.with(21, words({ 组5: 0.7 }))])).toEqual([20, 21, 22, 23]);
    expect(choosingAgain([grouped], [grouped.with(21, words({ 组9: 0.7 }))])).toEqual([20, 21, 22, 23, 36, 38, 39]);
    expect(choosingAgain([grouped], [grouped.with(21, none)])).toEqual([20, 21, 22, 23]);
  });

  test('are none where an eighth of all has changed, or terms have other numbers', () => {
    const changed = (count: number) => grouped.map((own, at) => (at < count ? words({ [`新${at}`]: 1 }) : own));
    expect(choosingAgain([grouped], [changed(15)])).toEqual([...Array(16).keys()]);
    expect(choosingAgain([grouped], [changed(16)])).toHaveLength(measures.length);
    expect(choosingAgain([grouped], [grouped, createTermNumbers()])).toHaveLength(measures.length);
  });
});
