/** The form for older readers: kept, large, in one column, without hover; read aloud where the computer has a voice. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { openFresh } from './open-fresh.ts';
import { at } from './server.ts';

const measure = 'plans/weifang-2021/5-4/';

async function turnOn(page: Page): Promise<void> {
  await page.goto(at(measure));
  await page.getByRole('button', { name: '适老版' }).click();
  await page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.endsWith('large.css')));
}

/** Size of the type of the text in CSS pixels. */
function typeSize(page: Page): Promise<number> {
  return page
    .locator('.kb-s')
    .first()
    .evaluate((sentence) => Number.parseFloat(getComputedStyle(sentence).fontSize));
}

/** A speech engine that says nothing and lets the test end each sentence. */
const engine = `(voices) => {
  const spoken = [];
  Object.defineProperty(window, 'spoken', { value: spoken });
  speechSynthesis.getVoices = () => voices;
  speechSynthesis.speak = (words) => spoken.push(words);
  Object.assign(window, { SpeechSynthesisUtterance: class extends EventTarget { constructor(text) { super(); this.text = text; } } });
}`;

async function openWithVoices(
  ...voices: readonly { readonly lang: string; readonly localService: boolean }[]
): Promise<Page> {
  const page = await openPage();
  await page.addInitScript(`(${engine})(${JSON.stringify(voices)})`);
  await turnOn(page);
  return page;
}

test('one switch makes the type large on every page, until it is turned off', async () => {
  const page = await openPage();
  await turnOn(page);
  expect(await typeSize(page)).toBeGreaterThanOrEqual(24);
  await page.goto(at('about/'));
  expect(await page.getByRole('button', { name: '适老版', pressed: true }).count()).toBe(1);
  await page.goto(at(measure));
  expect(await typeSize(page)).toBeGreaterThanOrEqual(24);
  await page.getByRole('button', { name: '适老版' }).click();
  expect(await typeSize(page)).toBeLessThan(20);
  await page.reload();
  expect(await typeSize(page)).toBeLessThan(20);
});

test('it works where nothing may be stored, and sets no cookie', async () => {
  const page = await openPage();
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('blocked');
      },
    }),
  );
  await turnOn(page);
  expect(await typeSize(page)).toBeGreaterThanOrEqual(24);
  expect(await page.context().cookies()).toEqual([]);
});

test('a wide window has one column, and what opened on hover stays shut', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await turnOn(page);
  const [text, beside] = await Promise.all(
    ['.kb-room__text', '.kb-beside'].map((part) => page.locator(part).boundingBox()),
  );
  expect(beside?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0));
  await page.locator('.kb-beside a').first().hover();
  await page.waitForTimeout(600);
  expect(await page.locator('.kb-preview:visible').count()).toBe(0);
});

test.each(['', measure, 'plans/weifang-2021/', 'search/?q=普法', 'targets/', 'compare/topic/reconsideration/'])(
  'at 320 px /%s does not scroll sideways, and its buttons are large',
  async (path) => {
    const page = await openFresh('', { viewport: { width: 320, height: 800 } });
    await turnOn(page);
    await page.goto(at(path));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const low = await page
      .locator('button:visible')
      .evaluateAll((all) => all.filter((one) => one.clientHeight < 44).length);
    expect([overflow, low]).toEqual([0, 0]);
  },
);

describe('reading aloud', () => {
  test('is not offered without a Chinese voice of the computer itself', async () => {
    const page = await openWithVoices({ lang: 'en-US', localService: true }, { lang: 'zh-CN', localService: false });
    await page.waitForTimeout(300);
    expect(await page.getByRole('button', { name: '朗读' }).count()).toBe(0);
  });

  test('marks one sentence after the other and stops', async () => {
    const page = await openWithVoices({ lang: 'zh-CN', localService: true });
    await page.getByRole('button', { name: '朗读' }).click();
    const marked = page.locator('[data-spoken]');
    expect(await marked.allTextContents()).toEqual(['（四）发挥行政复议效能。']);
    await page.evaluate('spoken.at(-1).dispatchEvent(new Event("end"))');
    expect(await marked.allTextContents()).toEqual([expect.stringMatching(/^发挥行政复议裁决委员会/u)]);
    expect(await page.evaluate('spoken.map(({ text }) => text.slice(0, 4))')).toEqual(['（四）发', '发挥行政']);
    await page.getByRole('button', { name: '停止朗读' }).click();
    expect(await marked.count()).toBe(0);
    expect(await page.getByRole('button', { name: '朗读', exact: true }).count()).toBe(1);
  });
});
