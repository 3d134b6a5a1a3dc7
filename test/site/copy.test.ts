/** What a reader copies is what the document says, character by character; words of ours stay behind. */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { closeBrowser, openPage } from '../../eval/browser.ts';
import { listMeasures } from '../../src/model/walk.ts';
import { seedParsed } from '../seed.ts';
import { at } from './server.ts';

afterAll(closeBrowser);

const measures = new Map(seedParsed.flatMap(({ plan }) => listMeasures(plan).map((measure) => [measure.id, measure])));

/** The text of measures as their documents print it, from the first sentence to the note, without white space. */
function printed(...ids: readonly string[]): string {
  const texts = ids.map((id) => {
    const measure = measures.get(id);
    return `${measure?.num.text}${measure?.content.text}${measure?.note?.text ?? ''}`;
  });
  return texts.join('').replace(/\s/gu, '');
}

async function visit(path: string): Promise<Page> {
  const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(at(path));
  return page;
}

/** Selects from the start of one element to the end of another, copies by the keyboard and reads the clipboard. */
async function copied(page: Page, first: string, last: string): Promise<string> {
  await page.evaluate(
    async ([from = '', to = '']) => {
      await navigator.clipboard.writeText('');
      const range = document.createRange();
      const end = [...document.querySelectorAll(to)].at(-1);
      range.setStartBefore(document.querySelector(from) ?? document.body);
      range.setEndAfter(end ?? document.body);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [first, last],
  );
  await page.keyboard.press('Control+C');
  return (await page.evaluate(() => navigator.clipboard.readText())).replace(/\s/gu, '');
}

describe('the clipboard holds the printed text and no word of ours', () => {
  test.each([
    ['a correction', 'liaocheng-2022/3.7'],
    ['a made title', 'liaocheng-2022/2.3'],
    ['a note with corrections', 'jinan-gaoxin-2022/3.4'],
    ['a term', 'taian-2021/3.10'],
  ])('on the page of a measure with %s', async (_, id) => {
    const page = await visit(`plans/${id.replaceAll('.', '-')}/`);
    expect(await copied(page, '.kb-single', '.kb-single')).toBe(printed(id));
    await page.context().close();
  });

  test('on the page of a plan, over several measures', async () => {
    const page = await visit('plans/liaocheng-2022/');
    const ids = ['3.7', '3.8'].map((number) => `liaocheng-2022/${number}`);
    expect(await copied(page, '#m3-7', '#m3-8')).toBe(printed(...ids));
    await page.context().close();
  });

  test('of a whole plan', async () => {
    const page = await visit('plans/jinan-gaoxin-2022/');
    const text = await copied(page, '.kb-document', '.kb-document');
    const [plan] = seedParsed.filter(({ plan: { id } }) => id === 'jinan-gaoxin-2022');
    const ids = plan ? listMeasures(plan.plan).map(({ id }) => id) : [];
    expect(ids.filter((id) => !text.includes(printed(id)))).toEqual([]);
    expect(text).not.toMatch(/勘误：|原文行|对应措施\d/u);
    await page.context().close();
  });

  test.each([
    ['a pair', 'compare/weibin-2022-draft~7-20-54/weifang-2021~5-4/'],
    ['a topic', 'compare/topic/reconsideration/'],
  ])('in each cell of the comparison of %s', async (_, path) => {
    const page = await visit(path);
    const cells = await page.locator('[data-comparison-rows] td').count();
    const texts = [...measures.values()].map(({ content }) => content.text.replace(/\s/gu, ''));
    for (let index = 0; index < cells; index += 1) {
      await page
        .locator('[data-comparison-rows] td')
        .nth(index)
        .evaluate((cell) => cell.setAttribute('id', 'copied'));
      const text = await copied(page, '#copied', '#copied');
      expect(text === '' || texts.some((whole) => whole.includes(text)), text).toBe(true);
      await page.locator('#copied').evaluate((cell) => cell.removeAttribute('id'));
    }
    await page.context().close();
  });
});

test('the text that the browser shows, and searches for a reader, runs on across a correction', async () => {
  const page = await visit('plans/liaocheng-2022/3-7/');
  const [shown] = await page.locator('main').allInnerTexts();
  expect(shown).toContain('行务公开标准化');
  await page.context().close();
});

test('a copied address is one that a chat does not cut', async () => {
  const page = await visit(`targets/?unit=${encodeURIComponent('综合管理部（司法）')}&plan=(甲)`);
  await page.getByRole('button', { name: '复制此页地址' }).click();
  await page.getByRole('button', { name: '已复制' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^http:\/\/[\w.:/%?=&~-]+$/u);
  await page.context().close();
});
