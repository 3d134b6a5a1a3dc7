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

test.each([
  ['会同市公安局查处违法行为。', '会同市公安局'],
  ['会同市财政局、市文旅局打造景区。', '会同市财政局、市文旅局'],
  ['会同市中小企业服务中心走访企业。', '会同市中小企业服务中心'],
  ['会同市公安局交警支队开展检查。', '会同市公安局交警支队'],
  ['会同市委宣传部、市住房和城乡建设委员会宣传。', '会同市委宣传部、市住房和城乡建设委员会'],
])('a name beside the reader ends before what is done: %s', (text, names) => {
  expect(subjectsOf(text)).toEqual([names]);
});

test.each(['去年，会同市审计局查处案件12起。', '会同市审计局查处了案件12起。', '会同市审计局查处案件，已办结。'])(
  'who acted beside the reader is told nothing: %s',
  (text) => {
    expect(subjectsOf(text)).toEqual([]);
  },
);
