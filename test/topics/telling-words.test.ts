import { expect, test } from 'vitest';
import { createTellingWords } from '../../src/topics/telling-words.ts';
import type { TopicInput } from '../../src/topics/types.ts';

const texts: Readonly<Record<string, string>> = {
  a1: '护林 防火 巡查 建立 ab',
  a2: '护林 防火 巡查 建立 ab',
  a3: '护林 防火 宣传 建立 ab 林',
  a4: '护林 演练 宣传 建立 林 林区',
  b1: '养老 建立 巡查',
  b2: '养老 建立 助餐',
  b3: '托育 建立',
};
const words = new Map(Object.entries(texts).map(([id, text]) => [id, new Set(text.split(' '))]));
const group = (...ids: readonly string[]) => ids.map((id) => ({ id }) as TopicInput);
const telling = createTellingWords(words);

test('words that most of a group have, the rarest elsewhere first; what all measures have comes last', () => {
  expect(telling(group('a1', 'a2', 'a3', 'a4'))).toEqual(['护林', '防火', '建立']);
});

test('half of a group is not most of it, and one character or a foreign word names nothing', () => {
  expect(telling(group('a3', 'a4'))).toEqual(['宣传', '护林', '建立']);
  expect(telling(group('b1', 'b2', 'b3'))).toEqual(['养老', '建立']);
});

test('no more than six, in the order of their signs where they are worth the same', () => {
  const many = createTellingWords(new Map([['c', new Set('丙丙 甲甲 乙乙 丁丁 戊戊 己己 庚庚'.split(' '))]]));
  expect(many(group('c'))).toEqual(['丁丁', '丙丙', '乙乙', '己己', '庚庚', '戊戊']);
});

test('a measure without words, and a group without measures', () => {
  expect(telling(group('none'))).toEqual([]);
  expect(telling([])).toEqual([]);
});
