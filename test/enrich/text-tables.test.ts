/** Tables that a text prints in lines: who leads, answers and supports, and until when, as their columns say. */
import { describe, expect, test } from 'vitest';
import { enrichPlan } from '../../src/enrich/index.ts';
import { readTextTables } from '../../src/intake/text-tables.ts';
import { parseLines } from '../seed.ts';

function read(...lines: readonly string[]): (readonly [string, string, readonly string[], readonly string[]])[] {
  const { text } = readTextTables(['甲市2031年任务分工', '', ...lines].join('\n'));
  return enrichPlan(parseLines(text).plan).measures.map((measure) => [
    measure.number,
    measure.content.text,
    measure.responsibilities.map(({ role, unit }) => `${role} ${unit}`),
    measure.targets.filter(({ kind }) => kind === 'deadline').map(({ text, date }) => `${text} ${date ?? ''}`),
  ]);
}

describe('rows of a table in a text', () => {
  const first = ['1', '改造小区', ['lead 市住建局', 'supporting 市财政局', 'supporting 各县区'], ['12月底 2031-12-31']];
  const second = ['2', '新建充电桩', ['lead 市发改委', 'supporting 国网甲供电公司'], ['2031年10月 2031-10-31']];

  test('with tabs between their cells', () => {
    expect(
      read(
        '序号\t工作任务\t牵头单位\t配合单位\t完成时限',
        '1\t改造小区\t市住建局\t市财政局、各县区\t12月底',
        '2\t新建充电桩\t市发改委\t国网甲供电公司\t2031年10月',
        '3\t建设公园\t市园林局\t各县区\t长期坚持',
      ),
    ).toEqual([first, second, ['3', '建设公园', ['lead 市园林局', 'supporting 各县区'], ['长期坚持 ']]]);
  });

  test('with bars between their cells', () => {
    expect(
      read(
        '| 序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限 |',
        '| --- | --- | --- | --- | --- |',
        '| 1 | 改造小区 | 市住建局 | 市财政局、各县区 | 12月底 |',
        '| 2 | 新建充电桩 | 市发改委 | 国网甲供电公司 | 2031年10月 |',
        '| 3 | 建设公园 | 市园林局 | 各县区 | |',
      ).slice(0, 2),
    ).toEqual([first, second]);
  });

  test('without a header name units that answer', () => {
    expect(read('一、任务', '1.改造小区\t市住建局\t市财政局', '2.建设公园\t市园林局\t12月底前')).toEqual([
      ['1.1', '改造小区', ['responsible 市住建局', 'responsible 市财政局'], []],
      ['1.2', '建设公园', ['responsible 市园林局'], ['12月底前 2031-12-31']],
    ]);
  });

  test('that name no units have no note', () => {
    expect(read('一、指标', '1.小区\t50个\t约束性', '2.公园\t20个\t预期性').map(([, text]) => text)).toEqual([
      '小区\t50个\t约束性',
      '公园\t20个\t预期性',
    ]);
  });
});
