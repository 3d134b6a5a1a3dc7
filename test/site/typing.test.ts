/** What is typed into a search field arrives whole, however late the box comes, and an input method is never disturbed. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { openFresh } from './open-fresh.ts';
import { at } from './server.ts';

/** Opens a page on which everything that is asked for later comes late. */
async function openSlow(path: string): Promise<Page> {
  const page = await openPage();
  await page.goto(at(path), { waitUntil: 'networkidle' });
  await page.route('**/*', async (route) => {
    await new Promise((done) => setTimeout(done, 200));
    await route.continue();
  });
  return page;
}

const field = 'main [data-search-field]';
const box = 'dialog[open] [type=search]';

test('every character that is typed while the box loads stands in it, the caret behind the last', async () => {
  const page = await openSlow('');
  await page.locator(field).click();
  await page.keyboard.type('行政复议申请期限', { delay: 60 });
  await page.locator(box).waitFor();
  await page.keyboard.type('吗');
  expect(await page.locator(box).inputValue()).toBe('行政复议申请期限吗');
  await page.context().close();
});

test('so does what is typed after a slash', async () => {
  const page = await openSlow('plans/weifang-2021/');
  await page.keyboard.press('/');
  await page.keyboard.type('fazhi', { delay: 40 });
  await page.locator(box).waitFor();
  expect(await page.locator(box).inputValue()).toBe('fazhi');
  await page.context().close();
});

test('the box waits for the end of a composition and takes its words', async () => {
  const page = await openSlow('');
  const styles = page.waitForResponse(/search.*\.css/u);
  await page.locator(field).click();
  const ime = await page.context().newCDPSession(page);
  await ime.send('Input.imeSetComposition', { text: "xing'zheng", selectionStart: 10, selectionEnd: 10 });
  await styles;
  await page.waitForTimeout(400);
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await ime.send('Input.insertText', { text: '行政' });
  await page.locator(box).waitFor();
  expect(await page.locator(box).inputValue()).toBe('行政');
  await page.context().close();
});

test('a selection that ends beside the box does not close it, a click there does', async () => {
  const page = await openFresh('plans/weifang-2021/');
  await page.keyboard.press('/');
  await page.locator(box).fill('行政复议');
  const place = await page.locator(box).boundingBox();
  await page.mouse.move((place?.x ?? 0) + 60, (place?.y ?? 0) + 20);
  await page.mouse.down();
  await page.mouse.move(4, 300);
  await page.mouse.up();
  expect(await page.locator('dialog[open]').count()).toBe(1);
  await page.mouse.click(4, 300);
  expect(await page.locator('dialog[open]').count()).toBe(0);
});

test('the bare slash can be switched off, and stays off on the next page', async () => {
  const page = await openFresh('plans/weifang-2021/');
  await page.keyboard.press('/');
  await page.getByRole('checkbox', { name: '按 / 打开搜索' }).uncheck();
  await page.keyboard.press('Escape');
  await page.goto(at('plans/liaocheng-2022/'));
  await page.keyboard.press('/');
  await page.keyboard.press('Control+K');
  await page.locator(box).waitFor();
  expect(await page.locator(box).inputValue()).toBe('');
});
