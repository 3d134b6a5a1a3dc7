/** Which deadlines and figures are about the same and differ. */
import { describe, expect, test } from 'vitest';
import { differingFrom } from '../../src/draft/differing.ts';
import type { Target } from '../../src/model/records.ts';

function target(kind: Target['kind'], text: string, sentence = 1, date: string | null = null): Target {
  return { kind, text, date, sentence };
}
const cell = (n: number) => ({ n, runs: [] });
const aligned = [{ cells: [cell(1), cell(4)], same: false }];

describe('differingFrom', () => {
  test.each([
    [target('deadline', '2023年前', 1, '2022-12-31'), target('deadline', '2025年前', 4, '2024-12-31'), true],
    [target('deadline', '2023年前', 1, '2022-12-31'), target('deadline', '2022年底前', 4, '2022-12-31'), false],
    [target('deadline', '2023年前', 1, '2022-12-31'), target('deadline', '2025年前', 3, '2024-12-31'), false],
    [target('deadline', '年底前', 1), target('deadline', '2025年前', 4, '2024-12-31'), false],
    [target('quantity', '不少于40学时', 1), target('quantity', '60学时以上', 3), true],
    [target('quantity', '不少于40学时', 1), target('quantity', '至少４０学时', 4), false],
    [target('quantity', '不少于40学时', 1), target('quantity', '不少于2次', 4), false],
    [target('quantity', '不少于100项', 1), target('quantity', '1000项', 3), false],
    [target('quantity', '不少于100项', 1), target('quantity', '1000项', 4), true],
    [target('quantity', '10个工作日', 1), target('quantity', '15个工作日', 3), true],
    [target('ratio', '90%', 1), target('ratio', '百分之九十五', 4), false],
    [target('ratio', '90%', 1), target('ratio', '95%', 4), true],
    [target('quantity', '40学时', 1), target('ratio', '60%', 4), false],
    [target('frequency', '每年一次', 1), target('frequency', '每年两次', 4), false],
  ])('of $text against $text: %#', (own, other, differs) => {
    expect(differingFrom(own, [own], [other], aligned)).toEqual(differs ? [other] : []);
  });

  test('leaves figures alone that may belong to another of the same unit elsewhere', () => {
    const own = target('quantity', '40学时', 2);
    const others = [target('quantity', '60学时', 1), target('quantity', '20学时', 3)];
    expect(differingFrom(own, [own], others, aligned)).toEqual([]);
  });
});
