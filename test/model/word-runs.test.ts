import { describe, expect, test } from 'vitest';
import { runLengths, runsOfLengths, type WordRun } from '../../src/model/word-runs.ts';

const runs: readonly WordRun[] = [
  { text: '各部门', kind: 'same' },
  { text: '每年', kind: 'different' },
  { text: '公开一次𠀀', kind: 'added' },
  { text: '。', kind: 'same' },
];

describe('runs kept by their lengths', () => {
  test('are the same again in their sentence', () => {
    expect(runLengths(runs)).toEqual([9, 7, 20, 3]);
    expect(runsOfLengths('各部门每年公开一次𠀀。', runLengths(runs))).toEqual(runs);
    expect(runsOfLengths('', runLengths([]))).toEqual([]);
  });

  test.each(['各部门每年公开一次𠀀', '各部门每年公开一次𠀀。另'])('belong to no other: %s', (sentence) => {
    expect(() => runsOfLengths(sentence, runLengths(runs))).toThrow('characters in');
  });
});
