/** Where the note of a measure is printed. */
import { expect, test } from 'vitest';
import { paragraphsAboveNote } from '../../src/model/note-place.ts';
import { listMeasures } from '../../src/model/walk.ts';
import { parseLines } from '../seed.ts';

test.each([
  [['1. 普法', '（牵头单位：甲局）', '开展宣传。', '每月报送。'], 1],
  [['1. 普法', '责任单位：甲局', '责任单位：乙局', '开展宣传。'], 1],
  [['1. 普法', '开展宣传。', '（牵头单位：甲局）'], 2],
  [['1. 普法。开展宣传。（牵头单位：甲局）'], 1],
  [['1. 普法', '开展宣传。'], 2],
])('of %j %i paragraphs stand above the note', (lines, count) => {
  const { plan } = parseLines('一、任务', ...lines);
  expect(paragraphsAboveNote(listMeasures(plan)[0]!)).toBe(count);
});
