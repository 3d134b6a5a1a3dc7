import { describe, expect, test } from 'vitest';
import { readResponsibilities } from '../../src/enrich/responsibilities.ts';
import { listMeasures } from '../../src/model/walk.ts';
import { seedMeasure, seedParsed } from '../seed.ts';

function read(note: string): string[] {
  return readResponsibilities(note).map(({ role, unit, collective }) => `${role} ${unit}${collective ? ' *' : ''}`);
}

describe('readResponsibilities', () => {
  test.each([
    ['（牵头单位：甲部、乙部；责任单位：各部门）', ['lead 甲部', 'lead 乙部', 'responsible 各部门 *']],
    [
      '〔责任单位:市政府各部门,各县(市、区)人民政府]',
      ['responsible 市政府各部门 *', 'responsible 各县(市、区)人民政府 *'],
    ],
    ['（牵头单位：综合管理部（司法、大数据））', ['lead 综合管理部（司法）', 'lead 综合管理部（大数据）']],
    ['（牵头单位：综合管理部（司法、）；责任单位：各部门）', ['lead 综合管理部（司法）', 'responsible 各部门 *']],
    ['（责任单位：市司法局，市直有关部门、单位）', ['responsible 市司法局', 'responsible 市直有关部门、单位 *']],
    ['（责任单位：各县（市、区）人民政府）', ['responsible 各县（市、区）人民政府 *']],
    ['（责任单位：各县（市、区））', ['responsible 各县（市、区） *']],
    ['（牵头单位：甲局；责任单位：乙局；配合单位：丙局）', ['lead 甲局', 'responsible 乙局', 'supporting 丙局']],
    ['（市司法局牵头，市财政局、市民政局配合）', ['lead 市司法局', 'supporting 市财政局', 'supporting 市民政局']],
    ['牵头单位：甲局\n责任单位：乙局、丙局', ['lead 甲局', 'responsible 乙局', 'responsible 丙局']],
    ['（责任单位：市政府办公室）', ['responsible 市政府办公室']],
    ['（责任单位：）', []],
  ])('reads %s', (note, units) => {
    expect(read(note)).toEqual(units);
  });

  test.each([
    [
      'jinan-gaoxin-2022/2.8.1',
      [
        'lead 综合管理部（大数据）',
        'lead 综合管理部（司法）',
        'lead 发展和改革委员会',
        'lead 审批服务部',
        'responsible 各部门 *',
      ],
    ],
    [
      'jinan-gaoxin-2022/3.3',
      ['lead 依法治区办', 'lead 综合管理部（司法）', 'responsible 党群工作部（人事）', 'responsible 各部门 *'],
    ],
    [
      'liaocheng-2022/2.2',
      [
        'lead 市政府办公室',
        'lead 市司法局',
        'responsible 市政府各部门 *',
        'responsible 各县(市、区)人民政府 *',
        'responsible 市属开发区管委会 *',
      ],
    ],
    [
      'weifang-2021/4.1',
      [
        'responsible 市委编办',
        'responsible 市中级人民法院',
        'responsible 市检察院',
        'responsible 市公安局',
        'responsible 市直各行政执法部门、单位 *',
      ],
    ],
  ])('reads the note of %s', (id, units) => {
    expect(read(seedMeasure(id).note!.text)).toEqual(units);
  });
});

describe('on the seed plans', () => {
  const noted = seedParsed.flatMap(({ plan }) => listMeasures(plan)).filter(({ note }) => note);

  test('84 measures print a note, and each names at least one unit', () => {
    expect(noted).toHaveLength(84);
    expect(noted.filter(({ note }) => readResponsibilities(note!.text).length === 0)).toEqual([]);
  });

  test('units, role words and marks are all that a note holds', () => {
    for (const { id, note } of noted) {
      const units = readResponsibilities(note!.text);
      const rest = units.reduceRight((text, { span }) => text.slice(0, span.start) + text.slice(span.end), note!.text);
      expect(rest.replace(/牵头单位|责任单位/gu, ''), id).toMatch(/^[（）()〔〕\]：:；;、，,]+$/u);
    }
  });
});
