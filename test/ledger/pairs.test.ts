/** The pairs whose pages were published, line by line. */
import { expect, test } from 'vitest';
import { readPublishedPairs } from '../../src/ledger/pairs.ts';

test('each line is a pair', () => {
  expect(readPublishedPairs('jia/1.1\tyi/1.2\r\njia/1.2\t乙/1\n')).toEqual([
    { a: 'jia/1.1', b: 'yi/1.2' },
    { a: 'jia/1.2', b: '乙/1' },
  ]);
});

test('a library without the file has none', () => {
  expect(readPublishedPairs('')).toEqual([]);
});

test('every line of another form is named', () => {
  expect(() => readPublishedPairs('yi/1\tjia/1\njia/1\tyi/1\njia/1 yi/1\n\tyi/1\na\tb\tc\n')).toThrow(
    [
      'ledger/pairs.txt:1：发现“yi/1\tjia/1”，应为两个措施编号，以制表符隔开，小的在前。',
      'ledger/pairs.txt:3：发现“jia/1 yi/1”，应为两个措施编号，以制表符隔开，小的在前。',
      'ledger/pairs.txt:4：发现“\tyi/1”，应为两个措施编号，以制表符隔开，小的在前。',
      'ledger/pairs.txt:5：发现“a\tb\tc”，应为两个措施编号，以制表符隔开，小的在前。',
    ].join('\n'),
  );
});
