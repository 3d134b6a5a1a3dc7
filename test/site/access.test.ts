/** Every kind of page for everyone: axe in light, dark and at 320 px, no sideways scrolling, no foreign request. */
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { closeBrowser, openPage } from './browser.ts';
import { pageKinds } from './page-kinds.ts';
import { at } from './server.ts';

afterAll(closeBrowser);

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['in light', { colorScheme: 'light' }],
  ['in dark', { colorScheme: 'dark' }],
  ['at 320 px', { viewport: { width: 320, height: 800 } }],
];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What a visit of a page showed. */
interface Visit {
  readonly status: number | undefined;
  readonly foreign: readonly string[];
  readonly errors: readonly string[];
  readonly overflow: number;
  readonly headings: number;
  readonly policy: string | null;
  readonly findings: readonly string[];
}

async function visit(path: string, options: BrowserContextOptions): Promise<Visit> {
  const page = await openPage(options);
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
  const seen: Visit = {
    status: response?.status(),
    foreign,
    errors,
    overflow: await overflowOf(page),
    headings: await page.locator('h1').count(),
    policy: await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content'),
    findings: await findingsOf(page),
  };
  await page.context().close();
  return seen;
}

async function findingsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}

function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe.each(looks)('%s', (_, options) => {
  test.each(pageKinds)(
    'the %s has no finding of axe, no sideways scrolling, no foreign request',
    async (_kind, path) => {
      const { status, errors, policy, ...seen } = await visit(path, options);
      const missing = path === 'no-such-page/';
      expect(seen).toEqual({ findings: [], foreign: [], overflow: 0, headings: 1 });
      expect(status).toBe(missing ? 404 : 200);
      expect(errors.filter((error) => !missing || !error.includes('404'))).toEqual([]);
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain('unsafe-inline');
    },
  );
});

test.each(pageKinds)('the %s does not scroll sideways with text at 200 %%', async (_kind, path) => {
  const page = await openPage({ bypassCSP: true });
  await page.goto(at(path));
  await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
  expect(await overflowOf(page)).toBe(0);
  await page.context().close();
});
