/**
 * Every kind of page for everyone: axe in light, dark and at 320 px, no sideways scrolling, no foreign request, on a phone
 * no target too small for a finger and nothing that moves, on paper no control and no pale text. Red is only what can be
 * acted on, and where the reader is.
 */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { findingsOf } from './findings.ts';
import { idleReds } from './idle-reds.ts';
import { paperFaults } from './on-paper.ts';
import { movedBy, slowDown, smallTargets, useTouch } from './on-phones.ts';
import { pageKinds } from './page-kinds.ts';
import { at } from './server.ts';

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 800 };
const phone = { width: 390, height: 844 };

/** What a page asked for and complained of while it was visited. */
interface Seen {
  foreign: string[];
  errors: string[];
}

let page: Page;
let seen: Seen;

beforeAll(async () => {
  page = await openPage({ viewport: phone });
  await useTouch(page);
  const origin = new URL(at('')).origin;
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && protocol !== 'data:' && protocol !== 'blob:') seen.foreign.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && seen.errors.push(message.text()));
  page.on('pageerror', (error) => seen.errors.push(error.message));
});

/** How far the page scrolls sideways, in pixels. */
function overflowOf(): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What is wrong with the open page in each look, one after the other: opening it again would cost more than looking. */
async function faultsOf(): Promise<unknown> {
  const touched = { small: await smallTargets(page), moved: await movedBy(page) };
  await page.setViewportSize(wide);
  const light = { findings: await findingsOf(page), overflow: await overflowOf(), reds: await idleReds(page) };
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = { findings: await findingsOf(page, 'colours') };
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(narrow);
  const small = { findings: await findingsOf(page), overflow: await overflowOf() };
  await page.setViewportSize(wide);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
  const enlarged = { overflow: await overflowOf() };
  const paper = await paperFaults(page);
  await page.setViewportSize(phone);
  return { touched, light, dark, small, enlarged, paper };
}

test.each(pageKinds)(
  'the %s has no finding of axe, nothing too small for a finger, no sideways scrolling, no foreign request, in light, dark, on a phone, on paper and with text at 200 %%',
  async (_kind, path) => {
    seen = { foreign: [], errors: [] };
    // what a page fetches for its query comes after its load
    const response = await page.goto(at(path), { waitUntil: path.includes('?') ? 'networkidle' : 'load' });
    const missing = path === 'no-such-page/';
    expect(response?.status()).toBe(missing ? 404 : 200);
    expect(await page.locator('h1').count()).toBe(1);
    const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(await faultsOf()).toEqual({
      touched: { small: [], moved: 0 },
      light: { findings: [], overflow: 0, reds: [] },
      dark: { findings: [] },
      small: { findings: [], overflow: 0 },
      enlarged: { overflow: 0 },
      paper: { controls: [], pale: [], cut: 0 },
    });
    expect(seen.foreign).toEqual([]);
    expect(seen.errors.filter((error) => !missing || !error.includes('404'))).toEqual([]);
  },
);

test('a card to embed is light or dark as its reader has it, and legible in both', async () => {
  const card = await openPage();
  await card.goto(at('plans/weifang-2021/5-4/card.htm'));
  const grounds: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await card.emulateMedia({ colorScheme });
    expect(await findingsOf(card, 'colours')).toEqual([]);
    grounds.push(await card.evaluate(() => getComputedStyle(document.body).backgroundColor));
  }
  expect(grounds).toEqual(['rgb(255, 254, 251)', 'rgb(30, 27, 23)']);
});

test.each([
  ['units', 'units/'],
  ['unit', `units/weifang-2021-${encodeURIComponent('市司法局')}/`],
  ['targets', 'targets/'],
  ['filtered targets', 'targets/?plan=taian-2021&order=topic'],
  ['two chosen measures', 'compare/?a=weifang-2021/5.4&b=taian-2021/8.27'],
  ['search', `search/?q=${encodeURIComponent('行政复议')}`],
  ['region', `regions/${encodeURIComponent('泰安市')}/`],
])('nothing on the page “%s” moves when its scripts come late', async (_kind, path) => {
  const late = await openPage({ viewport: phone });
  await slowDown(late);
  await late.goto(at(path), { waitUntil: 'networkidle' });
  expect(await movedBy(late)).toBe(0);
});
