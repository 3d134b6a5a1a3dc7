/**
 * The search when files do not come as they should. A search that lacks a file says that it failed and offers to try
 * again; it never says that something stands nowhere. Tried again, it shows what it would have shown.
 */
import type { Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { longestWait } from '../../src/index-format/search-files.ts';
import { at } from './server.ts';

type Fault = (route: Route) => Promise<unknown>;

const login = '<!doctype html><html lang="zh-CN"><title>请登录</title><p>请先登录网络</p></html>';
const answerWith = async (route: Route, change: (body: Buffer) => Buffer): Promise<void> => {
  const response = await route.fetch();
  await route.fulfill({ response, body: change(await response.body()) });
};
const missing: Fault = (route) => route.fulfill({ status: 404, contentType: 'text/html', body: login });
const refused: Fault = (route) => route.fulfill({ status: 503, body: '' });
const unreachable: Fault = (route) => route.abort();
const empty: Fault = (route) => answerWith(route, () => Buffer.alloc(0));
const cut: Fault = (route) => answerWith(route, (body) => body.subarray(0, body.length / 2));
const garbage: Fault = (route) =>
  answerWith(route, (body) => Buffer.from(body.map((byte, index) => byte ^ (index % 251))));
const anotherPage: Fault = (route) => route.fulfill({ contentType: 'text/html', body: login });

/**
 * Every kind of file that a search fetches, with a query that needs it, and one way in which it fails: all ways are tried
 * on the reader of files, which reads them all.
 */
const kinds: readonly (readonly [kind: string, file: RegExp, query: string, fault: Fault])[] = [
  ['the search itself', /\/search\/api\.js/u, '行政复议', missing],
  ['the guide', /\/search\/guide\.json/u, '行政复议', anotherPage],
  ['the chunks', /\.pf_index$/u, '行政复议', empty],
  ['the hits', /\/records\/\w+\/\w+\.bin$/u, '行政复议', garbage],
  ['the words', /\/lexicon\.bin$/u, '行政复义委员会', unreachable],
  ['the readings', /\/pinyin\.bin$/u, 'xzfy', missing],
];

/** What the page shows when nothing fails, by address. */
const right = new Map<string, string>();
/** A window where nothing fails, and the window of all tests but those that need one of their own. */
let sound: Page;
let faulty: Page;

beforeAll(async () => {
  [sound, faulty] = [await openPage(), await openPage()];
  await faulty.addInitScript(rememberStatus);
  for (const query of new Set(kinds.map(([, , query]) => query))) await rightOf(`?q=${query}`);
});
/** A page of which some files can be made to fail. */
interface FaultyPage {
  readonly page: Page;
  /** From now on the files fail in this way, or come as they should. */
  breakFiles(fault: Fault | undefined): void;
}

async function openFaulty(file: RegExp, page = faulty): Promise<FaultyPage> {
  let broken: Fault | undefined;
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.route(file, (route) => (broken ? broken(route) : route.continue()));
  return {
    page,
    breakFiles: (fault) => {
      broken = fault;
    },
  };
}

/** Runs in the page: remembers everything that the status has said. */
function rememberStatus(): void {
  const said: string[] = [];
  Reflect.set(globalThis, 'said', said);
  new MutationObserver(() => {
    said.push(document.querySelector('[data-search-status], dialog [role="status"]')?.textContent ?? '');
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const text = document.querySelector('[data-search-status]')?.textContent ?? '';
    return text !== '' && !text.startsWith('正在');
  });
}

/** Everything that the page shows of an answer, once its facets are counted. */
async function shown(page: Page): Promise<string> {
  await page.locator('[data-search-facets]:not([aria-busy])').waitFor({ state: 'attached' });
  const parts = ['status', 'tags', 'facets', 'results', 'pages'].map((part) => textOf(page, part));
  const boxes = page
    .locator('[data-search-facets] input:checked')
    .evaluateAll((all) => all.map((one) => one.outerHTML));
  return JSON.stringify([...(await Promise.all(parts)), await boxes, page.url()]);
}

async function rightOf(address: string): Promise<string> {
  const known = right.get(address);
  if (known !== undefined) return known;
  await sound.goto(at(`search/${address}`));
  await answered(sound);
  const all = await shown(sound);
  right.set(address, all);
  return all;
}

async function textOf(page: Page, part: string): Promise<string> {
  return (await page.locator(`[data-search-${part}]`).textContent()) ?? '';
}

function statusOf(page: Page): Promise<string> {
  return textOf(page, 'status');
}

async function retry(page: Page): Promise<void> {
  await page.getByRole('button', { name: '再试一次' }).click();
  await answered(page);
}

async function expectFailure(page: Page): Promise<void> {
  await answered(page);
  expect(await statusOf(page)).toContain('搜索暂时用不了');
  const said: readonly string[] = await page.evaluate(() => Reflect.get(globalThis, 'said'));
  expect(said.filter((text) => /没有逐字出现|没有找到|\d项/u.test(text))).toEqual([]);
  expect(await page.locator('.kb-hit').count()).toBe(0);
  expect(await page.locator('[data-search-hints] .kb-tag').first().isVisible()).toBe(true);
  expect(await page.locator('[data-search-retry]').isVisible()).toBe(true);
}

/** The files come again, and the retry shows what the address shows when nothing fails. */
async function expectRecovery({ page, breakFiles }: FaultyPage, address: string): Promise<void> {
  breakFiles(undefined);
  await retry(page);
  expect(await shown(page)).toBe(await rightOf(address));
  expect(await page.locator('[data-search-retry]').isVisible()).toBe(false);
}

test.each(kinds)(
  'a search without %s fails again and again, and succeeds when it is there',
  async (_, file, query, fault) => {
    const tried = await openFaulty(file);
    tried.breakFiles(fault);
    await tried.page.goto(at(`search/?q=${query}`));
    await expectFailure(tried.page);
    await retry(tried.page);
    await expectFailure(tried.page);
    await expectRecovery(tried, `?q=${query}`);
  },
);

test('a search whose hits never come fails after the longest wait', async () => {
  const hurried = await openPage();
  for (const script of [rememberStatus, hurry]) await hurried.addInitScript(script);
  const tried = await openFaulty(/\/records\/\w+\/\w+\.bin$/u, hurried);
  tried.breakFiles(async () => {});
  await tried.page.goto(at('search/?q=行政复议'));
  await expectFailure(tried.page);
  const waits = await tried.page.evaluate(() => Reflect.get(globalThis, 'waits').splice(0));
  expect(new Set(waits)).toEqual(new Set([longestWait]));
  await tried.page.evaluate(() => Reflect.set(globalThis, 'haste', 1));
  await expectRecovery(tried, '?q=行政复议');
});

/** Runs in the page: a wait of more than ten seconds lasts a part of it as long as there is haste, and is remembered. */
function hurry(): void {
  const waits: number[] = [];
  Reflect.set(globalThis, 'waits', waits);
  Reflect.set(globalThis, 'haste', 20);
  const shorten = (wait: number): number => {
    if (wait <= 10_000) return wait;
    waits.push(wait);
    return wait / Reflect.get(globalThis, 'haste');
  };
  const { timeout } = AbortSignal;
  AbortSignal.timeout = (wait) => timeout.call(AbortSignal, shorten(wait));
  const later = globalThis.setTimeout;
  Reflect.set(globalThis, 'setTimeout', (act: () => void, wait = 0) => later(act, shorten(wait)));
}

test('a search without one of its chunks fails as without all', async () => {
  const tried = await openFaulty(/\.pf_index$/u);
  const { page, breakFiles } = tried;
  const chunks = new Set<string>();
  breakFiles((route) => {
    chunks.add(route.request().url());
    return route.continue();
  });
  await page.goto(at('search/?q=行政复议'));
  await answered(page);
  expect(chunks.size).toBeGreaterThan(1);
  for (const chunk of [...chunks].slice(0, 2)) {
    breakFiles((route) => (route.request().url() === chunk ? missing(route) : route.continue()));
    await page.reload();
    await expectFailure(page);
    await expectRecovery(tried, '?q=行政复议');
  }
});

describe('a file of the filters', () => {
  test.each([
    ['plan', '', '按方案筛选'],
    ['lead', '&role=lead', '按单位筛选'],
    ['target', '', '按时限与指标筛选'],
    ['\\w+', '', '筛选'],
  ])('%s%s costs the filters and not the hits', async (name, role, lacking) => {
    const address = `?q=行政执法${role}`;
    const { page, breakFiles } = await openFaulty(new RegExp(`/facets/${name}\\.json$`, 'u'));
    breakFiles(anotherPage);
    await page.goto(at(`search/${address}`));
    const [status, , , hits] = JSON.parse(await rightOf(address));
    const notice = page.locator('[data-search-facets]', { hasText: `${lacking}暂时用不了` });
    await notice.waitFor();
    expect(await statusOf(page)).toBe(status);
    expect(await textOf(page, 'results')).toBe(hits);
    breakFiles(undefined);
    await notice.getByRole('button', { name: '再试一次' }).click();
    await notice.waitFor({ state: 'detached' });
    expect(await shown(page)).toBe(await rightOf(address));
  });

  test('that is chosen costs no more: all hits are shown as unfiltered, and the choice stays', async () => {
    const address = '?q=行政执法&plan=weifang-2021&sort=plan';
    const tried = await openFaulty(/\/facets\/plan\.json$/u);
    tried.breakFiles(refused);
    await tried.page.goto(at(`search/${address}`));
    const chosen = tried.page.locator('[data-facet="plan"] input[value="weifang-2021"]:checked');
    await chosen.waitFor();
    const [status] = JSON.parse(await rightOf('?q=行政执法'));
    expect(await statusOf(tried.page)).toBe(`筛选暂时用不了，下面是没有筛选的结果。${status}`);
    expect(await tried.page.locator('.kb-hit').count()).toBe(20);
    expect(await tried.page.locator('[data-search-tags] a').count()).toBe(0);
    expect(await tried.page.locator('[data-facet="plan"] .kb-facet__count').count()).toBe(0);
    await expectRecovery(tried, address);
  });

  test('that a name in the query needs fails the search', async () => {
    const tried = await openFaulty(/\/facets\/plan\.json$/u);
    tried.breakFiles(missing);
    await tried.page.goto(at('search/?q=泰安 信访'));
    await expectFailure(tried.page);
    await expectRecovery(tried, '?q=泰安 信访');
  });
});

describe('after a failure', () => {
  const chunks = /\.pf_index$/u;

  test('a retry restores query, filters, order and page', async () => {
    const address = '?q=建设&plan=weifang-2021&plan=taian-2021&sort=plan&page=2';
    const tried = await openFaulty(chunks);
    const { page } = tried;
    tried.breakFiles(refused);
    await page.goto(at(`search/${address}`));
    await expectFailure(page);
    await expectRecovery(tried, address);
    expect(await page.locator('[data-search-facets] input:checked').count()).toBe(2);
    expect(await textOf(page, 'pages')).toContain('第2页');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search-status'))).toBe(true);
  });

  test('another query is answered at once', async () => {
    const { page, breakFiles } = await openFaulty(chunks);
    breakFiles(unreachable);
    await page.goto(at('search/?q=行政复义委员会'));
    await answered(page);
    breakFiles(undefined);
    await expectAnswer(page);
  });

  test('a reader who is online again searches without loading the page again', async () => {
    const page = await openPage();
    await page.goto(at('search/'));
    await page.evaluate(() => Reflect.set(globalThis, 'loadedOnce', true));
    await page.context().setOffline(true);
    await submit(page);
    await answered(page);
    expect(await statusOf(page)).toContain('搜索暂时用不了');
    await page.context().setOffline(false);
    await expectAnswer(page);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'loadedOnce'))).toBe(true);
  });

  test('the search box, too, offers to try again', async () => {
    const { page, breakFiles } = await openFaulty(chunks);
    breakFiles(cut);
    await page.goto(at('plans/'));
    await page.keyboard.press('/');
    await page.locator('dialog[open] [type=search]').waitFor();
    await page.keyboard.type('行政复议');
    await page.locator('dialog [role="status"]', { hasText: '搜索暂时用不了' }).waitFor();
    const said: readonly string[] = await page.evaluate(() => Reflect.get(globalThis, 'said'));
    expect(said.filter((text) => /没有逐字出现|没有找到/u.test(text))).toEqual([]);
    breakFiles(undefined);
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator('.kb-finder__hit').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.matches('dialog input'))).toBe(true);
  });

  async function submit(page: Page): Promise<void> {
    await page.locator('main [data-search-form] input').fill('行政复议');
    await page.keyboard.press('Enter');
  }

  async function expectAnswer(page: Page): Promise<void> {
    await submit(page);
    await page.locator('.kb-hit').first().waitFor();
    expect(JSON.parse(await shown(page)).slice(0, 4)).toEqual(JSON.parse(await rightOf('?q=行政复议')).slice(0, 4));
  }
});

test('a browser that is too old is told so, without a retry', async () => {
  const page = await openPage();
  await page.addInitScript('delete globalThis.DecompressionStream');
  await page.goto(at('search/?q=行政复议'));
  await answered(page);
  expect(await statusOf(page)).toContain('这个浏览器太旧');
  expect(await page.locator('[data-search-retry]').isVisible()).toBe(false);
});

test('other pages that embed the search are told which file is lacking', async () => {
  const { page, breakFiles } = await openFaulty(/\.pf_index$/u);
  breakFiles(missing);
  await page.goto(at('plans/'));
  const failure = await page.evaluate(
    `import('${at('search/api.js')}').then(({ createSearch }) => createSearch()('行政复议'))
      .catch(({ name, reason, lacking, message }) => ({ name, reason, lacking, message }))`,
  );
  expect(failure).toMatchObject({ name: 'SearchFailure', reason: 'unreachable' });
  expect(failure).toHaveProperty('lacking', expect.stringMatching(/^engine\/\w+\.pf_index$/u));
  expect(failure).toHaveProperty('message', expect.stringMatching(/没有取到，请检查网络，稍后再搜一次。$/u));
});
