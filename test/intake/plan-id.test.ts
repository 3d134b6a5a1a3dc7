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

  test.each(['甲#1.txt', '100%.txt', 'a?b.txt', 'a:b.txt', '~a.txt', 'a..txt'])('refuses %s as a name', (file) => {
    expect(checkPlanIds([{ id: planIdOf(file), file }])).toMatchObject([{ rule: 'plan-name', severity: 'error' }]);
  });

  test.each(['甲市方案{2031}.txt', '条例(2019-10-22).md', "a'b & c.txt", '甲+乙.txt'])('takes %s as a name', (file) => {
    expect(checkPlanIds([{ id: planIdOf(file), file }])).toEqual([]);
  });
});
