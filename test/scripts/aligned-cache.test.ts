/** Sentences that an earlier build has set side by side are those that are set side by side now. */
import { expect, test } from 'vitest';
import { createAlignedCache } from '../../scripts/steps/aligned-cache.ts';
import type { SentencePairs } from '../../scripts/steps/compare-matches.ts';
import { cacheFolder } from './cache-folder.ts';

const folder = cacheFolder();

const text = '设立窗口。每年检查。';
const jia = { id: 'jia/1', plan: 'jia', text, sentences: [{ start: 0, end: 10 }] };
const yi = { ...jia, id: 'yi/1', plan: 'yi', text: '设立综合窗口。' };
const like: SentencePairs = [
  { a: 1, b: 12, same: 0.667, runs: { a: [13, 24], b: [13, 7, 24] } },
  { a: 2, b: 1, same: 1, runs: { a: [15], b: [15] } },
  { a: 3, b: 2, same: 0, runs: { a: [], b: [4] } },
];

/** Returns what is kept of two texts, `made` where nothing is. */
function keep(a: typeof jia, b: typeof jia, made: SentencePairs): SentencePairs {
  const cache = createAlignedCache({ library: folder(), code: '1' });
  const found = cache.keep(a, b, () => made);
  cache.close();
  return found;
}

test.each([[like], [[]]])('two texts have what they had: %o', (sentences) => {
  expect(keep(jia, yi, sentences)).toEqual(sentences);
  expect(keep(jia, yi, like.slice(1))).toEqual(sentences);
  expect(keep({ ...jia, id: 'jia/2' }, { ...yi, id: 'bing/1', plan: 'bing' }, like.slice(1))).toEqual(sentences);
});

test.each([
  ['a character', { ...jia, text: text.replace('设', '建') }],
  [
    'a border of a sentence',
    {
      ...jia,
      sentences: [
        { start: 0, end: 5 },
        { start: 5, end: 10 },
      ],
    },
  ],
])('%s makes another text', (_, other) => {
  keep(jia, yi, like);
  expect(keep(other, yi, [])).toEqual([]);
});
