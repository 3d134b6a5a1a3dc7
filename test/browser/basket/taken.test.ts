import { describe, expect, test } from 'vitest';
import { quotationsOf } from '../../../src/browser/basket/lesson-entries.ts';
import { dutyAt, readTaken, type Taken, takenId, textsOfTaken } from '../../../src/browser/basket/taken.ts';

const spelt: readonly (readonly [string, Taken, readonly string[]])[] = [
  ['jia/5.4', { kind: 'text', id: 'jia/5.4' }, ['jia/5.4']],
  ['jia/2-intro', { kind: 'text', id: 'jia/2-intro' }, ['jia/2-intro']],
  ['甲 市/5.4#s3', { kind: 'sentences', id: '甲 市/5.4', span: [3, 3] }, ['甲 市/5.4']],
  ['jia/5.4#s3-12', { kind: 'sentences', id: 'jia/5.4', span: [3, 12] }, ['jia/5.4']],
  ['jia/5.4#d10', { kind: 'duty', id: 'jia/5.4', sentence: 10 }, ['jia/5.4']],
  ['jia/5.4#d', { kind: 'duty', id: 'jia/5.4' }, ['jia/5.4']],
  ['jia/5.4|yi/1', { kind: 'pair', a: 'jia/5.4', b: 'yi/1' }, ['jia/5.4', 'yi/1']],
  ['#reconsideration', { kind: 'topic', id: 'reconsideration' }, []],
];

test.each(spelt)('%s names %j', (id, taken, texts) => {
  expect(readTaken(id)).toEqual(taken);
  expect(takenId(taken)).toBe(id);
  expect(textsOfTaken(taken)).toEqual(texts);
});

test.each(['jia/5.4#s0', 'jia/5.4#x', 'a|b|c', 'jia/5.4#s3-'])('%s is a text that no library has', (id) => {
  expect(readTaken(id)).toEqual({ kind: 'text', id });
});

test.each([
  ['/plans/jia/5-4/#s3', 'jia/5.4#d3'],
  ['/plans/jia/5-4/', 'jia/5.4#d'],
  ['/plans/jia/#preamble', 'jia/5.4#d'],
])('the duty at %s is %s', (url, id) => {
  expect(dutyAt('jia/5.4', url)).toBe(id);
});

describe('a lesson quotes of the folder', () => {
  test.each([
    ['jia/5.4', ['::措施[jia/5.4]']],
    ['jia/5.4#s3-5', ['::句子[jia/5.4 第3句]', '::句子[jia/5.4 第4句]', '::句子[jia/5.4 第5句]']],
    ['jia/5.4#d2', ['::句子[jia/5.4 第2句]']],
    ['jia/5.4#d', ['::措施[jia/5.4]']],
    ['jia/5.4|yi/1', ['::对照[jia/5.4 yi/1]']],
    ['#publicity', ['::主题[publicity]']],
  ])('%s as %j, the note below the last', (id, quotations) => {
    const entries = quotationsOf({ id, note: '记', text: '' });
    expect(entries.map((entry) => 'quotation' in entry && entry.quotation)).toEqual(quotations);
    expect(entries.map((entry) => 'note' in entry && entry.note)).toEqual([...quotations.slice(1).map(() => ''), '记']);
  });
});
