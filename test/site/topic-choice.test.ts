/** The comparison of a topic for the plans that a reader picks: by hand, from the address, printed, copied and as a Word file. */
import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { smallTargets, useTouch } from './on-phones.ts';
import { openFresh } from './open-fresh.ts';
import { at } from './server.ts';

const topic = 'compare/topic/reconsideration/';
const asked = `${topic}?plans=weifang-2021,jinan-gaoxin-2022`;

let page: Page;
beforeEach(async () => {
  page = await openPage();
});

const status = (): Locator => page.locator('[data-topic-status]');
const columns = (): Locator => page.locator('[data-topic-choice] .kb-compared-head__plan');
const own = (): Locator => page.locator('[data-topic-page]');
const pick = (name: string): Locator => page.getByRole('checkbox', { name, exact: true });

async function open(path: string): Promise<void> {
  await page.goto(at(path));
  await expect.poll(() => status().textContent()).toMatch(/。$/u);
}

/** Every sentence of the plans' measures, as their pages print them, in any order. */
async function printed(paths: readonly string[]): Promise<string[]> {
  const sentences: string[] = [];
  for (const path of paths) {
    await page.goto(at(path));
    sentences.push(...(await page.locator('.kb-single .kb-s').allTextContents()));
  }
  return sentences.map((text) => text.trim()).sort();
}

describe('an address with plans', () => {
  test('shows them in its order, every sentence once, like ones in one row', async () => {
    await open(asked);
    expect(await columns().allTextContents()).toEqual(['潍坊', '济南高新区']);
    expect(await own().count()).toBe(0);
    expect(await status().textContent()).toBe('2份方案，2项措施，2行相近的句子。');
    const first = page.locator('[data-topic-choice] [data-comparison-rows] tr').first();
    expect(await first.locator('td').allTextContents()).toEqual([
      '全面推进行政复议规范化、专业化、信息化建设，不断提高办案质量和效率。',
      '全面推进行政复议规范化、专业化、信息化建设，不断提高办案质量和效率。',
    ]);
    expect(await page.locator('[data-topic-choice] tr[data-same]').count()).toBe(1);
    const shown = (await page.locator('[data-topic-choice] td p').allTextContents()).map((text) => text.trim()).sort();
    expect(shown).toEqual(await printed(['plans/weifang-2021/5-4/', 'plans/jinan-gaoxin-2022/2-6-3/']));
  });

  test('names in one line what has nothing on the topic and what the library has not', async () => {
    const { ids }: { readonly ids: readonly string[] } = JSON.parse(
      await (await fetch(at('topics/reconsideration/topic.json'))).text(),
    );
    const plans: [string, string][] = JSON.parse(await (await fetch(at('compare/plans.json'))).text());
    const lacking = plans.filter(([id]) => !ids.some((measure) => measure.startsWith(`${id}/`)));
    await open(`${asked},${[...lacking.map(([id]) => id), 'nowhere-1999'].join(',')}`);
    expect(await columns().allTextContents()).toEqual(['潍坊', '济南高新区']);
    const named = lacking.length > 0 ? `${lacking.map(([, name]) => name).join('、')}没有专门写这一主题的措施。` : '';
    expect(await status().textContent()).toContain(`。${named}地址里有1份方案不在库中。`);
  });

  test('of one plan shows the page as it is', async () => {
    await open(`${topic}?plans=weifang-2021`);
    expect(await status().textContent()).toContain('要两份以上');
    expect(await own().isVisible()).toBe(true);
    expect(await columns().count()).toBe(0);
  });

  test('says which plan could not be had, and shows the page as it is', async () => {
    await page.route('**/plans/weifang-2021/texts.json', (route) => route.fulfill({ status: 503 }));
    await open(asked);
    expect(await status().textContent()).toBe('潍坊的原文没有取到，请检查网络，再选一次或刷新本页。');
    expect(await own().isVisible()).toBe(true);
  });

  test('leads to each measure on a phone, and is copied and saved as it is chosen', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(asked);
    const jumps = page.locator('[data-topic-choice] .kb-jumps');
    await jumps.locator('summary').click();
    await jumps.getByRole('link', { name: '二（六）3' }).click();
    expect(await page.locator(':target').evaluate((target) => target.closest('td')?.dataset['column'])).toBe(
      '济南高新区',
    );
    expect(await page.locator('.kb-copy > :nth-child(2)').textContent()).toContain(
      `${topic}?plans=weifang-2021,jinan-gaoxin-2022`,
    );
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Word 文件' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('对照：行政复议.docx');
    const { value } = await mammoth.extractRawText({ buffer: await readFile(await file.path()) });
    expect(value).toMatch(/^对照：行政复议/u);
    for (const word of ['潍坊', '济南高新区', '一报告', 'plans=weifang-2021']) expect(value).toContain(word);
    for (const word of ['聊城', '卫滨区']) expect(value).not.toContain(word);
  });
});

describe('the control', () => {
  test('finds and picks by keyboard; back and 看全部方案 show the page again', async () => {
    await page.goto(at(topic));
    const heads = await own().locator('.kb-compared-head__plan').allTextContents();
    await page.getByText('选方案并排').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox', { name: '找方案' }).fill('潍');
    await expect
      .poll(() =>
        page
          .getByRole('checkbox', { name: /./u })
          .allInnerTexts()
          .then(({ length }) => length),
      )
      .toBe(2);
    await pick('潍坊').press('Space');
    await page.getByRole('searchbox', { name: '找方案' }).fill('济南');
    await pick('济南高新区').press('Space');
    expect(await page.locator('[data-pick-status]').textContent()).toBe('已选2份：潍坊、济南高新区');
    await page.getByRole('button', { name: '并排对照' }).press('Enter');
    await expect.poll(() => columns().allTextContents()).toEqual(['潍坊', '济南高新区']);
    expect(await page.locator('summary:focus').textContent()).toBe('选方案并排（至多12份）');
    await page.waitForURL(at(asked));
    await page.goBack();
    await expect.poll(() => own().locator('.kb-compared-head__plan').allTextContents()).toEqual(heads);
    await page.goForward();
    await expect.poll(() => columns().count()).toBe(2);
    await page.getByText('选方案并排').click();
    await page.getByRole('button', { name: '看全部方案' }).click();
    await expect.poll(() => own().isVisible()).toBe(true);
    await page.waitForURL(at(topic));
    expect(await page.locator('.kb-copy > :nth-child(2)').textContent()).not.toContain('plans=');
  });

  test('a choice that is no longer wanted says nothing when it comes or fails', async () => {
    const path = '**/plans/weifang-2021/texts.json';
    const isHeld = Promise.withResolvers<void>();
    await page.route(path, async (route) => {
      await isHeld.promise;
      await route.fulfill({ status: 503 });
    });
    await page.goto(at(asked));
    await expect.poll(() => status().textContent()).toContain('正在取所选方案的原文，');
    await page.getByText('选方案并排').click();
    await page.getByRole('button', { name: '看全部方案' }).click();
    await expect.poll(() => status().textContent()).toBe('');
    await Promise.all([page.waitForResponse(path), isHeld.resolve()]);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(await status().textContent()).toBe('');
    expect(await own().isVisible()).toBe(true);
  });

  test('is met by a thumb, and is not there without script', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await useTouch(page);
    await page.goto(at(topic));
    await page.getByText('选方案并排').click();
    await pick('潍坊').waitFor();
    expect(await smallTargets(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const plain = await openFresh(asked, { javaScriptEnabled: false });
    expect(await plain.getByText('选方案并排').isVisible()).toBe(false);
    expect(await plain.locator('[data-topic-page]').isVisible()).toBe(true);
  });
});
