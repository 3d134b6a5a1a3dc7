/** `npm run dev`: what is saved in the library stands in the open page, by itself, and never anything older. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { filesOf } from './files-of.ts';
import { runBuild } from './run-build.ts';

// Each step waits for a page that the server makes.
vi.setConfig({ testTimeout: 180_000 });

const script = join(import.meta.dirname, '../../scripts/dev.ts');

let folder = '';
let content = '';
let url = '';
let output = '';
let server: ChildProcess;
let page: Page;

/** A document with one part whose measures are `measures`. */
function planOf(city: string, ...measures: readonly string[]): string {
  const numbered = measures.map((text, index) => `${index + 1}. ${text}`);
  return [`${city}法治政府建设方案`, '', '一、普法', ...numbered, ''].join('\n');
}

function write(file: string, text: string): Promise<void> {
  return writeFile(join(content, file), text);
}

/** Waits until the open page shows `text`, without doing anything to it. */
async function seeIn(selector: string, text: string): Promise<void> {
  await page.locator(selector, { hasText: text }).first().waitFor();
}

/** Waits until the open page, read to its foot, shows `text` no longer. */
async function seeGone(text: string): Promise<void> {
  await page.locator('body', { has: page.locator('main ~ footer'), hasNotText: text }).waitFor();
}

/** Waits until the terminal has shown `text`. */
async function seeInTerminal(text: string | RegExp): Promise<void> {
  await vi.waitUntil(() => output.match(text), { timeout: 120_000, interval: 100 });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-dev-'));
  content = join(folder, 'content');
  await mkdir(join(content, 'sources'), { recursive: true });
  await write(
    'sources/jia.txt',
    planOf('甲市', '宪法宣传。开展宪法宣传。（责任单位：市司法局）', '以案释法。法官以案释法。'),
  );
  await write('sources/yi.txt', planOf('乙市', '清单管理。建立普法责任清单。'));
  server = spawn(process.execPath, [script, '--content', content, '--port', '0'], { cwd: join(script, '../..') });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk) => (output += chunk));
  await seeInTerminal(/Fangan: \S+/u);
  url = /Fangan: (\S+)/u.exec(output)?.[1] ?? '';
  page = await openPage();
}, 180_000);
afterAll(async () => {
  server?.kill();
  await rm(folder, { recursive: true, force: true });
});

test('a page is the one that is built, with the script that reloads it', async () => {
  const [copy, out] = [join(folder, 'copy'), join(folder, 'dist')];
  await cp(content, copy, { recursive: true });
  const { code, output: printed } = await runBuild(copy, out, '--no-record');
  expect(code, printed).toBe(0);
  for (const path of ['', 'plans/jia/', 'plans/jia/1-1/', 'topics/', 'targets/', 'search/', 'license/']) {
    const shown = await (await fetch(url + path)).text();
    const script = /<script src="\/fangan-reload\.js\?edition=[\w-]+"><\/script>/u;
    expect(shown).toMatch(script);
    expect(shown.replace(script, '')).toBe(await readFile(join(out, path, 'index.html'), 'utf8'));
  }
  for (const path of ['draft/topics.json', 'plans/jia/index.md', 'plans/jia/akn.xml', 'plans/jia/plan.docx']) {
    const bytes = Buffer.from(await (await fetch(url + path)).arrayBuffer());
    expect(bytes.equals(await readFile(join(out, path))), path).toBe(true);
  }
  const built = [...(await filesOf(out)).values()].map((hex) => Buffer.from(hex, 'hex').includes('fangan-reload'));
  expect(built).not.toContain(true);
});

test('an edited document stands in the open page', async () => {
  await page.goto(`${url}plans/jia/1-1/`);
  await seeIn('[data-measure]', '开展宪法宣传。');
  await write('sources/jia.txt', planOf('甲市', '宪法宣传。每年举办宪法日活动。', '以案释法。法官以案释法。'));
  await seeIn('[data-measure]', '每年举办宪法日活动。');
  await write(
    'sources/jia.txt',
    planOf('甲市', '宪法宣传。每季度举办一次活动。', '以案释法。法官以案释法。', '法治体检。为企业体检。'),
  );
  await seeIn('[data-measure]', '每季度举办一次活动。');
});

test('what an edit has added has pages, and is found', async () => {
  await page.goto(`${url}plans/jia/1-3/`);
  await seeIn('[data-measure]', '为企业体检。');
  await page.goto(`${url}search/?q=${encodeURIComponent('为企业体检')}`);
  await seeIn('.kb-hit', '法治体检');
});

test('a new document stands in the open list of plans, and goes from it', async () => {
  await page.goto(`${url}plans/`);
  await write('sources/bing.txt', planOf('丙市', '普法考试。组织考试。'));
  await seeIn('main', '丙市法治政府建设方案');
  await rename(join(content, 'sources/bing.txt'), join(content, 'sources/ding.txt'));
  await page.locator('a[href="/plans/ding/"]').first().waitFor();
  expect((await fetch(`${url}plans/bing/`)).status).toBe(404);
  await rm(join(content, 'sources/ding.txt'));
  await seeGone('丙市');
  expect((await fetch(`${url}plans/ding/`)).status).toBe(404);
});

test('a fault in an editors’ file is told in the terminal and leaves the page; mended, the page follows', async () => {
  await page.goto(`${url}plans/yi/1-1/`);
  await write('synonyms.yaml', 'ignore: [的\ngroups: []\n');
  await seeInTerminal('synonyms.yaml\n  1:9  错误  yaml-invalid');
  expect(await page.locator('[data-measure]').textContent()).toContain('建立普法责任清单。');
  await write('sources/yi.txt', planOf('乙市', '清单管理。公布普法责任清单。'));
  await write('synonyms.yaml', 'ignore: [的]\ngroups: []\n');
  await seeIn('[data-measure]', '公布普法责任清单。');
});

test('ends on request and leaves nothing in the library', async () => {
  const ended = new Promise((resolve) => server.on('close', resolve));
  server.kill('SIGTERM');
  expect(await ended).toBe(143);
  const files = [...(await filesOf(content)).keys()];
  expect(files).toEqual(['/sources/jia.txt', '/sources/yi.txt', '/synonyms.yaml']);
});
