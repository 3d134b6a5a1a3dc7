/** Lists of several pages, in a library of few plans with very many units, terms and instruments: what is found is found in all. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { serveFolder } from '../../scripts/serve/folder.ts';
import type { Served } from '../../scripts/serve/http.ts';
import { runBuild } from './run-build.ts';

const places = ['青岭县', '白岭县', '赤岭县'];
const signs = [...'金银铜石玉松柏梅兰竹菊桐榆桃'];
/** 196 names: 金金, 金银, … */
const names = signs.flatMap((one) => signs.map((two) => one + two));

const kinds = ['档案', '清单', '台账', '名录', '图册'];

/** A plan that charges 196 bureaus, explains 70 terms and cites 196 rules. */
function writePlan(place: string, number: number): string {
  const head = [
    `${place}人民政府关于印发《${place}治理实施方案》的通知`,
    `${place.slice(0, 1)}政发〔2023〕${number}号`,
  ];
  const measures = signs.map((sign, at) => {
    const own = names.slice(at * signs.length, (at + 1) * signs.length);
    const [basis, bureaus] = [own.map((name) => `《${place}${name}管理办法》`), own.map((name) => `${name}局`)];
    const terms = kinds.map((kind) => `“${sign}类${kind}”是指${place}载明${sign}类事项的文本。`);
    const task = `按照${basis.join('、')}的规定，2024年${(at % 12) + 1}月底前办结${at + 1}件${sign}类事项。`;
    return `${at + 1}. 整治${sign}类事项。${task}${terms.join('')}（责任单位：${bureaus.join('、')}）`;
  });
  return [...head, `${place}人民政府`, '2023年3月1日', `${place}治理实施方案`, '一、任务', ...measures, ''].join('\n');
}

let folder = '';
let served: Served;
let page: Page;
let asked: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-lists-'));
  const sources = join(folder, 'content/sources');
  await mkdir(sources, { recursive: true });
  for (const [index, place] of places.entries())
    await writeFile(join(sources, `${place}-2023.txt`), writePlan(place, index + 1));
  const built = await runBuild(join(folder, 'content'), join(folder, 'dist'), '--no-record');
  expect(built.code, built.output).toBe(0);
  served = await serveFolder(join(folder, 'dist'));
}, 120_000);
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  page = await openPage();
  asked = [];
  page.on('request', (request) => asked.push(decodeURI(new URL(request.url()).pathname)));
});

const at = (path: string): string => new URL(path, served.url).href;

const field = (): Locator => page.locator('[data-find] input');
const status = (): Locator => page.locator('[data-find-status]');
const found = (): Locator => page.locator('[data-found] li');

describe.each([
  { list: 'units', label: '找单位', words: '赤岭 桃桃', name: '桃桃局', note: '赤岭县　1项', page: '' },
  {
    list: 'instruments',
    label: '找依据文件',
    words: '青岭县桃金',
    name: '青岭县桃金管理办法',
    note: '1处引用',
    page: '',
  },
  {
    list: 'glossary',
    label: '找术语',
    words: '桃类图册',
    name: '桃类图册',
    note: '白岭县、赤岭县、青岭县',
    page: '2/',
  },
])('/$list/ of several pages', ({ list, label, words, name, note, page: own }) => {
  test('finds by name what stands on another page, leads there, and fetches nothing before', async () => {
    await page.goto(at(`${list}/${own}`));
    await page.getByRole('navigation', { name: /分页$/u }).waitFor();
    expect(asked.filter((path) => path.endsWith('.json'))).toEqual([]);
    await page.getByRole('searchbox', { name: label }).fill(words);
    await expect.poll(() => status().textContent()).toBe('1个');
    expect(await found().allInnerTexts()).toEqual([expect.stringContaining(name)]);
    expect((await found().locator('span').textContent())?.split('、').sort().join('、')).toBe(
      note.split('、').sort().join('、'),
    );
    expect(await page.getByRole('navigation', { name: /分页$/u }).isVisible()).toBe(false);
    expect(asked.filter((path) => path.endsWith('.json'))).toEqual([`/lists/${list}/1.json`]);
    const address = await found()
      .getByRole('link')
      .evaluate((link) => String(link));
    await found().getByRole('link').click();
    await page.waitForURL(address);
    await page.getByText(name).first().waitFor();
    expect(new URL(address).search).toBe('');
  });
});

test('the address keeps the words, and without any the page stands there again', async () => {
  await page.goto(at('units/2/'));
  await field().fill('银');
  await expect.poll(() => status().textContent()).toMatch(/^\d+个$/u);
  const said = await status().textContent();
  await page.waitForURL(/\?q=/u);
  await page.goto(page.url());
  await expect.poll(() => status().textContent()).toBe(said);
  expect(await field().inputValue()).toBe('银');
  await field().fill('');
  await expect.poll(() => found().count()).toBe(0);
  expect(await page.locator('.kb-lines').first().isVisible()).toBe(true);
  await page.waitForURL(at('units/2/'));
});

test('very many are listed on request, and by keyboard', async () => {
  await page.goto(at('units/'));
  await field().fill('局');
  await expect.poll(() => status().textContent()).toBe('588个');
  expect(await found().count()).toBe(100);
  await page.getByRole('button', { name: '还有488个，再列100个' }).press('Enter');
  expect(await found().count()).toBe(200);
});

test('what does not come is told, and asked for again with the next letter', async () => {
  await page.route('**/lists/units/1.json', (route) => route.fulfill({ status: 503 }), { times: 1 });
  await page.goto(at('units/?q=银'));
  await expect.poll(() => status().textContent()).toContain('没有取到');
  expect(await page.locator('.kb-lines').first().isVisible()).toBe(true);
  await field().fill('银银');
  await expect.poll(() => status().textContent()).toBe('3个');
});

test('pages of units and instruments are named by what they hold', async () => {
  for (const [list, names] of [
    ['units', ['白岭县—赤岭县', '青岭县']],
    ['instruments', ['1处引用', '1处引用']],
  ] as const) {
    await page.goto(at(`${list}/`));
    const turns = page.getByRole('navigation', { name: /分页$/u });
    expect(await turns.locator('li > span').allTextContents()).toEqual([...new Set(names)]);
  }
});
