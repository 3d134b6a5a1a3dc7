/** The browser that npm brings is enough to test the site with: it opens pages, searches, and holds several readers. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchPackaged } from '../../eval/browser.ts';
import { packagedBrowser } from '../../eval/packaged-browser.ts';
import { at } from './server.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchPackaged();
});
afterAll(() => browser.close());

async function openPage(): Promise<Page> {
  return (await browser.newContext()).newPage();
}

test('workers that unpack it at once get one complete browser', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'fangan-browser-'));
  const [first, second] = await Promise.all([packagedBrowser(cache), packagedBrowser(cache)]);
  expect(second).toEqual(first);
  expect(await readdir(cache)).toHaveLength(1);
  const started = await chromium.launch({ ...first, args: ['--no-sandbox'] });
  expect(started.version()).toBe(browser.version());
  await started.close();
  await rm(cache, { recursive: true });
});

test('it searches from the front page', async () => {
  const page = await openPage();
  await page.goto(at(''));
  await page.keyboard.press('/');
  await page.locator('dialog[open] [type=search]').fill('行政复议');
  await page.locator('dialog[open] mark').first().waitFor();
  expect(await page.locator('dialog[open] mark').first().textContent()).toBe('行政复议');
});

test('a second reader comes and goes without the first', async () => {
  const first = await openPage();
  await first.goto(at('plans/weifang-2021/'));
  const second = await openPage();
  await second.goto(at('topics/'));
  await second.context().close();
  const third = await openPage();
  await third.goto(at('targets/'));
  expect(await Promise.all([first, third].map((page) => page.locator('h1').count()))).toEqual([1, 1]);
});
