/** What a line of a head or foot is by its form alone. */
import { describe, expect, test } from 'vitest';
import { endsTitle, endsWithBody, opensPreface, type Shape, shapeOf } from '../../src/parse/shapes.ts';

const shapes: Readonly<Partial<Record<Shape, readonly string[]>>> = {
  number: ['甲政发〔2031〕7号', '（甲政发〔2031〕7号）', '〔2031〕9号', '甲政发〔2031〕7号　签发人：张三', '第707号'],
  date: ['2031年7月7日', '二〇三一年七月', '（2031年7月）', '二〇三一年七月七日'],
  draft: ['（征求意见稿）', '（草案）', '（试行）'],
  annotation: [
    ...['（此件公开发布）', '（发至县级）', '（本文有删减）', '（联系人：张三）', '（编辑：李四）'],
    ...['附件', '附件1', '附　件', '第3次', '（第三次）', '（第12期）', '来源：甲市日报', '>发布时间：2031-1-1'],
    ...[
      '联系人：白帆',
      '浏览次数：7',
      '——在市第九次党员代表大会上',
      '—在全市法治工作会议上的报告',
      '甲市人民政府办公室印发',
      '新华社北京2月13日电',
    ],
  ],
  history: ['2031年1月1日市政府第3次常务会议通过'],
  person: [
    '市长林远山',
    '总理江望舒',
    '国家发展和改革委员会主任郑栅洁',
    '甲市教育局局长 王明',
    '书记李四',
    '市长　沈××',
  ],
  masthead: ['甲市人民政府文件', '甲市司法局文　件', '中华人民共和国国务院令', '令', '甲市委员会文件'],
  colon: ['各县人民政府：', '现通知如下:'],
  prose: ['市政府召开会议。甲市若干措施', '现印发给你们。', '请落实！', '（请落实。）'],
  title: [
    '甲市实施方案',
    '甲市方案（试行）',
    '甲市规划（2031—2033年）',
    '（2031—2033年）',
    '（2031年）的批复',
    '（2031版）',
    '《甲市方案》',
  ],
  line: ['新华社北京2月13日电话会议', '甲市人民政府', '甲乙丙', '关于甲市的说明会', '说明', '附件清单如下'],
};

describe('the form of a line', () => {
  test.each(Object.entries(shapes).flatMap(([shape, lines]) => lines.map((line) => [line, shape])))(
    '%s is a %s',
    (line, shape) => {
      expect(shapeOf(line)).toBe(shape);
    },
  );

  test.each([
    ['关于甲市人民政府令', 'title'],
    ['甲市（征求意见稿）说明', 'line'],
    ['附件1234', 'line'],
    ['附件：', 'colon'],
    ['请转来源：甲市日报', 'line'],
    ['关于印发甲办法的第3次', 'line'],
    ['印发', 'line'],
  ])('%s is a %s, for only a part of it looks otherwise', (line, shape) => {
    expect(shapeOf(line)).toBe(shape);
  });
});

test.each([
  ['甲市人民政府', true],
  ['甲市司法局', true],
  ['甲县人民医院', true],
  ['甲大学', true],
  ['甲市党组', true],
  ['甲市博物馆', true],
  ['甲市教育局（印章）', true],
  ['甲市消防大队', true],
  ['甲市档案服务处', true],
  ['甲市建设专班', true],
  ['（印章）', false],
  ['问题之处', false],
  ['国家审计署', true],
  ['全省统一部署', false],
  ['甲市教育局（草案）', false],
  ['甲市政府工作', false],
  ['局长', false],
])('%s ends with a body: %s', (line, ends) => {
  expect(endsWithBody(line)).toBe(ends);
});

test.each([
  ['说明', true],
  ['前　言', true],
  ['引 言', true],
  ['序言', true],
  ['编者按', true],
  ['说明书', false],
  ['有关说明', false],
])('%s opens a preface: %s', (line, opens) => {
  expect(opensPreface(line)).toBe(opens);
});

test('a title ends with a genre, or with the years below it', () => {
  expect(['甲方案》', '甲方案（一）（二）', '甲办法', '甲', '方案甲', '甲（2031年）'].map(endsTitle)).toEqual([
    ...[true, true, true, false, false, false],
  ]);
});
