/**
 * A build that is killed in any stage leaves the old site whole, and the next build works. The stages are told by the
 * lines that every build prints.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { clearLeftovers } from '../../scripts/steps/files.ts';
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
  return listed.flat().filter((name) => /\.(?:new|old)-\d+$/u.test(name));
}

describe('a build that is killed', () => {
  test.each([
    'read',
    'dictionary',
    'parse and enrich',
    'match',
    'ledger',
    'render',
    'pages and index',
    'originals',
    'check',
  ])('in the stage “%s” leaves the old site as it was', async (stage) => {
    const output = await killIn(stage);
    expect(output).toContain(`❯ ${stage}\n`);
    const now = await filesOf(out);
    const published = output.includes('❯ publish\n'); // the kill came after the last stages had passed
    expect(published || [...now].join() === [...oldSite].join()).toBe(true);
    const ledger = await readFile(join(content, 'ledger/jia.jsonl'), 'utf8');
    expect(published || !ledger.includes('jia/1.2')).toBe(true);
  });

  test('is followed by one that works and clears what the killed ones left', async () => {
    const { code, output } = await runBuild(content, out);
    expect(code, output).toBe(0);
    expect([...(await filesOf(out)).keys()]).toContain('/plans/jia/1-2/index.html');
    expect(await readFile(join(content, 'ledger/jia.jsonl'), 'utf8')).toContain('jia/1.2');
    expect(await leftovers()).toEqual([]);
  });
});

describe('two builds at once', () => {
  test('into one folder leave one whole site', async () => {
    const copy = join(folder, 'copy');
    await cp(content, copy, { recursive: true });
    const runs = await Promise.all([runBuild(content, out), runBuild(copy, out)]);
    expect(runs.map(({ code, output }) => (code === 0 ? '' : output))).toEqual(['', '']);
    const alone = join(folder, 'alone');
    await runBuild(content, alone);
    expect([...(await filesOf(out))]).toEqual([...(await filesOf(alone))]);
    expect(await leftovers()).toEqual([]);
  });
});

describe('clearing what killed builds left', () => {
  test('puts back a site that was moved away and removes what was not complete', async () => {
    const site = join(folder, 'moved');
    await cp(out, site, { recursive: true });
    const before = await filesOf(site);
    const dead = spawn(process.execPath, ['--version']);
    await new Promise((resolve) => dead.on('close', resolve));
    await rename(site, `${site}.old-${dead.pid}`);
    await mkdir(`${site}.new-${dead.pid}`);
    await clearLeftovers(dirname(site), basename(site));
    expect(await filesOf(site)).toEqual(before);
    expect(existsSync(`${site}.new-${dead.pid}`)).toBe(false);
  });

  test('leaves alone what a running build makes and what belongs to others', async () => {
    const kept = [`site.new-${process.pid}`, 'other.new-1', 'site.new', 'site.old-x'].map((name) => join(folder, name));
    await Promise.all(kept.map((path) => mkdir(path)));
    await clearLeftovers(folder, 'site');
    expect(kept.map((path) => existsSync(path))).toEqual(kept.map(() => true));
  });
});
