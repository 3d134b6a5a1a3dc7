/**
 * A build that is killed in any stage leaves the old site whole, and the next build works. The stages are told by the
 * lines that every build prints.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { filesOf } from './files-of.ts';
import { runBuild } from './run-build.ts';

const script = join(import.meta.dirname, '../../scripts/build.ts');
const text = '甲市法治方案\n\n一、普法\n1. 宪法宣传。开展宪法宣传。（责任单位：市司法局）\n';

// Each test runs a build or two.
vi.setConfig({ testTimeout: 180_000 });

let folder = '';
let content = '';
let out = '';
let oldSite = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-interrupted-'));
  [content, out] = [join(folder, 'content'), join(folder, 'dist')];
  await mkdir(join(content, 'sources'), { recursive: true });
  await writeFile(join(content, 'sources/jia.txt'), text);
  const { code, output } = await runBuild(content, out);
  expect(code, output).toBe(0);
  oldSite = await filesOf(out);
  await writeFile(join(content, 'sources/jia.txt'), `${text}2. 以案释法。法官以案释法。\n`);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Builds until a line says that `stage` has begun, then kills the process; returns what it had printed. */
function killIn(stage: string): Promise<string> {
  const child = spawn(process.execPath, [script, '--content', content, '--out', out], { cwd: join(script, '../..') });
  let output = '';
  const see = (chunk: Buffer): void => {
    output += chunk;
    if (output.includes(`❯ ${stage}\n`)) child.kill('SIGKILL');
  };
  child.stdout.on('data', see);
  child.stderr.on('data', see);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}

/** Files and folders beside the site and in the library that a finished build does not leave. */
async function leftovers(): Promise<string[]> {
  const listed = await Promise.all(
    [folder, content, join(content, 'ledger')].map((path) => (existsSync(path) ? readdir(path) : [])),
  );
  return listed.flat().filter((name) => name.startsWith('.fangan'));
}

describe('a build that is killed', () => {
  test.each(['读取', '解析', '词典', '对应', '台账', '排版', '网页和索引', '原件', '检查', '发布'])(
    'in the stage “%s” leaves the old site as it was',
    async (stage) => {
      const output = await killIn(stage);
      expect(output).toContain(`❯ ${stage}\n`);
      const reached = output.includes('❯ 发布\n'); // the kill came after the last stages had passed
      const ledger = await readFile(join(content, 'ledger/jia.jsonl'), 'utf8');
      const isOld = [...(await filesOf(out))].join() === [...oldSite].join();
      expect(reached || isOld).toBe(true);
      expect(isOld || ledger.includes('jia/1.2')).toBe(true);
      expect(reached || !ledger.includes('jia/1.2')).toBe(true);
    },
  );

  test('is followed by one that works and clears what the killed ones left', async () => {
    const { code, output } = await runBuild(content, out);
    expect(code, output).toBe(0);
    expect([...(await filesOf(out)).keys()]).toContain('/plans/jia/1-2/index.html');
    expect(await readFile(join(content, 'ledger/jia.jsonl'), 'utf8')).toContain('jia/1.2');
    expect(await leftovers()).toEqual([]);
  });
});

describe('two builds at once', () => {
  test('of one library into one folder leave one whole site and every line of the ledger once', async () => {
    const copy = join(folder, 'copy');
    await mkdir(join(copy, 'sources'), { recursive: true });
    await cp(join(content, 'sources'), join(copy, 'sources'), { recursive: true });
    const site = join(folder, 'twice');
    const runs = await Promise.all([runBuild(copy, site), runBuild(copy, site)]);
    expect(runs.map(({ code, output }) => (code === 0 ? '' : output))).toEqual(['', '']);
    expect([...(await filesOf(site))]).toEqual([...(await filesOf(out))]);
    const lines = (await readFile(join(copy, 'ledger/jia.jsonl'), 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['jia', 'jia/1.1', 'jia/1.2', 'jia/head']);
    expect(await leftovers()).toEqual([]);
  });
});
