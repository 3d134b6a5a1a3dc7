/** Words of the index as columns, and what is none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChunkWord, readChunkColumns, writeChunkColumns } from '../../src/index-format/chunk-columns.ts';

const words: readonly ChunkWord[] = [
  { token: '00ab00ac', records: [3, 1], textCounts: [2, 0], headingCounts: [0, 1], text: [62, 5], headings: [130] },
  { token: '00ab00ad', records: [70_000], textCounts: [1], headingCounts: [0], text: [0], headings: [] },
  { token: 'z00ab', records: [], textCounts: [], headingCounts: [], text: [], headings: [] },
];

describe('a chunk', () => {
  test('has the tokens by their fronts, and then its numbers, each column for all tokens', () => {
    const [numbers, records] = [
      [2, 1, 0],
      [3, 1, 240, 162, 4],
    ];
    const places = [...[2, 0, 1], ...[0, 1, 0], ...[62, 5, 0], ...[130, 1]];
    const bytes = [...Buffer.from('A00ab00acHdAz00ab\n'), ...numbers!, ...records!, ...places];
    expect([...writeChunkColumns(words)]).toEqual(bytes);
    expect(readChunkColumns(Uint8Array.from(bytes))).toEqual(words);
  });

  test('of no word is read, too', () => {
    expect(readChunkColumns(writeChunkColumns([]))).toEqual([]);
  });

  test('is read as it was written, with numbers of every length', () => {
    const number = fc.oneof(...[7, 14, 21, 28, 31].map((bits) => fc.integer({ min: 0, max: 2 ** bits - 1 })));
    const record = fc.record({ step: number, text: fc.array(number), headings: fc.array(number) });
    fc.assert(
      fc.property(fc.array(fc.array(record), { maxLength: 9 }), (lists) => {
        const written = lists.map((own, at) => ({
          token: String(at),
          records: own.map(({ step }) => step),
          textCounts: own.map(({ text }) => text.length),
          headingCounts: own.map(({ headings }) => headings.length),
          text: own.flatMap(({ text }) => text),
          headings: own.flatMap(({ headings }) => headings),
        }));
        expect(readChunkColumns(writeChunkColumns(written))).toEqual(written);
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['a chunk that is cut', Buffer.from(writeChunkColumns(words)).subarray(0, -1)],
    ['a chunk with more behind it', Buffer.concat([writeChunkColumns(words), Buffer.of(0)])],
    ['another page', '<!DOCTYPE html>\n<title>请登录</title>'],
    ['a page of one line', '<title>404</title>'],
    ['an object', '{}'],
  ])('is not %s', (_, content) => {
    expect(() => readChunkColumns(Uint8Array.from(Buffer.from(content)))).toThrow();
  });
});
