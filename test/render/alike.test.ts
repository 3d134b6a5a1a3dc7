/** 同句并排: what stands beside a sentence, from matches that are written by hand. */
import { describe, expect, test } from 'vitest';
import { runLengths } from '../../src/model/word-runs.ts';
import { alikeFinder } from '../../src/render/alike.ts';
import type { RenderedMatch } from '../../src/render/index.ts';
import { contextOf, invented, measureViews } from './invented.ts';

type Like = RenderedMatch['sentences'][number];

const [first, second] = invented.matches.filter(({ a }) => a === 'jia/1.1');

const ofFirst = '每年开展宪法宣传，2031年底前完成。';
const ofSecond = '发布案例。';

function like(a: number, b: number, same: number, other = ofSecond): Like {
  const runs = { a: runLengths([{ text: ofFirst, kind: 'same' }]), b: runLengths([{ text: other, kind: 'added' }]) };
  return { a, b, same, runs };
}

/** jia/1.1 beside yi/1.2, then beside yi/1.1. */
function contextWith(...sentences: readonly (readonly Like[])[]) {
  const matches = [first!, second!].map((match, index) => ({ ...match, sentences: sentences[index] ?? [] }));
  return contextOf({ matches });
}

describe('what is like a sentence', () => {
  test('is told of both, with its place, its address and its words', () => {
    const alikeOf = alikeFinder(contextWith([like(2, 2, 0.5)]));
    expect(alikeOf('jia')).toEqual(
      new Map([
        [
          'm1-1-s2',
          [{ planName: '乙县', label: '一 2', url: '/plans/yi/1-2/#s2', runs: [{ text: ofSecond, kind: 'added' }] }],
        ],
      ]),
    );
    expect(
      alikeOf('yi')
        .get('m1-2-s2')
        ?.map(({ url, runs }) => [url, runs[0]?.text]),
    ).toEqual([['/plans/jia/1-1/#s2', ofFirst]]);
  });

  test('is the nearest of its plan', () => {
    const alikeOf = alikeFinder(contextWith([like(2, 2, 0.5)], [like(2, 2, 0.6, '开展宪法教育。')]));
    expect(
      alikeOf('jia')
        .get('m1-1-s2')
        ?.map(({ url }) => url),
    ).toEqual(['/plans/yi/1-1/#s2']);
  });

  test('is nothing for a printed title', () => {
    const alikeOf = alikeFinder(contextWith([like(1, 1, 1)]));
    expect(['jia', 'yi', 'bing'].map((plan) => alikeOf(plan).size)).toEqual([0, 0, 0]);
  });

  test('is counted at the sentence', () => {
    const counts = measureViews(contextWith([like(2, 2, 0.5)])).map(({ id, paragraphs }) => [
      id,
      paragraphs.flat().map(({ also = 0 }) => also),
    ]);
    expect(Object.fromEntries(counts)).toMatchObject({ 'jia/1.1': [0, 1], 'yi/1.2': [0, 1], 'yi/1.1': [0, 0] });
  });
});
