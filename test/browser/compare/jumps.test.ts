/** Where the measures of a comparison begin. */
import { expect, test } from 'vitest';
import { comparisonJumps } from '../../../src/browser/compare/jumps.ts';

test('a plan has a jump to the first sentence of each of its measures, in a row or alone', () => {
  const cell = (label?: string, anchor?: string) => ({
    n: 1,
    runs: [],
    ...(label && { label }),
    ...(anchor && { anchor }),
  });
  const measure = (label: string) => ({ url: '', label, title: '' });
  const columns = [
    { plan: 'jia', planName: '甲', measures: [measure('一'), measure('二')], alone: [cell('二', 'jia~2')] },
    { plan: 'yi', planName: '乙', measures: [measure('三')], alone: [cell()] },
  ];
  const rows = [{ same: false, cells: [cell('一', 'jia~1'), cell(undefined, 'yi~3')] }];
  expect(comparisonJumps({ columns, rows })).toEqual([
    {
      planName: '甲',
      places: [
        { label: '一', anchor: 'jia~1' },
        { label: '二', anchor: 'jia~2' },
      ],
    },
    { planName: '乙', places: [{ label: '三', anchor: 'yi~3' }] },
  ]);
});
