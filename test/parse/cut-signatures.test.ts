import { describe, expect, test } from 'vitest';
import { joinCutSignatures } from '../../src/parse/cut-signatures.ts';
import { splitLines } from '../../src/parse/lines.ts';
import { parseLines } from '../seed.ts';

const joined = (...rows: readonly string[]): string[] =>
  joinCutSignatures(splitLines(rows.join('\n'), false)).map(({ content }) => content.text);

describe('what a narrow column has cut at a signature stands on one line again', () => {
  test.each([
    [['2031年3月', '5日'], ['2031年3月5日']],
    [['2031年', '3月', '5日'], ['2031年3月5日']],
    [['2031年3月5', '日'], ['2031年3月5日']],
    [['二〇三一年', '三月五日'], ['二〇三一年三月五日']],
    [['（2031年3月', '5日）'], ['（2031年3月5日）']],
    [['青澜市水务局 2031年3月', '5日'], ['青澜市水务局 2031年3月5日']],
    [
      ['青澜市水务', '局', '2031年3月5日'],
      ['青澜市水务局', '2031年3月5日'],
    ],
    [
      ['青澜市水务', '局', '', '2031年3月', '5日'],
      ['青澜市水务局', '', '2031年3月5日'],
    ],
    [
      ['青澜市住房和城乡建', '设局', '青澜市财政局', '2031年3月5日'],
      ['青澜市住房和城乡建设局', '青澜市财政局', '2031年3月5日'],
    ],
    [
      ['青澜市水务', '局', '青澜市人民', '政府', '2031年3月5日'],
      ['青澜市水务局', '青澜市人民政府', '2031年3月5日'],
    ],
  ])('%j', (rows, lines) => {
    expect(joined(...rows)).toEqual(lines);
  });

  test.each([
    [['2031年3月', '一、任务']],
    [['2031年3月', '', '5日']],
    [['完成时限：2031年3月', '5日前']],
    [['完成时限：2031年3月', '5日']],
    [['2031年3月5日', '6日']],
    [['青澜市水务', '局']],
    [['青澜市水务', '局', '推进工作。', '2031年3月5日']],
    [['附件清单', '财政局', '2031年3月5日']],
    [['青澜市水务局', '办公室', '2031年3月5日']],
    [['青澜市节水方案', '水务局', '2031年3月5日']],
    [['青澜市关于节水', '水务局', '2031年3月5日']],
    [['青澜市水务，', '局', '2031年3月5日']],
  ])('not %j', (rows) => {
    expect(joined(...rows)).toEqual(rows);
  });

  test('so the day and the body are read, above a text and below it', () => {
    const facts = { issuingBodies: ['青澜市水务局'], documentDate: '2031-03-05' };
    const cut = ['青澜市水务', '局', '2031年3月', '5日'];
    expect(parseLines('青澜市节水方案', ...cut, '', '一、任务', '普法。').plan).toMatchObject(facts);
    expect(parseLines('青澜市节水方案', '', '一、任务', '普法。', '', ...cut).plan).toMatchObject(facts);
  });
});

test.each([
  [['由市住房和城乡建', '设局牵头，开展宣传。'], '由市住房和城乡建设局牵头，开展宣传。'],
  [['县人力资源和社会保', '障局要开展宣传。'], '县人力资源和社会保障局要开展宣传。'],
  [['由市市场监督', '管理局、市教育局负责。'], '由市市场监督管理局、市教育局负责。'],
  [['推进市政建', '设局牵头。'], '推进市政建\n设局牵头。'],
  [['由市水务局', '教育局牵头。'], '由市水务局\n教育局牵头。'],
  [['由市住房和城乡建', '设局地址。'], '由市住房和城乡建\n设局地址。'],
])('who acts is one name over a line’s end: %j', ([first = '', second = ''], text) => {
  const { plan } = parseLines('甲市方案', '一、任务', `1. ${first}`, second, '2. 普法。');
  expect(JSON.stringify(plan)).toContain(JSON.stringify(text));
});
