/** Every kind of page for everyone: axe in light, dark and at 320 px, no sideways scrolling, no foreign request. */
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { closeBrowser, openPage } from './browser.ts';
import { pageKinds } from './page-kinds.ts';
import { at } from './server.ts';

afterAll(closeBrowser);

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['320 px', { viewport: { width: 320, height: 800 } }],
];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function visit<Value>(
  path: string,
  options: BrowserContextOptions,
  see: (page: Page) => Promise<Value>,
): Promise<Value> {
  const page = await openPage(options);
  await page.goto(at(path), { waitUntil: 'load' });
  const value = await see(page);
  await page.context().close();
  return value;
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}

describe.each(looks)('%s', (_, options) => {
  test.each(pageKinds)('axe finds nothing on the %s', async (_kind, path) => {
    expect(await visit(path, options, findings)).toEqual([]);
  });
});

describe('no sideways scrolling', () => {
  const overflow = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  test.each(pageKinds)('of the %s at 320 px', async (_kind, path) => {
    expect(await visit(path, { viewport: { width: 320, height: 800 } }, overflow)).toBe(0);
  });

  test.each(pageKinds)('of the %s with text at 200 %%', async (_kind, path) => {
    const enlarged = async (page: Page): Promise<number> => {
      await page.addStyleTag({ content: 'html { font-size: 200% !important }' }).catch(() => setRootSize(page));
      return overflow(page);
    };
    expect(await visit(path, { viewport: { width: 1280, height: 900 }, bypassCSP: true }, enlarged)).toBe(0);
  });

  async function setRootSize(page: Page): Promise<void> {
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  }
});

test.each(pageKinds)('the %s asks no other host, breaks no policy and logs no error', async (_kind, path) => {
  const page = await openPage();
  const origin = new URL(at('')).origin;
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && protocol !== 'data:' && protocol !== 'blob:') foreign.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  const response = await page.goto(at(path), { waitUntil: 'networkidle' });
  const expected = path === 'no-such-page/' ? 404 : 200;
  expect(response?.status()).toBe(expected);
  expect(foreign).toEqual([]);
  expect(errors.filter((error) => expected === 200 || !error.includes('404'))).toEqual([]);
  expect(await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content')).not.toContain(
    'unsafe-inline',
  );
  expect(await page.locator('h1').count()).toBe(1);
  await page.context().close();
});
