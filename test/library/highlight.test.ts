import { describe, expect, test } from 'vitest';
import { enrichPlan } from '../../src/enrich/index.ts';
import { highlight } from '../../src/library/highlight.ts';
import type { SourceMark } from '../../src/model/enriched.ts';
import { parsePlan } from '../../src/parse/index.ts';
import { seedDocuments, textDocument } from '../seed.ts';

/** The tokens of a text line by line, those with a kind as `kind:text`. */
function tokens(text: string, marks: readonly SourceMark[]): string[][] {
  return highlight(text, marks).map((line) => line.map(({ text: token, kind }) => (kind ? `${kind}:${token}` : token)));
}

function read(text: string): string[][] {
  const { plan } = parsePlan(textDocument(text));
  return tokens(text, enrichPlan(plan).sourceMarks);
}

describe('highlight', () => {
  test('an inner mark covers the outer one, plain text has no kind', () => {
    const marks: readonly SourceMark[] = [
      { start: 0, end: 9, reading: 'text' },
      { start: 2, end: 9, reading: 'note' },
      { start: 3, end: 5, reading: 'unit' },
    ];
    expect(tokens('宣传（甲局牵头）。', marks)).toEqual([['宣传', 'note:（', 'unit:甲局', 'note:牵头）。']]);
  });

  test('what no mark holds is layout, blanks are nothing', () => {
    expect(tokens('## 甲\n\n---', [{ start: 3, end: 4, reading: 'text' }])).toEqual([
      ['layout:## ', '甲'],
      [''],
      ['layout:---'],
    ]);
    expect(tokens('　　甲', [{ start: 2, end: 3, reading: 'text' }])).toEqual([['　　', '甲']]);
  });

  test('a mark may cross lines, whichever way they end', () => {
    expect(tokens('甲乙\r\n丙丁', [{ start: 1, end: 6, reading: 'heading' }])).toEqual([
      ['layout:甲', 'heading:乙'],
      ['heading:丙丁'],
    ]);
  });

  test('what the parser found is coloured as such', () => {
    expect(read('一、任务\n1. 普法。每年宣传2次。（甲局主责，各县区参加）')).toEqual([
      ['part:一、任务'],
      [
        'item:1.',
        ' ',
        'heading:普法',
        '。',
        'frequency:每年宣传2次',
        '。',
        'note:（',
        'unit:甲局',
        'role:主责',
        'note:，',
        'unit:各县区',
        'role:参加',
        'note:）',
      ],
    ]);
  });

  test('what only looks like it is not', () => {
    const text = '一、任务\n1. 普法。推广牵头经验，到3家一线城市\n\n三、四线城市宣传（鼓励公众参与）。';
    expect(read(text).slice(1)).toEqual([
      ['item:1.', ' ', 'heading:普法', '。推广牵头经验，到', 'quantity:3家', '一线城市'],
      [''],
      ['三、四线城市宣传（鼓励公众参与）。'],
    ]);
  });

  test.each(seedDocuments.map(({ id, text }) => [id, text]))('gives back every character of %s', (_, text) => {
    const { plan } = parsePlan(textDocument(text));
    const lines = highlight(text, enrichPlan(plan).sourceMarks);
    expect(lines.map((line) => line.map((token) => token.text).join('')).join('\n')).toBe(text);
  });
});
