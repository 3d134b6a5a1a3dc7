/** A text in traditional characters is divided as one in simplified ones, and stays as printed. */
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { nothing } from '../../src/model/printed.ts';
import { listMeasures, listPassages } from '../../src/model/walk.ts';
import { printedIn } from '../../src/parse/printed-script.ts';
import { simplify } from '../../src/segment/traditional.ts';
import { parseLines } from '../seed.ts';

const traditional = Converter({ from: 'cn', to: 'tw' });
/** 於 is at home in both scripts. */
const inSimplified = (text: string): string => simplify(text).replaceAll('於', '于');

function read(lines: readonly string[], written: (text: string) => string) {
  const { plan } = parseLines(...lines);
  return {
    title: written(plan.title),
    day: plan.documentDate,
    bodies: plan.issuingBodies.map(written),
    measures: listMeasures(plan).map(({ number, title, titleMade, headings, content, note }) => [
      ...[number, title, ...headings, content.text, note?.text ?? ''].map(written),
      titleMade,
    ]),
    passages: listPassages(plan).map(({ kind, content }) => [kind, written(content.text)]),
  };
}

const head = ['甲县人民政府办公室关于印发甲县护林工作方案的通知', '各乡镇人民政府：', '现印发给你们，请认真执行。'];
const tasks = [
  '甲县护林工作方案',
  '一、加强巡护',
  '（一）划定责任区。',
  '县林业局要做好以下工作：',
  '1.划定界线；',
  '2.设立标识。',
  '（二）配齐装备。（责任单位：县财政局）',
  '二、加强宣传',
  '县教育局应当每年开展宣传。',
];

describe('in traditional characters the same is read', () => {
  test.each([
    ['closing prose', [...head, ...tasks, '各地各部门要认真贯彻落实本方案。']],
    [
      'a signature and an imprint',
      [...tasks, '甲县人民政府办公室', '2031年3月5日', '抄送：县委办公室。', '甲县人民政府办公室 2031年3月6日印发'],
    ],
    [
      'an annex that is a plan',
      [
        ...tasks,
        '附件1',
        '甲县护林任务分解表',
        '1.巡护山林。（责任单位：县林业局）',
        '2.清理杂草。（责任单位：县城管局）',
      ],
    ],
    ['an annex that is none', [...tasks, '附表1', '甲县护林联系人名单', '张三，县林业局。']],
    ['a glossary', [...tasks, '名词解释', '1.护林：指保护林木。']],
    [
      'a table of contents',
      ['甲县护林工作规划', '目录', '一、总则……1', '二、实施与监督……3', '一、总则', '甲。', '二、实施与监督', '乙。'],
    ],
    [
      'articles',
      [
        '甲县护林办法',
        '（2031年3月5日县政府第3次常务会议通过）',
        '第一章 总则',
        '第一条 为了护林，制定本办法。',
        '第二条 本办法自印发之日起施行。',
      ],
    ],
    [
      'a text that numbers nothing',
      ['甲县护林情况通报', '县林业局组织开展了检查。', '县财政局配齐了装备。', '特此通报。'],
    ],
    ['a remark', [...tasks, '附注：', '1.本表由县林业局负责解释。', '2.其他。']],
  ])('%s', (_, lines) => {
    const printed = lines.map(traditional);
    const written = read(printed, (text) => text);
    expect(JSON.stringify(written)).not.toBe(JSON.stringify(read(printed, inSimplified)));
    expect(read(printed, inSimplified)).toEqual(read(lines, inSimplified));
  });

  test('a document further down is named as printed', () => {
    const lines = [
      ...tasks,
      '甲县教育局',
      '2031年3月5日',
      '甲县防火工作计划',
      '一、开展检查',
      '每月一次。',
      '二、组织演练',
      '每年一次。',
    ];
    const { issues } = parseLines(...lines.map(traditional));
    const further = issues.find(({ rule }) => rule === 'document-further');
    expect(further?.found).toContain(traditional('甲县防火工作计划'));
  });
});

test('壹、 stands above 一、', () => {
  const { plan } = parseLines(
    '甲縣護林實施計畫',
    '壹、依據',
    '護林辦法第三條。',
    '貳、實施方式',
    '一、巡護',
    '（一）劃定界線。',
    '（二）設立標識。',
    '二、宣傳',
    '參、本計畫奉核後實施。',
  );
  expect([plan.title, plan.genre]).toEqual(['甲縣護林實施計畫', '实施计划']);
  expect(listMeasures(plan).map(({ number, label, headings }) => [number, label, headings.join('/')])).toEqual([
    ['1', '壹', ''],
    ['1.1', '一（一）', '實施方式/巡護'],
    ['1.2', '一（二）', '實施方式/巡護'],
    ['2', '二', '實施方式'],
    ['3', '參', ''],
  ]);
});

test('what was read of a text is taken back to its source; layout between its pieces stays', () => {
  const content = {
    text: '关于\n开展',
    pieces: [
      { at: 0, source: 2, length: 2 },
      { at: 3, source: 5, length: 2 },
    ],
  };
  expect(printedIn('　　關於　開展', '　　关于　开展')(content)).toEqual({ ...content, text: '關於\n開展' });
  expect(printedIn('　　關於　開展', '　　关于　开展')(nothing)).toEqual(nothing);
  expect(printedIn('甲', '甲')(content)).toBe(content);
});
