/** Eleven digits that are an amount, beside those that stay a telephone number, through what the report says of them. */
import { describe, expect, test } from 'vitest';
import { findPersonalData } from '../../src/intake/personal-data.ts';
import { growthOf, steep } from '../growth.ts';

const rules = (text: string) => findPersonalData(text).map(({ rule }) => rule);

describe('an amount', () => {
  test.each([
    '面积13812345678平方米',
    '总面积 13812345678 ㎡',
    '管网13812345678公里',
    '投资13912345678元',
    '投资13912345678元。',
    '投资13912345678 元，',
    '投资13912345678元用于建设',
    '年产量达13812345678吨以上',
    '拨付王某13812345678元。',
    '预算数为：13912345678元整',
    '投资（元）：13912345678',
    '总额（单位：万元）13912345678',
    '¥13912345678',
    '人民币13912345678',
    '投资１３９１２３４５６７８元',
    '投资13912345678万元由县承担',
    '一三八一二三四五六七八平方米',
  ])('%s', (text) => {
    expect(rules(text)).toEqual([]);
  });

  test.each([
    ['words of amounts', '项目\t投资额\n甲桥\t13912345678\n乙桥\t13812345678'],
    ['a unit in brackets', '| 项目 | 规模（平方米） |\n|---|---|\n| 甲桥 | 13912345678 |'],
    ['two rows of heads', '项目\t资金\n名称\t合计\n甲桥\t13912345678'],
    ['a head that starts anew behind another table', '姓名\t电话\t备注\n\n项目\t金额\n甲桥\t13912345678'],
  ])('in a column under %s', (_, text) => {
    expect(rules(text)).toEqual([]);
  });
});

describe('a telephone number', () => {
  test.each([
    '13812345678',
    '张三13812345678',
    '13812345678米芾',
    '13812345678 元某',
    '电话13812345678元',
    '联系电话：13812345678平方米',
    '手机（微信同号）13812345678米',
    '投资额13912345678',
    '投资咨询13912345678元',
    '预约13812345678元某',
    '签约13812345678元某',
    '投资13912345678-1380000元',
    '达13912345678人',
    '+8613812345678元',
    '138 1234 5678元',
  ])('%s', (text) => {
    expect(rules(text)).toEqual(['personal-phone']);
  });

  test.each([
    ['a head of telephones', '姓名\t联系方式\n张三\t13812345678'],
    ['a head of both', '项目\t投资及联系电话\n甲桥\t13812345678'],
    ['no head', '姓名\t单位\n张三\t13812345678'],
    ['the head of the column beside it', '金额\t姓名\n5元\t13812345678'],
    ['a head of a wider table', '项目\t金额\t备注\n张三\t13812345678'],
    ['a word of a row below', '姓名\t备注\n张三\t贷款户\n李四\t13812345678'],
    ['an amount in a row below', '姓名\t备注\n张三\t贷款\n李四\t13812345678'],
    ['a doctor who has signed', '姓名\t签约医生\n张三\t13912345678'],
    ['those who invest', '序号|投资人\n1|13812345678'],
    ['those who pay in', '姓名\t存款人\n张三\t13812345678'],
    ['those who pay in, by name', '序号\t存款人姓名\n甲\t13812345678'],
    ['a group', '姓名\t收入支出组\n张三\t13812345678'],
    ['a place', '姓名\t达州片区\n张三\t13812345678'],
    ['a word of prose', '姓名\t累计\n张三\t13812345678'],
    ['a word below a number', '项目\t备注\n1\t2\n张三\t金额\n李四\t13812345678'],
    ['a head of amounts, with a name in the cell', '项目\t金额\n甲桥\t张三13812345678'],
  ])('in a column under %s', (_, text) => {
    expect(rules(text)).toEqual(['personal-phone']);
  });

  test('behind more amounts than are looked at', () => {
    const amounts = '投资13912345678元。\n'.repeat(1001);
    expect(rules(`${amounts}张三13812345678`)).toEqual(['personal-phone']);
  });
});

test('a table of many amounts takes as long as it has rows', () => {
  const table = (rows: number) => {
    const text = `项目\t金额\n${'甲桥\t13912345678\n'.repeat(rows)}`;
    return () => findPersonalData(text);
  };
  expect(growthOf(table, 4000)).toBeLessThan(steep);
});
