import { expect, test } from 'vitest';
import { findSubjects } from '../../src/enrich/duty-sentences.ts';

const subjectsOf = (text: string): readonly string[] =>
  findSubjects(text).map(({ start, end }) => text.slice(start, end));

test.each([
  '群众到县民政局提交申请材料。',
  '企业向市市场监管局报送年度报告。',
  '市民政局核查结果作为依据。',
  '市教育局积极性高。',
  '县交通局新建项目较多。',
  '县住建局完成进度滞后。',
  '市统计局增加值核算处负责。',
])('nobody is told to do anything: %s', (text) => {
  expect(subjectsOf(text)).toEqual([]);
});

test.each([
  ['市民政局核查对象名单。', '市民政局'],
  ['市教育局积极开展培训。', '市教育局'],
  ['向阳区教育局组织培训。', '向阳区教育局'],
  ['市环保局排查整治工作领导小组印发通知。', '市环保局排查整治工作领导小组'],
])('%s', (text, unit) => {
  expect(subjectsOf(text)).toEqual([unit]);
});
