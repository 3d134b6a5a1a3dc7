import { expect, test } from 'vitest';
import { readPlans } from '../../scripts/steps/read-plans.ts';
import { textDocument } from '../seed.ts';

const statute = (file: string, articles: number): ReturnType<typeof textDocument> =>
  textDocument(
    ['甲市停车办法', ...['一', '二', '三'].slice(0, articles).map((ordinal) => `第${ordinal}条 备案。`)].join('\n'),
    file,
  );

function missing(...documents: readonly ReturnType<typeof textDocument>[]): string[] {
  return readPlans(documents).issues.flatMap(({ rule, severity, at, found, expected }) =>
    rule === 'article-missing' ? [`${severity} ${at.file} ${at.line}:${at.column} ${found} ${expected}`] : [],
  );
}

test('an article that the cited plan has not is an issue where it is cited', () => {
  const citing = textDocument(
    '乙方案\n一、停车\n1. 按《甲市停车办法》第三条、第4条办理。\n2. 按《丙办法》第九条办理。',
    'yi.txt',
  );
  expect(missing(statute('jia.txt', 3), citing)).toEqual(['warning yi.txt 3:17 《甲市停车办法》第4条 第一条至第三条']);
  expect(missing(statute('jia.txt', 2), citing)).toEqual([
    'warning yi.txt 3:5 《甲市停车办法》第三条 第一条至第二条',
    'warning yi.txt 3:17 《甲市停车办法》第4条 第一条至第二条',
  ]);
});

test('one edition that has it is enough', () => {
  const citing = textDocument('乙方案\n一、按《甲市停车办法》第三条办理。', 'yi.txt');
  expect(missing(statute('jia-2030.txt', 3), statute('jia-2031.txt', 2), citing)).toEqual([]);
});

test('an article of its own that a document has not is an issue, 第十二条之一 is one', () => {
  const lines = ['甲市停车办法', '第一条 违反本办法第二条之一、第三条的，处罚。', '第二条 备案。', '第二条之一 公开。'];
  expect(missing(textDocument(lines.join('\n'), 'jia.txt'))).toEqual([
    'warning jia.txt 2:16 《甲市停车办法》第三条 第一条至第二条之一',
  ]);
});

test('a plan without articles says nothing of them', () => {
  const plan = textDocument('甲市方案\n一、任务\n1. 备案。', 'jia.txt');
  expect(missing(plan, textDocument('乙方案\n一、按《甲市方案》第三条办理。', 'yi.txt'))).toEqual([]);
});
