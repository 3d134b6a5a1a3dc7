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
    ['an unknown id', entry('jia/1', 'yi/9', 'add'), 'links.yaml:1: no measure has the id yi/9'],
    ['a pair of one plan', entry('jia/1', 'jia/2', 'add'), 'links.yaml:1: jia/1 and jia/2 are measures of one plan'],
    [
      'a double entry',
      entry('jia/1', 'yi/1', 'add') + entry('yi/1', 'jia/1', 'add'),
      'links.yaml:5: the pair stands in line 1 already',
    ],
    [
      'a contradiction',
      entry('jia/1', 'yi/1', 'add') + entry('jia/1', 'yi/1', 'refuse'),
      'links.yaml:5: refuse contradicts add in line 1',
    ],
    ['an unknown action', entry('jia/1', 'yi/1', 'keep'), 'links.yaml:1: action: '],
    ['a missing reason', '- {a: jia/1, b: yi/1, action: add}\n', 'links.yaml:1: reason: '],
    ['a map instead of a list', 'a: jia/1\n', 'links.yaml:1: found no list'],
    ['broken YAML', `${entry('jia/1', 'yi/1', 'add')}- "\n`, 'links.yaml:'],
  ])('refuses %s and names the line', (_, text, message) => {
    expect(() => readLinks(text, measures)).toThrow(BuildError);
    expect(() => readLinks(text, measures)).toThrow(message);
  });

  test('names every fault at once', () => {
    expect(() => readLinks(entry('jia/8', 'yi/9', 'add'), measures)).toThrow(/jia\/8.*\n.*yi\/9/u);
  });
});
