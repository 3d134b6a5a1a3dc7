/** What a reader copies is what the document says, character by character; words of ours stay behind. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { listMeasures } from '../../src/model/walk.ts';
import { seedParsed } from '../seed.ts';
import { clipboardOf } from './clipboard.ts';
import { smallTargets } from './on-phones.ts';
import { at } from './server.ts';

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
  return (await clipboardOf(page)).replace(/\s/gu, '');
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

describe('selected words', () => {
  const source = '《潍坊市法治政府建设实施方案》（潍发〔2021〕26号）第五部分第（四）项';

  /** Selects the words of an element, as a hand that has come to rest. */
  async function select(page: Page, selector: string): Promise<string> {
    await page.locator(selector).scrollIntoViewIfNeeded();
    return page.locator(selector).evaluate((element) => {
      getSelection()?.selectAllChildren(element);
      return element.textContent;
    });
  }

  test('are copied with source and address, from the page of a plan', async () => {
    const page = await visit('plans/weifang-2021/#m5-4-s3');
    const words = await select(page, '#m5-4-s3');
    const below = await page.locator('#m5-5').boundingBox();
    const bar = page.getByRole('toolbar', { name: '选中的文字' });
    await bar.getByRole('button', { name: '复制引文' }).click();
    await expect.poll(() => clipboardOf(page)).toBe(`${words}\n——${source}第3句\n${at('plans/weifang-2021/5-4/#s3')}`);
    await bar.getByRole('button', { name: '复制GB/T 7714' }).click();
    await expect
      .poll(() => clipboardOf(page))
      .toMatch(/^中共潍坊市委，潍坊市人民政府\. .*：五（四）第3句\[A\/OL\]\. \(2021-12-31\)\[.*\]\. http.*#s3$/u);
    await bar.getByRole('button', { name: '复制链接' }).click();
    await expect.poll(() => clipboardOf(page)).toBe(at('plans/weifang-2021/5-4/#s3'));
    await bar.getByRole('button', { name: '收入资料夹' }).click();
    const kept = () => page.evaluate(() => localStorage.getItem('fangan-basket'));
    await expect.poll(kept).toBe('[{"id":"weifang-2021/5.4#s3"}]');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
    expect(await page.locator('#m5-5').boundingBox()).toEqual(below);
    await page.context().close();
  });

  test('have a bar that the keyboard reaches and that goes with them', async () => {
    const page = await visit('plans/weifang-2021/5-4/#s3');
    await select(page, '#s3');
    const bar = page.getByRole('toolbar', { name: '选中的文字' });
    await bar.waitFor();
    for (let presses = 0; presses < 4 && !(await bar.evaluate((one) => one.matches(':focus-within'))); presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await bar.getByRole('button', { name: '已复制' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await bar.count()).toBe(0);
    await select(page, '#cite-title');
    await page.waitForTimeout(400);
    expect(await bar.count()).toBe(0);
    await page.context().close();
  });

  test('have it whole wherever the mouse is', async () => {
    const page = await visit('plans/weifang-2021/');
    await select(page, '#m5-4-s3');
    const buttons = page.getByRole('toolbar', { name: '选中的文字' }).getByRole('button');
    await buttons.first().waitFor();
    const seen = await buttons.evaluateAll((all) => all.map((one) => one.checkVisibility({ opacityProperty: true })));
    expect(seen).toEqual([true, true, true, true]);
    await page.context().close();
  });

  test('have it at the foot of a phone, away from the menu of the system', async () => {
    const page = await openPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await page.goto(at('plans/weifang-2021/'));
    await select(page, '#m5-4-s3');
    const bar = page.getByRole('toolbar', { name: '选中的文字' });
    await bar.waitFor();
    const { y = 0, height = 0 } = (await bar.boundingBox()) ?? {};
    expect(y + height).toBe(844);
    expect(await smallTargets(page)).toEqual([]);
    await page.context().close();
  });
});

describe('a measure is taken along whole', () => {
  const place = '《聊城市2022年法治政府建设工作计划》（聊政办字〔2022〕9号）第三部分第8项';

  test('as text with source and address, and as a link', async () => {
    const page = await visit('plans/liaocheng-2022/3-8/');
    await page.getByRole('button', { name: '复制原文和出处' }).click();
    await expect.poll(() => clipboardOf(page)).toContain(place);
    const [source = '', ...text] = (await clipboardOf(page)).split('\n').toReversed().slice(1);
    expect(text.toReversed().join('').replace(/\s/gu, '')).toBe(printed('liaocheng-2022/3.8'));
    expect(source).toBe(`——${place}`);
    await page.getByRole('button', { name: 'Markdown 链接' }).click();
    await expect.poll(() => clipboardOf(page)).toBe(`[${place}](<${at('plans/liaocheng-2022/3-8/')}>)`);
    await page.context().close();
  });

  test('to the share sheet of the system, where there is one', async () => {
    const page = await openPage();
    await page.addInitScript(() => {
      navigator.share = async (data) => document.documentElement.setAttribute('data-shared', JSON.stringify(data));
    });
    await page.goto(at('plans/liaocheng-2022/3-8/'));
    await page.getByRole('button', { name: '分享' }).click();
    const shared = await page.locator('[data-shared]').getAttribute('data-shared');
    expect(JSON.parse(shared ?? '{}')).toMatchObject({ title: place, url: at('plans/liaocheng-2022/3-8/') });
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
  expect(await clipboardOf(page)).toMatch(/^http:\/\/[\w.:/%?=&~-]+$/u);
  await page.context().close();
});
