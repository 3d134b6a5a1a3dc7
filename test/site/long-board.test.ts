/** The duty board of a library with more targets than a page lists: what is chosen is chosen among all, not among a page's. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { writeInventedLibrary } from '../../eval/invented-plans.ts';
import { serveFolder } from '../../scripts/serve/folder.ts';
import type { Served } from '../../scripts/serve/http.ts';
import type { ListedDuty } from '../../src/browser/duties/rows.ts';
import type { MeasureRecord, PlanRecord } from '../../src/model/records.ts';
import { openFresh } from './open-fresh.ts';
import { runBuild } from './run-build.ts';

interface Fixed {
  readonly plan: string;
  readonly topic: string | undefined;
  readonly year: string | undefined;
}

let folder = '';
let served: Served;
let page: Page;
let plans: readonly PlanRecord[];
/** The targets of all measures, as they are published. */
let fixed: readonly Fixed[];
let asked: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-board-'));
  await writeInventedLibrary(join(folder, 'content'), 5);
  const line = '{ id: common, name: 常设, names: [政府办公室, 司法, 公安, 行政审批] }';
  await writeFile(join(folder, 'content/units.yaml'), `lines:\n  - ${line}\n`);
  const built = await runBuild(join(folder, 'content'), join(folder, 'dist'), '--no-record');
  expect(built.code, built.output).toBe(0);
  served = await serveFolder(join(folder, 'dist'));
  plans = JSON.parse(await readFile(join(folder, 'dist/data/plans.json'), 'utf8'));
  const lines = (await readFile(join(folder, 'dist/data/measures.jsonl'), 'utf8')).split('\n').filter(Boolean);
  fixed = lines
    .map((line): MeasureRecord => JSON.parse(line))
    .flatMap(({ plan, targets, topics: [topic] }) =>
      targets.map(({ date }) => ({ plan, topic, year: date?.slice(0, 4) })),
    );
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  page = await openPage();
  asked = [];
  page.on('request', (request) => asked.push(decodeURI(new URL(request.url()).pathname)));
});
afterEach(() => page.context().close());

const at = (path: string): string => new URL(path, served.url).href;
const status = (): Locator => page.locator('[data-board-status]');
const shown = (): Locator => page.locator('.kb-duties [data-duty]:visible');
const choice = (name: string): Locator => page.getByRole('combobox', { name, exact: true });
const counted = async (): Promise<number> => Number.parseInt((await status().textContent()) ?? '', 10);
/** What a row says and where it leads. */
const readRows = (): Promise<string[][]> =>
  shown().evaluateAll<string[][], HTMLElement>((rows) =>
    rows.map((row) => [
      row.dataset['duty'] ?? '',
      row.querySelector<HTMLElement>('[data-collect]')?.dataset['collect'] ?? '',
      (row.textContent ?? '').replaceAll(/\s+/gu, ''),
      ...[...row.querySelectorAll('a')].map((link) => `${link.className} ${link.href} ${link.dataset['role'] ?? ''}`),
    ]),
  );

async function open(path: string): Promise<void> {
  await page.goto(at(path));
  await expect.poll(() => status().textContent()).toMatch(/\d+项要求/u);
}

async function exported(): Promise<string[]> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  return [...text.matchAll(/^\uFEFF?"?(?<place>[^",\n/]+\/[^",\n]+)"?,/gmu)].map(({ groups }) => groups!['place']!);
}

test('the dates of a place fold by year, and the year at hand is open', async () => {
  const places = new Map(plans.map(({ id, region }) => [id, region.name]));
  const dated = fixed.filter(({ year }) => year !== undefined);
  const byPlace = [...Map.groupBy(dated, ({ plan }) => places.get(plan))];
  const [place = '', own = []] = byPlace.toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const years = [...Map.groupBy(own, ({ year }) => year ?? '')].toSorted(([a], [b]) => a.localeCompare(b));
  const atHand = years[1]?.[0] ?? '';
  await page.clock.setFixedTime(new Date(`${atHand}-03-01T12:00:00`));
  await page.goto(at(`regions/${encodeURIComponent(place)}/`));
  const folds = page.locator('details[data-year]');
  const open = () =>
    folds.evaluateAll((all) => all.flatMap((one) => (one.hasAttribute('open') ? one.getAttribute('data-year') : [])));
  await expect.poll(open).toEqual([atHand]);
  expect(await folds.locator('summary').allTextContents()).toEqual(
    years.map(([year, all]) => `${year}年${all.length}处`),
  );
});

describe('a board of several pages', () => {
  test('has as many targets as the plans, fetches nothing and shows its own rows while nothing is chosen', async () => {
    await open('targets/');
    expect(fixed.length).toBeGreaterThan(2 * 66);
    expect(await shown().count()).toBe(66);
    expect(await status().textContent()).toMatch(/^这一页66项要求/u);
    expect(await page.locator('.kb-lead').textContent()).toContain(`共${fixed.length}处`);
    expect(asked.filter((path) => path.endsWith('.json'))).toEqual([]);
  });

  test('answers an address with all rows of a plan under topics, from the files of that plan alone', async () => {
    const [, , plan] = plans;
    await open(`targets/?plan=${encodeURIComponent(plan!.id)}&order=topic`);
    const own = fixed.filter((one) => one.plan === plan!.id);
    expect(await counted()).toBe(own.length);
    expect(await shown().count()).toBe(Math.min(own.length, 66));
    expect(asked.filter((path) => path.startsWith('/targets/of/'))).toEqual([`/targets/of/${plan!.id}.json`]);
    expect(await choice('方案').inputValue()).toBe(plan!.id);
    expect(await page.locator('[name=order]').inputValue()).toBe('topic');
    expect(await page.getByRole('navigation', { name: '时限与指标分页' }).isVisible()).toBe(false);
    const names = await page.locator('.kb-duties__name:visible').allTextContents();
    expect(names.length).toBe(new Set(names).size);
  });

  test('lists the rows of a kind as its pages print them, further ones on request, all in an export', async () => {
    await open('targets/');
    const turns = page.getByRole('navigation', { name: '时限与指标分页' }).getByRole('link', { name: /^第/u });
    const printed: string[][] = [];
    for (const path of await turns.evaluateAll((links) => links.map(String))) {
      await open(path);
      printed.push(...(await readRows()));
    }
    expect(printed).toHaveLength(fixed.length);
    const [kind, own] = [...Map.groupBy(printed, ([of = '']) => of)].sort(([, a], [, b]) => b.length - a.length)[0]!;
    expect(own.length).toBeGreaterThan(66);
    await open(`targets/3/?kind=${kind}`);
    expect(await counted()).toBe(own.length);
    expect(await readRows()).toEqual(own.slice(0, 66));
    await page.getByRole('button', { name: `还有${own.length - 66}处` }).click();
    await expect.poll(readRows).toEqual(own.slice(0, 132));
    const names = await page.locator('.kb-duties__name:visible').allTextContents();
    expect(names.length).toBe(new Set(names).size);
    const places = own.map(([, id = '']) => id.slice(0, id.indexOf('#')));
    expect([...new Set(await exported())]).toEqual([...new Set(places)]);
  });

  test('offers the plans of all pages and then the units of the one that is chosen, with true counts', async () => {
    await open('targets/');
    await choice('方案').focus();
    const last = plans.at(-1)!;
    const own = fixed.filter(({ plan }) => plan === last.id).length;
    const option = choice('方案').locator('option').last();
    await expect.poll(() => option.textContent()).toBe(`${last.shortName}（${own}）`);
    await choice('方案').selectOption({ value: last.id });
    await expect.poll(counted).toBe(own);
    const duties: ListedDuty[] = JSON.parse(await readFile(join(folder, `dist/targets/of/${last.id}.json`), 'utf8'));
    const [unit] = duties.flatMap(({ units }) => units);
    const ofUnit = duties.filter(({ units }) => units.some(({ id }) => id === unit!.id)).length;
    expect(await choice('单位').locator(`option[value="${unit!.id}"]`).textContent()).toContain(`（${ofUnit}）`);
    await choice('单位').selectOption({ value: unit!.id });
    await expect.poll(counted).toBe(ofUnit);
    await open(`targets/2/?unit=${encodeURIComponent(unit!.id)}`);
    expect(await counted()).toBe(ofUnit);
    expect(await choice('单位').inputValue()).toBe(unit!.id);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => shown().count()).toBe(66);
    await expect.poll(() => choice('方案').locator('option:enabled').count()).toBe(plans.length + 1);
  });

  test('exports the whole library where nothing is chosen', async () => {
    await open('targets/2/');
    const [places, own] = [await exported(), new Map(Map.groupBy(fixed, ({ plan }) => plan))];
    expect(new Set(places.map((place) => place.slice(0, place.indexOf('/'))))).toEqual(new Set(own.keys()));
    expect(places.length).toBeGreaterThanOrEqual(fixed.length);
  });

  test('exports what the address asks for, though the form could not show it', async () => {
    const last = plans.at(-1)!;
    await page.route('**/targets/rows/1.json', (route) => route.fulfill({ status: 503 }), { times: 1 });
    await page.goto(at(`targets/?plan=${encodeURIComponent(last.id)}`));
    await expect.poll(() => status().textContent()).toContain('没有取到');
    const places = await exported();
    expect(new Set(places.map((place) => place.slice(0, place.indexOf('/'))))).toEqual(new Set([last.id]));
  });

  test('shows what the address asks for before the files have come, and names it when they have', async () => {
    const last = plans.at(-1)!;
    const latest = fixed
      .flatMap(({ year }) => year ?? [])
      .sort()
      .at(-1);
    const held: (() => void)[] = [];
    await page.route('**/targets/rows/1.json', async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    await page.goto(at(`targets/3/?plan=${encodeURIComponent(last.id)}&year=${latest}&order=topic`));
    await expect.poll(() => status().textContent()).toContain('正在取全部各页');
    const year = choice('期限').locator('option:checked');
    expect(await year.textContent()).toBe('正在取名称……');
    expect(await choice('方案').inputValue()).toBe(last.id);
    expect(await page.locator('[name=order]').inputValue()).toBe('topic');
    await expect.poll(() => held.length).toBe(1);
    for (const release of held) release();
    await expect.poll(() => year.textContent()).toContain(`${latest}年`);
    expect(await page.locator('option[data-unnamed]').count()).toBe(0);
  });

  test('names the plan for which an export lacks a file, and exports when asked again', async () => {
    const last = plans.at(-1)!;
    await open(`targets/?plan=${encodeURIComponent(last.id)}`);
    const said = await status().textContent();
    await page.route('**/texts.json', (route) => route.fulfill({ status: 503 }), { times: 1 });
    await page.getByRole('button', { name: '导出 CSV' }).click();
    await expect.poll(() => status().textContent()).toBe(`导出没有做成，${last.shortName}的文件没有取到，请稍后再试。`);
    expect(await exported()).not.toEqual([]);
    expect(said).toMatch(/^\d+项要求/u);
  });

  test('stays as it was and says so where the files do not come, and answers the next choice', async () => {
    await page.route('**/targets/rows/1.json', (route) => route.fulfill({ status: 503 }), { times: 1 });
    await page.goto(at('targets/?order=plan'));
    await expect.poll(() => status().textContent()).toContain('没有取到');
    expect(await shown().count()).toBe(66);
    expect(await page.getByRole('navigation', { name: '时限与指标分页' }).isVisible()).toBe(true);
    await page.getByText('更多筛选').click();
    await choice('类型').selectOption({ value: 'deadline' });
    await expect.poll(() => status().textContent()).toMatch(/^\d+项要求/u);
    expect(await page.getByRole('navigation', { name: '时限与指标分页' }).isVisible()).toBe(false);
  });
});

test('a line of work filters and exports all its targets, with its own units alone', async () => {
  await page.goto(at('units/line/common/'));
  await page.getByRole('link', { name: /可筛选、导出$/u }).click();
  await expect.poll(() => status().textContent()).toMatch(/\d+项要求/u);
  const first = page.url();
  const turns = page.getByRole('navigation', { name: /分页$/u }).getByRole('link', { name: /^第/u });
  const printed: string[][] = [];
  for (const path of await turns.evaluateAll((links) => links.map(String))) {
    await page.goto(path);
    printed.push(...(await readRows()));
  }
  expect(await page.getByRole('heading', { name: `时限与指标${printed.length}处` }).count()).toBe(1);
  expect(printed.length).toBeGreaterThan(66);
  await page.goto(`${first}?order=plan`);
  await expect.poll(counted).toBe(printed.length);
  const listed = await readRows();
  expect(listed).toHaveLength(66);
  for (const row of listed) expect(printed).toContainEqual(row);
  const last = plans.findLast(({ id }) => printed.some(([, place]) => place?.startsWith(`${id}/`)))!;
  await choice('方案').selectOption({ value: last.id });
  const own = printed.filter(([, place]) => place?.startsWith(`${last.id}/`));
  await expect.poll(counted).toBe(own.length);
  expect(await readRows()).toEqual(own.slice(0, 66));
  const places = own.map(([, id = '']) => id.slice(0, id.indexOf('#')));
  expect(new Set(await exported())).toEqual(new Set(places));
});

test('a board of one page fetches nothing, whatever is chosen', async () => {
  const own = await openFresh('robots.txt');
  const json: string[] = [];
  own.on('request', (request) => request.url().includes('/targets/') && json.push(new URL(request.url()).pathname));
  await own.goto(new URL('targets/?order=plan', own.url()).href);
  await own.getByRole('combobox', { name: '方案', exact: true }).selectOption({ index: 1 });
  expect(json).toEqual(['/targets/']);
});
