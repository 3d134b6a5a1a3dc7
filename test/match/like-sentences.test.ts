/** Like sentences of three texts, text by text. */
import { expect, test } from 'vitest';
import { cutSentences, joinSentences } from '../../src/match/compare.ts';
import { likeSentences } from '../../src/match/like-sentences.ts';

const cut = (text: string): string[] => text.match(/每年|检查|窗口|一次|两次|设立|办事|./gu) ?? [];
const texts = [['每年检查窗口一次。', '设立办事窗口。'], ['设立办事窗口。'], ['每年检查窗口两次。']].map((sentences) =>
  cutSentences(joinSentences(sentences), cut),
);

test('each two texts are compared; what both have is told by its place in the sentence', () => {
  expect([...likeSentences(texts)].flat()).toMatchObject([
    { a: { text: 0, sentence: 2, shared: [{ start: 0, end: 7 }] }, b: { text: 1, sentence: 1 }, same: 1 },
    {
      a: {
        text: 0,
        sentence: 1,
        shared: [
          { start: 0, end: 6 },
          { start: 8, end: 9 },
        ],
      },
      b: { text: 2, sentence: 1 },
      same: 0.778,
    },
  ]);
});
