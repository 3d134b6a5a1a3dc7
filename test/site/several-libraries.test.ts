/** Three sites on three ports as one: a small library that names two others, of which one is killed and one slow. */
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { findFile, serveFolder } from '../../scripts/serve/folder.ts';
import { plainAnswer, type Served, serve } from '../../scripts/serve/http.ts';
import { longestWaitBeside } from '../../src/index-format/search-files.ts';
import { placeOf } from '../../src/model/libraries-file.ts';
import type { MeasureRecord } from '../../src/model/records.ts';
import { type BuildRun, runBuild, runScript } from './run-build.ts';
import { siteFolder } from './server.ts';

const ours = [
  '甲市法治政府建设方案',
  '一、依法行政',
  '1. 宪法宣传。每年开展宪法宣传，落实宪法宣誓制度。（责任单位：市司法局）',
  '2. 加强行政复议。深化行政复议体制改革，健全行政复议案件审理机制，加大个案纠错力度。（责任单位：市司法局）',
];
const theirs = [
  '丙县法治政府建设实施方案',
  '一、依法行政',
  '1. 宪法宣传。每年开展宪法宣传，2025年底前覆盖各乡镇。（责任单位：县司法局）',
  '2. 加强行政复议。深化行政复议体制改革，公开行政复议决定书。（责任单位：县司法局）',
];
const further = [
  '甲市行政复议工作要点（2024年）',
  '1. 行政复议规范化。2025年底前推行行政复议听证。（责任单位：市司法局）',
];

/** A plan of the second library. */
const shared = 'weifang-2021.txt';

let folder = '';
let pulled: BuildRun;
let own: Served;
/** The library of the five plans, and the address under which it was pulled. */
let yi: Served;
let yiPulled: string;
/** Below a path a library of four: two are nowhere else, one stands in the second and one, otherwise spaced, in ours. */
let bing: Served;
/** What counts of the two: their measures without those of copies. */
let counted: { readonly yi: readonly MeasureRecord[]; readonly bing: readonly MeasureRecord[] };
/** Milliseconds that the third takes for each file. */
let delay = 0;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-several-'));
  const content = join(folder, 'content');
  yi = await serveFolder(siteFolder);
  yiPulled = yi.url;
  const [contentOfBing, siteOfBing] = [join(folder, 'bing'), join(folder, 'dist-bing')];
  for (const one of [content, contentOfBing]) await mkdir(join(one, 'sources'), { recursive: true });
  await writeFile(join(content, 'sources/jia.txt'), ours.join('\n'));
  const bings = { bing: theirs, fayi: further, jiashi: ours.map((line) => line.replaceAll('，', ', ')) };
  for (const [name, lines] of Object.entries(bings))
    await writeFile(join(contentOfBing, `sources/${name}.txt`), lines.join('\n'));
  await copyFile(join(import.meta.dirname, '../../content/sources', shared), join(contentOfBing, 'sources/shared.txt'));
  const ofBing = await runBuild(contentOfBing, siteOfBing, '--no-record');
  expect(ofBing.code, ofBing.output).toBe(0);
  bing = await serve(
    async (address) => {
      await setTimeout(delay);
      return (await findFile(siteOfBing, address)) ?? plainAnswer(404, '没有');
    },
    { base: '/fangan/' },
  );
  await writeFile(join(content, 'site.yaml'), 'name: 甲市方案库\n');
  const named = [
    `- address: ${yi.url}\n  name: 乙市方案库\n  region: 乙市\n`,
    `- address: ${bing.url}\n  name: 丙县方案库\n  region: 丙县\n`,
  ];
  await writeFile(join(content, 'libraries.yaml'), named.join(''));
  pulled = await runScript('scripts/pull.ts', '--content', content);
  await dateBack(bing);
  const built = await runBuild(content, join(folder, 'dist'), '--no-record');
  expect(built.code, built.output).toBe(0);
  const ofBoth = await Promise.all([siteFolder, siteOfBing].map(readMeasures));
  counted = { yi: ofBoth[0]!, bing: ofBoth[1]!.filter(({ plan }) => ['bing', 'fayi'].includes(plan)) };
  own = await serveFolder(join(folder, 'dist'));
  page = await openPage();
});
afterAll(async () => {
  await Promise.all([own, yi, bing].map((served) => served.close()));
  await rm(folder, { recursive: true });
});

/** Notes that a library was pulled on a day and found unchanged on the next. */
async function dateBack({ url }: Served): Promise<void> {
  const place = encodeURIComponent(url.replace('http://', ''));
  const note = join(folder, 'content/libraries', place, 'pulled.json');
  const days = { pulledOn: '2031-05-06', checkedOn: '2031-05-07' };
  await writeFile(note, JSON.stringify({ ...JSON.parse(await readFile(note, 'utf8')), ...days }));
}

async function readMeasures(site: string): Promise<MeasureRecord[]> {
  const lines = (await readFile(join(site, 'data/measures.jsonl'), 'utf8')).trimEnd().split('\n');
  return lines.map((line): MeasureRecord => JSON.parse(line));
}

/** Runs in the page: what is waited for so long is waited for as long as a busy machine needs to answer. */
function hurry(bound: number): void {
  const { timeout } = AbortSignal;
  AbortSignal.timeout = (wait) => timeout.call(AbortSignal, wait === bound ? 3000 : wait);
}

/** Shows the answer to `query`, with its facets. */
async function search(query: string): Promise<void> {
  await page.goto(new URL(`search/?q=${query}`, own.url).href);
  await answered();
}

async function answered(): Promise<void> {
  await page.locator('[data-search-results] .kb-hit').first().waitFor();
  await page.locator('[data-search-facets]:not([aria-busy]) .kb-facet').first().waitFor();
}

/** The sites to which the hits lead. */
async function sitesOfHits(): Promise<Set<string>> {
  const addresses = await page.locator('.kb-hit__link').evaluateAll((links) => links.map(String));
  return new Set(
    addresses.map((address) => [yi, bing, own].find(({ url }) => address.startsWith(url))?.url ?? address),
  );
}

async function notes(): Promise<string> {
  return (await page.locator('[data-search-notes]').textContent()) ?? '';
}

test('what the two publish is pulled', () => {
  expect(pulled).toEqual({ code: 0, output: expect.stringMatching(/乙市方案库：已取来。\n/u) });
  expect(pulled.output).toContain('丙县方案库：已取来。');
});

describe('a page of what is on the same subject', () => {
  const linksTo = (served: Served) =>
    page.locator(`main a[href^="${served.url}plans/"], aside a[href^="${served.url}plans/"]`);

  test('of a measure names its counterparts in the others and leads there', async () => {
    await page.goto(new URL('plans/jia/1-2/', own.url).href);
    const beside = page.locator('aside .kb-counterpart-list');
    expect(await beside.textContent()).toMatch(/[乙丙][市县]方案库　\S/u);
    expect(await beside.locator('li').count()).toBe(4);
    const found = (await linksTo(yi).count()) + (await linksTo(bing).count());
    expect(found).toBe(4);
  });

  test('of a topic lists the measures of each library and its page there', async () => {
    await page.goto(new URL('topics/reconsideration/', own.url).href);
    expect(await linksTo(yi).count()).toBeGreaterThan(3);
    expect(await linksTo(bing).count()).toBe(2);
    await page.getByRole('link', { name: '乙市方案库（乙市）' }).click();
    await page.waitForURL(`${yi.url}topics/reconsideration/`);
  });
});

describe('the table of topics', () => {
  test('has the plans of the others as columns that are marked and lead there', async () => {
    await page.goto(new URL('topics/', own.url).href);
    const heads = page.locator('.kb-matrix thead .kb-matrix__other');
    expect(await heads.count()).toBe(5 + 2);
    expect(await heads.nth(0).locator('small').textContent()).toBe('乙市方案库');
    expect(await heads.nth(0).locator('a').getAttribute('href')).toMatch(new RegExp(`^${yi.url}plans/[^/]+/$`, 'u'));
    const row = page.locator('.kb-matrix tr', { hasText: '行政复议' });
    const cells = row.locator('.kb-matrix__other a');
    expect(await cells.first().getAttribute('aria-label')).toMatch(/^行政复议，\S+：\d项$/u);
    await cells.first().click();
    await page.waitForURL(`${yi.url}topics/reconsideration/#*`);
    const place = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`[id="${place}"]`).count()).toBe(1);
  });

  test('counts the plans of all and says of what day theirs are', async () => {
    await page.goto(new URL('topics/', own.url).href);
    expect(await page.locator('.kb-lead').textContent()).toContain('1份方案（连同其他文库合计8份）');
    const told = await page.locator('main').textContent();
    expect(told).toMatch(/乙市方案库（5份方案，\d{4}-\d\d-\d\d取来）/u);
    expect(told).toMatch(/丙县方案库（2份方案，另有2份前面已有，不重复计，2031-05-06取来，2031-05-07核对时没有变）/u);
  });
});

test('a plan that another library holds too says so and leads there', async () => {
  await page.goto(new URL('plans/jia/', own.url).href);
  const facts = page.locator('.kb-facts > div', { hasText: '也收入' });
  expect(await facts.textContent()).toMatch(/^\s*也收入\s*丙县方案库\s*$/u);
  expect(await facts.locator('a').getAttribute('href')).toBe(`${bing.url}plans/jiashi/`);
});

describe('a place', () => {
  test('has the plans that another library holds of it, with the address there', async () => {
    await page.goto(new URL('regions/甲市/', own.url).href);
    expect(await page.locator('.kb-lead').textContent()).toContain('（其他文库另有1份）');
    const section = page.locator('section[aria-labelledby="elsewhere"]');
    expect(await section.locator('h3').allTextContents()).toEqual(['丙县方案库']);
    const link = section.locator('li a');
    expect(await link.allTextContents()).toEqual([expect.stringContaining(further[0]!)]);
    expect(await link.getAttribute('href')).toBe(`${bing.url}plans/fayi/`);
  });

  test('of which only another library has plans stands behind ours and leads there', async () => {
    await page.goto(new URL('regions/', own.url).href);
    const places = page.getByRole('region', { name: '丙县方案库' }).locator('.kb-tags a');
    expect(await places.allTextContents()).toEqual(['丙县　1份']);
    expect(decodeURI((await places.getAttribute('href')) ?? '')).toBe(`${bing.url}regions/丙县/`);
    expect(await page.getByRole('region', { name: '乙市方案库' }).locator('.kb-tags a').count()).toBe(5);
  });
});

describe('the comparison of a topic', () => {
  const path = 'compare/topic/reconsideration/';
  const status = () => page.locator('[data-topic-status]');
  const heads = () => page.locator('[data-topic-page] thead .kb-compared-head');

  test('sets the plans of the others beside the only one of ours, and leads there', async () => {
    await page.goto(new URL('topics/reconsideration/', own.url).href);
    await page.getByRole('link', { name: '逐句对照各地写法' }).click();
    await page.waitForURL(new URL(path, own.url).href);
    const theirs = page.locator('[data-topic-page] thead .kb-compared-head--other');
    expect(await heads().count()).toBe(1 + (await theirs.count()));
    expect(await theirs.first().locator('.kb-compared-head__plan').textContent()).toMatch(/^乙市方案库　\S/u);
    const shown = await theirs.count();
    expect(shown).toBeGreaterThan(2);
    const told = page.locator('.kb-lead');
    expect(await told.textContent()).toContain(`${1 + shown}份方案（${shown}份在其他文库），`);
    expect(await page.locator('[data-comparison-rows] tr').count()).toBeGreaterThan(0);
    expect(await page.locator('main').textContent()).toMatch(/乙市方案库（5份方案，\d{4}-\d\d-\d\d取来）/u);
    await theirs.first().locator('a').first().click();
    await page.waitForURL(`${yi.url}plans/**`);
  });

  test('offers their plans, sets those side by side that are picked, and asks no other site', async () => {
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    await page.goto(new URL(path, own.url).href);
    await page.getByText('选方案并排').click();
    await page.getByRole('searchbox', { name: '找方案' }).fill('乙市');
    const boxes = page.getByRole('checkbox', { name: /^乙市方案库\s/u });
    await expect.poll(() => boxes.count()).toBeGreaterThan(1);
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByRole('button', { name: '并排对照' }).click();
    await expect.poll(() => status().textContent()).toMatch(/^2份方案，\d+项措施，\d+行相近的句子。$/u);
    const links = page.locator('[data-topic-choice] .kb-compared-head--other a');
    expect(await links.count()).toBeGreaterThan(1);
    expect(await links.first().getAttribute('href')).toMatch(new RegExp(`^${yi.url}plans/[^/]+/[^/]+/$`, 'u'));
    expect([...asked]).toEqual([new URL(own.url).origin]);
    page.removeAllListeners('request');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Word 文件' }).click(),
    ]);
    expect((await mammoth.extractRawText({ path: await file.path() })).value).toContain('乙市方案库　');
    await page.reload();
    await expect.poll(() => status().textContent()).toMatch(/^2份方案/u);
  });
});

describe('the board of targets', () => {
  const status = () => page.locator('[data-board-status]');
  const rows = () => page.locator('[data-whole] [data-duty]');
  const said = async (): Promise<number> => {
    await expect.poll(() => status().textContent()).toMatch(/^\d+项要求/u);
    return Number.parseInt((await status().textContent()) ?? '', 10);
  };
  const fixedIn = (measures: readonly MeasureRecord[]) => measures.flatMap(({ targets }) => targets);
  const all = (): number => 1 + fixedIn(counted.yi).length + fixedIn(counted.bing).length;

  test('lists ours, and leads to all and to those of the others', async () => {
    await page.goto(new URL('targets/', own.url).href);
    await expect.poll(() => status().textContent()).toMatch(/1项要求/u);
    await page.getByRole('link', { name: `连同其他文库一起看，共${all()}处` }).click();
    expect(await said()).toBe(all());
    expect(await rows().count()).toBe(Math.min(66, all()));
  });

  test('filters by library, with what is behind the choice', async () => {
    await page.goto(new URL(`targets/?library=${encodeURIComponent(yi.url)}&year=2025`, own.url).href);
    const due = fixedIn(counted.yi).filter(({ date }) => date?.startsWith('2025'));
    expect(due.length).toBeGreaterThan(1);
    expect(await said()).toBe(due.length);
    const first = rows().first();
    expect(await first.locator('a').first().getAttribute('href')).toMatch(new RegExp(`^${yi.url}plans/.*#s\\d+$`, 'u'));
    expect(await first.locator('.kb-duties__where').textContent()).toContain('乙市方案库　');
    expect(await first.locator('.kb-collect, .kb-duties__who a').count()).toBe(0);
    await page.getByRole('combobox', { name: '文库', exact: true }).selectOption('');
    expect(await said()).toBe(0);
  });

  test('offers the plans of the library, and an export names it', async () => {
    const asked = new Set<string>();
    await page.goto(new URL('targets/?library=all', own.url).href);
    await said();
    const plan = page.getByRole('combobox', { name: '方案', exact: true });
    expect(await plan.locator('option').count()).toBe(1 + 1 + 5 + 2);
    await page.getByRole('combobox', { name: '文库', exact: true }).selectOption(bing.url);
    await expect.poll(() => plan.locator('option').count()).toBe(1 + 2);
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    page.removeAllListeners('request');
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toMatch(/^\ufeff?文库,措施编号,方案,/u);
    const named = text.split('\r\n').filter((line) => line.startsWith('丙县方案库,'));
    expect(named.length).toBeGreaterThanOrEqual(fixedIn(counted.bing).length);
    expect(named.filter((line) => !/^丙县方案库,[^@,]+\/\d/u.test(line))).toEqual([]);
    expect([...asked].filter((origin) => origin !== new URL(own.url).origin)).toEqual([]);
  });
});

test('a line of work says what units of it do in the others, and leads there', async () => {
  await page.goto(new URL('units/line/sifa/', own.url).href);
  const heads = page.locator('.kb-line__table thead .kb-line__library');
  expect(new Set(await heads.allTextContents())).toEqual(new Set(['乙市方案库', '丙县方案库']));
  const duties = page.locator(`.kb-line__duty:has(a[href^="${yi.url}plans/"])`);
  expect(await duties.count()).toBeGreaterThan(3);
  expect(await duties.first().textContent()).toMatch(/司法.*(?:牵头|责任|配合)/u);
  await page.getByRole('link', { name: '连同其他文库的时限与指标' }).click();
  await expect.poll(() => page.locator('[data-board-status]').textContent()).toMatch(/^\d+项要求/u);
  expect(new URL(page.url()).search).toBe('?library=all&line=sifa');
});

test('the front page counts ours, and all together', async () => {
  await page.goto(own.url);
  const count = 2 + counted.yi.length + counted.bing.length;
  const told = `1份方案，2项措施（连同其他2个文库合计8份、${count}项）：`;
  expect(await page.locator('.kb-lead').textContent()).toContain(told);
});

describe('the search page', () => {
  test('answers from all, says where each hit is from and leads there', async () => {
    await search('行政复议');
    expect(await sitesOfHits()).toEqual(new Set([own.url, yi.url, bing.url]));
    const facet = page.locator('[data-facet="library"]');
    expect(await facet.textContent()).toMatch(/^文库[乙丙]/u);
    expect(await facet.locator('input').count()).toBe(3);
    const first = page.locator('.kb-hit', { hasText: '乙市方案库' }).first();
    expect(await first.locator('.kb-hit__plan').textContent()).toMatch(/^乙市方案库　\S+　\S/u);
    expect(await first.locator('.kb-collect').count()).toBe(0);
    expect(await page.locator('.kb-hit', { hasText: '甲市方案库' }).locator('.kb-collect').count()).toBe(1);
    expect(await notes()).not.toContain('没有回答');
    await first.locator('.kb-hit__link').click();
    await page.waitForURL(`${yi.url}plans/**`);
    await page.locator('h1').waitFor();
  });

  test('keeps what is chosen of a library, in its address too', async () => {
    await search('行政复议');
    await page.locator('[data-facet="library"] input').nth(0).check();
    await page.locator('[data-search-tags] a', { hasText: '文库：' }).waitFor();
    await page.waitForURL(({ searchParams }) => searchParams.getAll('library').length === 1);
    expect((await sitesOfHits()).size).toBe(1);
  });

  test('alone may ask the others, and asks nobody else', async () => {
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    const policyOf = () => page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
    const origins = [own, yi, bing].map(({ url }) => new URL(url).origin);
    await page.goto(own.url);
    expect(await policyOf()).not.toContain('connect-src');
    expect([...asked]).toEqual([origins[0]]);
    await search('宪法');
    expect(await policyOf()).toMatch(new RegExp(`;connect-src 'self' ${origins.slice(1).join(' ')}$`, 'u'));
    expect([...asked].sort()).toEqual(origins.toSorted());
    page.removeAllListeners('request');
  });

  test('names a library that is too slow and answers with the rest', async () => {
    await page.addInitScript(hurry, longestWaitBeside);
    delay = 5000;
    await search('行政复议');
    expect(await notes()).toContain('没有回答的文库：丙县方案库（太慢）。下面是其余文库的结果。');
    expect(await sitesOfHits()).toEqual(new Set([own.url, yi.url]));
    delay = 0;
  });

  test('goes on when a library is killed between two queries', async () => {
    await search('行政复议');
    await yi.close();
    await page.locator('main [data-search-form] input').fill('宪法宣传');
    await page.keyboard.press('Enter');
    await page.locator('[data-search-notes]', { hasText: '没有回答的文库：乙市方案库（连不上）。' }).waitFor();
    await answered();
    expect(await sitesOfHits()).toEqual(new Set([own.url, bing.url]));
    yi = await serveFolder(siteFolder);
  });
});

test('what was pulled is shown while its site is down, and says of what day it is', async () => {
  const plans = ['weifang-2021', 'taian-2021'].map((id) => `${id}@${encodeURIComponent(placeOf(yiPulled))}`);
  await yi.close();
  await page.goto(
    new URL(`compare/topic/reconsideration/?plans=${plans.map(encodeURIComponent).join()}`, own.url).href,
  );
  await expect.poll(() => page.locator('[data-topic-status]').textContent()).toMatch(/^2份方案，.*句子。$/u);
  await page.goto(new URL('regions/甲市/', own.url).href);
  expect(await page.locator('main').textContent()).toMatch(
    /乙市方案库（5份方案，\d{4}-\d\d-\d\d取来）.*。这里是取来那天的样子，点开是那里现在的网页/u,
  );
  yi = await serveFolder(siteFolder); // is closed at the end
});
