/** What stands below the last provision, line by line: where the text ends, who signs and when, what takes leave. */
import { describe, expect, test } from 'vitest';
import type { Printed } from '../../src/model/printed.ts';
import { farewellStart } from '../../src/parse/closing.ts';
import { findIssuedDay, findTextEnd, isImprint, readSignature, readTail } from '../../src/parse/foot.ts';
import { readNumbers } from '../../src/parse/ladder.ts';
import { splitLines } from '../../src/parse/lines.ts';

const printed = (text: string): Printed => ({ text, pieces: [{ at: 0, source: 0, length: text.length }] });

function belowText(...rows: readonly string[]): readonly string[] {
  const lines = splitLines(rows.join('\n'), false);
  return rows.slice(findTextEnd(lines, readNumbers(lines)));
}

describe('the text has ended with', () => {
  test.each([
    [['附件：1.名单']],
    [['附件']],
    [['附件1']],
    [['附 件 1']],
    [['附件2 名单']],
    [['附：名单']],
    [['（此件公开发布）']],
    [['（稿件来源：甲报）']],
    [['附注：甲']],
    [['（联系人：李文）']],
    [['联系电话：123']],
    [['经 办 人：李文']],
    [['抄送：市委']],
    [['甲市人民政府', '2031年3月5日']],
    [['甲市人民政府', '乙市人民政府', '2031年3月5日']],
  ])('%j', (rows) => {
    expect(belowText('一、甲。', ...rows)).toEqual(rows);
    expect(belowText('一、甲。', '乙。', ...rows)).toEqual(rows);
  });

  test.each([
    [['一、甲。', '附件所列事项，要办。']],
    [['一、甲。', '见附件']],
    [['一、甲。', '本文由甲']],
    [['一、联系方式', '联系人：李文', '联系电话：123']],
    [['一、甲', '联系人：李文']],
    [['附件1', '一、甲。']],
  ])('nothing of %j', (rows) => {
    expect(belowText(...rows)).toEqual([]);
  });

  test('a name right below a heading is what the heading says', () => {
    expect(belowText('一、甲', '甲市人民政府', '2031年3月5日')).toEqual(['2031年3月5日']);
  });
});

test.each([
  ['各地落实。', '甲市人民政府', '2031年3月5日', ['甲市人民政府']],
  ['甲市人民政府', '甲市委员会', '2031年3月5日', ['甲市人民政府', '甲市委员会']],
  ['甲市人民政府', '（甲局代章）', '2031年3月5日', ['甲市人民政府', '（甲局代章）']],
  ['落实。', '市长 林远山', '2031年3月5日', ['市长 林远山']],
  ['落实。', '国务院', '2031年3月5日', ['国务院']],
  ['落实。', '甲乙丙丁', '2031年3月5日', ['甲乙丙丁']],
  ['落实。', '甲乙丙', '2031年3月5日', []],
  ['落实。', '全部', '2031年3月5日', []],
  ['落实。', '落实：甲乙丙', '2031年3月5日', []],
])('%s %s %s is signed by %j', (first, second, day, names) => {
  const signature = readSignature([first, second, day].map(printed));
  expect([signature.names.map(({ text }) => text), signature.date]).toEqual([names, day]);
});

test('what no day follows, or stands below it, signs nothing', () => {
  expect(readSignature([printed('甲市人民政府')])).toEqual({ names: [], date: undefined });
  expect(readSignature(['2031年3月5日', '甲市人民政府'].map(printed)).names).toEqual([]);
});

test.each([
  '甲办2031年1月5日印发',
  '2031年1月5日印发',
  '抄送：市委。甲市政府办 2031年1月5日印发',
  '甲市政府办 乙局 2031年1月5日 印发',
  '校对：甲市政府办 2031年1月5日印发',
  '打 印：甲市政府办2031年1月5日印发',
])('%s tells when it was printed', (line) => {
  expect(findIssuedDay([printed('甲'), printed(line)])).toBe(line);
});

test.each(['原文件2031年1月5日印发', '2031年1月5日印发执行', '甲市政府办印发', '2031年1月5日'])(
  '%s does not',
  (line) => {
    expect(findIssuedDay([printed(line)])).toBeUndefined();
  },
);

test.each([
  [['甲。', '特此通知。'], 1],
  [['甲。', '专此报告。'], 1],
  [['甲。', '此致'], 1],
  [['甲。', '此复。'], 1],
  [['甲。', '感谢您对工作的支持。'], 1],
  [['甲。', '衷心感谢各位'], 1],
  [['甲。', '各位代表！', '此致'], 1],
  [['甲。', '特此批复。', '乙。'], 3],
  [['甲。', '专门通知。', '此后。'], 3],
  [['特此通知。'], 0],
])('%j takes leave at %i', (rows, start) => {
  expect(farewellStart(rows.map(printed))).toBe(start);
});

test('the lines of an imprint', () => {
  const lines = ['抄送：市委', '抄 送：市委', '主送：甲', '分 送:甲', '发送：甲', '出 席：甲', '列席：甲', '请假：甲'];
  expect([...lines, '缺席：甲', '甲办2031年1月5日印发'].filter((line) => !isImprint(line))).toEqual([]);
  expect(['抄送市委', '印发甲', '通知抄送：甲', '出席会议'].filter(isImprint)).toEqual([]);
});

test.each([
  [['各地落实，', '做好。'], ['各地落实，做好。']],
  [['各地做好。工', '作。'], ['各地做好。工作。']],
  [
    ['各地落实', '做好。'],
    ['各地落实', '做好。'],
  ],
  [
    ['各地落实，', '甲市人民政府', '2031年3月5日'],
    ['各地落实，', '甲市人民政府', '2031年3月5日'],
  ],
  [['甲市人民政府 2031年3月5日'], ['甲市人民政府', '2031年3月5日']],
  [
    ['责任单位：市教育局，各县', '完成时限：3月底前'],
    ['责任单位：市教育局，各县', '完成时限：3月底前'],
  ],
  [
    ['附件：1.甲', '2.乙'],
    ['附件：1.甲', '2.乙'],
  ],
])('the paragraphs of %j', (rows, expected) => {
  expect(readTail(splitLines(rows.join('\n'), false)).map(({ text }) => text)).toEqual(expected);
});
