import { describe, expect, test } from 'vitest';
import { writeChunkColumns } from '../../src/index-format/chunk-columns.ts';
import { openIndex } from '../../src/search/pagefind-index.ts';
import type { ReadFile } from '../../src/search/read-file.ts';

/** Token → its records, each a step behind the one before, with the places in its text and in its headings. */
type Words = readonly (readonly [token: string, ...records: readonly (readonly [number, number[], number[]?])[]])[];

function chunk(words: Words): Uint8Array {
  return writeChunkColumns(
    words.map(([token, ...records]) => ({
      token,
      records: records.map(([step]) => step),
      textCounts: records.map(([, text]) => text.length),
      headingCounts: records.map(([, , headings = []]) => headings.length),
      text: records.flatMap(([, text]) => text),
      headings: records.flatMap(([, , headings = []]) => headings),
    })),
  );
}

const files = new Map<string, Uint8Array>([
  [
    'engine/one.pf_index',
    chunk([
      ['abcd', [3, [4, 5]], [1, [7]], [5, [], [2]]],
      ['bcde', [3, [10]], [1, [9]], [2, [8]], [3, [], [3]]],
    ]),
  ],
  ['engine/two.pf_index', chunk([['cadd', [3, [11]], [6, [1], [4]]]])],
  ['engine/cut.pf_index', chunk([['cbdd', [3, [12]]]]).subarray(0, -1)],
  ['engine/xyz.pf_index', Buffer.from('<!DOCTYPE html>\n<title>请登录</title>')],
]);

function open(chunks = 'AabAcaBbAd\nonetwocutxyz') {
  const asked: string[] = [];
  const read: ReadFile = async (path, decode) => {
    asked.push(path);
    return decode(new Uint8Array(files.get(path)!));
  };
  return { find: openIndex(read, chunks), asked };
}

describe('a token', () => {
  test('stands where its chunk says, at its first place or in the headings only', async () => {
    const { find } = open();
    expect(await find(['abcd'])).toEqual([
      { record: 3, at: 4 },
      { record: 4, at: 7 },
      { record: 9, at: undefined },
    ]);
  });

  test('is looked for in the chunk that may hold it, and in none where it stands before all', async () => {
    const { find, asked } = open();
    for (const token of ['abcc', 'bzzz', 'caaa', 'aazz', 'aa']) expect(await find([token])).toEqual([]);
    expect(asked).toEqual(['engine/one.pf_index', 'engine/two.pf_index']);
  });

  test('stands nowhere in an index without records', async () => {
    const { find, asked } = open('');
    expect(await find(['abcd'])).toEqual([]);
    expect(asked).toEqual([]);
  });
});

describe('tokens', () => {
  test('stand where each follows the one before, be it not at its first place, in the text or else in the headings', async () => {
    const { find } = open();
    expect(await find(['abcd', 'bcde'])).toEqual([
      { record: 3, at: 9 },
      { record: 9, at: undefined },
    ]);
    expect(await find(['abcd', 'bcde', 'cadd'])).toEqual([
      { record: 3, at: 9 },
      { record: 9, at: undefined },
    ]);
  });

  test('stand nowhere where they stand apart, in another order, or one is lacking', async () => {
    const { find } = open();
    expect(await find(['bcde', 'abcd'])).toEqual([]);
    expect(await find(['abcd', 'cadd'])).toEqual([]);
    expect(await find(['abcd', 'bcdf'])).toEqual([]);
    expect(await find([])).toEqual([]);
  });
});

test.each([
  ['is cut', 'cbdd'],
  ['is another page', 'dddd'],
])('a chunk that %s fails what asks for it, and nothing else', async (_, token) => {
  const { find } = open();
  await expect(find(['abcd', token])).rejects.toThrow();
  expect(await find(['abcd', 'bcde'])).toHaveLength(2);
});
