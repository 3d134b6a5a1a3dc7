/** A build takes what an earlier one has kept, and nothing of it where it is asked to begin anew. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keepResult } from '../../scripts/disk/kept-results.ts';
import { filesOf } from './files-of.ts';
import { runBuild } from './run-build.ts';

// Each build that begins anew bundles the code of the pages too.
vi.setConfig({ testTimeout: 180_000 });

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-kept-build-'));
  vi.stubEnv('FANGAN_CACHE', join(folder, 'kept'));
  await mkdir(join(folder, 'content/sources'), { recursive: true });
  await write('sources/jia.txt', '甲市法治方案\n\n一、普法\n1. 宪法宣传。开展宪法宣传。\n');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

function write(file: string, text: string): Promise<void> {
  return writeFile(join(folder, 'content', file), text);
}

/** Returns what `build` tells of the only measure. */
async function build(...more: readonly string[]): Promise<string> {
  const { code, output } = await runBuild(join(folder, 'content'), join(folder, 'dist'), '--no-record', ...more);
  expect(code, output).toBe(0);
  const page = await readFile(join(folder, 'dist/plans/jia/1-1/index.html'), 'utf8');
  return /<title>(?<title>[^（<]+)/u.exec(page)?.groups?.['title'] ?? '';
}

test('what is kept is taken, and not with --fresh', async () => {
  expect(await build()).toBe('宪法宣传');
  const [entry = '', ...others] = (await readdir(join(folder, 'kept'))).filter((name) => name.endsWith('.json'));
  expect(others).toEqual([]);
  const kept = await readFile(join(folder, 'kept', entry), 'utf8');
  keepResult(
    entry.replace('.json', ''),
    JSON.parse(kept.split('\n').slice(1).join('\n').replaceAll('宪法宣传', '国法宣传')),
  );
  expect(await build()).toBe('国法宣传');
  expect(await build('--fresh')).toBe('宪法宣传');
  expect(await build()).toBe('国法宣传');
});

test('after an edit the whole site is the one that is made from nothing', async () => {
  await rm(join(folder, 'kept'), { recursive: true });
  await write(
    'sources/yi.txt',
    '乙市法治方案\n\n一、普法\n1. 宪法宣传。开展宪法宣传，每年一次。（责任单位：市司法局）\n',
  );
  await build();
  await write(
    'sources/yi.txt',
    '乙市法治方案\n\n一、普法\n1. 宪法宣传。开展宪法宣传，每月一次。（责任单位：市司法局）\n',
  );
  await build();
  await build(); // takes files of the first
  const kept = await filesOf(join(folder, 'dist'));
  await build('--fresh');
  const fresh = await filesOf(join(folder, 'dist'));
  expect([...kept.keys()]).toEqual([...fresh.keys()]);
  expect([...kept].filter(([path, text]) => fresh.get(path) !== text).map(([path]) => path)).toEqual([]);
  expect(fresh.get('/plans/yi/1-1/index.html')).toContain(Buffer.from('每月一次').toString('hex'));
});
