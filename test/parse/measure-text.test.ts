import { expect, test } from 'vitest';
import { readMeasureText } from '../../src/parse/measure-text.ts';

test.each([
  ['宪法宣传。每年开展宪法宣传。', { title: '宪法宣传', titleMade: false }, ['宪法宣传。', '每年开展宪法宣传。']],
  ['宪法宣传\n每年开展宪法宣传。', { title: '宪法宣传', titleMade: false }, ['宪法宣传', '每年开展宪法宣传。']],
  [
    '贯彻《甲市行政复议工作办法》。每年开展宣传。',
    { title: '贯彻《甲市行政复议工作办法》', titleMade: true },
    ['贯彻《甲市行政复议工作办法》。', '每年开展宣传。'],
  ],
  ['', { title: '', titleMade: false }, []],
])('the sentences of %j and whether the first is its title', (text, title, sentences) => {
  const read = readMeasureText(text);
  expect(read).toMatchObject(title);
  expect(read.sentences.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});
