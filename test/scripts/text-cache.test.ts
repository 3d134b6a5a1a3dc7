/** A library that takes what an earlier build has kept of its texts is the one that is made from nothing. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeLibrary } from '../../scripts/steps/make-library.ts';
import { quietStages } from '../../scripts/steps/stages.ts';
import { filesOf } from '../site/files-of.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-texts-'));
  vi.stubEnv('FANGAN_CACHE', join(folder, 'cache'));
  await mkdir(join(folder, 'content/sources'), { recursive: true });
  for (const place of ['甲市', '乙市', '丙市', '丁市']) await write(place);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function write(place: string, more = ''): Promise<void> {
  const text = `${place}普法实施方案\n\n一、普法\n1. 宪法宣传。每年开展宪法宣传，${place}组织宪法宣誓。${more}\n`;
  await writeFile(join(folder, 'content/sources', `${place}.txt`), text);
}

async function make(name: string): Promise<ReadonlyMap<string, string>> {
  await makeLibrary(join(folder, 'content'), join(folder, name), quietStages(), {});
  return filesOf(join(folder, name));
}

async function listEntries(): Promise<string[]> {
  return (await readdir(join(folder, 'cache'))).filter((file) => file.endsWith('.bin'));
}

test('made again it is the same, whether all is kept or but a part', async () => {
  const first = await make('first');
  const entries = await listEntries();
  // Of each plan terms twice and what its pages show, of all but the last sentences; topics, what is near twice, pairs.
  expect(entries).toHaveLength(3 * 4 + 3 + 4);
  expect(await make('second')).toEqual(first);
  for (const entry of entries.filter((_, at) => at % 2 === 0)) await rm(join(folder, 'cache', entry));
  expect(await make('third')).toEqual(first);
});

test('after a month all but what pages show is made anew, so that nothing withdrawn stays in it', async () => {
  await make('first');
  const readEntries = async (): Promise<Map<string, string>> => {
    const read = (name: string): Promise<string> => readFile(join(folder, 'cache', name), 'base64');
    return new Map(await Promise.all((await listEntries()).map(async (name) => [name, await read(name)] as const)));
  };
  const before = await readEntries();
  vi.setSystemTime(Date.now() + 31 * 24 * 60 * 60 * 1000);
  await make('later').finally(() => vi.useRealTimers());
  const later = await readEntries();
  expect([...later.keys()]).toEqual([...before.keys()]);
  expect([...later].filter(([name, bytes]) => before.get(name) === bytes)).toHaveLength(4);
});

test('after an edit it is the one that is made from nothing', async () => {
  const first = await make('first');
  await write('乙市', '每季度组织一次法治讲座。');
  const edited = await make('edited');
  expect(edited).not.toEqual(first);
  await rm(join(folder, 'cache'), { recursive: true });
  expect(await make('anew')).toEqual(edited);
});
