/** A library of more plans and places than a table has columns, built as a person would: its lists are those of groups. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { serveFolder } from '../../scripts/serve/folder.ts';
import type { Served } from '../../scripts/serve/http.ts';
import { checkSite } from '../../scripts/steps/check-site.ts';
import { listedPages } from './listed-pages.ts';
import { type BuildRun, runBuild } from './run-build.ts';

const counties = [...'青白赤金银铜石玉松柏梅兰竹菊桐榆桃杏枫柳泉溪川洲湖'].map((sign) => `${sign}岭县`);
const cities = [...'东西南北中上下左'].map((sign) => `${sign}江市`);
const places = [...counties, ...cities, '安澜省', '永宁省'];
const tasks = ['河湖巡查。河长每月巡查河段', '养老助餐。社区开办老年食堂', '校车接送。学校排定校车班次'];
/** How many of the plans each year has; the last five are second ones of a place. */
const years = [
  ['2024', 20],
  ['2023', 12],
  ['2022', 6],
  ['2021', 2],
] as const;

/** Each leaves out one of the three tasks, by turns. */
function writePlan(place: string, year: string, number: number): string {
  const measures = tasks.filter((_, task) => task !== number % tasks.length);
  const title = `${place}民生实事${number > places.length ? '补充' : ''}方案`;
  return [
    ...[`${place}人民政府关于印发《${title}》的通知`, `${place.slice(0, 1)}政发〔${year}〕${number}号`],
    ...[`${place}人民政府`, `${year}年${1 + (number % 9)}月1日`, title, '一、任务'],
    ...measures.map((task, at) => `${at + 1}. ${task}，年底前办成${number}处。（责任单位：${place}民政局）`),
    '',
  ].join('\n');
}

const topics = `subject: [民生]
themes:
  - id: water
    name: 水域
    topics:
      - {id: patrol, name: 河湖巡查, scope: 河段的巡查, words: [河湖巡查, 河段]}
  - id: care
    name: 照料
    topics:
      - {id: meals, name: 养老助餐, scope: 老年食堂, words: [养老助餐, 老年食堂]}
      - {id: buses, name: 校车接送, scope: 校车班次, words: [校车接送, 校车]}
`;

let folder = '';
let out = '';
let built: BuildRun;
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-large-library-'));
  out = join(folder, 'dist');
  const sources = join(folder, 'content/sources');
  await mkdir(sources, { recursive: true });
  const dated = years.flatMap(([year, count]) => Array.from({ length: count }, () => year));
  for (const [index, year] of dated.entries()) {
    const place = places[index % places.length] ?? '';
    await writeFile(join(sources, `${place}-${year}.txt`), writePlan(place, year, index + 1));
  }
  await writeFile(join(folder, 'content/topics.yaml'), topics);
  built = await runBuild(join(folder, 'content'), out);
  served = await serveFolder(out);
}, 300_000);
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

function read(path: string): Promise<string> {
  return readFile(join(out, path, 'index.html'), 'utf8');
}

/** The words of elements as a reader sees them, those inside separated by a space. */
async function wordsOf(path: string, element: RegExp): Promise<string[]> {
  return [...(await read(path)).matchAll(element)].map(([html]) =>
    html
      .replace(/<wbr>/gu, '')
      .replace(/<[^>]*>/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
}

const tag = /<a class="kb-tag".*?<\/a>/gu;
const lead = /<p class="kb-lead">.*?<\/p>/gu;
const row = /<tr.*?<\/tr>/gu;

test('is built without a finding, and the sitemap lists every page', async () => {
  expect(built.code, built.output).toBe(0);
  expect(await checkSite(out, '/')).toEqual([]);
  const { listed, open, closed } = await listedPages(out);
  expect(listed).toEqual(open);
  expect(closed).toEqual(['404.html', 'guides/index.html', 'search/index.html']);
});

test('has no page of 300 KiB or 3,000 elements, and a front page of 100 KiB at most', async () => {
  const { open } = await listedPages(out);
  const sizes = await Promise.all(
    open.map(async (page) => {
      const html = await read(page);
      return { page, bytes: Buffer.byteLength(html), elements: (html.match(/<[a-z]/gu) ?? []).length };
    }),
  );
  expect(sizes.filter(({ bytes, elements }) => bytes >= 300 * 1024 || elements >= 3000)).toEqual([]);
  expect(sizes.find(({ page }) => page === '/')?.bytes).toBeLessThanOrEqual(100 * 1024);
});

test('a plan of which many others say each sentence does not scroll sideways', async () => {
  const page = await openPage();
  await page.goto(new URL('plans/青岭县-2024/', served.url).href);
  const sentence = page.locator('.kb-measure .kb-s').first();
  await sentence.evaluate((one) => one.setAttribute('data-also', '6'));
  for (const width of [390, 767, 768, 820, 863, 864, 1024]) {
    await page.setViewportSize({ width, height: 900 });
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(beyond, { message: `at ${width} px` }).toBeLessThanOrEqual(0);
  }
});

test.each([
  ['', '最近的12份', 12],
  ['plans/', '最近的30份', 30],
])('/%s has the plans by year, level and place, then %s', async (path, heading, latest) => {
  const tags = await wordsOf(path, tag);
  expect(tags.slice(0, 7)).toEqual(['2024 20', '2023 12', '2022 6', '2021 2', '省级 2', '市级 8', '县级 30']);
  expect(tags.slice(7, 13)).toEqual([...['白岭县 2', '赤岭县 2', '金岭县 2', '青岭县 2', '银岭县 2'], '安澜省 1']);
  expect(tags.slice(7, 7 + places.length + 1).filter((name) => / [12]$/u.test(name))).toHaveLength(places.length);
  expect(await read(path)).toContain(`>${heading}<`);
  expect(await wordsOf(path, /<li class="kb-plans__plan">/gu)).toHaveLength(latest);
});

test('/topics/ counts the plans of each topic', async () => {
  expect(await wordsOf('topics', tag)).toEqual(['河湖巡查 27', '养老助餐 26', '校车接送 27']);
});

test.each([
  [
    'year',
    ['主题 2024 20份 2023 12份 2022 6份 2021 2份', '河湖巡查 14 8 4 1', '养老助餐 13 8 4 1', '校车接送 13 8 4 2'],
  ],
  ['level', ['主题 省级 2份 市级 8份 县级 30份', '河湖巡查 2 5 20', '养老助餐 1 6 19', '校车接送 1 5 21']],
])('the table of topics by %s counts the plans of each column', async (by, rows) => {
  const found = await wordsOf(`topics/by/${by}`, row);
  expect(found.filter((words) => words.includes(' '))).toEqual(rows);
});

test('the table by place is two, through which places go by name', async () => {
  const [first, second] = ['topics/by/region', 'topics/by/region/columns/2'];
  const head = /<th scope="col">.*?<\/th>/gu;
  const heads = [...(await wordsOf(first, head)), ...(await wordsOf(second, head))];
  expect(heads.slice(0, 3)).toEqual(['主题', '安澜省 1份', '白岭县 2份']);
  expect(heads.slice(31, 33)).toEqual(['主题', '玉岭县 1份']);
});

test.each([390, 820])('a frame %d wide shows that more follows, and the last row whole at its end', async (width) => {
  const page = await openPage({ viewport: { width, height: 844 } });
  await page.goto(new URL('topics/by/region/', served.url).href);
  const frame = page.locator('.kb-scroll-frame');
  const boxOf = () =>
    frame.evaluate((one) => {
      const fade = Number.parseFloat(getComputedStyle(one, '::after').blockSize);
      const row = one.querySelector('tbody:last-child tr:last-child')!.getBoundingClientRect();
      return {
        scrolls: one.scrollHeight > one.clientHeight,
        fade,
        below: one.getBoundingClientRect().bottom - row.bottom,
      };
    });
  await frame.evaluate((one) => {
    one.style.maxBlockSize = '200px';
  });
  const { scrolls, fade, below } = await boxOf();
  expect([scrolls, fade > 20, below < 0]).toEqual([true, true, true]);
  await frame.evaluate((one) => one.scrollTo(0, one.scrollHeight));
  await expect.poll(async () => (await boxOf()).below).toBeGreaterThanOrEqual(fade - 1);
});

describe('topics of the plans that a reader picks', () => {
  const status = (page: Page) => page.locator('[data-topic-table-status]');
  const table = (page: Page) => page.locator('[data-topic-table]');
  const list = (page: Page) => page.locator('[data-topic-list]');
  const cells = (page: Page): Promise<string[][]> =>
    table(page)
      .locator('tr')
      .evaluateAll((rows) => rows.map((one) => [...one.children].map((cell) => cell.textContent ?? '')));

  async function open(query = ''): Promise<Page> {
    const page = await openPage();
    await page.goto(new URL(`topics/${query}`, served.url).href);
    return page;
  }

  test('stand in a table as the address asks for them, and lead to their comparison', async () => {
    const page = await open('?plans=白岭县-2024,nowhere-1999,赤岭县-2024');
    await status(page).getByText('2份方案，3个主题。地址里有1份方案不在库中。').waitFor();
    expect(await cells(page)).toEqual([
      ['主题', '白岭县 2024', '赤岭县 2024'],
      ['水域'],
      ['河湖巡查', '一 1', ''],
      ['照料'],
      ['养老助餐对照', '一 2', '一 1'],
      ['校车接送', '', '一 2'],
    ]);
    expect(await list(page).isVisible()).toBe(false);
    await table(page).getByRole('link', { name: '对照：养老助餐' }).click();
    await page.waitForURL('**/compare/topic/meals/?plans=*');
    await page.getByText(/^2份方案，2项措施/u).waitFor();
  });

  test('are picked by hand, and given back by the way back', async () => {
    const page = await open();
    await page.getByText('选方案列成表').click();
    await page.getByLabel('找方案').fill('青岭');
    await page.getByRole('checkbox', { name: '青岭县 2024' }).check();
    await page.getByRole('button', { name: '列成表' }).click();
    await status(page).getByText('1份方案，2个主题。').waitFor();
    expect((await cells(page))[0]).toEqual(['主题', '青岭县 2024']);
    await page.goBack();
    await list(page).waitFor();
    expect(await table(page).isVisible()).toBe(false);
    expect(await status(page).textContent()).toBe('');
  });

  test('say which plan did not come, beside the list as it is', async () => {
    const page = await openPage();
    await page.route('**/topics.json', (route) => route.abort());
    await page.goto(new URL('topics/?plans=青岭县-2024', served.url).href);
    await status(page).getByText('青岭县 2024的主题没有取到，请检查网络，再选一次或刷新本页。').waitFor();
    expect(await list(page).isVisible()).toBe(true);
  });
});

test.each([
  ['years/2022', '6份方案', ['永宁省', '安澜省', '左江市', '赤岭县', '白岭县', '青岭县']],
  ['levels/省级', '2份方案', ['永宁省', '安澜省']],
  ['regions/白岭县', '2份方案，4项措施', ['白岭县', '白岭县']],
])('/%s/ lists its plans, the latest first', async (path, count, own) => {
  expect((await wordsOf(path, lead))[0]).toContain(count);
  const titles = await wordsOf(path, /<h[23] class="kb-plans__title">.*?<\/h[23]>/gu);
  expect(titles.map((title) => title.slice(0, 3))).toEqual(own);
});

test('/regions/ counts the plans and measures of each place', async () => {
  const found = await wordsOf('regions', /<li><a href="\/regions\/.*?<\/li>/gu);
  expect(found).toHaveLength(places.length);
  expect(found.slice(0, 2)).toEqual(['安澜省 1份方案，2项措施', '白岭县 2份方案，4项措施']);
});

describe('引文核验', () => {
  const quoted = [
    '甲文写“学校排定校车班次，年底前办成7处”，',
    '乙文写“社区开办老年饭堂，年底前办成8处”，',
    '又说“应当另设一所独立的观测台”。',
  ].join('');

  /** As in a library of more than a hundred plans, whose texts are never all fetched; or as it is. */
  async function openCheck(as: 'larger' | 'built' = 'larger'): Promise<{ page: Page; fetched: () => string[] }> {
    const page = await openPage();
    if (as === 'larger') await page.route('**/check/', withoutPlans);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(decodeURI(new URL(request.url()).pathname)));
    await page.goto(new URL('check/', served.url).href);
    await page.getByLabel('要核验的文字').fill(quoted);
    return { page, fetched: () => asked.filter((path) => path.startsWith('/plans/') || path.startsWith('/data/')) };
  }
  async function withoutPlans(route: Route): Promise<void> {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/ data-plans="[^"]*"/u, '') });
  }
  const check = (page: Page): Promise<void> => page.getByRole('button', { name: '核验', exact: true }).click();

  test('asks the search, and fetches at most ten plans for a quotation and the records of those that it cites', async () => {
    const { page, fetched } = await openCheck();
    await check(page);
    await page.getByText('共3处引文：逐字一致1处，有出入1处，未收录1处。').waitFor();
    const places = page.locator('.kb-checked__place a');
    expect(await places.allInnerTexts()).toEqual(['石岭县　一 2校车接送', '玉岭县　一 2养老助餐']);
    expect(fetched().filter((path) => path.endsWith('/record.json'))).toHaveLength(2);
    const texts = fetched().filter((path) => path.endsWith('/texts.json'));
    expect(texts.length).toBeLessThanOrEqual(30);
    expect(fetched().filter((path) => path.startsWith('/data/'))).toEqual([]);
  });

  test('fetches all texts of forty plans for four quotations, and of one plan for one that stands there', async () => {
    const { page, fetched } = await openCheck('built');
    const texts = () => fetched().filter((path) => path.endsWith('/texts.json'));
    await page.getByLabel('要核验的文字').fill('“学校排定校车班次，年底前办成7处”');
    await check(page);
    await page.getByText('共1处引文：逐字一致1处。').waitFor();
    expect(texts()).toHaveLength(1);
    await page.getByLabel('要核验的文字').fill(quoted);
    await check(page);
    await page.getByText('共3处引文：逐字一致1处，有出入1处，未收录1处。').waitFor();
    expect(texts()).toHaveLength(40);
  });

  test('shows what was checked last, though what was checked before comes later', async () => {
    const { page } = await openCheck('built');
    const held = Promise.withResolvers<void>();
    await page.route('**/texts.json', (route) => held.promise.then(() => route.continue()));
    await check(page);
    await page.getByText('正在取有关方案的文本').waitFor();
    await page.getByLabel('要核验的文字').fill('没有。');
    await check(page);
    await page.getByText('没有找到引文').waitFor();
    const arrived = page.waitForResponse('**/record.json');
    held.resolve();
    await arrived;
    await page.waitForTimeout(200);
    expect(await page.getByRole('status').allInnerTexts()).toContainEqual(expect.stringContaining('没有找到引文'));
    expect(await page.locator('.kb-checked').count()).toBe(0);
  });

  test('names the plan whose texts do not come, and checks when they do', async () => {
    const { page } = await openCheck();
    await page.route('**/texts.json', (route) => route.abort());
    await check(page);
    await page.getByText(/^方案“[^”]+[县市省]”的文本没有取到，核验没有做，请再按一次“核验”。$/u).waitFor();
    await page.unroute('**/texts.json');
    await check(page);
    await page.getByText('共3处引文').waitFor();
  });

  test('says that the search did not come', async () => {
    const { page } = await openCheck();
    await page.route('**/search/**', (route) => route.abort());
    await check(page);
    await page.getByText('检索用的文件没有取到，核验没有做').waitFor();
    await page.unroute('**/search/**');
    await check(page);
    await page.getByText('共3处引文').waitFor();
  });
});

describe('起草对照', () => {
  const draft = [
    '丙岭县民生实事方案',
    '一、任务',
    '1. 校车接送。学校排定校车班次，每学期核对一次。（责任单位：丙岭县教育局）',
    '2. 路灯检修。巡灯员每夜检修路灯。（责任单位：白岭县民政局）',
  ].join('\n');

  async function openDraft(): Promise<{ page: Page; asked: string[] }> {
    const page = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(decodeURI(new URL(request.url()).pathname)));
    await page.goto(new URL('draft/', served.url).href);
    await page.getByLabel('草稿', { exact: true }).fill(draft);
    return { page, asked };
  }
  const compare = (page: Page): Promise<void> => page.getByRole('button', { name: '对照', exact: true }).click();

  test('compares with the plans that the search names, thirty at most, and fetches no file of all', async () => {
    const { page, asked } = await openDraft();
    await compare(page);
    await page.getByText(/^与本库最相近的\d+份方案对照，《丙岭县民生实事方案》读出2条措施/u).waitFor();
    const of = (file: string): number => asked.filter((path) => path.endsWith(file)).length;
    expect(of('/measures.json')).toBe(of('/record.json'));
    expect(of('/measures.json')).toBeGreaterThan(0);
    expect(of('/measures.json')).toBeLessThanOrEqual(30);
    expect(asked.filter((path) => path.startsWith('/data/'))).toEqual([]);
    await page.locator('summary', { hasText: '一 1 校车接送　' }).click();
    await page.locator('.kb-draft__near h3', { hasText: '校车接送' }).first().waitFor();
    const missing = await page.locator('summary', { hasText: /^(?:养老助餐|河湖巡查)　\d+份方案$/u }).allInnerTexts();
    expect(missing).toHaveLength(2);
    const unknown = page.locator('details', { hasText: '本库没有见过的单位' }).locator('li');
    expect(await unknown.allTextContents()).toEqual(['丙岭县教育局（一 1）']);
  });

  test('says what did not come, and compares when it does', async () => {
    const { page } = await openDraft();
    await page.route('**/measures.json', (route) => route.abort());
    await compare(page);
    await page.getByText(/^对照没有做成：方案“[^”]+[县市省]”没有取到。/u).waitFor();
    await page.unroute('**/measures.json');
    await compare(page);
    await page.getByText('与本库最相近的').waitFor();
  });
});
