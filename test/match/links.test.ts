import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLinks, settleLinks } from '../../src/match/links.ts';
import { sayFault } from '../../src/model/issue.ts';
import { seedContent } from '../seed.ts';

const measures = [
  { id: 'jia/1', plan: 'jia' },
  { id: 'jia/2', plan: 'jia' },
  { id: 'yi/1', plan: 'yi' },
];

function entry(a: string, b: string, action: string, reason = '内容相同'): string {
  return `- a: ${a}\n  b: ${b}\n  action: ${action}\n  reason: ${reason}\n`;
}

function settle(text: string, leftOut?: ReadonlySet<string>) {
  return settleLinks(readLinks(text).entries, measures, leftOut);
}

/** Everything that is wrong with a file, as `5 发现…，应为…。` */
function faultsOf(text: string): string[] {
  return [...readLinks(text).faults, ...settle(text).faults].map((fault) => `${fault.line} ${sayFault(fault)}`);
}

describe('links', () => {
  test('are read in their order', () => {
    const text = entry('jia/1', 'yi/1', 'confirm') + entry('yi/1', 'jia/2', 'refuse', '主题不同');
    expect(settle(text)).toEqual({
      values: [
        { a: 'jia/1', b: 'yi/1', action: 'confirm', reason: '内容相同' },
        { a: 'yi/1', b: 'jia/2', action: 'refuse', reason: '主题不同' },
      ],
      faults: [],
    });
  });

  test.each(['', '# nothing yet\n', '[]\n', readFileSync(join(seedContent, 'links.yaml'), 'utf8')])(
    'are none in a file of %j',
    (text) => {
      expect(readLinks(text)).toEqual({ entries: [], faults: [] });
    },
  );

  test.each([
    ['an unknown id', entry('jia/1', 'yi/9', 'add'), '1 发现 yi/9，应为库里有的措施编号，最接近的是 yi/1。'],
    [
      'a pair of one plan',
      entry('jia/1', 'jia/2', 'add'),
      '1 发现 jia/1 和 jia/2 属于同一份方案，应为两份方案里的措施。',
    ],
    [
      'a double entry',
      entry('jia/1', 'yi/1', 'add') + entry('yi/1', 'jia/1', 'add'),
      '5 发现第 1 行已有的一对，应为一对只写一条。',
    ],
    [
      'a contradiction',
      entry('jia/1', 'yi/1', 'add') + entry('jia/1', 'yi/1', 'refuse'),
      '5 发现与第 1 行的 add 相反的 refuse，应为一对只有一个结论。',
    ],
    ['an unknown action', entry('jia/1', 'yi/1', 'keep'), '3 发现 action：keep，应为 confirm 或 refuse 或 add。'],
    ['a missing reason', '- {a: jia/1, b: yi/1, action: add}\n', '1 发现 reason：没有写，应为文字'],
    ['a map instead of a list', 'a: jia/1\n', '1 发现整个文件：a: jia/1，应为每条以“- ”开头的列表。'],
    ['broken YAML', `${entry('jia/1', 'yi/1', 'add')}- "\n`, '5 发现 - "，应为成对的括号和引号。'],
  ])('are refused for %s, with the line', (_, text, message) => {
    expect(faultsOf(text)).toEqual([expect.stringMatching(message)]);
  });

  test('are refused for every fault at once, and the others kept', () => {
    const text = entry('jia/8', 'yi/9', 'add') + entry('jia/1', 'yi/1', 'add');
    expect(faultsOf(text).map((fault) => fault.slice(0, 10))).toEqual(['1 发现 jia/8', '1 发现 yi/9，']);
    expect(settle(text).values.map(({ a, b }) => `${a} ${b}`)).toEqual(['jia/1 yi/1']);
  });

  test('have a reason that is more than blanks', () => {
    expect(faultsOf(entry('jia/1', 'yi/1', 'add', '" "'))).toEqual([expect.stringMatching(/^4 发现 reason：/u)]);
  });

  test('wait for a plan that is left out, on either side', () => {
    const text = entry('jia/1', 'yi/1', 'add') + entry('bing/1', 'yi/1', 'add') + entry('jia/2', 'bing/2.1', 'add');
    const { values, faults } = settle(text, new Set(['bing']));
    expect(values.map(({ a, b }) => `${a} ${b}`)).toEqual(['jia/1 yi/1']);
    expect(faults).toEqual([]);
  });

  test('of ids that are unknown are of no plan', () => {
    expect(faultsOf(entry('jia/8', 'jia/9', 'add')).join()).not.toContain('属于同一份方案');
  });
});
