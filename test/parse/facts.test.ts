import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../src/parse/index.ts';
import { parseLines, textDocument } from '../seed.ts';

describe('what a title says', () => {
  test.each([
    ['山东省人民政府办公厅关于加强监管的意见', '山东', '省级'],
    ['山东省泰安市法治政府建设方案', '泰安', '市级'],
    ['山东省推进城市更新方案', '山东', '省级'],
    ['2031年聊城市法治政府建设工作计划', '聊城', '市级'],
    ['崖州浦市工作要点', '崖州浦', '市级'],
    ['杭州市工作要点', '杭州', '市级'],
    ['共青团甲岭市委员会工作要点', '甲岭', '市级'],
    ['甲省工作要点', '甲省', '省级'],
    ['北京市海淀区“十四五”法治规划', '海淀区', '县级'],
    ['新疆维吾尔自治区法治社会方案', '新疆', '省级'],
    ['内蒙古自治区法治社会方案', '内蒙古', '省级'],
    ['中共临泉县委2031年工作要点', '临泉县', '县级'],
    ['国务院办公厅关于优化环境的意见', '全国', '国家级'],
    ['山东省潍坊市高新区工作要点', '潍坊市高新区', '功能区'],
  ])('%s is a plan of %s, %s', (title, shortName, level) => {
    const { plan } = parseLines(title, '', '一、任务', '1. 普法。');
    expect(plan).toMatchObject({ title, shortName, region: { level } });
  });

  test('who issues may stand in the title alone', () => {
    const { plan } = parseLines('国务院办公厅关于优化环境的意见', '', '一、任务', '1. 普法。');
    expect(plan.issuingBodies).toEqual(['国务院办公厅']);
  });

  test.each([
    ['甲市乙区发展计划', '乙区', '县级'],
    ['甲省甲市乙县丙镇工作要点', '丙镇', '乡级'],
    ['甲省甲市工作要点', '甲市', '市级'],
    ['甲市经济开发区工作要点', '甲市经济开发区', '功能区'],
  ])('%s holds for %s alone, the lowest place that it names', (title, name, level) => {
    expect(parseLines(title, '', '一、任务', '1. 普法。').plan.region).toEqual({ name, level });
  });

  test.each([
    ['甲市医保服务中心关于缴费的通告', ['甲市医保服务中心']],
    ['甲市人民政府办公室转发市教育局关于招生的意见的通知', ['甲市人民政府办公室']],
    ['甲市民政局　甲市财政局关于调整标准的通知', ['甲市民政局', '甲市财政局']],
    ['甲市人民政府關于促進就業的意見', ['甲市人民政府']],
    ['对甲市人民政府关于修路的建议的答复', []],
  ])('%s is issued by %j', (title, bodies) => {
    expect(parseLines(title, '', '一、任务', '1. 普法。').plan.issuingBodies).toEqual(bodies);
  });

  test.each([
    ['甲市司法局', ['甲市司法局']],
    ['', ['网站编辑部']],
  ])('whom a page names issues only what nobody signs: %s', (signature, bodies) => {
    const text = ['某项工作方案', '', '一、任务', '普法。', '二、保障', '宣传。', '', signature, '2031年7月7日'].join(
      '\n',
    );
    const { plan } = parsePlan({ ...textDocument(text), metadata: { publishers: ['网站编辑部'] } });
    expect(plan.issuingBodies).toEqual(bodies);
  });

  test('a year in Chinese digits may be written with the letter O', () => {
    expect(parseLines('甲县方案', '二OO五年四月二十九日', '一、任务', '普法。').plan.documentDate).toBe('2005-04-29');
  });
});
