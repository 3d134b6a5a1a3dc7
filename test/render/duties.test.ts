/** The rows of duties that a measure gives. */
import { describe, expect, test } from 'vitest';
import { gatherTexts, renderFirst } from '../library.ts';
import { textDocument } from '../seed.ts';
import { type Row, readCsv } from './read-files.ts';

async function dutiesOf(...measures: readonly string[]): Promise<Row[]> {
  const document = textDocument(['甲市实施方案', '一、任务', ...measures].join('\n'));
  return readCsv(renderFirst(await gatherTexts([document])).get('data/duties.csv')!);
}

describe('a measure', () => {
  test('gives a row for each of its units and targets', async () => {
    const rows = await dutiesOf('1. 建平台。2032年底前建成，每年评估一次。（牵头单位：甲局；责任单位：各部门）');
    expect(
      rows.map(({ unit, role, wording, kind, date, rhythm, collective }) => [
        unit,
        role,
        wording,
        kind,
        date,
        rhythm,
        collective,
      ]),
    ).toEqual([
      ['甲局', 'lead', '2032年底前', 'deadline', '2032-12-31', '', 'false'],
      ['甲局', 'lead', '每年评估一次', 'frequency', '', '每年', 'false'],
      ['各部门', 'responsible', '2032年底前', 'deadline', '2032-12-31', '', 'true'],
      ['各部门', 'responsible', '每年评估一次', 'frequency', '', '每年', 'true'],
    ]);
    expect(rows[0]).toMatchObject({
      measure: 'jia-2031/1.1',
      plan: 'jia-2031',
      place: '一 1',
      title: '建平台',
      permalink: '/plans/jia-2031/1-1/#s2',
      sentence: '2032年底前建成，每年评估一次。',
    });
  });

  test('without targets gives a row for each unit, without units a row for each target, without both one row', async () => {
    const rows = await dutiesOf(
      '1. 普法。开展普法。（责任单位：甲局、乙局）',
      '2. 培训。每年培训。',
      '3. 宣传。加强宣传。',
    );
    expect(rows.map(({ measure, unit, wording }) => [measure, unit, wording])).toEqual([
      ['jia-2031/1.1', '甲局', ''],
      ['jia-2031/1.1', '乙局', ''],
      ['jia-2031/1.2', '', '每年'],
      ['jia-2031/1.3', '', ''],
    ]);
  });
});
