import { expect, test } from 'vitest';
import {
  bareOffice,
  isBrokenLabel,
  isLabelAlone,
  namesDuties,
  roleOfLabel,
  rolesOf,
} from '../../../src/model/official/columns.ts';

test.each([
  ['序号', 'number'],
  ['序', 'number'],
  ['编号', 'number'],
  ['号', 'number'],
  ['总序号', 'other'],
  ['序号栏', 'other'],
  ['牵头单位', 'unit'],
  ['责任部门', 'unit'],
  ['协同单位', 'unit'],
  ['实施主体', 'unit'],
  ['责任人', 'unit'],
  ['责任分工', 'unit'],
  ['牵头', 'unit'],
  ['配合', 'unit'],
  ['单位', 'unit'],
  ['部门分工', 'unit'],
  ['单位名称', 'other'],
  ['完成时限', 'term'],
  ['时间节点', 'term'],
  ['进度', 'term'],
  ['工作任务', 'measure'],
  ['主要措施', 'measure'],
  ['项目', 'measure'],
  ['备注', 'other'],
  ['一二三四五六七八九十任务', 'measure'],
  ['一二三四五六七八九十一任务', 'other'],
])('a column %s holds: %s', (label, role) => {
  expect(roleOfLabel(label)).toBe(role);
});

test.each(['工作任务', '重点事项', '具体举措', '牵头单位', '责任分工', '责任', '完成时限', '时间安排'])(
  '%s is a label wherever it stands',
  (line) => {
    expect(isLabelAlone(line)).toBe(true);
  },
);

test.each(['推进重点项目', '甲县工作要点', '任务分解表', '落实责任单位公示', '加快工程进度', '有关要求', '备注'])(
  '%s is no label alone',
  (line) => {
    expect(isLabelAlone(line)).toBe(false);
  },
);

test.each([
  ['责任', '单位', true],
  ['完成', '时限', true],
  ['牵头', '主体', true],
  ['单位', '责任', false],
  ['责任', '任务', false],
  ['工作', '单位', false],
  ['总责任', '单位名', false],
])('%s over %s is one label: %s', (above, below, expected) => {
  expect(isBrokenLabel(above, below)).toBe(expected);
});

test.each([
  [['序号', '工作任务', '责任单位'], ['number', 'measure', 'unit'], true],
  [['指标', '责任单位', '2031年'], ['measure', 'unit', 'other'], true],
  [['年度目标', '单位', '责任单位'], ['measure', 'unit', 'unit'], true],
  [['指标名称', '牵头单位'], ['measure', 'unit'], true],
  [['指标', '单位', '2031年'], ['other', 'unit', 'other'], false],
  [['任务', '指标', '责任单位'], ['measure', 'other', 'unit'], true],
  [
    ['任务', '指标', '评分标准', '分值', '说明', '责任单位'],
    [...Array(3).fill('measure'), 'score', 'other', 'unit'],
    true,
  ],
  [['指标', '权重', '计分办法'], ['other', 'score', 'other'], false],
  [['任务', '备注'], ['measure', 'other'], false],
  [['备注', '责任单位'], ['other', 'unit'], false],
  [['一二三四五六七指标', '责任单位'], ['other', 'unit'], false],
])('the columns %j', (labels, roles, duties) => {
  expect(rolesOf(labels)).toEqual(roles);
  expect(namesDuties(labels)).toBe(duties);
});

test('单位 and 部门 alone do not say what they do', () => {
  expect(['单位', '部门', '责任单位', '单位名'].filter((label) => bareOffice.test(label))).toEqual(['单位', '部门']);
});
