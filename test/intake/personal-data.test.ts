import { describe, expect, test } from 'vitest';
import { coverNumbers, findPersonalData } from '../../src/intake/personal-data.ts';
import { seedPlans } from './fixtures/seed-plans.ts';

describe('findPersonalData', () => {
  test.each([
    ['联系电话：13812345678。', 'personal-phone', 6],
    ['电话138 1234 5678', 'personal-phone', 3],
    ['电话138-1234-5678.', 'personal-phone', 3],
    ['电话１３８１２３４５６７８', 'personal-phone', 3],
    ['电话138\u200b12345678', 'personal-phone', 3],
    ['电话1381234\n5678', 'personal-phone', 3],
    ['电话138　1234　5678', 'personal-phone', 3],
    ['电话138\u00a01234\u00a05678', 'personal-phone', 3],
    ['电话138－1234－5678', 'personal-phone', 3],
    ['电话138\u20111234\u22125678', 'personal-phone', 3],
    ['电话138 - 1234 - 5678', 'personal-phone', 3],
    ['008613812345678', 'personal-phone', 1],
    ['身份证号370102　1990　0101　1234', 'personal-id-card', 5],
    ['身份证号370102－19900101－1234', 'personal-id-card', 5],
    ['卡号6222　0212　3456　7894', 'personal-bank-card', 3],
    ['护照号：E 12345678', 'personal-id-card', 5],
    ['港澳通行证C12345678', 'personal-id-card', 6],
    ['+8613812345678', 'personal-phone', 1],
    ['身份证号370102199001011234', 'personal-id-card', 5],
    ['身份证号370102 19900101 1234', 'personal-id-card', 5],
    ['11010519491231002X', 'personal-id-card', 1],
    ['身份证：370102900101123', 'personal-id-card', 5],
    ['护照号E12345678', 'personal-id-card', 4],
    ['卡号6222 0212 3456 7894', 'personal-bank-card', 3],
    ['电话1 3 8 1 2 3 4 5 6 7 8', 'personal-phone', 3],
    ['电话1-3-8-1-2-3-4-5-6-7-8', 'personal-phone', 3],
    ['电话1　3　8　1　2　3　4　5　6　7　8', 'personal-phone', 3],
    ['电话138/1234/5678', 'personal-phone', 3],
    ['电话一三八一二三四五六七八', 'personal-phone', 3],
    ['电话幺三八一二三四五六七八', 'personal-phone', 3],
    ['电话138一二三四5678', 'personal-phone', 3],
    ['电话壹叁捌壹贰叁肆伍陆柒捌', 'personal-phone', 3],
    ['3 7 0 1 0 2 1 9 9 0 0 1 0 1 1 2 3 X', 'personal-id-card', 1],
    ['三七〇一〇二一九九〇〇一〇一一二三四', 'personal-id-card', 1],
    ['卡号6 2 2 2 0 2 1 2 3 4 5 6 7 8 9 4', 'personal-bank-card', 3],
    ['电话138,1234,5678', 'personal-phone', 3],
    ['电话138，1234，5678', 'personal-phone', 3],
    ['(138)1234-5678', 'personal-phone', 2],
    ['（138）（1234）（5678）', 'personal-phone', 2],
    ['138[1234]5678', 'personal-phone', 1],
    ['【138】12345678', 'personal-phone', 2],
    ['1(3)8(1)2(3)4(5)6(7)8', 'personal-phone', 1],
    ['1,3,8,1,2,3,4,5,6,7,8', 'personal-phone', 1],
    ['1、3、8、1、2、3、4、5、6、7、8', 'personal-phone', 1],
    ['电话①③⑧①②③④⑤⑥⑦⑧', 'personal-phone', 3],
    ['⑴⑶⑻ ⑴⑵⑶⑷ ⑸⑹⑺⑻', 'personal-phone', 1],
    ['❶❸❽1234⒌⒍⒎⒏', 'personal-phone', 1],
    ['１３８，１２３４，５６７８', 'personal-phone', 1],
    ['1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣', 'personal-phone', 1],
    ['手机：1381 2345 678', 'personal-phone', 4],
    ['联系电话：13812,345678', 'personal-phone', 6],
    ['1,13812345678,3', 'personal-phone', 3],
    ['13812345678①', 'personal-phone', 1],
    ['370102,19900101,1234', 'personal-id-card', 1],
    ['370102（19900101）1234', 'personal-id-card', 1],
    ['11010519 4912 31002X', 'personal-id-card', 1],
    ['110105，1949，1231，002X', 'personal-id-card', 1],
    ['3,7,0,1,0,2,1,9,9,0,0,1,0,1,1,2,3,4', 'personal-id-card', 1],
    ['卡号6222,0212,3456,7894', 'personal-bank-card', 3],
    ['62220212(3456)7894', 'personal-bank-card', 1],
  ])('reports %j as an error', (text, rule, column) => {
    expect(findPersonalData(`甲\n${text}`)).toMatchObject([{ rule, severity: 'error', line: 2, column }]);
  });

  test.each([
    ['（0531）88881234', 1],
    ['传真：0635-8288123', 4],
    ['联系电话=0535-6123456', 6],
    ['tel=0535-6123456', 5],
  ])('reports %s, an office, as a warning', (text, column) => {
    expect(findPersonalData(`甲\n${text}`)).toMatchObject([
      { rule: 'office-phone', severity: 'warning', line: 2, column },
    ]);
  });

  test('reports all numbers of a line in their order', () => {
    const found = findPersonalData('张三13812345678，李四13912345678，0531-88881234');
    expect(found.map(({ rule, column }) => [rule, column])).toEqual([
      ['personal-phone', 3],
      ['personal-phone', 17],
      ['office-phone', 29],
    ]);
  });

  test('does not repeat the number in the report', () => {
    expect(findPersonalData('13812345678')[0]?.found).toBe('138******78');
    expect(coverNumbers('张三13812345678，甲13912345678乙')).toBe('张三138******78，甲139******78乙');
    expect(coverNumbers('没有号码')).toBe('没有号码');
  });

  test.each([
    '2021-2025',
    'https://www.example.gov.cn/detail?id=00831328204',
    'https://www.example.gov.cn/detail?a=1&id=00831328204',
    '12345热线',
    '聊政办字〔2022〕9号',
    '000014349/2022-00001',
    '91370000MA3C0000X1',
    '1381234567890',
    '138   1234   5678', // columns
    '138\t1234\t5678',
    '138、1234、5678',
    '1 3 8 1 2 3 4 5 6 7 8 9',
    '2 3 8 1 2 3 4 5 6 7 8',
    '1 2 3 4 5 6 7 8 9 10 11',
    '3 7 0 1 0 2 1 9 9 0 1 3 0 1 1 2 3 X',
    '6 2 2 2 0 2 1 2 3 4 5 6 7 8 9 5',
    '| 138 | 1234 | 5678 |',
    '二〇二一—二〇二五年，二〇二六—二〇三〇年',
    '3.14159265358',
    'a13812345678',
    '13812345678ab0',
    '6222021234567890', // fails the check digit
    '6222021234567890123456',
    '370102199013011234', // month 13
    '12812345678',
    '138,1234,5678,90', // a row of figures
    '12,138,1234,5678',
    '138,123,456.78',
    '13,812,345,678元',
    '1381 2345 678',
    '电话：12345、12388',
    '电话预约：15, 16, 17, 18, 19, 20日',
    '第138（2022）1234号',
    '鲁政发〔2013〕81234567号',
    '370102（2022）1234',
    '第1、3、8、11项',
    '（一）（三）（八）（一）（二）',
    '1,3,5,7,8,10,12月',
    '2022.1.3—2022.8.12',
    '1.1、1.2、1.3、1.4、1.5、1.6',
    '①②③④⑤⑥⑦⑧⑨①②',
    '11010519 4912 310021', // fails the check character
    '62220212(3456)7895',
  ])('finds nothing in %s', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });

  test.each(seedPlans)('finds nothing in $id', ({ text }) => {
    expect(findPersonalData(text)).toEqual([]);
  });
});
