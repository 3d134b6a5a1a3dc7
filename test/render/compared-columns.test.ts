/** Columns of sentences that a reader picks, in rows. */
import { expect, test } from 'vitest';
import { compareChosen } from '../../src/render/compared-columns.ts';

const sentence = (measure: string, n: number, text: string) => ({ key: `${measure}#${n}`, measure, n, text });
const columns = [
  [sentence('jia/1', 1, '每年检查一次。'), sentence('jia/1', 2, '只有甲写。')],
  [{ ...sentence('yi/1', 1, '每年检查两次。'), label: '一' }],
  [sentence('bing/1', 1, '只有丙写。')],
];
const at = (text: number) => ({ text, sentence: 1, shared: [{ start: 0, end: 4 }] });

test('like sentences share a row, in which only what both have is common; others stand alone', () => {
  const { rows, alone } = compareChosen(columns, [{ a: at(0), b: at(1), same: 0.6 }]);
  expect(rows).toEqual([
    {
      same: false,
      cells: [
        {
          ...{ n: 1, anchor: 'jia~1' },
          runs: [
            { kind: 'same', text: '每年检查' },
            { kind: 'different', text: '一次。' },
          ],
        },
        {
          ...{ n: 1, anchor: 'yi~1', label: '一' },
          runs: [
            { kind: 'same', text: '每年检查' },
            { kind: 'different', text: '两次。' },
          ],
        },
        null,
      ],
    },
  ]);
  expect(alone).toEqual([
    [{ n: 2, runs: [{ kind: 'added', text: '只有甲写。' }] }],
    [],
    [{ n: 1, anchor: 'bing~1', runs: [{ kind: 'added', text: '只有丙写。' }] }],
  ]);
});
