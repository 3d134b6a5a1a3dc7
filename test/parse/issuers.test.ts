/** Who issues a document: signature, masthead, title, proclamation, facts above it, in this order. */
import { describe, expect, test } from 'vitest';
import type { HeadBlock, HeadKind } from '../../src/model/plan.ts';
import type { Printed } from '../../src/model/printed.ts';
import { readIssuingBodies } from '../../src/parse/issuers.ts';
import { parseLines } from '../seed.ts';

const printed = (text: string): Printed => ({ text, pieces: [{ at: 0, source: 0, length: text.length }] });
const block = (kind: HeadKind, text: string): HeadBlock => ({ kind, content: printed(text) }) as HeadBlock;

interface Given {
  readonly head?: readonly (readonly [HeadKind, string])[];
  readonly names?: readonly string[];
  readonly proclaiming?: string;
  readonly publishers?: readonly string[];
}

function bodiesOf({ head = [], names = [], proclaiming, publishers = [] }: Given): readonly string[] {
  const blocks = head.map(([kind, text]) => block(kind, text));
  return readIssuingBodies(blocks, { names: names.map(printed), date: undefined }, { proclaiming, publishers });
}

test('what stands first in the order is taken', () => {
  const all: Given = {
    head: [
      ['signature', '甲县人民政府'],
      ['masthead', '乙县人民政府文件'],
      ['title', '丙县人民政府关于护林的意见'],
      ['annotation', '发文机关：戊县人民政府'],
    ],
    names: ['己县人民政府'],
    proclaiming: '丁县人民政府',
    publishers: ['庚县人民政府'],
  };
  const without = (count: number): Given => ({ ...all, head: all.head?.slice(count) ?? [] });
  expect(bodiesOf(all)).toEqual(['甲县人民政府']);
  expect(bodiesOf(without(1))).toEqual(['己县人民政府']);
  expect(bodiesOf({ ...without(1), names: [] })).toEqual(['乙县人民政府']);
  expect(bodiesOf({ ...without(2), names: [] })).toEqual(['丙县人民政府']);
  expect(bodiesOf({ ...without(3), names: [] })).toEqual(['丁县人民政府']);
  const { proclaiming: _, ...rest } = { ...without(3), names: [] };
  expect(bodiesOf(rest)).toEqual(['戊县人民政府']);
  expect(bodiesOf({ ...rest, head: [] })).toEqual(['庚县人民政府']);
});

describe('another body below a title that names one', () => {
  const title = ['title', '甲市人民政府关于修改《甲市护林办法》的决定'] as const;

  test('has put it on its site', () => {
    expect(bodiesOf({ head: [title, ['signature', '甲市林业局']] })).toEqual(['甲市人民政府']);
    expect(bodiesOf({ head: [title, ['signature', '甲市林业局'], ['preamble', '决定如下：']] })).toEqual([
      '甲市人民政府',
    ]);
  });

  test('signs where it stands below addressees, a notice or prose, or where the title names nobody', () => {
    for (const kind of ['addressees', 'notice', 'preamble'] as const)
      expect(bodiesOf({ head: [title, [kind, '各镇：'], ['signature', '甲市林业局']] })).toEqual(['甲市林业局']);
    expect(
      bodiesOf({
        head: [
          ['title', '甲市护林方案'],
          ['signature', '甲市林业局'],
        ],
      }),
    ).toEqual(['甲市林业局']);
  });
});

test('what a page calls a document may name nobody, and its own title somebody', () => {
  const titles = [
    ['title', '关于护林的意见'],
    ['title', '中共中央　国务院关于护林的意见'],
  ] as const;
  expect(bodiesOf({ head: titles })).toEqual(['中共中央', '国务院']);
});

describe('a title that opens with a body', () => {
  test.each([
    ['甲市教育局2031年工作要点', ['甲市教育局']],
    ['甲市教育局“十五五”规划', ['甲市教育局']],
    ['中华人民共和国国务院2031年立法计划', ['国务院']],
    ['甲市2031年工作要点', []],
    ['小组2031年工作要点', []],
    ['对甲市教育局，甲市财政局2031年工作要点', []],
  ])('%s: %j', (title, bodies) => {
    expect(bodiesOf({ head: [['title', title]] })).toEqual(bodies);
    expect(bodiesOf({ head: [['title', title]], publishers: ['乙县教育局'] })).toEqual(['乙县教育局']);
  });

  test('on a line of its own', () => {
    expect(parseLines('甲市第一中学', '传染病应急预案', '一、预防。', '二、处置。').plan.issuingBodies).toEqual([
      '甲市第一中学',
    ]);
    expect(parseLines('甲市第一中学传染病', '应急预案', '一、预防。', '二、处置。').plan.issuingBodies).toEqual([]);
  });
});

describe('names of who signs', () => {
  test.each([
    [['中共甲市委人才工作', '领导小组办公室'], ['中共甲市委人才工作领导小组办公室']],
    [['甲县安全生产', '委员会办公室'], ['甲县安全生产委员会办公室']],
    [['甲县人民政府', '办公室'], ['甲县人民政府办公室']],
    [['甲省人民政府', '办公厅'], ['甲省人民政府办公厅']],
    [
      ['甲县人民政府', '委员会办公室'],
      ['甲县人民政府', '委员会办公室'],
    ],
    [
      ['甲县科协', '乙县办公室'],
      ['甲县科协', '乙县办公室'],
    ],
  ])('%j: %j', (names, bodies) => {
    expect(bodiesOf({ names })).toEqual(bodies);
  });
});

describe('a title', () => {
  test.each([
    ['甲市司法局关于护林的意见', ['甲市司法局']],
    ['2031年度甲市司法局关于护林的意见', ['甲市司法局']],
    ['甲市司法局 甲市财政局关于护林的通知', ['甲市司法局', '甲市财政局']],
    ['甲市司法局等5部门关于护林的意见', ['甲市司法局']],
    ['甲市人民政府办公室转发乙通知', ['甲市人民政府办公室']],
    ['甲市人民政府公告', ['甲市人民政府']],
    ['甲市人民政府公告栏', []],
    ['甲市人民政府工作报告', ['甲市人民政府']],
    ['甲市人民政府工作报告辅导', []],
    ['甲市司法局工作报告', []],
    ['中华人民共和国国务院关于护林的意见', ['国务院']],
    ['对甲市司法局关于护林的意见', []],
    ['甲市护林关于防火的意见', []],
  ])('%s: %j', (title, bodies) => {
    expect(bodiesOf({ head: [['title', title]] })).toEqual(bodies);
  });
});

test.each([
  ['甲市人民政府文 件', ['甲市人民政府']],
  ['甲市人民政府令', ['甲市人民政府']],
  ['中华人民共和国国务院令', ['国务院']],
  ['甲市人民政府常务会议纪要', ['甲市人民政府']],
  ['甲市人民政府会议纪要', ['甲市人民政府']],
  ['甲市简报', []],
])('a masthead %s: %j', (masthead, bodies) => {
  expect(bodiesOf({ head: [['masthead', masthead]] })).toEqual(bodies);
});

test.each([
  ['甲县人民政府', ['甲县人民政府']],
  ['中共甲县委 甲县人民政府', ['中共甲县委', '甲县人民政府']],
  ['司 法 局', ['司 法 局']],
  ['县长林远山', []],
  ['（乙局代章）', []],
  ['联系人：李文', []],
  ['联系电话', []],
])('names that sign, %s: %j', (line, bodies) => {
  expect(bodiesOf({ names: [line] })).toEqual(bodies);
});

test.each([
  ['发文机关：甲市教育局、甲市财政局', ['甲市教育局', '甲市财政局']],
  ['【制定机关】甲市教育局', ['甲市教育局']],
  ['发布单位|甲市教育局', ['甲市教育局']],
  ['索引号：1 印发部门： 甲市教育局', ['甲市教育局']],
  ['公开机关：甲市教育局', []],
  ['发文机关：每月', []],
])('a fact %s: %j', (line, bodies) => {
  expect(bodiesOf({ head: [['annotation', line]] })).toEqual(bodies);
});

test('what a fact names may stand on the line below it', () => {
  const below = (...lines: readonly string[]) => bodiesOf({ head: lines.map((line) => ['annotation', line] as const) });
  expect(below('发布机构 ：', '甲市教育局')).toEqual(['甲市教育局']);
  expect(below('发布机构：乙市教育局', '甲市教育局')).toEqual(['乙市教育局']);
  expect(below('索引号：', '甲市教育局')).toEqual([]);
});

test('a body that its title calls by its level only has the whole name that its page says', () => {
  const titled = (title: string, fact: string) =>
    bodiesOf({
      head: [
        ['annotation', fact],
        ['title', title],
      ],
    });
  expect(titled('市教育局关于护林的通知', '发布机构：甲市教育局')).toEqual(['甲市教育局']);
  expect(titled('市教育局关于护林的通知', '发布机构：甲市财政局')).toEqual(['市教育局']);
  expect(titled('乙市教育局关于护林的通知', '发布机构：甲市教育局')).toEqual(['乙市教育局']);
  expect(bodiesOf({ head: [['title', '县教育局关于护林的通知']], publishers: ['甲县教育局'] })).toEqual(['甲县教育局']);
});

describe('several bodies on a line', () => {
  test.each([
    ['甲市教育局甲市财政局', ['甲市教育局', '甲市财政局']],
    ['甲市教育局甲市卫生健康委员会甲市财政局', ['甲市教育局', '甲市卫生健康委员会', '甲市财政局']],
    ['甲市教育局 甲市财政局', ['甲市教育局', '甲市财政局']],
    ['国家税务总局甲省税务局', ['国家税务总局甲省税务局']],
    ['中共甲县委甲县人民政府', ['中共甲县委', '甲县人民政府']],
    ['甲县人民政府中共甲县委', ['甲县人民政府', '中共甲县委']],
    ['甲市公安局甲市城关分局', ['甲市公安局甲市城关分局']],
    ['甲省商务厅国家税务总局甲省税务局', ['甲省商务厅国家税务总局甲省税务局']],
    ['甲市建设和甲市规划领导小组', ['甲市建设和甲市规划领导小组']],
    ['教育局财政局', ['教育局财政局']],
  ])('%s: %j', (line, bodies) => {
    expect(bodiesOf({ names: [line] })).toEqual(bodies);
  });

  test('a long line of names that stand apart belongs to the signature', () => {
    const names = '甲市住房和城乡建设委员会　甲市规划和自然资源局　甲市商务委员会　甲市地方金融监督管理局';
    const { plan } = parseLines('关于稳定市场的通知', '一、预防。', '二、处置。', names, '甲市财政局', '2031年2月9日');
    expect(plan.issuingBodies).toEqual([...names.split('　'), '甲市财政局']);
  });
});

test('authors that a front matter lists are bodies, as long as they are', () => {
  const authors = (...lines: readonly string[]): readonly string[] =>
    bodiesOf({ head: lines.map((line) => ['annotation', line]) });
  expect(authors('authors:', '甲县教育局', '甲县财政局', 'tags:', '甲县水利局')).toEqual(['甲县教育局', '甲县财政局']);
  expect(authors('author:', '甲县教育局')).toEqual(['甲县教育局']);
  expect(authors('authors:', '林远山', '甲县教育局')).toEqual([]);
  expect(authors('tags:', '甲县教育局')).toEqual([]);
  expect(authors('author: 甲县融媒体中心')).toEqual([]);
  expect(authors('author: 甲县教育局')).toEqual(['甲县教育局']);
});
