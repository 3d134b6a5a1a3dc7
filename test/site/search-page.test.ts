/** The search box and the search page, as a reader uses them: by keyboard, by address, without an index. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { findingsOf } from './findings.ts';
import { openFresh } from './open-fresh.ts';
import { at } from './server.ts';

/** Opens the search page and waits for its answer and its facets. */
async function search(query: string): Promise<Page> {
  const page = await openFresh(`search/${query}`);
  await answered(page);
  return page;
}

async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const text = document.querySelector('[data-search-status]')?.textContent ?? '';
    return text !== '' && !text.startsWith('正在');
  });
}

function statusOf(page: Page): Promise<string | null> {
  return page.locator('[data-search-status]').textContent();
}

/** Opens the search box from the keyboard and types. */
async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog[open] [type=search]').waitFor();
  await page.keyboard.type(words);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.className ?? '');
}

function sourceText(page: Page): Promise<string[]> {
  return page.locator('main [data-source]').evaluateAll((blocks) => blocks.map((block) => block.innerHTML));
}

describe('the search box', () => {
  test('leads by keyboard alone from a plan to the sentence, where the words stay marked until dismissed', async () => {
    const page = await openFresh('plans/weifang-2021/');
    await ask(page, '双随机一公开');
    await page.locator('.kb-finder__hit').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('kb-finder__hit');
    await page.keyboard.press('Enter');
    await page.locator('mark.kb-found').first().waitFor();
    await page.waitForURL(({ hash, search }) => /^#s\d+$/u.test(hash) && search === '');
    const marked = await page.locator(':target mark.kb-found').allTextContents();
    expect(marked.join('').replace(/[、“”]/gu, '')).toContain('双随机一公开');
    await page.reload();
    await page.locator('mark.kb-found').first().waitFor();
    await page.locator('.kb-found-bar__clear').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('mark.kb-found').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement === document.querySelector(':target'))).toBe(true);
    await page.reload();
    expect(await page.locator('mark.kb-found').count()).toBe(0);
  });

  test('leaves the printed text of the page as it was, marked or not', async () => {
    const page = await openFresh('plans/weifang-2021/5-4/');
    const printedText = () => page.locator('main [data-source]').allTextContents();
    const plain = [await sourceText(page), await page.locator('article').textContent()];
    const printed = await printedText();
    await page.goto(at('plans/weifang-2021/5-4/?found=行政复议&found=，#s2'));
    await page.locator('mark.kb-found').first().waitFor();
    expect((await printedText()).join()).toBe(printed.join());
    await page.keyboard.press('Escape');
    expect([await sourceText(page), await page.locator('article').textContent()]).toEqual(plain);
  });

  test('opens with Ctrl K, closes with Escape and gives the focus back', async () => {
    const page = await openFresh('topics/');
    await page.locator('main a').first().focus();
    const place = await page.evaluate(() => document.activeElement?.outerHTML);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] [type=search]').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(place);
  });

  test('opens from the header field and leads with Enter to the search page with all hits', async () => {
    const page = await openFresh('plans/weifang-2021/5-4/');
    await page.locator('header [data-search-field]').click();
    await page.locator('dialog[open] [type=search]').waitFor();
    await page.keyboard.type('普法');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=/u);
    await answered(page);
    expect(await page.locator('.kb-hit').count()).toBeGreaterThan(6);
  });

  test('takes a slash in a field as a slash', async () => {
    const page = await openFresh('search/');
    await page.locator('main [data-search-form] input').fill('');
    await page.keyboard.type('市/县');
    expect(await page.locator('main [data-search-form] input').inputValue()).toBe('市/县');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('waits while the reader composes with an input method', async () => {
    const page = await openFresh('plans/weifang-2021/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.keyboard.press('/');
    const field = page.locator('dialog[open] [type=search]');
    await field.waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'xingzheng', selectionStart: 9, selectionEnd: 9 });
    await page.keyboard.press('Enter');
    await page.waitForTimeout(400);
    expect(await field.inputValue()).toBe('xingzheng');
    expect(asked.filter((path) => path.includes('/search/'))).toEqual([]);
    expect(page.url()).toBe(at('plans/weifang-2021/'));
    await session.send('Input.insertText', { text: '行政复议' });
    await page.locator('.kb-finder__hit').first().waitFor();
    expect(await page.locator('dialog [role="status"]').textContent()).toContain('行政复议');
  });

  test('loads nothing of the search before it is opened', async () => {
    const asked: string[] = [];
    await openFresh('plans/weifang-2021/5-4/', {}, async (page) =>
      page.on('request', (request) => asked.push(new URL(request.url()).pathname)),
    );
    expect(asked.filter((path) => /search/u.test(path))).toEqual([]);
  });
});

describe('the address', () => {
  test('is the whole state of the search page', async () => {
    const page = await search('?q=行政复议&plan=weibin-2022-draft&plan=taian-2021&sort=plan');
    expect(await page.locator('main [data-search-form] input').inputValue()).toBe('行政复议');
    const places = await page.locator('.kb-hit__plan').allTextContents();
    expect(new Set(places.map((place) => place.split('　')[0]))).toEqual(new Set(['卫滨区（征求意见稿）', '泰安']));
    await page.locator('[data-facet="plan"] input:checked').first().waitFor();
    expect(await page.locator('[data-facet="plan"] input:checked').count()).toBe(2);
    expect(await page.locator('[name="sort"]').inputValue()).toBe('plan');
  });

  test('follows the reader, and so does the back button', async () => {
    const page = await search('?q=行政复议');
    const before = await statusOf(page);
    const titles = () => page.locator('.kb-hit__title').allTextContents();
    const all = await titles();
    await page.locator('[data-facet="plan"] input').first().check();
    await page.waitForURL(/plan=/u);
    await page.waitForFunction((text) => document.querySelector('[data-search-status]')?.textContent !== text, before);
    await answered(page);
    expect((await titles()).length).toBeLessThan(all.length);
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector('[data-search-status]')?.textContent === text, before);
    expect(await titles()).toEqual(all);
    await page.waitForURL(({ searchParams }) => !searchParams.has('plan'));
  });

  test('of a further page shows other hits', async () => {
    const titles = async (query: string) => (await search(query)).locator('.kb-hit__link').evaluateAll(addresses);
    const addresses = (links: Element[]) => links.map((link) => link.getAttribute('href'));
    const [first, second] = [await titles('?q=建设'), await titles('?q=建设&page=2')];
    expect(first.length).toBe(20);
    expect(second.filter((address) => first.includes(address))).toEqual([]);
  });
});

describe('facets', () => {
  test('count what choosing their values shows', async () => {
    const page = await search('?q=行政执法');
    for (const name of ['plan', 'topic', 'unit', 'kind', 'status']) {
      const value = page.locator(`[data-facet="${name}"] label`).first();
      const count = Number(await value.locator('.kb-facet__count').textContent());
      await value.locator('input').check();
      await page.locator('[data-search-tags] a').first().waitFor();
      expect([name, Number.parseInt((await statusOf(page)) ?? '', 10)]).toEqual([name, count]);
      await page.locator('[data-search-tags] a').click();
      await page.waitForFunction(() => !document.querySelector('[data-search-facets] input:checked'));
    }
  });

  test('let a chosen value be taken back as a tag, and keep the focus where the reader is', async () => {
    const page = await search('?q=行政执法');
    await page.locator('[data-facet="plan"] input').first().focus();
    await page.keyboard.press('Space');
    await page.locator('[data-search-tags] a').first().waitFor();
    await page.locator('[data-facet="plan"] input:checked').waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('[data-facet="plan"] input:checked'));
    await page.locator('[data-search-tags] a').click();
    await page.waitForFunction(() => document.querySelector('[data-search-tags]')?.childElementCount === 0);
    expect(await page.locator('[data-facet="plan"] input:checked').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search-status'))).toBe(true);
  });

  test('without words list what they leave, the earliest deadline first, and count the other choices', async () => {
    const page = await search('?kind=deadline&status=draft&sort=deadline');
    expect(await statusOf(page)).toMatch(/^\d+项符合所选条件。$/u);
    expect(await page.locator('.kb-hit:not(.kb-hit--near)').count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('[data-facet="status"] label').count()).toBe(2);
    await page.locator('[data-facet="status"] label', { hasText: '已印发' }).locator('input').check();
    await page.waitForFunction(() => document.querySelectorAll('[data-search-tags] a').length === 4);
    await page.waitForURL(at('search/?q=&kind=deadline&status=draft&status=issued&sort=deadline'));
  });

  test('of kinds name what each hit fixes by its kind', async () => {
    for (const [kind, name] of [
      ['deadline', '时限'],
      ['ratio', '比例'],
    ] as const) {
      const page = await search(`?kind=${kind}`);
      const hit = page.locator('.kb-hit').first();
      await hit.waitFor();
      expect(await hit.locator('.kb-hit__tag--target .kb-hit__role').allTextContents()).toContain(name);
    }
  });

  test('of units tell leading from answering', async () => {
    const total = async (role: string) =>
      Number.parseInt((await statusOf(await search(`?q=普法&unit=市司法局&role=${role}`))) ?? '', 10);
    const [any, lead, responsible] = [await total(''), await total('lead'), await total('responsible')];
    expect(lead).toBeLessThan(any);
    expect(Math.max(lead, responsible)).toBeLessThanOrEqual(any);
  });
});

describe('the page says honestly', () => {
  test('what can be asked when nothing is typed', async () => {
    const page = await openFresh('search/');
    await page.locator('[data-search-hints] .kb-tag').first().waitFor();
    expect(await page.locator('.kb-hit').count()).toBe(0);
    expect(await statusOf(page)).toBe('');
  });

  test('that nothing stands there literally, and shows what is near under its own heading', async () => {
    const page = await search('?q=行政复义委员会');
    expect(await statusOf(page)).toContain('没有逐字出现“行政复义委员会”');
    expect(await page.locator('[data-search-results] h2').allTextContents()).toEqual(['相近的措施']);
    expect(await page.locator('.kb-hit__match--exact').count()).toBe(0);
    await page.locator('.kb-search__note a', { hasText: '行政复议委员会' }).click();
    await page.getByRole('heading', { name: '逐字出现' }).waitFor();
  });

  test('that a whole list stands there literally once, above it, and of each hit where some do not', async () => {
    const page = await search('?q=执法监督');
    expect(await statusOf(page)).toMatch(/^\d+项逐字出现“执法监督”。$/u);
    const titles = page.locator('[data-search-results] h2');
    const labels = page.locator('.kb-hit__match');
    expect(await titles.allTextContents()).toEqual(['逐字出现']);
    expect(await labels.count()).toBe(0);
    await page.goto(at('search/?q=行政复议'));
    await labels.first().waitFor();
    expect(await titles.allTextContents()).toEqual(['结果']);
    expect(await statusOf(page)).toBe('17项：15项逐字出现“行政复议”，2项相近或对应。');
    expect(await labels.allTextContents()).toEqual([...Array(15).fill('精确'), ...Array(2).fill('相近：别的说法')]);
  });

  test('that nothing is near, with topics to browse', async () => {
    const page = await search('?q=量子纠缠');
    expect(await statusOf(page)).toContain('没有找到“量子纠缠”');
    expect(await page.locator('[data-search-hints] .kb-tag').first().isVisible()).toBe(true);
  });

  test('which part stands nowhere, with few hits of the other and with topics', async () => {
    const page = await search('?q=元宇宙信访');
    expect(await statusOf(page)).toBe('没有找到“元宇宙”，下面只与“信访”有关。');
    expect(await page.locator('.kb-hit').count()).toBe(5);
    expect(await page.locator('[data-search-hints] .kb-tag').first().isVisible()).toBe(true);
  });

  test('to what a name narrows, and undoes it', async () => {
    const page = await search('?q=泰安 信访');
    const undo = page.locator('.kb-search__note a', { hasText: '已限定：泰安' });
    expect(await page.locator('.kb-hit__plan').allTextContents()).toSatisfy((places: string[]) =>
      places.every((place) => place.startsWith('泰安')),
    );
    await undo.click();
    await page.waitForFunction(() => !document.querySelector('[data-search-notes]')?.textContent?.includes('已限定'));
    await page.waitForURL(({ searchParams }) => searchParams.get('narrow') === 'no');
  });

  test('which other wording it looked for', async () => {
    const page = await search('?q=告官');
    expect(await page.locator('[data-search-notes]').textContent()).toContain('也找了：');
    expect(await page.locator('.kb-hit').count()).toBeGreaterThan(0);
  });

  test('that it is searching, at once', async () => {
    const seen = Promise.withResolvers<void>();
    const page = await openFresh('search/?q=行政复议', {}, (fresh) =>
      fresh.route('**/search/guide.json', (route) => seen.promise.then(() => route.continue())),
    );
    expect(await statusOf(page)).toBe('正在搜索……');
    seen.resolve();
    await answered(page);
    expect(await page.locator('.kb-hit').count()).toBeGreaterThan(0);
  });

  test('in the box, too, that there is no index', async () => {
    const page = await openFresh('plans/', {}, (fresh) => fresh.route('**/search/*.json', (route) => route.abort()));
    await ask(page, '行政复议');
    await page.locator('dialog [role="status"]', { hasText: '搜索暂时用不了' }).waitFor();
    expect(await page.locator('dialog a').allTextContents()).toEqual(['按主题浏览', '按方案浏览']);
  });
});

describe('hostile queries show neither markup nor an error', () => {
  test.each([
    ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
    ['quotes and signs', `"'\`\\/$&+*?.()[]{}|^%`],
    ['only punctuation', '，。！？、'],
    ['emoji', '👩‍⚖️🏛️'],
    ['NUL', '行政\u0000复议'],
    ['10,000 characters', '行政复议'.repeat(2500)],
  ])('%s', async (_, query) => {
    const errors: string[] = [];
    const page = await openFresh('search/', {}, async (fresh) =>
      fresh.on('pageerror', ({ message }) => errors.push(message)),
    );
    await page.locator('main [data-search-form] input').fill(query);
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await statusOf(page)).not.toContain('暂时用不了');
    expect(await page.locator('main :is(img, script:not([src]))').count()).toBe(0);
    expect(errors).toEqual([]);
  });
});

describe('everyone can use', () => {
  const phone: BrowserContextOptions = { viewport: { width: 320, height: 800 }, hasTouch: true };
  const states: readonly (readonly [string, string, (page: Page) => Promise<void>])[] = [
    [
      'the search box',
      'plans/',
      (page) => ask(page, '行政复议').then(() => page.locator('.kb-finder__hit').first().waitFor()),
    ],
    [
      'the hits',
      'search/?q=行政复议&plan=weifang-2021',
      (page) => page.locator('[data-facet]').first().waitFor({ state: 'attached' }),
    ],
    ['the marks', 'plans/weifang-2021/5-4/?found=行政复议#s2', (page) => page.locator('.kb-found-bar').waitFor()],
  ];

  test.each(states)('%s, in light, in dark and with text at 200 %%', async (_, path, reach) => {
    const page = await openFresh(path);
    await reach(page);
    expect(await findingsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findingsOf(page, 'colours')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
    expect(await findingsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  });

  test.each(states)('%s, with a finger at 320 px', async (_, path, reach) => {
    const page = await openPage(phone);
    await page.goto(at(path));
    await reach(page);
    expect(await findingsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);
    await page.context().close();
  });

  function overflowOf(page: Page): Promise<number> {
    return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  /** Links and buttons of the search, lower than 44 px where a finger points. */
  function smallTargets(page: Page): Promise<string[]> {
    const targets = page.locator(
      ':is(dialog, [data-search-results], [data-search-tags], .kb-found-bar, .kb-facet) :is(a, button, label)',
    );
    return targets.evaluateAll((all) => {
      const shown = all.filter((one) => one.checkVisibility());
      return shown.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML);
    });
  }
});

test('the example of the guide searches from another page', async () => {
  const guide = readFileSync(join(import.meta.dirname, '../../content/guides/embed-search.mdx'), 'utf8');
  const example = guide.match(/```html\n(?<code>[\s\S]+?)```/u)?.groups?.['code'] ?? '';
  expect(example.trim().split('\n').length).toBe(10);
  const page = await openFresh('elsewhere/', {}, (fresh) =>
    fresh.route('**/elsewhere/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html>${example.replace('https://example.org/fangan/', at(''))}`,
      }),
    ),
  );
  await page.locator('#ask').fill('行政复议');
  await page.keyboard.press('Enter');
  await page.locator('#list a').first().waitFor();
  expect(await page.locator('#list a').count()).toBe(5);
});
