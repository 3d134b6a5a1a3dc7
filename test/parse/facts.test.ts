import { describe, expect, test } from 'vitest';
import { parseLines } from '../seed.ts';

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
});
