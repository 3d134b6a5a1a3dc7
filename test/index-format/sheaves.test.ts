import { describe, expect, test } from 'vitest';
import { readNameList, writeNameList } from '../../src/index-format/name-list.ts';
import {
  markedRecord,
  markRecord,
  readSheaves,
  recordsOfFile,
  sheavesOf,
  storedPlace,
} from '../../src/index-format/sheaves.ts';

describe('a list of names', () => {
  test('tells of each name what is known of it', () => {
    const list = [
      { word: '41', name: 'a1b' },
      { word: '41', name: 'b1b' },
      { word: '48', name: 'c2d' },
      { word: '4', name: 'd2d' },
      { word: '7', name: 'e2d' },
    ];
    expect(writeNameList(list)).toBe('A41CB8BA7\na1bb1bc2dd2de2d');
    expect(readNameList(writeNameList(list))).toEqual(list);
  });

  test('tells no more than 25 characters that two words share', () => {
    const list = ['a', 'b'].map((name) => ({ word: 'x'.repeat(30), name }));
    expect(writeNameList(list)).toBe(`A${'x'.repeat(30)}Zxxxxx\nab`);
    expect(readNameList(writeNameList(list))).toEqual(list);
  });

  test('may be empty', () => {
    expect(readNameList(writeNameList([]))).toEqual([]);
  });
});

describe('the number of records of a file', () => {
  test.each([
    [0, 1],
    [999, 1],
    [1_000, 2],
    [99_999, 2],
    [100_000, 4],
  ])('of %i is %i', (count, size) => {
    expect(recordsOfFile(count)).toBe(size);
  });
});

describe('the sheaves of a small library', () => {
  const sheaves = readSheaves('A64A3A40\naabbcc');

  test.each([
    [0, 'records/aa/0.bin', 0],
    [63, 'records/aa/1r.bin', 63],
    [64, 'records/bb/0.bin', 64],
    [66, 'records/bb/2.bin', 66],
    [67, 'records/cc/0.bin', 128],
    [106, 'records/cc/13.bin', 167],
  ])('have record %i in %s and call it %i', (record, path, mark) => {
    expect(storedPlace(sheaves, record)).toEqual({ path, at: 0 });
    expect(markRecord(sheaves, record)).toBe(mark);
    expect(markedRecord(sheaves, mark)).toBe(record);
  });

  test('call a record alike when another sheaf has one more', () => {
    const grown = readSheaves('A64A4B0\naaddcc');
    expect(markedRecord(grown, 128)).toBe(68);
    expect(markRecord(grown, 68)).toBe(128);
  });
});

test('the files of a large library begin anew with each sheaf', () => {
  const [first = '', second = ''] = ['aa', 'bb'];
  const sheaves = sheavesOf([
    { word: '63', name: first },
    { word: '937', name: second },
  ]);
  expect(storedPlace(sheaves, 62)).toEqual({ path: 'records/aa/v.bin', at: 0 });
  expect(storedPlace(sheaves, 63)).toEqual({ path: 'records/bb/0.bin', at: 0 });
  expect(storedPlace(sheaves, 66)).toEqual({ path: 'records/bb/1.bin', at: 1 });
});
