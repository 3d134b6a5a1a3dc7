import { describe, expect, test } from 'vitest';
import { renderBlocks, type SourceBlock } from '../../src/intake/blocks.ts';
import type { Cell } from '../../src/intake/table-rows.ts';

const table = (...rows: readonly (readonly string[])[]): SourceBlock => ({
  kind: 'table',
  rows: rows.map((row) => row.map((text): Cell => ({ text, from: 'here' }))),
});
const paragraph = (text: string): SourceBlock => ({ kind: 'paragraph', text });
const linesOf = (...blocks: readonly SourceBlock[]) => renderBlocks(blocks).text.split('\n');

const header = ['序号', '任务', '责任单位'];

describe('a table that goes on below another', () => {
  test.each([
    ['directly', []],
    ['below blank paragraphs', [paragraph(''), paragraph(' ')]],
    ['below 续表', [paragraph('（续表）')]],
  ])('%s has the same columns', (_, between) => {
    expect(linesOf(table(header, ['1', '甲', '乙局']), ...between, table(['2', '丙', '丁局']))).toEqual([
      '1. 甲（责任单位：乙局）',
      '2. 丙（责任单位：丁局）',
    ]);
  });

  test('may repeat the header', () => {
    expect(linesOf(table(header, ['1', '甲', '乙局']), table(header, ['2', '丙', '丁局']))).toEqual([
      '1. 甲（责任单位：乙局）',
      '2. 丙（责任单位：丁局）',
    ]);
  });

  test.each([
    ['text stands between them', [paragraph('附件2')], ['2', '丙', '丁局'], '2\t丙\t丁局'],
    ['it has other columns', [], ['2', '丙'], '2\t丙'],
  ])('is a table of its own when %s', (_, between, row, line) => {
    expect(linesOf(table(header, ['1', '甲', '乙局']), ...between, table(row)).at(-1)).toBe(line);
  });
});

test('the header of a table is named in the report, and given to whoever looks for lost characters', () => {
  const { headers, findings } = renderBlocks([table(header, ['1', '甲', '乙局'])]);
  expect(headers).toEqual(['序号、任务、责任单位']);
  expect(findings).toEqual([{ rule: 'table-header', severity: 'info', found: '表1的表头：序号、任务、责任单位' }]);
});
