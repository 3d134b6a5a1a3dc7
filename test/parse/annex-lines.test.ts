/** At which lines annexes, their list and the imprint begin, one line on each side of every bound. */
import { describe, expect, test } from 'vitest';
import { findAnnexes, findAnnexList } from '../../src/parse/annexes.ts';
import { readNumbers } from '../../src/parse/ladder.ts';
import { splitLines } from '../../src/parse/lines.ts';

const han = (count: number): string => '甲乙丙丁戊己庚辛壬癸'.repeat(7).slice(0, count);
const lines = (count: number): string[] => Array.from({ length: count }, (_, at) => `第${at}行甲`);

/** The first lines of the annexes of a text that begins at line `start`, and those of the imprint. */
function annexesOf(rows: readonly string[], start = 0) {
  const all = splitLines(rows.join('\n'), false);
  const { annexes, imprint } = findAnnexes(all, readNumbers(all), start);
  return { begins: annexes.map(([first]) => first?.number), imprint: imprint.map(({ number }) => number) };
}

describe('the entries of a list of annexes', () => {
  const listed = (...rows: readonly string[]) =>
    [...findAnnexList(splitLines(rows.join('\n'), false))].map(({ number }) => number);

  test.each(['附件：1.甲', '附：1.甲', '附 件:１．甲', '附件一、甲', '附件 1. 甲'])('begin with %s', (row) => {
    expect(listed(row)).toEqual([1]);
  });

  test.each(['附件：2.甲', '附件：1.', '附件：1甲', '见附件：1.甲', '附件1', '1.甲表'])('begin not with %s', (row) => {
    expect(listed(row)).toEqual([]);
  });

  test.each(['2.乙表', '２．乙表', '12、乙表', '2 . 乙表', `2.${han(60)}`])('go on with %s', (row) => {
    expect(listed('附件：1.甲', row)).toEqual([1, 2]);
  });

  test.each(['2.乙', '123.乙表', `2.${han(61)}`, '2.乙表。', '2.乙；丙', '第2.乙表', '乙表'])(
    'go not on with %s',
    (row) => {
      expect(listed('附件：1.甲', row)).toEqual([1]);
    },
  );

  test('go on over a blank line and end with another one', () => {
    expect(listed('附件：1.甲', '', '2.乙表', '说明', '甲', '3.丙表')).toEqual([1, 3]);
  });

  test('that paper has broken go on in front of the next one, or below a full line', () => {
    expect(listed('附件：1.甲', '乙', '2.丙表', '丁')).toEqual([1, 2, 3]);
    expect(listed(`附件：1.${han(22)}`, '乙', '丙')).toEqual([1, 2]);
    expect(listed(`附件：1.${han(21)}`, '乙', '丙')).toEqual([1]);
    expect(listed(`附件：1.${han(22)}`, '甲局')).toEqual([1]);
    expect(listed(`附件：1.${han(22)}`, '2031年7月7日')).toEqual([1]);
  });

  test.each(['附件：', '附：', '附 件:'])('stand below %s in a list that is signed', (label) => {
    expect(listed(label, '1.甲表', '2.乙表', '', '2031年7月7日')).toEqual([1, 2, 3]);
    expect(listed(label, '1.甲表', '2.乙表')).toEqual([]);
    expect(listed(label, '2.乙表', '2031年7月7日')).toEqual([]);
    expect(listed(label, '1.甲', '2031年7月7日')).toEqual([]);
    expect(listed('2031年7月6日', label, '1.甲表', '2031年7月7日')).toEqual([]);
  });

  test.each(['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf', 'ofd', 'wps', 'et', 'zip', 'rar', 'txt', 'PDF'])(
    'are files that end with .%s',
    (ending) => {
      expect(listed(`1.甲.${ending}`)).toEqual([1]);
      expect(listed(`1.甲${ending}`, `1.甲.${ending}表`)).toEqual([]);
    },
  );
});

describe('an annex', () => {
  test.each([
    ...[
      '附件',
      '附表',
      '附录',
      '附图',
      '附件1-1',
      '附件1-2-3',
      '附件1—12.',
      '附件1.2',
      '附件1.2.3 名单',
      '附件1．2：',
      '附表一－2 名单',
      '附录 A',
      '附錄',
      '附',
      '附 件 12：',
      '附件一、',
      '附表2．',
      '附：',
      '附件2名单',
      `附件2 ${han(40)}`,
    ],
    ...['附件2：名单', '名词解释', '有关名词解释', '相关名词注释', '名詞解釋', '名詞註釋'],
  ])('begins at %s', (row) => {
    expect(annexesOf(['一、甲。', row, '乙']).begins).toEqual([2]);
  });

  test.each([
    ...[
      '附件所列',
      '附件1234',
      '见附件',
      '附件：名单',
      `附件2 ${han(41)}`,
      '附件2名单。',
      '附件2 名；单',
      '附件1-',
      '附件1-2-3-4-5',
      '附件A1',
    ],
    ...['名词解释如下', '本文名词解释', '名词', '附件2.5.1.3.2', '附件2.512', '附件2..5', '附件A.5'],
  ])('begins not at %s', (row) => {
    expect(annexesOf(['一、甲。', row, '乙']).begins).toEqual([]);
  });

  test('begins not with the text itself', () => {
    expect(annexesOf(['附件', '一、甲。']).begins).toEqual([]);
  });

  test.each([
    [0, []],
    [11, []],
    [12, [2]],
  ])('that a day follows %i titles below is a list of them: %j', (between, begins) => {
    const titles = lines(between).map((line) => `${line}名单`);
    expect(annexesOf(['一、甲。', '附件', ...titles, '2031年7月7日']).begins).toEqual(begins);
  });

  test.each([
    [['附件', '名单', '张三'], [2]],
    [['附件1 名单', '张三'], [2]],
    [['附件', '物资', '袋子'], [2]],
    [['附件', '物资储备', '管理', '名单', '张三'], [2]],
    [['附件', '物资'], []],
    [['附件', '物资储备', '名单'], []],
    [['附件', '物资储备', '管理', '要求', '名单'], [2]],
    [['附件', '1.甲方案', '2.物资'], []],
    [['附件', '甲方案.docx', '物资.xlsx'], []],
    [['附件1 名单', '附件2 清单'], []],
    [['附件1 名单', '附件2 清单', '张三'], [3]],
    [['附件', '名单', '甲县教育局'], []],
    [['附件', '名单', '市长林远山'], []],
    [['附件', '名单', '（此件公开发布）'], []],
    [['附件', '名单', '甲县教育局', '一、乙。'], [2]],
    [['附件', '名单', '甲县教育局　2031年7月7日', '张三'], []],
  ])('with what stands above the day that signs: %j', (rows, begins) => {
    expect(annexesOf(['一、甲。', ...rows, '2031年7月7日']).begins).toEqual(begins);
  });

  test.each([
    [0, [3]],
    [11, [14]],
    [12, []],
  ])('below a day by %i lines is one, be another day below', (between, begins) => {
    const rows = ['一、甲。', '2031年7月7日', ...lines(between), '附件', '2031年7月8日'];
    expect(annexesOf(rows).begins).toEqual(begins);
  });

  test('that explains names needs no day', () => {
    expect(annexesOf(['一、甲。', '名词解释', '2031年7月8日']).begins).toEqual([2]);
  });
});

describe('a second document begins', () => {
  const second = (...above: readonly string[]) => annexesOf(['一、甲。', ...above, '一、乙。']).begins;

  test.each(['甲县方案', `${han(58)}方案`, '甲县政府文件', '令'])('at %s', (title) => {
    expect(second(title)).toEqual([2]);
  });

  test.each([`${han(59)}方案`, '甲县', '甲，乙方案', '甲：方案', '甲；乙方案', '甲。方案'])('not at %s', (title) => {
    expect(second(title)).toEqual([]);
  });

  test('at a title of two lines, but not where a clause ends the second one', () => {
    expect(second('甲县普法', '方案')).toEqual([2]);
    expect(second('甲县普法', '，方案')).toEqual([]);
    expect(second('甲县普法', '乙')).toEqual([]);
  });

  test.each([
    [13, [2]],
    [14, [2]],
    [15, []],
  ])('with %i lines between its title and its number: %j', (between, begins) => {
    expect(second('甲县方案', ...lines(between))).toEqual(begins);
  });

  test.each(['乙。', '2031年7月7日', '（此件公开发布）', '来源：甲报'])('below %s', (above) => {
    expect(second(above, '甲县方案')).toEqual([3]);
  });

  test('not below a line that goes on, nor where the numbers do', () => {
    expect(second('乙，丙', '甲县方案')).toEqual([]);
    expect(annexesOf(['一、甲。', '甲县方案', '二、乙。']).begins).toEqual([]);
    expect(annexesOf(['一、甲。', '甲县方案', '（一）乙。']).begins).toEqual([]);
    expect(annexesOf(['一、甲。', '甲县方案', '二、丙。', '丁', '一、乙。']).begins).toEqual([]);
  });

  test('not where the title of the first comes again, but below a day and with a masthead it does', () => {
    const again = (...rows: readonly string[]) => annexesOf(['甲 县方案', '一、甲。', ...rows, '一、乙。'], 1).begins;
    expect(again('甲县方案')).toEqual([]);
    expect(again('甲县乙方案')).toEqual([3]);
    expect(again('2031年7月7日', '甲县方案')).toEqual([4]);
    expect(annexesOf(['甲局文件', '一、甲。', '甲局文件', '一、乙。'], 1).begins).toEqual([3]);
  });

  test.each([
    ['甲表。', '乙县方案', [2, 4]],
    ['甲表。', '关于乙的方案', [2, 4]],
    ['甲\t乙', '乙县方案', [2, 4]],
    ['甲表。', '乙方案', [2]],
    ['甲表', '乙县方案', [2]],
  ])('below an annex where %s stands above %s: %j', (text, title, begins) => {
    expect(annexesOf(['一、甲。', '附件', text, title, '一、乙。']).begins).toEqual(begins);
  });

  test('below the first lines of an annex only', () => {
    const below = (count: number) =>
      annexesOf(['一、甲。', '附件', ...lines(count), '甲。', '乙县方案', '一、乙。']).begins;
    expect([below(13), below(14)]).toEqual([[2, 17], [2]]);
  });

  test('above the first annex', () => {
    expect(annexesOf(['一、甲。', '乙县方案', '一、乙。', '附件', '甲表']).begins).toEqual([2, 4]);
  });
});

describe('the imprint of the whole', () => {
  test.each([
    [4, [4, 5, 6, 7, 8]],
    [5, []],
  ])('has at most %i lines below its first one', (below, imprint) => {
    expect(annexesOf(['一、甲。', '附件', '甲表', '抄送：乙局', ...lines(below)]).imprint).toEqual(imprint);
  });

  test('stands below the last annex, and is the foot of the text where there is none', () => {
    expect(annexesOf(['一、甲。', '抄送：乙局', '附件']).imprint).toEqual([]);
    expect(annexesOf(['一、甲。', '抄送：乙局']).imprint).toEqual([]);
    expect(annexesOf(['一、甲。', '附件', '抄送：乙局']).imprint).toEqual([3]);
  });
});
