import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { highlight } from '../../src/grammar/highlight.ts';

/** The marked tokens of one line, as `kind:text`. */
function marked(line: string): string[] {
  return highlight(line)
    .flat()
    .filter(({ kind }) => kind)
    .map(({ kind, text }) => `${kind}:${text}`);
}

describe('highlight', () => {
  test.each([
    ['一、总体要求', ['part:一、总体要求']],
    ['（二十三）提高效能。', ['group:（二十三）']],
    ['54．推进机制建设。', ['item:54．']],
    ['## 二、主要任务', ['part:## 二、主要任务']],
    ['落实《甲〈乙〉丙》。', ['title:《甲〈乙〉丙》']],
    ['（中发〔2021〕33号）', ['docnumber:中发〔2021〕33号']],
    ['2024年年底前，不少于60学时', ['date:2024年年底前', 'number:60学时']],
  ])('reads %s', (line, expected) => {
    expect(marked(line)).toEqual(expected);
  });

  test('tells roles and units in a responsibility note', () => {
    expect(marked('推进改革。（牵头单位：市司法局、市公安局）')).toEqual([
      'note:（',
      'role:牵头单位：',
      'unit:市司法局',
      'unit:市公安局',
      'note:）',
    ]);
  });

  test.each(readdirSync('content/sources'))('gives back every character of %s', (file) => {
    const text = readFileSync(`content/sources/${file}`, 'utf8');
    const lines = highlight(text).map((tokens) => tokens.map((token) => token.text).join(''));
    expect(lines.join('\n')).toBe(text.replaceAll('\r\n', '\n'));
  });
});
