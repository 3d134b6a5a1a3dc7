/** Every kind of page for everyone: axe in light, dark and at 320 px, no sideways scrolling, no foreign request. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { closeBrowser, openPage } from '../../eval/browser.ts';
import { findingsOf } from './findings.ts';
import { pageKinds } from './page-kinds.ts';
import { at } from './server.ts';

afterAll(closeBrowser);

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['in light', { colorScheme: 'light' }],
  ['in dark', { colorScheme: 'dark' }],
  ['at 320 px', { viewport: { width: 320, height: 800 } }],
];

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

async function visit(page: Page, path: string, only?: 'colours'): Promise<Visit> {
  const origin = new URL(at('')).origin;
  const foreign: string[] = [];
  const errors: string[] = [];
  for (const event of ['request', 'console', 'pageerror']) page.removeAllListeners(event);
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && protocol !== 'data:' && protocol !== 'blob:') foreign.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  // what a page fetches for its query comes after its load
  const response = await page.goto(at(path), { waitUntil: path.includes('?') ? 'networkidle' : 'load' });
  return {
    status: response?.status(),
    overflow: await overflowOf(page),
    headings: await page.locator('h1').count(),
    policy: await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content'),
    findings: await findingsOf(page, only),
    foreign,
    errors,
  };
}

function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** One page for all visits of a look: opening a window costs more than what is measured in it. */
function pageWith(options: BrowserContextOptions): () => Promise<Page> {
  let page: Promise<Page> | undefined;
  return () => {
    page ??= openPage(options);
    return page;
  };
}

describe.each(looks)('%s', (_, options) => {
  const page = pageWith(options);

  test.each(pageKinds)(
    'the %s has no finding of axe, no sideways scrolling, no foreign request',
    async (_kind, path) => {
      const { status, errors, policy, ...seen } = await visit(
        await page(),
        path,
        options.colorScheme === 'dark' ? 'colours' : undefined,
      );
      const missing = path === 'no-such-page/';
      expect(seen).toEqual({ findings: [], foreign: [], overflow: 0, headings: 1 });
      expect(status).toBe(missing ? 404 : 200);
      expect(errors.filter((error) => !missing || !error.includes('404'))).toEqual([]);
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain('unsafe-inline');
    },
  );
});

describe('with text at 200 %', () => {
  const page = pageWith({ bypassCSP: true });

  test.each(pageKinds)('the %s does not scroll sideways', async (_kind, path) => {
    const enlarged = await page();
    await enlarged.goto(at(path));
    await enlarged.addStyleTag({ content: 'html { font-size: 200% !important }' });
    expect(await overflowOf(enlarged)).toBe(0);
  });
});
