import { describe, expect, test } from 'vitest';
import { findPersonalData, findSecretMarks } from '../../src/intake/privacy.ts';
import { seedPlans } from './fixtures/seed-plans.ts';

const body = '\n某市人民政府文件\n关于印发方案的通知\n一、总体要求\n';

describe('findSecretMarks', () => {
  test.each([
    '机密★1年',
    '绝　密',
    '秘密',
    '密级：秘密',
    '000012 机密★长期 特急',
    '秘密★启用前',
    '内部资料 注意保存',
    '（内部文件，不得外传）',
    '（此件不予公开）',
    '公开方式：不予公开',
    '**机密**',
  ])('finds %s in the head', (mark) => {
    expect(findSecretMarks(`${mark}${body}`)).toMatchObject([{ rule: 'secret-mark', line: 1, found: mark }]);
  });

  test.each([
    '关于加强秘密管理的通知',
    '国家秘密',
    '机密文件管理办法',
    '（此件公开发布）',
    '政府信息不予公开办法',
    '信息公开选项：主动公开',
  ])('finds nothing in the head line %s', (line) => {
    expect(findSecretMarks(`${line}${body}`)).toEqual([]);
  });

  test('finds the note that stands after the text', () => {
    expect(findSecretMarks(`题${body}正文。\n（此件不予公开）`)).toMatchObject([{ line: 6 }]);
  });

  test('leaves sentences and list items of the body alone', () => {
    expect(findSecretMarks(`题${body}除依法不予公开的外，涉及国家秘密的除外。\n1. 秘密\n机密\n不予公开\n`)).toEqual([]);
  });

  test.each(seedPlans)('finds nothing in $id', ({ text }) => {
    expect(findSecretMarks(text)).toEqual([]);
  });
});

describe('findPersonalData', () => {
  test.each([
    ['联系电话：13812345678。', 'personal-phone', 6],
    ['电话138 1234 5678', 'personal-phone', 3],
    ['（0531）88881234', 'personal-phone', 1],
    ['传真：0635-8288123', 'personal-phone', 4],
    ['身份证号370102199001011234', 'personal-id-card', 5],
    ['11010519491231002X', 'personal-id-card', 1],
  ])('reports %s', (text, rule, column) => {
    expect(findPersonalData(`甲\n${text}`)).toMatchObject([{ rule, severity: 'warning', line: 2, column }]);
  });

  test('does not repeat the number in the report', () => {
    expect(findPersonalData('13812345678')[0]?.found).toBe('138******78');
  });

  test.each([
    '2021-2025',
    '12345热线',
    '聊政办字〔2022〕9号',
    '000014349/2022-00001',
    '91370000MA3C0000X1',
    '1381234567890',
    '3.14159265358',
  ])('finds nothing in %s', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });

  test.each(seedPlans)('finds nothing in $id', ({ text }) => {
    expect(findPersonalData(text)).toEqual([]);
  });
});
