import { describe, expect, test } from 'vitest';
import { enrichPlan } from '../../src/enrich/index.ts';
import { readInnerNotes, readResponsibilities } from '../../src/enrich/responsibilities.ts';
import { listMeasures } from '../../src/model/walk.ts';
import { parseLines, seedMeasure, seedParsed } from '../seed.ts';

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
    ['（责任单位：市司法局等有关部门）', ['responsible 市司法局', 'responsible 有关部门 *']],
    ['（责任单位：市司法局等部门，各县市区）', ['responsible 市司法局', 'responsible 各县市区 *']],
    ['（市司法局、各县市区）', ['responsible 市司法局', 'responsible 各县市区 *']],
    [
      '（主要责任单位：甲局；参加单位：市法院、检察院）',
      ['responsible 甲局', 'supporting 市法院', 'supporting 检察院'],
    ],
    [
      '（责任单位：市教育（体育）局、市委依法治市办（市司法局）',
      ['responsible 市教育（体育）局', 'responsible 市委依法治市办（市司法局）'],
    ],
    [
      '（责任单位：各镇（街道、开发区）、区市场监管局（知识产权局））',
      ['responsible 各镇（街道、开发区） *', 'responsible 区市场监管局（知识产权局）'],
    ],
    ['（责任单位：市司法局，完成时限：2023年6月底前）', ['responsible 市司法局']],
    ['（责任单位：市发展和改革委员会和市财政局）', ['responsible 市发展和改革委员会', 'responsible 市财政局']],
    [
      '（市司法局牵头，各县（市、区）人民政府，市直有关部门按职责分工负责）',
      ['lead 市司法局', 'responsible 各县（市、区）人民政府 *', 'responsible 市直有关部门 *'],
    ],
    [
      '（甲部、乙总局等国务院相关部门及各地区按职责分工负责）',
      ['responsible 甲部', 'responsible 乙总局', 'responsible 国务院相关部门 *', 'responsible 各地区 *'],
    ],
    ['（由甲局牵头，乙局配合）', ['lead 甲局', 'supporting 乙局']],
    ['（市司法局主责，各县区参加）', ['lead 市司法局', 'supporting 各县区 *']],
    ['（甲局主办，乙局承办，丙局协办）', ['lead 甲局', 'lead 乙局', 'supporting 丙局']],
    ['（甲局落实，乙局参与，丙局协助）', ['responsible 甲局', 'supporting 乙局', 'supporting 丙局']],
    ['（牽頭單位：市發展改革委；責任單位：市司法局）', ['lead 市發展改革委', 'responsible 市司法局']],
    ['（市司法局牽頭，市財政局協助）', ['lead 市司法局', 'supporting 市財政局']],
    ['［责任单位：甲局（乙、丙）］', ['responsible 甲局（乙）', 'responsible 甲局（丙）']],
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

test.each([
  [
    '落实制度（牵头单位：甲局）。定期通报（配合单位：乙局、丙局）。加强督察。',
    ['lead 甲局', 'supporting 乙局', 'supporting 丙局'],
  ],
  ['加强党委（党组）领导（含责任单位）。', []],
])('units in %s', (text, units) => {
  expect(readInnerNotes(text).map(({ role, unit }) => `${role} ${unit}`)).toEqual(units);
});

test('完成时限 in a note is a deadline of the measure', () => {
  const { plan } = parseLines('一、任务', '1. 普法。宣传。', '责任单位：甲局', '完成时限：2023年6月底前');
  const [measure] = enrichPlan(plan, () => []).measures;
  expect(measure).toMatchObject({
    responsibilities: [{ unit: '甲局' }],
    targets: [{ kind: 'deadline', text: '2023年6月底前', date: '2023-06-30', sentence: 2 }],
  });
});

test('a day behind the names is a deadline of the measure', () => {
  const { plan } = parseLines('一、任务', '1. 普法。宣传。（甲局、乙局等按职责分工负责，2031年底前完成）');
  const [measure] = enrichPlan(plan, () => []).measures;
  expect(measure!.responsibilities.map(({ unit }) => unit)).toEqual(['甲局', '乙局']);
  expect(measure!.targets).toMatchObject([{ text: '2031年底前', date: '2031-12-31' }]);
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
