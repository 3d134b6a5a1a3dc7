import { describe, expect, test } from 'vitest';
import { rateFirstPlace, rateLinks } from '../../eval/match-quality.ts';
import { matchPlans } from '../../scripts/steps/library.ts';
import { matchMeasures } from '../../src/match/index.ts';
import { labelSets, readLabels, seedCut, seedEditors, seedMeasures, seedUnderstood } from './seed-measures.ts';

const matches = matchPlans(seedUnderstood, seedEditors, { cut: seedCut });

describe.each(labelSets)('matching the seed plans, by the labels in %s', (set) => {
  const labels = readLabels(set);

  test('links nearly all that readers file under one topic, and little else', () => {
    const links = rateLinks({ measures: seedMeasures, matches }, labels);
    expect(links.counterparts).toBeGreaterThan(60);
    expect(links.f1).toBeGreaterThanOrEqual(0.98);
  });

  test('puts a true counterpart first in nearly every other plan that has one', () => {
    const first = rateFirstPlace({ measures: seedMeasures, matches }, labels);
    expect(first.all).toBeGreaterThan(100);
    expect(first.right / first.all).toBeGreaterThanOrEqual(0.95);
  });
});

describe('matching the seed plans without topics', () => {
  const untold = seedMeasures.map((measure) => ({ ...measure, topics: [] }));
  const byWording = matchMeasures(untold, {
    cut: seedCut,
    topicName: (topic) => topic,
    sameSubject: () => true,
  });

  test('still finds most links by the wording alone', () => {
    const links = rateLinks({ measures: untold, matches: byWording }, readLabels('topic-labels-agreed'));
    expect(links.precision).toBeGreaterThan(0.85);
    expect(links.f1).toBeGreaterThan(0.75);
  });
});

describe('the matches of the seed plans', () => {
  test('link no measure with one of its own plan', () => {
    expect(matches.filter(({ a, b }) => a.split('/')[0] === b.split('/')[0])).toEqual([]);
  });

  test('are each listed once, by their ids in order', () => {
    const pairs = matches.map(({ a, b }) => `${a}\n${b}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs).toEqual(pairs.toSorted());
    expect(matches.filter(({ a, b }) => a >= b)).toEqual([]);
  });

  test('share only passages that are printed alike but for layout and width', () => {
    const texts = new Map(seedMeasures.map(({ id, text }) => [id, text]));
    const plain = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');
    const passages = matches.flatMap(({ a, b, shared }) =>
      shared.map((passage) => ({
        a: plain(texts.get(a)!.slice(passage.a.start, passage.a.end)),
        b: plain(texts.get(b)!.slice(passage.b.start, passage.b.end)),
      })),
    );
    expect(passages.length).toBeGreaterThan(500);
    expect(passages.filter(({ a, b }) => a !== b)).toEqual([]);
    expect(passages.filter(({ a }) => a.replace(/[^\p{L}\p{N}]/gu, '').length < 8)).toEqual([]);
  });

  test('keep the four counterparts of a measure whose subject another plan divides', () => {
    const found = matches.filter(
      ({ a, b, relation }) => relation === 'counterpart' && b === 'weifang-2021/3.2' && a.startsWith('weibin'),
    );
    expect(found.map(({ a }) => a).toSorted()).toEqual(
      ['4.9.19', '4.9.20', '4.9.21', '4.9.22'].map((number) => `weibin-2022-draft/${number}`),
    );
  });

  test('do not depend on the order of the input', () => {
    expect(
      matchPlans({ ...seedUnderstood, plans: seedUnderstood.plans.toReversed() }, seedEditors, { cut: seedCut }),
    ).toEqual(matches);
  });
});
