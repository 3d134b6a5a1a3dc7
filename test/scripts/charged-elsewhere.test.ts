/** What records of another library charge whom with, by our lines of work. */
import { expect, test } from 'vitest';
import { readCharges } from '../../scripts/steps/charged-elsewhere.ts';
import type { PulledLibrary } from '../../src/model/pulled-library.ts';
import type { MeasureRecord, PlanRecord } from '../../src/model/records.ts';

const units = { aliases: {}, lines: [{ id: 'justice', name: '司法', names: ['司法局'] }] };
const plan = { id: 'yi' } as PlanRecord;
const text = '开展普法。每季度宣讲1次，评议一次，2031年底前办成9处。';
const measureOf = (id: string, facts: Partial<MeasureRecord>): MeasureRecord =>
  ({ id: `yi/${id}`, plan: 'yi', text, responsibilities: [], targets: [], ...facts }) as unknown as MeasureRecord;
const targetOf = (kind: 'deadline' | 'frequency' | 'quantity', wording: string, sentence: number, date?: string) => ({
  ...{ kind, text: wording, sentence, date: date ?? null },
});
const library = {
  plans: [plan],
  measures: [
    measureOf('1', {
      responsibilities: [
        { role: 'lead', unit: '县司法局' },
        { role: 'supporting', unit: '各部门' },
        { role: 'supporting', unit: '县医院' },
      ],
    }),
    measureOf('2', {}),
    measureOf('3', {
      targets: [
        targetOf('frequency', '每季度宣讲1次', 2),
        targetOf('deadline', '2031年底前', 2, '2031-12-31'),
        targetOf('quantity', '10处', 1),
      ],
    }),
  ],
} as unknown as PulledLibrary;
const charges = readCharges([library], units);

test('a measure that names nobody and fixes nothing charges nobody', () => {
  expect(charges.map(({ measure }) => measure.id)).toEqual(['yi/1', 'yi/3']);
});

test('units have our lines of work, collectives none', () => {
  expect(charges[0]!.units).toEqual([
    { name: '县司法局', role: 'lead', collective: false, workLines: ['justice'] },
    { name: '各部门', role: 'supporting', collective: true, workLines: [] },
    { name: '县医院', role: 'supporting', collective: false, workLines: [] },
  ]);
});

test('targets have their sentence around them and how often they come back', () => {
  expect(charges[1]!.targets.map(({ before, after, rhythm }) => [before, after, rhythm])).toEqual([
    ['', '，评议一次，2031年底前办成9处。', { unit: 'month', every: 3 }],
    ['每季度宣讲1次，评议一次，', '办成9处。', undefined],
    ['开展普法。', '', undefined],
  ]);
});
