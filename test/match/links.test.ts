import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLinks } from '../../src/match/links.ts';
import { BuildError } from '../../src/model/issue.ts';
import { seedContent } from '../seed.ts';

const measures = [
  { id: 'jia/1', plan: 'jia' },
  { id: 'jia/2', plan: 'jia' },
  { id: 'yi/1', plan: 'yi' },
];

function entry(a: string, b: string, action: string, reason = '内容相同'): string {
  return `- a: ${a}\n  b: ${b}\n  action: ${action}\n  reason: ${reason}\n`;
}

describe('readLinks', () => {
  test('reads entries in order', () => {
    const text = entry('jia/1', 'yi/1', 'confirm') + entry('yi/1', 'jia/2', 'refuse', '主题不同');
    expect(readLinks(text, measures)).toEqual([
      { a: 'jia/1', b: 'yi/1', action: 'confirm', reason: '内容相同' },
      { a: 'yi/1', b: 'jia/2', action: 'refuse', reason: '主题不同' },
    ]);
  });

  test.each(['', '# nothing yet\n', '[]\n'])('takes %j for a file without entries', (text) => {
    expect(readLinks(text, measures)).toEqual([]);
  });

  test('is without entries for the seed library', () => {
    expect(readLinks(readFileSync(join(seedContent, 'links.yaml'), 'utf8'), [])).toEqual([]);
  });

  test.each([
    [
      'an unknown id',
      entry('jia/1', 'yi/9', 'add'),
      'links.yaml:1  发现 yi/9，应为库里有的措施编号，最接近的是 yi/1。',
    ],
    [
      'a pair of one plan',
      entry('jia/1', 'jia/2', 'add'),
      'links.yaml:1  发现 jia/1 和 jia/2 属于同一份方案，应为两份方案里的措施。',
    ],
    [
      'a double entry',
      entry('jia/1', 'yi/1', 'add') + entry('yi/1', 'jia/1', 'add'),
      'links.yaml:5  发现第 1 行已有的一对，应为一对只写一条。',
    ],
    [
      'a contradiction',
      entry('jia/1', 'yi/1', 'add') + entry('jia/1', 'yi/1', 'refuse'),
      'links.yaml:5  发现与第 1 行的 add 相反的 refuse，应为一对只有一个结论。',
    ],
    [
      'an unknown action',
      entry('jia/1', 'yi/1', 'keep'),
      'links.yaml:3  发现 action：keep，应为 confirm 或 refuse 或 add。',
    ],
    ['a missing reason', '- {a: jia/1, b: yi/1, action: add}\n', 'links.yaml:1  发现 reason：没有写，应为文字'],
    ['a map instead of a list', 'a: jia/1\n', 'links.yaml:1  发现整个文件：a: jia/1，应为每条以“- ”开头的列表。'],
    ['broken YAML', `${entry('jia/1', 'yi/1', 'add')}- "\n`, 'links.yaml:5  发现 - "，应为成对的括号和引号。'],
  ])('refuses %s and names the line', (_, text, message) => {
    expect(() => readLinks(text, measures)).toThrow(BuildError);
    expect(() => readLinks(text, measures)).toThrow(message);
  });

  test('names every fault at once', () => {
    expect(() => readLinks(entry('jia/8', 'yi/9', 'add'), measures)).toThrow(/jia\/8.*\n.*yi\/9/u);
  });

  test('says what an entry is made of', () => {
    const hint = '每条写 a、b（两份方案里措施的编号）、action（confirm、refuse 或 add）和 reason（理由）。';
    expect(() => readLinks(entry('jia/8', 'yi/1', 'add'), measures)).toThrow(expect.objectContaining({ hint }));
  });

  test('takes a reason of blanks for none', () => {
    expect(() => readLinks(entry('jia/1', 'yi/1', 'add', '" "'), measures)).toThrow('links.yaml:4  发现 reason：');
  });

  test('waits for a plan that is left out, on either side', () => {
    const text = entry('jia/1', 'yi/1', 'add') + entry('bing/1', 'yi/1', 'add') + entry('jia/2', 'bing/2.1', 'add');
    const read = readLinks(text, measures, new Set(['bing']));
    expect(read.map(({ a, b }) => `${a} ${b}`)).toEqual(['jia/1 yi/1']);
  });

  test('takes ids that are unknown for no plan', () => {
    const message = (() => {
      try {
        return String(readLinks(entry('jia/8', 'jia/9', 'add'), measures));
      } catch (error) {
        return String(error);
      }
    })();
    expect(message).not.toContain('属于同一份方案');
  });
});
