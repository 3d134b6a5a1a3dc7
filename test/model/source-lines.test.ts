import { expect, test } from 'vitest';
import { lineIndex, placeFinder } from '../../src/model/source-lines.ts';

const text = '甲乙\n\n丙丁戊\n';

test.each([
  [0, 1, 1],
  [1, 1, 2],
  [2, 1, 3],
  [3, 2, 1],
  [4, 3, 1],
  [6, 3, 3],
  [8, 4, 1],
])('offset %i stands on line %i, column %i', (offset, line, column) => {
  expect(lineIndex(text).place(offset)).toEqual({ line, column });
  expect(placeFinder({ file: 'jia.txt', text })(offset)).toEqual({ file: 'jia.txt', line, column });
});
