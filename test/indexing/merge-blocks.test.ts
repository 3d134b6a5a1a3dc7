import { gunzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { close, createIndex } from 'pagefind';
import { describe, expect, test, vi } from 'vitest';
import { readChunkColumns } from '../../src/index-format/chunk-columns.ts';
import { characterTokens } from '../../src/index-format/grams.ts';
import { readNameList } from '../../src/index-format/name-list.ts';
import { toColumns } from '../../src/indexing/chunk-columns.ts';
import { buildEngine } from '../../src/indexing/engine.ts';
import { type IndexedBlock, mergeBlocks } from '../../src/indexing/merge-blocks.ts';
import type { EngineRecord } from '../../src/indexing/records.ts';
import { blocksOf } from './engine-blocks.ts';

type Entry = readonly [step: number, text: readonly number[], headings: readonly number[]];
type Words = Readonly<Record<string, readonly Entry[]>>;

function block(first: number, ...chunks: readonly Words[]): IndexedBlock {
  const written = chunks.map((words) =>
    encode([Object.entries(words).map(([token, entries]) => [token, entries, []])]),
  );
  return { first, chunks: written.map((bytes) => Buffer.from(bytes)) };
}

function merged(blocks: readonly IndexedBlock[], size: number): { from: string; words: unknown }[] {
  return [...mergeBlocks(blocks, size)].map(({ from, content }) => {
    const [words] = decode(content) as [[string, Entry[], never[]][]];
    expect(words.flatMap(([, , variants]) => variants)).toEqual([]);
    return { from, words: Object.fromEntries(words.map(([token, entries]) => [token, entries])) };
  });
}

describe('mergeBlocks', () => {
  test('counts the first record of a word from the last one of the block before', () => {
    const blocks = [
      block(0, {
        aa: [[1, [-25, 5], []]],
        ab: [
          [0, [-25, 3, 4], []],
          [2, [], [-1, 7]],
        ],
      }),
      block(30, {
        ab: [
          [4, [-25, 70_000], []],
          [1, [-25, 1], []],
        ],
        ac: [[0, [-25, 300], []]],
      }),
      block(400, { ab: [[99_600, [-25, 24], []]] }),
    ];
    expect(merged(blocks, 100)).toEqual([
      {
        from: 'aa',
        words: {
          aa: [[1, [-25, 5], []]],
          ab: [
            [0, [-25, 3, 4], []],
            [2, [], [-1, 7]],
            [32, [-25, 70_000], []],
            [1, [-25, 1], []],
            [99_965, [-25, 24], []],
          ],
          ac: [[30, [-25, 300], []]],
        },
      },
    ]);
  });

  test('ends a chunk with the word that fills it, whatever chunks the blocks have', () => {
    const one: readonly Entry[] = [[0, [-25, 1], []]]; // fills 3
    const inHeading: readonly Entry[] = [[0, [], [-1, 2, 2]]]; // fills 4
    const blocks = [block(0, { aa: one }, { abc: one, abd: inHeading }), block(9, { b: one }, { cc: one })];
    const chunks = merged(blocks, 6).map(({ from, words }) => [from, Object.keys(words as Words).join(' ')]);
    expect(chunks).toEqual([
      ['aa', 'aa abc'],
      ['abd', 'abd b'],
      ['c', 'cc'],
    ]);
    expect(merged(blocks, 7).map(({ from }) => from)).toEqual(['aa', 'b']);
  });

  test('writes numbers of every length', () => {
    const entries = [23, 24, 255, 256, 65_535, 65_536].map((step): Entry => [step, [-25, step], []]);
    const [chunk] = merged([block(0, { a: [[0, [], []]] }), block(1000, { a: entries })], 1000);
    expect(chunk?.words).toEqual({ a: [[0, [], []], [1023, [-25, 23], []], ...entries.slice(1)] });
  });

  test('has nothing to merge of no block', () => {
    expect(merged([], 1)).toEqual([]);
  });
});

const records = Array.from({ length: 24 }, (_, number): EngineRecord => {
  const own = ['0001', '0002', '0003'].map((token, at) => token.repeat(1 + ((number + at) % 3)));
  return {
    content: number === 7 ? '·' : `· ${own.join(' ')} y${number}yy`,
    characters: '',
    headings: number % 2 ? '00010002' : '',
  };
});

describe('buildEngine', () => {
  test('gives the same chunks however many records Pagefind gets at a time', async () => {
    const [whole, cut] = [await buildEngine(blocksOf(records)), await buildEngine(blocksOf(records, 3))];
    expect(cut).toEqual(whole);
    expect(readChunkColumns(gunzipSync(whole.files[0]!.content)).map(({ token }) => token)).toEqual(['0001']);
    expect(readNameList(whole.chunks).length).toBeGreaterThan(3);
  }, 60_000);

  test('has the characters of all records behind the other tokens', async () => {
    const lettered = records.map((one, number) => ({ ...one, characters: `z00${number % 9}a` }));
    const { chunks } = await buildEngine(blocksOf(lettered, 3));
    expect(await buildEngine(blocksOf(lettered))).toMatchObject({ chunks });
    const names = readNameList(chunks).map(({ word }) => word);
    expect(names).toEqual(names.toSorted());
    expect(names.at(-1)).toMatch(/^z/u);
  }, 60_000);

  test('gives the columns of what Pagefind writes of all records at once', async () => {
    const { files } = await buildEngine(blocksOf(records, 3));
    const own = files.map(({ content }) => gunzipSync(content).toString('hex'));
    expect(own.toSorted()).toEqual((await chunksOfPagefind()).toSorted());
  }, 60_000);
});

/** The chunks of Pagefind's own index of the records, of as many places as those of the merged one. */
async function chunksOfPagefind(): Promise<string[]> {
  const tokens = records.flatMap(({ content }) => content.split(' ')).length;
  vi.stubEnv('PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', String(Math.round(Math.sqrt(1.5 * tokens))));
  try {
    const { index } = await createIndex({ maxFragments: records.length + 1 });
    for (const [number, { content, headings }] of records.entries())
      await index!.addCustomRecord({
        ...{
          url: String(number),
          content: content === '·' ? characterTokens('\0').join(' ') : content,
          language: 'x0',
        },
        ...(headings && { meta: { headings } }),
      });
    const { files } = await index!.getFiles();
    const chunks = files.filter(({ path }) => path.endsWith('.pf_index'));
    const plain = chunks.map(({ content }) => gunzipSync(content).subarray('pagefind_dcd'.length));
    return plain.map((chunk) => Buffer.from(toColumns(chunk)).toString('hex'));
  } finally {
    vi.unstubAllEnvs();
    await close();
  }
}
