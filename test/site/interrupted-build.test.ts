/**
 * A build that ends in any stage leaves the old site whole, and the next build works. The stages are told by the lines that
 * every build prints. A process that stands still leaves on the disk what one that is killed leaves there, and can go on.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { filesOf } from './files-of.ts';
import { runBuild } from './run-build.ts';

const script = join(import.meta.dirname, '../../scripts/build.ts');
const stages = ['读取', '解析', '词典', '主题', '对应', '台账', '排版', '格式', '原件', '检索', '网页', '检查', '发布'];
const text = '甲市法治方案\n\n一、普法\n1. 宪法宣传。开展宪法宣传。（责任单位：市司法局）\n';

// Each test runs two builds.
vi.setConfig({ testTimeout: 180_000 });

// Each build grows in the folder of the one before the last.
let folder = '';
let content = '';
let out = '';
let oldSite = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-interrupted-'));
  [content, out] = [join(folder, 'content'), join(folder, 'dist')];
  await mkdir(join(content, 'sources'), { recursive: true });
  await writeFile(join(content, 'sources/jia.txt'), text);
  for (const _ of ['first', 'second']) {
    const { code, output } = await runBuild(content, out);
    expect(code, output).toBe(0);
  }
  oldSite = await filesOf(out);
  await writeFile(join(content, 'sources/jia.txt'), `${text}2. 以案释法。法官以案释法。\n`);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What looks at a build that stands still; `begun` has the stages that it said to have begun, the latest at the end. */
type Look = (begun: readonly string[], build: ChildProcess) => Promise<void>;

/** Runs a build that stands still whenever it says that stages have begun, until it was looked at. */
function standStillInStages(look: Look): Promise<{ readonly begun: readonly string[]; readonly code: number | null }> {
  const build = spawn(process.execPath, [script, '--content', content, '--out', out], { cwd: join(script, '../..') });
  const begun: string[] = [];
  let looked = Promise.resolve();
  build.stdout.on('data', (chunk: Buffer) => {
    const stagesOfChunk = [...String(chunk).matchAll(/❯ (.+)\n/gu)].map(([, stage = '']) => stage);
    if (stagesOfChunk.length === 0) return;
    build.kill('SIGSTOP');
    begun.push(...stagesOfChunk);
    looked = looked.then(() => look(begun, build)).finally(() => build.kill('SIGCONT'));
  });
  return new Promise((resolve, reject) => {
    build.on('error', reject);
    build.on('close', (code) => looked.then(() => resolve({ begun, code }), reject));
  });
}

/** What stands on the disk: whether the site is the old one, and whether the ledger has the new measure. */
async function standing(): Promise<{ readonly isOld: boolean; readonly isRecorded: boolean }> {
  const files = await filesOf(out);
  const ledger = await readFile(join(content, 'ledger/jia.jsonl'), 'utf8');
  return { isOld: [...files].join() === [...oldSite].join(), isRecorded: ledger.includes('jia/1.2') };
}

/** Files and folders beside the site and in the library that a finished build does not leave. */
async function leftovers(): Promise<string[]> {
  const listed = await Promise.all(
    [folder, content, join(content, 'ledger')].map((path) => (existsSync(path) ? readdir(path) : [])),
  );
  return listed.flat().filter((name) => name.startsWith('.fangan'));
}

/** The old site stands until the new one is published, and nothing is published that is not recorded. */
const expectWhole: Look = async (begun) => {
  const { isOld, isRecorded } = await standing();
  const publishing = begun.includes('发布');
  expect([begun.at(-1), isOld || (publishing && isRecorded)]).toEqual([begun.at(-1), true]);
  expect([begun.at(-1), isRecorded && !publishing]).toEqual([begun.at(-1), false]);
};

test('a build that ends in any stage leaves the old site as it was, and the next works and clears what it left', async () => {
  await standStillInStages(async (begun, build) => {
    await expectWhole(begun, build);
    if (begun.includes('原件')) build.kill('SIGKILL');
  });
  expect(await standing()).toEqual({ isOld: true, isRecorded: false });
  expect(await leftovers()).not.toEqual([]);
  expect(await standStillInStages(expectWhole)).toEqual({ begun: stages, code: 0 });
  expect(await standing()).toEqual({ isOld: false, isRecorded: true });
  expect([...(await filesOf(out)).keys()]).toContain('/plans/jia/1-2/index.html');
  expect(await leftovers()).toEqual([]);
});

test('two builds at once of one library into one folder leave one whole site and every line of the ledger once', async () => {
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
