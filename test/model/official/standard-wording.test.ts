/** What regulations have in common whatever they regulate, and what stands beside it. */
import { describe, expect, test } from 'vitest';
import { hideStandardWording } from '../../../src/model/official/standard-wording.ts';
import { growthOf, steep } from '../../growth.ts';

const told = (text: string) => hideStandardWording(text).match(/[\p{L}\p{N}]+/gu) ?? [];

describe('hideStandardWording', () => {
  test.each([
    ['为了保护耕地，根据《甲法》、《乙条例》等有关法律、法规的规定，结合本市实际，制定本办法。', ['为了保护耕地']],
    ['本省行政区域内的养犬活动，适用本条例。', ['的养犬活动']],
    ['本办法所称公共数据，是指本市机关收集的数据。', ['公共数据', '本市机关收集的数据']],
    ['违反本条例第十二条第二款规定，擅自砍伐树木的，处一万元以上三万元以下罚款。', ['擅自砍伐树木的']],
    ['县级以上人民政府及其有关部门有下列情形之一的，由上级机关责令限期改正。', []],
    ['对直接负责的主管人员和其他直接责任人员，由所在单位依法给予处分；构成犯罪的，依法追究刑事责任。', []],
    ['工作人员滥用职权、玩忽职守、徇私舞弊的，依规依纪依法给予政务处分。', ['工作人员', '的']],
    ['对违反本办法规定的行为，法律、行政法规已经规定法律责任的，适用其规定。', ['对']],
    ['镇的决策程序，参照本条例规定的有关程序执行。', ['镇的决策程序']],
    ['各县（区）可以参照本办法制定实施细则。', ['各县', '区']],
    ['市人民代表大会及其常务委员会听取公民、法人和其他组织的意见。', ['听取', '的意见']],
    ['法律责任', []],
    ['根据《甲\n乙》，制定本方案。', ['根据', '甲', '乙']],
  ])('leaves of %s what it says itself', (text, rest) => {
    expect(told(text)).toEqual(rest);
  });

  test('leaves what is left where it stood', () => {
    expect(hideStandardWording('违反本办法，乱停车的，责令改正。')).toBe('     ，乱停车的，    。');
  });

  test.each([
    '按照《家庭医生签约服务规范》的要求逐步提高。',
    '健全法律责任追究的协作办法。',
    '编制依据',
    '完善行政复议和解调解制度。',
    '（以下简称甲\n建设公园20个）',
  ])('finds none in %s', (text) => {
    expect(hideStandardWording(text)).toBe(text);
  });

  test.each([
    ['根据《甲》', '等'],
    ['', '根据《甲》（'],
    ['根据《甲》', '（根据《甲》）'],
    ['', '（以下简称'],
    ['', '、'],
    ['', '依法'],
  ])('takes four times as long for four times as much of %s%s', (start, sign) => {
    const read = (count: number) => () => hideStandardWording(`${start}${sign.repeat(count)}，做好工作。`);
    expect(growthOf(read, 5000)).toBeLessThan(steep);
  });
});
