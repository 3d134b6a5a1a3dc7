/** Several complete documents in one file: the first is the plan, the others are told and kept apart. */
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { listMeasures, listPassages } from '../../src/model/walk.ts';
import { findFurtherDocuments } from '../../src/parse/further-documents.ts';
import { splitLines } from '../../src/parse/lines.ts';
import { growthOf } from '../growth.ts';
import { parseLines } from '../seed.ts';

const opening = (topic: string, serial: number): string[] => [
  '甲市教育局文件',
  `甲教字〔2031〕${serial}号`,
  `甲市教育局关于做好${topic}工作的通知`,
  '各县教育局：',
];
const signed = (day: number): string[] => ['甲市教育局', `2031年10月${day}日`, '（此件公开发布）'];
const prose = (topic: string): string => `近期${topic}任务较重，请各校逐一检修设施，确保师生安全。`;
const plain = (topic: string, serial: number): string[] => [...opening(topic, serial), prose(topic), ...signed(serial)];
const numbered = (topic: string, serial: number): string[] => [
  ...opening(topic, serial),
  prose(topic),
  `一、${topic}排查。逐一检修。`,
  `二、${topic}整改。按期完成。`,
  ...signed(serial),
];

const textsOf = (plan: Plan): string[] => listMeasures(plan).map(({ content }) => content.text);
const further = ({ issues }: ReturnType<typeof parseLines>): (readonly [number, string])[] =>
  issues.flatMap(({ rule, at, found }) => (rule === 'document-further' ? [[at.line, found] as const] : []));

describe('a file of several documents', () => {
  test.each([
    ['both without numbers', plain('取暖', 11), plain('防汛', 12), [prose('取暖')]],
    ['the second with numbers', plain('取暖', 11), numbered('防汛', 12), [prose('取暖')]],
    [
      'the first with numbers',
      numbered('取暖', 11),
      plain('防汛', 12),
      ['取暖排查。逐一检修。', '取暖整改。按期完成。'],
    ],
    ['both with numbers', numbered('取暖', 11), numbered('防汛', 12), ['取暖排查。逐一检修。', '取暖整改。按期完成。']],
  ])('%s, is the first one', (_, first, second, texts) => {
    const parsed = parseLines(...first, '', ...second);
    expect(textsOf(parsed.plan)).toEqual(texts);
    expect(parsed.plan).toMatchObject({
      title: '甲市教育局关于做好取暖工作的通知',
      documentNumber: '甲教字〔2031〕11号',
      documentDate: '2031-10-11',
      issuingBodies: ['甲市教育局'],
    });
    expect(parsed.plan.annexes[0]?.content.text).toMatch(/^甲市教育局文件\n甲教字〔2031〕12号/u);
    expect(further(parsed)).toEqual([[first.length + 2, '从这一行起是另一份文件“甲市教育局关于做好防汛工作的通知”']]);
  });

  test('of three is told at the second and at the third', () => {
    const parsed = parseLines(...plain('取暖', 11), ...plain('防汛', 12), ...plain('防火', 13));
    expect(further(parsed).map(([line]) => line)).toEqual([9, 17]);
    expect(listPassages(parsed.plan).flatMap(({ id }) => (id.includes('annex') ? [id] : []))).toEqual([
      'jia-2031/annex1',
      'jia-2031/annex2',
    ]);
  });

  test('may have its titles above the numbers, over two lines', () => {
    const own = plain('取暖', 11);
    const below = ['甲市教育局关于做好防汛', '工作的通知', '甲教字〔2031〕12号', ...plain('防汛', 12).slice(3)];
    expect(further(parseLines(...own, ...below)).map(([line]) => line)).toEqual([own.length + 1]);
  });

  test('keeps what stands below the annexes of the first one above the second', () => {
    const imprint = '甲市教育局办公室　　2031年10月11日印发';
    const { plan } = parseLines(...plain('取暖', 11), '附件', '学校名单', '一小', imprint, ...plain('防汛', 12));
    expect(plan.annexes.map(({ content }) => content.text)).toEqual([
      `附件\n学校名单\n一小\n${imprint}`,
      expect.stringMatching(/^甲市教育局文件/u),
    ]);
    expect(plan.imprint).toBeUndefined();
  });
});

describe('one document', () => {
  const issuing = [
    '甲市关于印发护河方案的通知',
    '甲政发〔2031〕1号',
    '各县：',
    '现将护河方案印发给你们，请认真组织实施好。',
  ];
  test.each([
    ['issues what bears a number', [...issuing, ...signed(11), '护河方案', '甲水字〔2031〕3号', prose('护河')]],
    ['has one for its annex', [...plain('取暖', 11), '附件', '甲市关于取暖的意见', '甲政发〔2030〕3号', prose('取暖')]],
    [
      'names others',
      [...plain('取暖', 11), '甲市关于取暖的意见', '甲政发〔2030〕3号', '甲市取暖办法', '甲政发〔2030〕4号'],
    ],
    ['is not signed above', [...opening('取暖', 11), '甲市关于防汛的通知', '甲政发〔2031〕3号', prose('防汛')]],
    ['has a number without a title', [...plain('取暖', 11), '甲政发〔2030〕3号', '取暖。', prose('取暖')]],
    ['has its day above its text', ['2031年10月11日', ...opening('取暖', 11), prose('取暖')]],
  ])('%s', (_, lines) => {
    expect(further(parseLines(...lines))).toEqual([]);
  });
});

test('four times as many numbers in a table below take four times as long', () => {
  const read = (count: number) => {
    const table = Array.from({ length: count }, (_, serial) => `甲政发〔2030〕${serial + 1}号`);
    const lines = splitLines([...plain('取暖', 11), ...table].join('\n'), false);
    return () => findFurtherDocuments(lines);
  };
  expect(growthOf(read, 1000)).toBeLessThan(9);
});
