/** The archive of the built site, unpacked and opened from the disk with the network off. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import type { GradedQuery } from '../../eval/grade.ts';
import { checkSite } from '../../scripts/steps/check-site.ts';
import { compareManifest } from '../../scripts/steps/manifest.ts';
import type { MeasureRecord } from '../../src/model/records.ts';
import type { SearchResult } from '../../src/search/types.ts';
import { bareWords, wordsOfSheets } from './on-paper.ts';
import { runScript } from './run-build.ts';
import { at, siteFolder } from './server.ts';
import { unzipInto } from './unzip-into.ts';

let folder = '';
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-archive-'));
  const file = join(folder, '方案库.zip');
  const { code, output } = await runScript('scripts/archive.ts', siteFolder, '--out', file);
  expect(code, output).toBe(0);
  await unzipInto(join(folder, '解开'), await readFile(file));
  page = await openPage({ offline: true });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') faults.push(`${request.url()} ${why}`); // a page that was left
  });
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Address of a page of the archive: `plans/index.html`. */
function onDisk(path: string): string {
  return new URL(path, `${pathToFileURL(join(folder, '解开')).href}/`).href;
}

test('every link leads to a file of the archive, and its manifest names them all', async () => {
  expect(await checkSite(join(folder, '解开'), '/')).toEqual([]);
  expect(await compareManifest(join(folder, '解开'))).toMatchObject({ changed: [], missing: [], foreign: [] });
});

test('from the front page a reader comes to a measure and to what others say', async () => {
  await page.goto(onDisk('index.html'));
  await page.getByRole('link', { name: '方案', exact: true }).click();
  await page.getByRole('link', { name: '潍坊市法治政府建设实施方案' }).first().click();
  await page.waitForURL(onDisk('plans/weifang-2021/index.html'));
  await page.goto(onDisk('plans/weifang-2021/5-4/index.html'));
  await page.getByRole('complementary', { name: '其他方案怎么写' }).getByRole('link').first().click();
  await page.waitForURL(/\/(?:plans|compare)\/.+\/index\.html/u);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.kb-header').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
});

test('the counterparts of a measure are a link on the page of its plan', async () => {
  await page.goto(onDisk('plans/weifang-2021/index.html#m5-4'));
  await page
    .getByRole('complementary', { name: '对应措施' })
    .getByRole('link', { name: /的对应措施\d+项$/u })
    .click();
  await page.waitForURL(onDisk('plans/weifang-2021/5-4/index.html#counterparts'));
  expect(await page.locator('.kb-counterpart-list a').count()).toBeGreaterThan(2);
});

test('the board of targets filters', async () => {
  await page.goto(onDisk('targets/index.html'));
  const rows = page.locator('.kb-duties [data-duty]:visible');
  const all = await rows.count();
  await page.getByRole('combobox', { name: '方案', exact: true }).selectOption('taian-2021');
  await page.waitForURL(onDisk('targets/index.html?plan=taian-2021'));
  expect(await rows.count()).toBeGreaterThan(0);
  expect(await rows.count()).toBeLessThan(all);
});

test('two measures are compared', async () => {
  await page.goto(onDisk('compare/index.html?a=weifang-2021/5.4&b=taian-2021/8.27'));
  await page.locator('[data-choose-result] td').first().waitFor();
  expect(await page.locator('[data-choose-result] th').allTextContents()).toEqual([
    expect.stringContaining('潍坊　五（四）'),
    expect.stringContaining('泰安'),
  ]);
});

test('what a reader collects is shown with its text', async () => {
  await page.goto(onDisk('plans/weifang-2021/5-4/index.html'));
  await page.getByRole('button', { name: '收入资料夹' }).click();
  await page.goto(onDisk('basket/index.html'));
  await page.locator('main', { hasText: '发挥行政复议裁决委员会' }).waitFor();
});

test('quotations are checked, and a draft is compared in a worker', async () => {
  await page.goto(onDisk('check/index.html'));
  await page.getByLabel('要核验的文字').fill('“全面推进行政复议规范化、专业化、信息化建设”');
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await page.getByText('共1处引文：逐字一致1处。').waitFor();
  await page.goto(onDisk('draft/index.html'));
  await page
    .getByLabel('草稿', { exact: true })
    .fill('甲县方案\n\n一、任务\n1. 加强行政复议。全面推进行政复议规范化。\n');
  await page.getByRole('button', { name: '对照', exact: true }).click();
  await page.getByText('《甲县方案》读出1条措施').waitFor({ timeout: 120_000 });
});

test('a link shows what it leads to', async () => {
  await page.goto(onDisk('topics/reconsideration/index.html'));
  await page.locator('a[href$="plans/weifang-2021/5-4/index.html"]').first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await page.getByRole('tooltip').getByText('发挥行政复议效能').waitFor();
});

test('a measure is printed with its text and without a code, which could lead nowhere', async () => {
  await page.goto(onDisk('plans/weifang-2021/5-4/index.html'));
  await page.emulateMedia({ media: null });
  await page.keyboard.down('Control');
  const onPaper = (await wordsOfSheets(page)).join('');
  await page.keyboard.up('Control');
  const measure = (await readFile(join(siteFolder, 'data/measures.jsonl'), 'utf8'))
    .split('\n')
    .find((line) => line.includes('"weifang-2021/5.4"'));
  const { text }: MeasureRecord = JSON.parse(measure ?? '{}');
  const sentences = bareWords(text).match(/[^。]+。/gu) ?? [];
  expect(sentences.length).toBeGreaterThan(4);
  expect(sentences.filter((sentence) => !onPaper.includes(sentence))).toEqual([]);
  expect(await page.locator('[data-code] svg').count()).toBe(0);
});

describe('the search', () => {
  test('answers on its page, filters and leads to the measure', async () => {
    await page.goto(onDisk(`search/index.html?q=${encodeURIComponent('行政复议')}`));
    await page.locator('[data-search-status]', { hasText: '逐字出现“行政复议”' }).waitFor();
    await page.getByRole('checkbox', { name: /^潍坊/u }).check();
    const elsewhere = page.locator('.kb-search__hits > li').filter({ hasNotText: '潍坊' });
    await elsewhere.first().waitFor({ state: 'detached' });
    await page.locator('.kb-search__hits a').first().click();
    await page.waitForURL(/plans\/weifang-2021\/[\d-]+\/index\.html/u);
    expect(await page.locator('mark').first().textContent()).toContain('复议');
  });

  test('answers in the box of any page', async () => {
    await page.goto(onDisk('about/index.html'));
    await page.keyboard.press('/');
    await page.locator('dialog[open] [type=search]').fill('双随机');
    await page.locator('dialog[open] .kb-finder__hits a', { hasText: '双随机' }).first().waitFor();
  });

  test('finds and ranks as that of the site does', async () => {
    const asked = [...(await gradedQueries()), ...(await printedStrings())];
    const served = await openPage();
    await served.goto(at(''));
    await served.evaluate(`import('/search/api.js').then(({ createSearch }) => { globalThis.ask = createSearch(); })`);
    await page.goto(onDisk('index.html'));
    await page.evaluate(`fanganDisk.loadSearch(fanganDisk.href('search/api.js'))
      .then(({ createSearch }) => { globalThis.ask = createSearch({ base: fanganDisk.href('') }); })`);
    expect(await answers(page, asked)).toEqual(await answers(served, asked));
  });
});

test('nothing failed on the way, and nothing was asked of a network', () => {
  expect(faults).toEqual([]);
});

async function gradedQueries(): Promise<string[]> {
  const file = await readFile(join(import.meta.dirname, '../../eval/data/queries.json'), 'utf8');
  const queries: readonly GradedQuery[] = JSON.parse(file);
  return queries.map(({ q }) => q);
}

/** Strings of 1 to 12 characters from all over the library. */
async function printedStrings(): Promise<string[]> {
  const lines = (await readFile(join(siteFolder, 'data/measures.jsonl'), 'utf8')).trimEnd().split('\n');
  const some = lines.filter((_, index) => index % 12 === 0);
  const texts = some.map((line): string => (JSON.parse(line) as MeasureRecord).text);
  return texts.map((text, index) => text.slice(index % 17, (index % 17) + 1 + (index % 12)));
}

/** What was found for each query, in order, as `id exact`. */
function answers(tab: Page, queries: readonly string[]): Promise<string[][]> {
  return tab.evaluate(async (list) => {
    const found: string[][] = [];
    for (const query of list) {
      const { hits }: SearchResult = await Reflect.get(globalThis, 'ask')(query, { limit: 200 });
      found.push(hits.map(({ id, exact }) => `${id} ${exact}`));
    }
    return found;
  }, queries);
}
