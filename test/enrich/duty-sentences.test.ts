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
  '由市供水公司抢修队抢修。',
  '由市城投集团自有资金解决。',
  '由物业公司抢修。',
  '深化城市副中心与经济开发区对接。',
  '请问市教育局将采取哪些措施？',
])('nobody is told to do anything: %s', (text) => {
  expect(subjectsOf(text)).toEqual([]);
});

test.each([
  ['市民政局核查对象名单。', '市民政局'],
  ['市教育局积极开展培训。', '市教育局'],
  ['向阳区教育局组织培训。', '向阳区教育局'],
  ['市环保局排查整治工作领导小组印发通知。', '市环保局排查整治工作领导小组'],
  ['险情发生后，由市供水集团抢修。', '市供水集团'],
  ['人才由市人才工作领导小组认定。', '市人才工作领导小组'],
  ['由市商务部门同步编制规划。', '市商务部门'],
  ['市、县两级教育部门要公开名额。', '市、县两级教育部门'],
  ['市、区房屋管理和城管执法部门要加强监管。', '市、区房屋管理和城管执法部门'],
  ['逾期的，辖区房屋征收部门应及时录入。', '辖区房屋征收部门'],
  ['由市城投集团名下公司出资。', '市城投集团名下公司'],
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
