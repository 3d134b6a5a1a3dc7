/** Rows become lines in pieces that a string can hold. */
import { expect, test } from 'vitest';
import { jsonLines, jsonList, jsonText } from '../../src/render/json-lines.ts';

test('each row is a line, as it is shown', () => {
  const pieces = jsonLines([1, 2], (row) => ({ row }));
  expect([...pieces].join('')).toBe('{"row":1}\n{"row":2}\n');
  expect([...pieces].join('')).toBe('{"row":1}\n{"row":2}\n');
});

test('rows in one text are the same lines', () => {
  expect(jsonText([{ row: 1 }, '甲'])).toBe('{"row":1}\n"甲"\n');
});

test('rows in a list are what the whole list is in JSON', () => {
  for (const rows of [[], [1], [{ 甲: ['一\n二', {}] }, [], null]])
    expect([...jsonList(rows)].join('')).toBe(`${JSON.stringify(rows, null, 1)}\n`);
});

test('no rows are an empty file', () => {
  expect([...jsonLines([])]).toEqual([]);
  expect(jsonText([])).toBe('');
});

test('long rows come in several pieces, each of whole lines', () => {
  const rows = Array.from({ length: 10 }, (_, index) => `${index}`.repeat(100_000));
  const pieces = [...jsonLines(rows)];
  expect(pieces.map((piece) => piece.split('\n').length - 1)).toEqual([3, 3, 3, 1]);
  expect(pieces.join('')).toBe(rows.map((row) => `"${row}"\n`).join(''));
});

test('a row is made when its turn comes', () => {
  const made: number[] = [];
  const pieces = jsonLines([1, 2], (row) => made.push(row));
  expect(made).toEqual([]);
  expect([...pieces]).toHaveLength(1);
  expect(made).toEqual([1, 2]);
});
