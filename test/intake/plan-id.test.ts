import { describe, expect, test } from 'vitest';
import { checkPlanIds, planIdOf } from '../../src/intake/plan-id.ts';

describe('planIdOf', () => {
  test.each([
    ['weifang-2021.txt', 'weifang-2021'],
    ['山东/潍坊/某市方案.docx', '某市方案'],
    ['a/b.v2.pdf', 'b.v2'],
    ['a.b/README', 'README'],
    ['.txt', '.txt'],
    ['cafe\u0301.txt', 'caf\u00e9'],
  ])('reads %s as %s', (file, id) => {
    expect(planIdOf(file)).toBe(id);
  });
});

describe('checkPlanIds', () => {
  test('reports a plan in two files and names both', () => {
    const documents = ['a.txt', 'b/a.docx', 'b/c.pdf', 'A.html'].map((file) => ({ id: planIdOf(file), file }));
    const issues = checkPlanIds(documents);
    expect(issues.map(({ at }) => at.file)).toEqual(['b/a.docx', 'A.html']);
    expect(issues[0]).toMatchObject({
      rule: 'plan-duplicate',
      severity: 'error',
      found: 'a.txt 和 b/a.docx 都是方案 a',
    });
  });

  test('finds nothing when every plan has one file', () => {
    expect(
      checkPlanIds([
        { id: 'a', file: 'a.txt' },
        { id: 'b', file: 'b.txt' },
      ]),
    ).toEqual([]);
  });

  const faultsOf = (id: string) => checkPlanIds([{ id, file: `${id}.txt` }]).map(({ found }) => found);

  test.each([
    ['甲#1', '不能用在网址或文件名里的符号 #'],
    ['100%?', '不能用在网址或文件名里的符号 % ?'],
    ['a:b', '不能用在网址或文件名里的符号 :'],
    ['\u202etxt', '看不见的字符 U+202E'],
    ['a\u200bb', '看不见的字符 U+200B'],
    ['a\u2028b', '看不见的字符 U+2028'],
    ['甲\u{e0100}', '看不见的字符 U+E0100'],
    ['甲\ue000', '看不见的字符 U+E000'],
    ['a\nb', '看不见的字符 U+000A'],
    [' a', '首尾的空格 U+0020'],
    ['a\u00a0', '首尾的空格 U+00A0'],
    ['a\u00a0b', '不常见的空格 U+00A0'],
    ['~a', '首尾的点或波浪号 ~'],
    ['a.', '首尾的点或波浪号 .'],
    ['CON', 'Windows 保留的设备名 CON'],
    ['nul.v2', 'Windows 保留的设备名 nul'],
    ['com¹', 'Windows 保留的设备名 com¹'],
    ['市'.repeat(67), '201 字节的文件名'],
    [`a${'~'.repeat(50)}a`, '202 字节的文件名'],
  ])('refuses %j and says why', (id, found) => {
    expect(faultsOf(id)).toEqual([found]);
  });

  test('says everything that is wrong with a name in one run', () => {
    expect(faultsOf(' 甲#\u200b')).toEqual([
      '不能用在网址或文件名里的符号 #',
      '看不见的字符 U+200B',
      '首尾的空格 U+0020',
    ]);
    const [issue] = checkPlanIds([{ id: 'a#', file: 'x/a#.txt' }]);
    expect(issue).toMatchObject({ rule: 'plan-name', severity: 'error', at: { file: 'x/a#.txt' } });
  });

  test.each([
    '甲市方案{2031}',
    '条例(2019-10-22)',
    "a'b & c",
    '甲+乙',
    '云溪市 2024 方案',
    '甲　乙',
    'étude-金沙',
    'Bailu (终稿)[2024]&',
    '青石县 公开＃1？方案',
    '长风县：工作方案、（印发稿）',
    '2021~2025',
    'console',
    'com10',
    'a.con',
    '市'.repeat(66),
    '😀',
  ])('takes %s', (id) => {
    expect(faultsOf(id)).toEqual([]);
  });
});
