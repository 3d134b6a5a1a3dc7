/** The browser that npm brings is enough to test the site with, also where another was chosen for the tests. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchPackaged } from '../../eval/browser.ts';
import { packagedBrowser } from '../../eval/packaged-browser.ts';
import { at } from './server.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchPackaged();
});
afterAll(() => browser.close());

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
  const page = await browser.newPage();
  await page.goto(at(''));
  await page.keyboard.press('/');
  await page.locator('dialog[open] [type=search]').fill('行政复议');
  await page.locator('dialog[open] mark').first().waitFor();
  expect(await page.locator('dialog[open] mark').first().textContent()).toBe('行政复议');
});
