/** Counterparts on the page of a plan: links to the measures' pages, which the script unfolds in place. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openFresh } from './open-fresh.ts';
import { at, siteFolder } from './server.ts';

const narrow = { viewport: { width: 390, height: 844 } };
const wide = { viewport: { width: 1440, height: 900 } };
const ownPage = 'plans/weifang-2021/5-4/';

/** What the measure's own page lists: where each link leads, when the script has run. */
async function listedOn(page: Page, list: string): Promise<string[]> {
  return await page
    .locator(`${list} .kb-counterpart-list a`)
    .evaluateAll((links) => links.map((link) => `${link.textContent} ${(link as HTMLAnchorElement).href}`));
}

async function listedOnOwnPage(): Promise<string[]> {
  return await listedOn(await openFresh(ownPage, wide), 'aside');
}

test('the page of a plan holds no list of counterparts, and a link to every measure that has some', async () => {
  const html = await readFile(join(siteFolder, 'plans/weifang-2021/index.html'), 'utf8');
  expect(html).not.toContain('kb-counterpart-list');
  const page = await openFresh('plans/weifang-2021/', { javaScriptEnabled: false });
  const link = page.locator('#m5-4').getByRole('link', { name: /的对应措施\d+项$/u });
  await link.click();
  await page.waitForURL(at(`${ownPage}#counterparts`));
  expect(await page.locator('#counterparts').textContent()).toBe('其他方案怎么写');
});

describe('on a narrow screen', () => {
  test('are fetched when they are unfolded, once, by the keyboard too', async () => {
    const expected = await listedOnOwnPage();
    expect(expected.length).toBeGreaterThan(2);
    const asked: string[] = [];
    const page = await openFresh('plans/weifang-2021/', narrow, async (opened) => {
      opened.on('request', (request) => void (request.url().includes('/5-4/') && asked.push(request.url())));
    });
    const summary = page.locator('#m5-4 summary', { hasText: '对应措施' });
    expect(asked).toEqual([]);
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.locator('#m5-4 .kb-counterpart-list').waitFor();
    expect(await listedOn(page, '#m5-4')).toEqual(expected);
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.locator('#m5-4 .kb-counterpart-list').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await page.locator('#m5-4 .kb-counterpart-list').waitFor();
    expect(asked).toEqual([at(ownPage)]);
  });

  test('that are not to be had leave the link and say so; the next time they are fetched again', async () => {
    const page = await openFresh('plans/weifang-2021/', narrow, (opened) =>
      opened.route('**/5-4/', (route) => route.fulfill({ status: 503 }), { times: 1 }),
    );
    const summary = page.locator('#m5-4 summary', { hasText: '对应措施' });
    await summary.click();
    await page.locator('#m5-4').getByText('没有取到，请收起后再展开').waitFor();
    const link = page.locator('#m5-4').getByRole('link', { name: /对应措施\d+项$/u });
    expect(await link.evaluate((element) => (element as HTMLAnchorElement).href)).toBe(at(`${ownPage}#counterparts`));
    await summary.click();
    await summary.click();
    await page.locator('#m5-4 .kb-counterpart-list').waitFor();
    expect(await page.locator('#m5-4').getByText('没有取到').count()).toBe(0);
  });
});

test('a pair without a page leads to the comparison in the browser, without script to that of its topic', async () => {
  const first = async (page: Page): Promise<readonly (string | undefined)[]> =>
    page
      .locator('.kb-counterpart-list a[data-chosen]')
      .first()
      .evaluate((link) => [(link as HTMLAnchorElement).href, (link as HTMLElement).dataset['chosen']]);
  const own = 'plans/weibin-2022-draft/9-30-78/';
  const [place, other = ''] = await first(await openFresh(own, { ...wide, javaScriptEnabled: false }));
  expect(other).toMatch(/^[a-z-]+2\d{3}\/\d[\d.]*$/u);
  const name = other.replace('/', '~').replaceAll('.', '-');
  expect(place).toBe(at(`compare/topic/data-sharing/#${name}`));
  const chosen = at(`compare/?a=weibin-2022-draft%2F9.30.78&b=${encodeURIComponent(other)}`);
  expect(await first(await openFresh(own, wide))).toEqual([chosen, other]);
  const page = await openFresh('plans/weibin-2022-draft/#m9-30-78', wide);
  await page.locator('[data-beside] .kb-counterpart-list').waitFor();
  expect(await first(page)).toEqual([chosen, other]);
});

test('on a wide screen stand beside the measure in view', async () => {
  const expected = await listedOnOwnPage();
  const page = await openFresh('plans/weifang-2021/#m5-4', wide);
  await page.locator('[data-beside] .kb-counterpart-list').waitFor();
  expect(await page.locator('[data-beside-title]').textContent()).toContain('发挥行政复议效能');
  expect(await listedOn(page, '[data-beside]')).toEqual(expected);
  expect(await page.locator('#m5-4 summary', { hasText: '对应措施' }).isVisible()).toBe(false);
});

test('on a wide screen stand beside the measure in which the keyboard is, and at the end beside the last one', async () => {
  const page = await openFresh('plans/weifang-2021/', wide);
  await page.locator('#m5-4 a').first().focus();
  await page.locator('[data-beside-title]', { hasText: '发挥行政复议效能' }).waitFor();
  await page.locator('[data-beside] .kb-counterpart-list a').first().focus();
  expect(await page.locator('[data-current]').getAttribute('id')).toBe('m5-4');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const last = await page.locator('[data-measure]').last().getAttribute('id');
  await page.locator(`#${last}[data-current]`).waitFor();
});
