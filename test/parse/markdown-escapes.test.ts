/** What Markdown escapes in a file of its own: the backslash is layout before a sign, and text anywhere else. */
import { expect, test } from 'vitest';
import { listMeasures } from '../../src/model/walk.ts';
import { parsePlan } from '../../src/parse/index.ts';
import { splitLines } from '../../src/parse/lines.ts';
import { textDocument } from '../seed.ts';

const textOf = (row: string, markdown: boolean): string | undefined => splitLines(row, markdown)[0]?.content.text;

test.each([
  ['普法\\[责任单位：甲局\\]', '普法[责任单位：甲局]'],
  ['1\\. 普法\\_宣传\\~', '1. 普法_宣传~'],
  ['普法\\宣传', '普法\\宣传'],
  ['普法\\', '普法\\'],
  ['普法\\（宣传', '普法\\（宣传'],
])('%s is %s', (row, text) => {
  expect(textOf(row, true)).toBe(text);
});

test('in any other file they are text', () => {
  expect(textOf('普法\\[甲局\\]', false)).toBe('普法\\[甲局\\]');
});

test('every character that is left stands where it stood', () => {
  const row = '一、普法\\[甲\\]宣传';
  const [line] = splitLines(row, true);
  for (const { at, source, length } of line!.content.pieces)
    expect(row.slice(source, source + length)).toBe(line!.content.text.slice(at, at + length));
});

test('a note in escaped brackets says who answers', () => {
  const text = '## 一、任务\n\n**1. 普法。** 宣传。\\[责任单位：市司法局\\]\n';
  expect(listMeasures(parsePlan(textDocument(text, 'jia.md')).plan).map(({ note }) => note?.text)).toEqual([
    '[责任单位：市司法局]',
  ]);
});
