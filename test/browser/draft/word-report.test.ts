/** The report on a draft as a Word file, opened again by another program. */
import { Packer } from 'docx';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { markedDraft } from '../../../src/browser/draft/marked-draft.ts';
import { reportDocument } from '../../../src/browser/draft/word-report.ts';
import type { DraftReport } from '../../../src/draft/types.ts';

const own = { id: '.draft/1.2', label: '一 2', title: '普法' };
const other = { id: 'jia/2.3', label: '二 3', title: '讲法', planName: '甲市', url: 'plans/jia/2-3/' };
const report: DraftReport = {
  title: '乙市方案',
  blocks: [
    { text: '乙市方案\n2031年' },
    { level: 2, text: '一、任务' },
    { level: 3, text: '2.普法。', measure: own.id },
    { text: '每年40学时。' },
  ],
  reading: {
    faults: [{ line: 7, means: '序号不连续', found: '5.', expected: '4.' }],
    withoutUnits: [],
    withoutDay: [own],
    unknownUnits: [{ unit: '海洋办', measures: [own] }],
  },
  measures: [
    { ...own, text: '普法。', topics: ['普法'], common: 0.254, near: [{ ...other, reason: '', share: 0.5, rows: [] }] },
  ],
  lacking: [{ id: 't', name: '信访', url: 'topics/t/', plans: 3, measures: [other], touchedBy: [] }],
  alone: [],
  differing: [
    { ...own, kind: 'quantity', text: '40学时', sentence: '', others: [{ ...other, text: '60学时', sentence: '' }] },
  ],
};

test('a report has a heading for each of its parts, and links to the measures of the library', async () => {
  const file = reportDocument(report, (url) => `https://fangan.example/base/${url}`);
  const buffer = await Packer.toBuffer(file);
  const { value } = await mammoth.convertToHtml({ buffer });
  const parts = value.replace(/<a href="(?<url>[^"]+)">/gu, '[$<url>]').match(/<(?:h\d|p)[^>]*>.*?<\/(?:h\d|p)>/gu);
  const link = '[https://fangan.example/base/plans/jia/2-3/]甲市 二 3 讲法';
  expect(parts?.map((part) => part.replace(/<\/?(?:a|p|strong)\b[^>]*>/gu, ''))).toEqual([
    '起草对照：《乙市方案》',
    '<h1>别处有而草稿没有</h1>',
    '<h2>信访（3份方案）</h2>',
    link,
    '<h1>与别处不同的时限和指标</h1>',
    '<h2>一 2 普法</h2>',
    '草稿“40学时”；甲市 二 3“60学时”。',
    '<h1>只有草稿写到</h1>',
    '没有。',
    '<h1>怎么读的</h1>',
    '第7行：序号不连续；发现“5.”；应为4.。',
    '没有时限：一 2 普法',
    '本库没有见过的单位：海洋办（一 2）',
    '<h1>逐条对照</h1>',
    '<h2>一 2 普法</h2>',
    '主题：普法。各地通用的表述占25%。',
    link,
  ]);
});

test('a marked draft is its own text, with comments where something is to be looked at', async () => {
  const buffer = await Packer.toBuffer(markedDraft(report, new Date('2031-05-01')));
  const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: ['comment-reference => sup'] });
  const lines = value
    .match(/<(?:h\d|p|dt|dd)[^>]*>.*?<\/(?:h\d|p|dt|dd)>/gu)
    ?.map((line) => line.replace(/<(?!\/?h\d)[^>]*>/gu, ''));
  expect(lines?.map((line) => line.trim())).toEqual([
    '乙市方案[1]',
    '2031年',
    '<h1>一、任务</h1>',
    '<h2>2.普法。[2]</h2>',
    '每年40学时。',
    'Comment [1]',
    '别处有而草稿没有：信访（甲市 二 3 讲法）',
    '第7行：序号不连续；发现“5.”；应为4.。 ↑',
    'Comment [2]',
    '与别处不同：草稿“40学时”；甲市 二 3“60学时”。',
    '有单位而没有时限。',
    '本库没有见过的单位：海洋办。 ↑',
  ]);
});
