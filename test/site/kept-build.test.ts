/** A build takes what an earlier one has kept, and nothing of it where it is asked to begin anew. */
import { statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { keepResult } from '../../scripts/disk/kept-results.ts';
import { workFolder } from '../../scripts/disk/scratch.ts';
import { filesOf } from './files-of.ts';
import { runBuild } from './run-build.ts';

// Two of the builds bundle the code of the pages too.
vi.setConfig({ hookTimeout: 300_000 });

let folder = '';
/** What each of three builds told of the measure of a plan of which something else was kept than its text says. */
const told: string[] = [];
/** The site of a build that took what was kept, and of one that began anew; and their folders. */
const sites = { kept: new Map<string, string>(), fresh: new Map<string, string>() };
const folders = { kept: [''], fresh: [''] };
/** Which file on the disk one is that never changes, after each build: in the site, and in what it is made of. */
const fileNumbers = { site: [0], generated: [0] };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-kept-build-'));
  vi.stubEnv('FANGAN_CACHE', join(folder, 'kept'));
  await mkdir(join(folder, 'content/sources'), { recursive: true });
  await write('jia', '甲市法治方案', '以茶释法。法官以茶释法。');
  await write('yi', '乙市法治方案', '宪法宣传。开展宪法宣传，每年一次。（责任单位：市司法局）');
  await write('bing', '丙市法治方案', '以案释法。撤回的方案以案释法。');
  await build();
  await write('yi', '乙市法治方案', '宪法宣传。开展宪法宣传，每月一次。（责任单位：市司法局）');
  await rm(join(folder, 'content/sources/bing.txt'));
  await build();
  await build(); // grows in the folder of the first
  sites.kept = await filesOf(join(folder, 'dist'));
  folders.kept = await foldersOf(join(folder, 'dist'));
  await replaceInKept('以茶释法', '以歌释法');
  told.push(await build());
  told.push(await build('--fresh'));
  sites.fresh = await filesOf(join(folder, 'dist'));
  folders.fresh = await foldersOf(join(folder, 'dist'));
  told.push(await build());
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

function write(id: string, title: string, measure: string): Promise<void> {
  return writeFile(join(folder, `content/sources/${id}.txt`), `${title}\n\n一、普法\n1. ${measure}\n`);
}

async function foldersOf(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isDirectory());
  return found.map(({ parentPath, name }) => join(parentPath, name).slice(root.length)).sort();
}

/** Returns what `build` tells of the measure of the first plan. */
async function build(...more: readonly string[]): Promise<string> {
  const { code, output } = await runBuild(join(folder, 'content'), join(folder, 'dist'), '--no-record', ...more);
  expect(code, output).toBe(0);
  fileNumbers.site.push((await stat(join(folder, 'dist/favicon.svg'))).ino);
  fileNumbers.generated.push((await stat(join(folder, 'content/generated/sources/jia.txt'))).ino);
  const page = await readFile(join(folder, 'dist/plans/jia/1-1/index.html'), 'utf8');
  return /<title>(?<title>[^（<]+)/u.exec(page)?.groups?.['title'] ?? '';
}

/** Replaces words in what is kept of the only document that has them. */
async function replaceInKept(words: string, others: string): Promise<void> {
  const names = (await readdir(join(folder, 'kept'))).filter((name) => name.endsWith('.json'));
  const entries = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, 'kept', name), 'utf8')] as const),
  );
  const [found, ...further] = entries.filter(([, text]) => text.includes(words));
  expect(further).toEqual([]);
  const [name = '', text = ''] = found ?? [];
  keepResult(name.replace('.json', ''), JSON.parse(text.split('\n').slice(1).join('\n').replaceAll(words, others)));
}

test('what is kept is taken, and not with --fresh', () => {
  expect(told).toEqual(['以歌释法', '以茶释法', '以歌释法']);
});

describe.runIf(statSync(tmpdir()).dev === statSync(workFolder).dev)('on one disk', () => {
  test('a site grows where the one before the last stood', () => {
    const [, first, second, third] = fileNumbers.site;
    expect(third).toBe(first);
    expect(second).not.toBe(first);
  });

  test('what it is made of is linked to that of the last, and not with --fresh', () => {
    const [, first, second, third, fourth, fresh] = fileNumbers.generated;
    expect([second, third, fourth]).toEqual([first, first, first]);
    expect(fresh).not.toBe(first);
  });
});

test('what was withdrawn stands in no file of the site that grows where it stood', () => {
  const withdrawn = Buffer.from('撤回的方案').toString('hex');
  expect([...sites.kept].filter(([, text]) => text.includes(withdrawn)).map(([path]) => path)).toEqual([]);
  expect([...sites.kept.keys()].filter((path) => path.includes('bing'))).toEqual([]);
});

test('after an edit the whole site is the one that is made from nothing', () => {
  const { kept, fresh } = sites;
  expect([...kept.keys()]).toEqual([...fresh.keys()]);
  expect([...kept].filter(([path, text]) => fresh.get(path) !== text).map(([path]) => path)).toEqual([]);
  expect(fresh.get('/plans/yi/1-1/index.html')).toContain(Buffer.from('每月一次').toString('hex'));
  expect(folders.kept).toEqual(folders.fresh);
  expect(folders.kept).toContain('/plans/yi/1-1');
});
