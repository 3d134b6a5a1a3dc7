import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFigures, formatIssues } from '../../scripts/steps/report.ts';
import type { Issue } from '../../src/model/issue.ts';
import { rules } from '../../src/model/rules.ts';

const skipped: Issue = {
  ...{ rule: 'number-skipped', severity: 'warning', found: '3.', expected: '2.' },
  at: { file: '乙.txt', line: 8, column: 1 },
};
const empty: Issue = {
  rule: 'file-empty',
  severity: 'error',
  at: { file: '甲.txt', line: 0, column: 0 },
  found: '没有文字',
};

describe('formatIssues', () => {
  test('names places by file, then explains each rule once', () => {
    const later: Issue = { ...skipped, at: { ...skipped.at, line: 20 } };
    expect(formatIssues([later, empty, skipped]).split('\n')).toEqual([
      '乙.txt',
      '  8:1  警告  number-skipped  发现 3.，应为 2.。',
      '  20:1  警告  number-skipped  发现 3.，应为 2.。',
      '甲.txt',
      '  -  错误  file-empty  发现没有文字。',
      '',
      '说明（详见 docs/rules.md）：',
      `  file-empty：${rules['file-empty'].means}。${rules['file-empty'].todo}。`,
      `  number-skipped：${rules['number-skipped'].means}。${rules['number-skipped'].todo}。`,
    ]);
  });

  test('quotes what stands in two lines in one', () => {
    expect(formatIssues([{ ...empty, found: '密级\n机密' }])).toContain('  发现密级 机密。\n');
  });

  test('is empty for none', () => {
    expect(formatIssues([])).toBe('');
  });
});

describe('formatFigures', () => {
  const figures = {
    plans: 2,
    measures: 7,
    pages: 40,
    costs: new Map([
      ['读取', { seconds: 1.25, memory: 300.4 * 2 ** 20 }],
      ['检查', { seconds: 0.5, memory: 1261 * 2 ** 20 }],
    ]),
  };

  test('ends with what to do about warnings', () => {
    expect(formatFigures(figures, [skipped, skipped]).split('\n')).toEqual([
      '方案 2 份，措施 7 项，网页 40 个',
      '用时（秒）：读取 1.3、检查 0.5，共 1.8',
      '内存至多（MiB，不算另开的进程）：读取 300、检查 1261',
      '问题：number-skipped 2',
      '网站已生成。请按上面的说明核对警告；确认无误的不必处理。',
    ]);
  });

  test('ends with the files that were not taken in', () => {
    const leftOut = new Map([
      ['yi', 'yi.docx'],
      ['bing', '区/bing.txt'],
    ]);
    expect(formatFigures(figures, [skipped], leftOut).split('\n').slice(4)).toEqual([
      '没有收入的文件 2 份，原因见上面的“错误”：',
      '  yi.docx',
      '  区/bing.txt',
      '网站已生成，其余文件都已收入。请按上面的说明改正没有收入的文件，再运行一次。',
    ]);
  });

  test('says so where there is nothing to do', () => {
    expect(formatFigures(figures, []).split('\n').slice(3)).toEqual(['问题：没有', '网站已生成，没有需要处理的问题。']);
  });
});

test('docs/rules.md has every rule in order, first what it means and what to do', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8');
  const sections = page.split(/^## /mu).slice(1);
  const opening = sections.map((section) => section.split('\n').slice(0, 2));
  expect(opening).toEqual(Object.entries(rules).map(([rule, { means, todo }]) => [rule, `${means}。${todo}。`]));
});
