/** Several complete documents in one file: the first is the plan, the others are told and kept apart. */
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { listMeasures, listPassages } from '../../src/model/walk.ts';
import { findFurtherDocuments } from '../../src/parse/further-documents.ts';
import { splitLines } from '../../src/parse/lines.ts';
import { growthOf, steep } from '../growth.ts';
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

  test.each([
    ['防汛', ['annex1/1 防汛排查。逐一检修。', 'annex1/2 防汛整改。按期完成。']],
    ['取暖', []],
  ])('has measures of a second plan, about %s, once', (topic, texts) => {
    const planOf = (name: string, serial: number): string[] =>
      numbered(name, serial).map((line) => line.replace('通知', '意见'));
    const { plan } = parseLines(...planOf('取暖', 11), ...planOf(topic, 12));
    const others = listMeasures(plan).filter(({ number }) => number.startsWith('annex'));
    expect(others.map(({ number, content }) => `${number} ${content.text}`)).toEqual(texts);
  });

  test('of three is told at the second and at the third', () => {
    const parsed = parseLines(...plain('取暖', 11), ...plain('防汛', 12), ...plain('防火', 13));
    expect(further(parsed).map(([line]) => line)).toEqual([9, 17]);
    expect(listPassages(parsed.plan).flatMap(({ id }) => (id.includes('annex') ? [id] : []))).toEqual([
      'jia-2031/annex1',
      'jia-2031/annex2',
    ]);
  });

  test('names the measures of the others by the plan that each issues', () => {
    const issuing = [
      '甲市教育局关于印发防汛方案的通知',
      '甲教字〔2031〕12号',
      '各县教育局：',
      '现将甲市防汛方案印发给你们，请认真组织实施好。',
      ...signed(12),
      '甲市学校',
      '防汛方案',
      prose('防汛'),
      '一、排查。逐一检修。',
      '二、整改。按期完成。',
    ];
    const parsed = parseLines(...plain('取暖', 11), ...issuing);
    expect(further(parsed).map(([, found]) => found)).toEqual(['从这一行起是另一份文件“甲市学校防汛方案”']);
    expect(listMeasures(parsed.plan).map(({ label, headings }) => [label, headings])).toEqual([
      ['第1段', []],
      ['《甲市学校防汛方案》 一', ['甲市学校防汛方案']],
      ['《甲市学校防汛方案》 二', ['甲市学校防汛方案']],
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

describe('a second document without a number', () => {
  const plan = (topic: string): string[] => [
    `甲县2031年${topic}工作方案`,
    `一、${topic}排查`,
    '各校逐一检修。',
    `二、${topic}整改`,
    '各校按期完成。',
  ];
  const signature = ['甲县教育局', '2031年10月11日'];

  test.each([
    ['a table', ['附件1', '取暖检查表', '锅炉\t合格']],
    ['tasks', ['附件1', '取暖任务表', '一、锅炉。责任单位：县教育局', '二、管道。责任单位：县教育局']],
    ['a sentence', ['附件1', '填表说明', '如实填写。']],
  ])('below an annex that holds %s is told and named with its title', (_, annex) => {
    const first = [...plan('取暖'), ...signature, ...annex];
    const parsed = parseLines(...first, '', ...plan('防汛'));
    expect(further(parsed)).toEqual([[first.length + 2, '从这一行起是另一份文件“甲县2031年防汛工作方案”']]);
    const second = listMeasures(parsed.plan).filter(({ number }) => number.startsWith('annex2'));
    expect(second.map(({ label, content }) => [label, content.text])).toEqual([
      ['《甲县2031年防汛工作方案》 一', '防汛排查\n各校逐一检修。'],
      ['《甲县2031年防汛工作方案》 二', '防汛整改\n各校按期完成。'],
    ]);
    expect(parsed.plan.annexes.at(-1)?.label).toBeUndefined();
  });

  test('is what the notice above it names', () => {
    const notice = [
      '甲县关于印发《甲县2031年取暖工作方案》《甲县2031年防汛工作方案》的通知',
      '各校：',
      '现印发给你们。',
      ...signature,
    ];
    expect(further(parseLines(...notice, ...plan('取暖'), ...plan('防汛')))).toEqual([]);
    expect(further(parseLines(...plan('取暖'), ...plan('防汛'))).map(([line]) => line)).toEqual([6]);
  });

  test('with a number has annexes of its own', () => {
    const own = ['附件1', '防汛任务表', '一、堤防。责任单位：县水利局', '二、泵站。责任单位：县水利局'];
    const parsed = parseLines(...plain('取暖', 11), ...numbered('防汛', 12), ...own);
    expect(parsed.plan.annexes.map(({ id, label }) => [id, label])).toEqual([
      ['jia-2031/annex1', undefined],
      ['jia-2031/annex1/1', undefined],
      ['jia-2031/annex1/2', undefined],
      ['jia-2031/annex1~2', '附件1'],
    ]);
    expect(textsOf(parsed.plan).slice(1)).toEqual(['堤防。', '泵站。']);
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
  expect(growthOf(read, 1000)).toBeLessThan(steep);
});

test('four times as many documents that nobody signs take four times as long', () => {
  const read = (count: number) => {
    const unsigned = Array.from({ length: count }, (_, serial) => [...opening('取暖', serial + 1), prose('取暖')]);
    const lines = splitLines(unsigned.flat().join('\n'), false);
    return () => findFurtherDocuments(lines);
  };
  expect(growthOf(read, 1000)).toBeLessThan(steep);
});
