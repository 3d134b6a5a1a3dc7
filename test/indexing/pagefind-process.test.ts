/** A process of Pagefind that ends too soon, as the system ends one where memory is short. */
import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildEngine, type EngineBlock } from '../../src/indexing/engine.ts';
import { type Keeper, noKeeper } from '../../src/indexing/keeper.ts';
import type { EngineRecord } from '../../src/indexing/records.ts';
import { blocksOf } from './engine-blocks.ts';

const record: EngineRecord = { content: '· 0001 0002', characters: '', headings: '' };
const ended = {
  name: 'BuildError',
  message: '搜索引擎 Pagefind 没有做完：发现它的进程中途结束，应为运行到底。',
  hint: '多半是内存不够，请关掉别的程序后再试；原来的网站不变。',
};

const chunkSetting = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
let processes: ChildProcess[] = [];
let chunkSizes: (string | undefined)[] = [];
function meet(message: unknown): void {
  chunkSizes.push(process.env[chunkSetting]);
  processes.push((message as { process: ChildProcess }).process);
}

beforeEach(() => {
  processes = [];
  chunkSizes = [];
  subscribe('child_process', meet);
  vi.spyOn(console, 'error').mockReturnValue(undefined); // Pagefind tells that it cannot write
});
afterEach(() => {
  unsubscribe('child_process', meet);
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test.each([undefined, '77'])(
  'writes small chunks; where others had %s set, they have it afterwards',
  async (others) => {
    vi.stubEnv(chunkSetting, others);
    await buildEngine(blocksOf([record]));
    expect([chunkSizes, process.env[chunkSetting]]).toEqual([['500'], others]);
  },
);

test('a build of the index ends where it waits for an answer, and the next one works', async () => {
  const building = buildEngine(blocksOf([record, record]));
  processes[0]?.once('spawn', () => processes[0]?.kill('SIGKILL'));
  await expect(building).rejects.toMatchObject(ended);
  const { files } = await buildEngine(blocksOf([record, record]));
  expect(files).toHaveLength(2);
  expect(processes).toHaveLength(2);
});

/** Two blocks, of which the second has these records. */
function twoBlocks(records: Iterable<EngineRecord>): EngineBlock[] {
  const [first, second] = blocksOf([record, record], 1);
  return [first!, { ...second!, records }];
}

test('so it does where the process has ended between two blocks', async () => {
  function* records(): Generator<EngineRecord> {
    processes[0]?.kill('SIGKILL');
    for (let count = 0; count < 2000; count += 1) yield record;
  }
  await expect(buildEngine(twoBlocks(records()))).rejects.toMatchObject(ended);
});

test('what else goes wrong is told as it is', async () => {
  function* records(): Generator<EngineRecord> {
    yield record;
    throw new Error('no more records');
  }
  await expect(buildEngine(twoBlocks(records()))).rejects.toThrow('no more records');
  expect(processes.map(({ killed }) => killed)).toEqual([true]);
});

test('a pause that throws between two blocks ends it, and no further record is asked for', async () => {
  let asked = 0;
  function* records(): Generator<EngineRecord> {
    for (; asked < 9; asked += 1) yield record;
  }
  const pause = async (): Promise<void> => {
    throw new Error('not needed any more');
  };
  await expect(buildEngine(twoBlocks(records()), { pause })).rejects.toThrow('not needed any more');
  expect([asked, processes.map(({ killed }) => killed)]).toEqual([0, [true]]);
});

test('no process starts where the index of each block is kept, and one for those that are not', async () => {
  const kept = new Map<string, Uint8Array>();
  const keeper: Keeper = {
    ...noKeeper,
    write: (place, results) => kept.set(place, [...results.values()][0]!),
  };
  const blocks = blocksOf([record, { ...record, content: '· 0003' }, record], 1);
  const made = await buildEngine(blocks, { keeper });
  expect([...kept.keys()].filter((place) => place.startsWith('block'))).toEqual(['block 0', 'block 1', 'block 2']);
  const indexed = blocks.map((block): EngineBlock => ({ ...block, index: kept.get(block.place), records: [] }));
  expect(await buildEngine(indexed)).toEqual(made);
  expect(processes).toHaveLength(1);
  expect(await buildEngine(indexed.with(1, blocks[1]!))).toEqual(made);
  expect(processes).toHaveLength(2);
});
