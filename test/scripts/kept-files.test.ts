/** What a person keeps on the disk is there byte for byte after a command that was given the wrong folder. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../site/files-of.ts';
import { runScript } from '../site/run-build.ts';

let folder = '';
let before = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-kept-'));
  await mkdir(join(folder, 'home/own/sources'), { recursive: true });
  await mkdir(join(folder, 'home/Documents'));
  await writeFile(join(folder, 'home/own/sources/jia.txt'), '甲市法治方案\n一、普法\n1. 普法。落实。\n');
  await writeFile(join(folder, 'home/Documents/thesis.txt'), '论文');
  before = await filesOf(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('--out', () => {
  test.each([
    ['scripts/build.ts', 'home/own', '文库的文件夹'],
    ['scripts/build.ts', 'home/Documents', 'thesis.txt'],
    ['scripts/start.ts', 'home', '文库的文件夹'],
  ])('%s into %s ends with one sentence and leaves every byte', async (script, place, found) => {
    const out = join(folder, place);
    const { code, output } = await runScript(script, '--content', join(folder, 'home/own'), '--out', out);
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`^--out ${out}：发现.*${found}.*，应为.*。\n请改用别的文件夹.*。\n$`, 'u'));
    expect(await filesOf(folder)).toEqual(before);
  });
});

test('a mistyped option builds nothing', async () => {
  const { code, output } = await runScript('scripts/build.ts', '--content', join(folder, 'home/own'), '--ot', folder);
  expect(code).toBe(1);
  expect(output).toBe(
    '发现 --ot，没有这个选项。\n' +
      '可用的选项有 --content DIR、--out DIR、--base PATH、--site URL、--no-record、--fresh；说明见 npm run build -- --help。\n',
  );
  expect(await filesOf(folder)).toEqual(before);
});
