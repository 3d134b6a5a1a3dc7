/** The reader's desk in a real browser: checking quotations, the folder; nothing that a reader enters leaves the browser. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import jsQR from 'jsqr';
import mammoth from 'mammoth';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { packBasket } from '../../src/browser/basket/address.ts';
import { seedContent } from '../seed.ts';
import { clipboardOf } from './clipboard.ts';
import { openFresh } from './open-fresh.ts';
import { at } from './server.ts';

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Opens the front page; what the browser asks for from then on stands in `asked`. */
async function front(options: BrowserContextOptions = {}): Promise<{ page: Page; asked: string[] }> {
  const page = await openFresh('', options);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  return { page, asked };
}

describe('引文核验', () => {
  const paper = [
    '潍坊提出“全面推进行政复议规范化、专业化、信息\n化建设”，又要求“全面推进行政复议规范化、职业化、信息化建设”。',
    '作者主张“应当把复议机构改成独立的仲裁法庭”。',
  ].join('\n\n');

  test('says on a phone where the reader looks what was found', async () => {
    const { page } = await front(phone);
    await page.goto(at('check/'));
    await page.getByLabel('要核验的文字').fill(paper);
    const button = page.getByRole('button', { name: '核验', exact: true });
    const height = await button.evaluate((one) => one.getBoundingClientRect().bottom + scrollY);
    await page.setViewportSize({ width: 390, height: Math.ceil(height) });
    await button.tap();
    const found = page.getByText('共3处引文：');
    await found.waitFor();
    await expect.poll(() => found.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  });

  test('finds and judges the quotations of a paper by keyboard, and asks for nothing but the library', async () => {
    const { page, asked } = await front();
    await page.getByRole('link', { name: '引文核验' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(at('check/'));
    await page.getByLabel('要核验的文字').focus();
    await page.keyboard.insertText(paper);
    await page.locator('[data-check] button:enabled').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('共3处引文：逐字一致1处，有出入1处，未收录1处。').waitFor();
    const items = page.getByRole('list', { name: '引文' }).getByRole('listitem');
    expect(await items.locator('.kb-checked__verdict').allInnerTexts()).toEqual(['逐字一致', '有出入', '未收录']);
    expect(await items.nth(1).locator('mark > span:not(.kb-hidden)').allInnerTexts()).toEqual(['职', '专']);
    expect(asked.filter((line) => !/^GET http:\/\/[^/]+\/[^?]* $/u.test(line))).toEqual([]);
    expect(asked.filter((line) => line.includes('%'))).toEqual([]);
    await items
      .first()
      .getByRole('link', { name: /发挥行政复议/u })
      .first()
      .click();
    await page.waitForURL(/\/plans\/[^/]+\/[\d-]+\/#s\d+$/u);
    expect(await page.locator(':target').textContent()).toContain('全面推进行政复议规范化、专业化、信息化建设');
  });

  test('gives a citation to take along, on a phone', async () => {
    const { page } = await front({ ...phone, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('link', { name: '引文核验' }).tap();
    await page.getByLabel('要核验的文字').fill('“全面推进行政复议规范化、专业化、信息化建设”');
    await page.getByRole('button', { name: '核验', exact: true }).tap();
    await page.getByRole('button', { name: '复制引注（公文）' }).first().tap();
    await expect.poll(() => clipboardOf(page)).toMatch(/^《.*方案》.*[一二三四五六七八九十]/u);
  });

  test('tells traditional characters from other wording, and shows the text in its own', async () => {
    const { page } = await front();
    await page.goto(at('check/'));
    await page
      .getByLabel('要核验的文字')
      .fill('文件提出“全面推進行政復議規範化、專業化、信息化建設”，“全面推進行政復議規範化、職業化、信息化建設”。');
    await page.getByRole('button', { name: '核验', exact: true }).click();
    await page.getByText('共2处引文：繁简不同1处，有出入1处。').waitFor();
    const texts = page.getByRole('list', { name: '引文' }).getByRole('listitem').locator('blockquote');
    expect(await texts.allInnerTexts()).toEqual([
      '全面推進行政復議規範化、專業化、信息化建設',
      '全面推进行政复议规范化、专业化、信息化建设',
      '全面推進行政復議規範化、職業化、信息化建設',
      '全面推进行政复议规范化、专业化、信息化建设',
    ]);
    expect(await texts.nth(1).locator('.kb-diff--script').allTextContents()).toEqual(['进', '复议规范', '专业', '设']);
    expect(await texts.nth(3).locator('mark:not(.kb-diff--script)').allTextContents()).toEqual(['专']);
  });

  test('says so when the texts do not come, and checks when they do', async () => {
    const page = await openPage();
    await page.route('**/texts.json', (route) => route.abort());
    await page.goto(at('check/'));
    await page.getByLabel('要核验的文字').fill(paper);
    await page.getByRole('button', { name: '核验', exact: true }).click();
    await page.getByText('核验没有做').waitFor();
    await page.unroute('**/texts.json');
    await page.getByRole('button', { name: '核验', exact: true }).click();
    await page.getByText('共3处引文').waitFor();
    await page.context().close();
  });
});

describe('资料夹', () => {
  const list = (page: Page) => page.getByRole('list', { name: '资料夹里的内容' });

  test('takes in from a measure, a topic and a search, orders by keyboard, keeps notes, and gives text with citations', async () => {
    const page = await openFresh('plans/weifang-2021/5-4/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: '收入资料夹' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '收入资料夹', pressed: true }).waitFor();
    await page.goto(at('topics/reconsideration/'));
    await page.locator('[data-collect="taian-2021/7.23"]').click();
    await page.goto(at(`search/?q=${encodeURIComponent('全面推进行政复议规范化')}`));
    const hit = page.locator('.kb-hit', { hasText: '济南高新区' }).first();
    await hit.getByRole('button', { name: '收入资料夹' }).click();
    await page.getByRole('link', { name: '资料夹', exact: true }).click();
    await page.waitForURL(at('basket/'));
    await list(page).getByRole('heading').nth(2).waitFor();
    const titles = () => list(page).getByRole('heading').allInnerTexts();
    const places = async () => (await titles()).map((title) => title.split('　')[0]);
    await expect.poll(places).toEqual(['潍坊', '泰安', '济南高新区']);
    await list(page)
      .getByRole('button', { name: /^上移：济南高新区/u })
      .focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(places).toEqual(['济南高新区', '潍坊', '泰安']);
    await page.getByRole('textbox', { name: /^潍坊.*的笔记$/u }).fill('答复第二问');
    await page.getByRole('button', { name: '加小标题' }).click();
    await page.keyboard.insertText('各地做法');
    await page.reload();
    await page.getByRole('button', { name: '复制文字和引注' }).click();
    await expect.poll(() => clipboardOf(page)).toContain('答复第二问');
    const text = await clipboardOf(page);
    const sources = text.split('\n').filter((line) => line.startsWith('——'));
    expect(sources.map((line) => line.replace(/^——《.*》(?:（.*?）)?/u, ''))).toEqual([
      '第二部分（六）第3项',
      '第五部分第（四）项',
      '第七部分第（二十三）项',
    ]);
    expect(text).toContain('第五部分第（四）项\n答复第二问\n\n');
    expect(text.endsWith('\n\n各地做法\n')).toBe(true);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '存为 Word' }).click();
    const { value } = await mammoth.extractRawText({ path: await (await download).path() });
    expect(value.replace(/\s/gu, '')).toContain(`答复第二问`);
    expect(value).toContain('全面推进行政复议规范化、专业化、信息化建设');
  });

  test('takes in a sentence, a pair, a topic and a duty, and is put in order by the mouse', async () => {
    const page = await openPage();
    await page.goto(at('compare/weibin-2022-draft~7-20-54/weifang-2021~5-4/'));
    await page.getByRole('button', { name: '收入资料夹' }).click();
    await page.goto(at('compare/?a=weifang-2021/5.4&b=taian-2021/8.27'));
    await page.getByRole('button', { name: '收入资料夹' }).click();
    await page.goto(at('compare/topic/reconsideration/'));
    await page.getByRole('button', { name: '收入资料夹' }).click();
    await page.goto(at('topics/reconsideration/'));
    await page.locator('.kb-topic__head').getByRole('button', { name: '收入资料夹', pressed: true }).waitFor();
    await page.goto(at('targets/?plan=taian-2021'));
    await page
      .locator('tr:visible', { hasText: '不少于60学时' })
      .first()
      .getByRole('button', { name: '收入资料夹' })
      .click();
    await page.goto(at('basket/'));
    const titles = () => list(page).getByRole('heading').allInnerTexts();
    await list(page).getByRole('heading').nth(3).waitFor();
    expect(await titles()).toEqual([
      '对照：卫滨区（征求意见稿）七（二十）54与潍坊五（四）',
      '对照：潍坊五（四）与泰安八（二十七）',
      '主题：行政复议',
      expect.stringMatching(/^泰安　.*　第\d+句$/u),
    ]);
    const pair = list(page).getByRole('listitem').first();
    expect(await pair.locator('.kb-kept__side').allInnerTexts()).toEqual([
      '卫滨区（征求意见稿）七（二十）54',
      '潍坊五（四）',
    ]);
    expect(await pair.locator('.kb-kept__side + blockquote').allInnerTexts()).toEqual([
      expect.stringMatching(/^推进行政复议机制建设。/u),
      expect.stringMatching(/^发挥行政复议/u),
    ]);
    const topic = list(page).getByRole('listitem').filter({ hasText: '主题：行政复议' }).locator('blockquote');
    expect(await topic.textContent()).toMatch(/^潍坊 五（四）发挥行政复议效能$/mu);
    expect(await list(page).locator('blockquote').last().textContent()).toMatch(/。\n频次：.*\n数量：不少于60学时$/su);
    const handle = (n: number) => list(page).locator('.kb-kept__handle').nth(n);
    const order = await titles();
    await handle(3).hover();
    await page.mouse.down();
    const top = await list(page).getByRole('listitem').first().boundingBox();
    await page.mouse.move((top?.x ?? 0) + 20, (top?.y ?? 0) + 4, { steps: 4 });
    await page.locator('[data-drop="before"]').waitFor();
    await page.mouse.up();
    await expect.poll(titles).toEqual([order[3], order[0], order[1], order[2]]);
    await handle(0).hover();
    await page.mouse.down();
    await page.mouse.move(40, 880, { steps: 4 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect((await titles())[0]).toBe(order[3]);
    await page.context().close();
  });

  test('fetches of its topics and plans only, leaves out what is gone and says when something does not come', async () => {
    const page = await openPage();
    const fetched: string[] = [];
    page.on('request', (request) => void (request.url().endsWith('.json') && fetched.push(request.url())));
    const entries = ['#reconsideration', '#lost', 'lost/1', 'taian-2021/7.23'].map((id) => ({
      id,
      note: '',
      text: '',
    }));
    const address = at(`basket/#f=${packBasket(entries)}`);
    await page.goto(address);
    await list(page).getByRole('heading').nth(3).waitFor();
    expect(await list(page).locator('blockquote').allTextContents()).toEqual([
      expect.stringMatching(/^潍坊 五（四）发挥行政复议效能$/mu),
      '本库里没有这一条。',
      '本库里没有这一条。',
      expect.stringContaining('行政复议'),
    ]);
    expect(fetched.toSorted()).toEqual(
      [
        'compare/plans.json',
        ...['record.json', 'texts.json'].map((file) => `plans/taian-2021/${file}`),
        ...['topics/ids.json', 'topics/reconsideration/topic.json'],
      ].map(at),
    );
    await page.route('**/topics/reconsideration/topic.json', (route) => route.abort());
    await page.reload();
    await page.getByText('各方案的文本没有取到，资料夹还在，请稍后重新打开本页。').waitFor();
    await page.context().close();
  });

  test('takes in measures while a plan is read: by the mouse, which shows the button, by keyboard, and by a thumb', async () => {
    const page = await openPage();
    const button = (id: string) => page.locator(`[data-collect="weifang-2021/${id}"]`);
    const kept = () => page.evaluate(() => JSON.parse(localStorage.getItem('fangan-basket') ?? '[]'));
    const opacity = (id: string) => button(id).evaluate((one) => getComputedStyle(one).opacity);
    await page.goto(at('plans/weifang-2021/'));
    expect(await opacity('1.2')).toBe('0');
    await button('1.2').hover();
    await expect.poll(() => opacity('1.2')).toBe('1');
    await button('1.2').click();
    await page.locator('[aria-pressed="true"]').waitFor();
    await page.locator('#m1-3 a[rel="bookmark"]').focus();
    while (!(await button('1.3').evaluate((one) => one === document.activeElement))) await page.keyboard.press('Tab');
    await expect.poll(() => opacity('1.3')).toBe('1');
    await page.keyboard.press('Enter');
    await page.locator('[aria-pressed="true"]').nth(1).waitFor();
    expect(await kept()).toEqual([{ id: 'weifang-2021/1.2' }, { id: 'weifang-2021/1.3' }]);
    await page.reload();
    await page.locator('[aria-pressed="true"]').nth(1).waitFor();
    await button('1.2').click();
    await page.locator('[data-collect="weifang-2021/1.2"][aria-pressed="false"]').waitFor();
    expect(await kept()).toEqual([{ id: 'weifang-2021/1.3' }]);
    await page.context().close();
    const thumb = await openPage(phone);
    await thumb.goto(at('plans/weifang-2021/#m5-4'));
    await thumb.locator('[data-collect="weifang-2021/5.4"]').tap();
    await thumb.locator('[data-collect="weifang-2021/5.4"][aria-pressed="true"]').waitFor();
    await thumb.context().close();
  });

  test('is missing where the browser keeps nothing, and what else is taken along works', async () => {
    const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('forbidden', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get: refuse });
    });
    await page.goto(at('plans/weifang-2021/5-4/'));
    await page.getByRole('button', { name: '复制原文和出处' }).click();
    await expect.poll(() => clipboardOf(page)).toMatch(/^（四）发挥行政复议效能。/u);
    const folderButtons = page.getByRole('button', { name: '收入资料夹' });
    expect(await folderButtons.count()).toBe(0);
    await page.goto(at('plans/weifang-2021/'));
    await page.locator('.kb-cite-plan > summary').click();
    await page.locator('.kb-cite-plan button').first().waitFor();
    await expect.poll(() => folderButtons.count()).toBe(0);
    await page.locator('#m5-4-s3').evaluate((sentence) => getSelection()?.selectAllChildren(sentence));
    await page.getByRole('toolbar', { name: '选中的文字' }).getByRole('button', { name: '复制链接' }).waitFor();
    expect(await folderButtons.count()).toBe(0);
    await page.goto(at(`search/?q=${encodeURIComponent('行政复议')}`));
    await page.locator('.kb-hit').first().waitFor();
    expect(await folderButtons.count()).toBe(0);
    await page.context().close();
  });

  test('says that the browser has no room for more', async () => {
    const page = await openPage();
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto(at('plans/weifang-2021/5-4/'));
    const button = page.getByRole('button', { name: '收入资料夹' });
    await button.click();
    await page.getByRole('button', { name: '资料夹满了', pressed: false }).waitFor();
    await page.context().close();
  });

  test('is put in order by a finger, and a long one scrolls along', async () => {
    const page = await openPage(phone);
    await page.goto(at('basket/'));
    const ids = ['1.1', '1.2', '1.3', '1.4', '2.1', '5.4'].map((n) => ({ id: `weifang-2021/${n}`, note: n, text: '' }));
    await page.evaluate((entries) => localStorage.setItem('fangan-basket', JSON.stringify(entries)), ids);
    await page.reload();
    const notes = () =>
      list(page)
        .locator('textarea')
        .evaluateAll((all) => all.map((one) => Reflect.get(one, 'value')));
    const handle = list(page).locator('.kb-kept__handle').first();
    await handle.scrollIntoViewIfNeeded();
    const box = await handle.boundingBox();
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: (box?.x ?? 0) + 10, y }],
      });
    await touch('touchStart', (box?.y ?? 0) + 20);
    await touch('touchMove', 800);
    await touch('touchMove', 830);
    await expect.poll(() => page.evaluate(() => scrollY + innerHeight >= document.body.scrollHeight)).toBe(true);
    await touch('touchEnd', 830);
    await expect.poll(async () => (await notes())[0]).toBe('1.2');
    expect(await notes()).toEqual(['1.2', '1.3', '1.4', '2.1', '5.4', '1.1']);
    await page.context().close();
  });

  test('opens for others from its address, on a phone, and becomes theirs when they say so', async () => {
    const page = await openFresh('plans/weifang-2021/5-4/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: '收入资料夹' }).click();
    await page.goto(at('basket/'));
    await page.getByRole('button', { name: '复制资料夹地址' }).click();
    await expect.poll(() => clipboardOf(page)).toContain('#f=');
    const address = await clipboardOf(page);
    const other = await openPage(phone);
    const asked: string[] = [];
    other.on('request', (request) => asked.push(request.url()));
    await other.goto(at('plans/taian-2021/7-23/'));
    await other.getByRole('button', { name: '收入资料夹' }).tap();
    await other.goto(address);
    await list(other).getByText('潍坊　五（四）发挥行政复议效能').waitFor();
    expect(asked.filter((url) => url.includes(address.split('#f=')[1] ?? '#'))).toEqual([]);
    await other.getByRole('button', { name: '收进我的资料夹' }).tap();
    await other.waitForURL(at('basket/'));
    await list(other).getByText('潍坊　五（四）发挥行政复议效能').waitFor();
    expect(await list(other).locator('blockquote').count()).toBe(2);
    for (const path of ['plans/weifang-2021/5-4/', 'plans/taian-2021/7-23/']) {
      await other.goto(at(path));
      await other.getByRole('button', { name: '收入资料夹', pressed: true }).tap();
    }
    await other.goto(at(''));
    await other.getByRole('link', { name: '资料夹', exact: true }).tap();
    await other.getByText('资料夹是空的').waitFor();
    expect(await other.getByRole('button', { name: '存为 Word' }).isVisible()).toBe(false);
    await other.context().close();
  });

  test('says when the library has changed since', async () => {
    const page = await openFresh('basket/');
    await page.evaluate(
      `localStorage.setItem('fangan-basket', '[{"id":"weifang-2021/5.4","note":"","text":"旧文。"},{"id":"weifang-2021/99","note":"","text":"没了。"}]')`,
    );
    await page.reload();
    await page.getByText('收入以后，本库已没有这一条').waitFor();
    expect(await list(page).locator('blockquote').allInnerTexts()).toEqual(['旧文。', '没了。']);
    await page.getByRole('button', { name: '换成现在的文字' }).click();
    expect(await list(page).locator('blockquote').first().textContent()).toContain('全面推进行政复议规范化');
  });
});

test('a plan is cited as a whole, on a phone', async () => {
  const page = await openPage({ ...phone, permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(at('plans/weibin-2022-draft/'));
  await page.getByText('引用本方案').tap();
  await page.getByRole('button', { name: '复制GB/T 7714' }).tap();
  const day = new Date().toLocaleDateString('sv-SE');
  await expect
    .poll(() => clipboardOf(page))
    .toMatch(
      new RegExp(`（征求意见稿）.*\\[EB/OL\\]\\. (?:\\(.*\\))?\\[${day}\\]\\. ${at('plans/weibin-2022-draft/')}$`, 'u'),
    );
  await page.context().close();
});

describe('a code on paper', () => {
  /** What a phone reads off a picture of the element. */
  async function decoded(page: Page, selector: string): Promise<string | undefined> {
    await page.emulateMedia({ media: 'print' });
    const picture = await page.locator(selector).first().screenshot();
    const { width, height, data } = await page.evaluate(
      async (bytes) => {
        const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        const image = context?.getImageData(0, 0, bitmap.width, bitmap.height);
        return { width: bitmap.width, height: bitmap.height, data: [...(image?.data ?? [])] };
      },
      [...picture],
    );
    return jsQR(new Uint8ClampedArray(data), width, height)?.data;
  }

  test.each(['plans/weifang-2021/5-4/', 'plans/weibin-2022-draft/'])('leads to %s', async (path) => {
    const page = await openPage();
    await page.goto(at(path));
    await page.keyboard.down('Control');
    await page.locator('[data-code] svg').waitFor({ state: 'attached' });
    expect(await page.locator('[data-code] svg').isVisible()).toBe(false);
    expect(await decoded(page, '[data-code] svg')).toBe(at(path));
    expect(await page.locator('[data-code]').textContent()).toBe(at(path));
    await page.context().close();
  });

  test('leads to a lesson, and from the folder to each passage', async () => {
    const page = await openPage();
    const lesson = `lessons/${encodeURIComponent('政务服务的承诺怎么读')}/`;
    await page.goto(at(lesson));
    await page.locator('[data-code] svg').waitFor({ state: 'attached' });
    expect(await decoded(page, '[data-code] svg')).toBe(at(lesson));
    await page.goto(at('basket/'));
    await page.evaluate(`localStorage.setItem('fangan-basket', '[{"id":"weifang-2021/5.4#s3","note":"","text":""}]')`);
    await page.reload();
    await page.locator('.kb-kept__code svg').waitFor({ state: 'attached' });
    expect(await decoded(page, '.kb-kept__code svg')).toBe(at('plans/weifang-2021/5-4/#s3'));
    expect(await page.locator('.kb-kept__source').textContent()).toBe(
      '——《潍坊市法治政府建设实施方案》（潍发〔2021〕26号）第五部分第（四）项第3句　成文日期2021-12-31，已印发',
    );
    await page.context().close();
  });
});

describe('起草对照', () => {
  test('reads a Word file in a worker of its own, shows what it lacks, and asks for nothing but the library', async () => {
    const { page, asked } = await front();
    const text = await readFile(join(seedContent, 'sources/taian-2021.txt'), 'utf8');
    const lines = text.replace('不少于60学时', '不少于40学时').split('\n');
    const file = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
    await page.getByRole('link', { name: '起草对照' }).click();
    expect(asked.filter((line) => line.includes('worker'))).toEqual([]);
    const [mimeType, name] = ['application/octet-stream', '草稿.docx'];
    await page.getByLabel('或选文件').setInputFiles({ name, mimeType, buffer: await Packer.toBuffer(file) });
    await page.getByText('读出32条措施，别处有而草稿没有的主题8个').waitFor({ timeout: 120_000 });
    expect(asked.filter((line) => /worker/u.test(line)).length).toBe(1);
    expect(asked.filter((line) => !/^GET http:\/\/127\.0\.0\.1:\d+\/[^?]* $/u.test(line))).toEqual([]);
    await page.getByText('社会治理', { exact: true }).click();
    const lacking = page.locator('details[open]').getByRole('listitem');
    expect(await lacking.getByRole('link').allInnerTexts()).toEqual(['潍坊 五（一） 提升市域社会治理水平']);
    await lacking.getByRole('button', { name: '收入资料夹' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '对照存为 Word' }).click();
    const { value } = await mammoth.extractRawText({ path: await (await download).path() });
    expect(value).toContain('草稿“不少于40学时”；泰安 一（三）“不少于60学时”');
    const marked = page.waitForEvent('download');
    await page.getByRole('button', { name: '草稿带批注存为 Word' }).click();
    const path = await (await marked).path();
    const { value: html } = await mammoth.convertToHtml({ path }, { styleMap: ['comment-reference => sup'] });
    expect(html).toMatch(/\(三\)全面加强依法行政能力建设。<sup>.*与别处不同：草稿“不少于40学时”/u);
    await page.goto(at('basket/'));
    await page.getByRole('heading', { name: '潍坊　五（一）提升市域社会治理水平' }).waitFor();
  });
});

test.each(['plans/weifang-2021/5-4/', 'topics/reconsideration/'])(
  'the page %s, from which measures are taken in, loads at most 8 KiB of script',
  async (path) => {
    const page = await openPage();
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      sizes.push(response.body().then(({ length }) => length));
    });
    await page.goto(at(path), { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThanOrEqual(8 * 1024);
    await page.context().close();
  },
);

describe('讲课稿', () => {
  test('is reached from 讲义, projected by keys with its answers, and left where it was', async () => {
    const page = await openFresh('guides/');
    await page.getByRole('link', { name: '政务服务：方案里的承诺怎么读' }).click();
    await page.waitForURL('**/lessons/**');
    expect(await page.locator('.kb-transclude').first().textContent()).toContain('提高政务服务便利化水平。');
    expect(await page.locator('.kb-question__answer[open]').count()).toBe(0);
    const lesson = page.url();
    await page.getByRole('link', { name: '投影' }).click();
    await page.waitForURL(`${lesson}screen/`);
    const place = page.locator('[data-slides-place]');
    const count = Number((await place.textContent())?.split('/')[1]);
    await page.keyboard.press('ArrowRight');
    expect(await place.textContent()).toBe(`2 / ${count}`);
    expect(await current()).toBe(2);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    expect(await place.textContent()).toBe(`${count - 1} / ${count}`);
    while (!(await page.locator(`#p${await current()} details`).count())) await page.keyboard.press('ArrowLeft');
    const asked = await current();
    await page.keyboard.press('Space');
    expect([await current(), await page.locator(`#p${asked} details[open]`).count()]).toEqual([asked, 1]);
    await page.keyboard.press('Space');
    expect(await current()).toBe(asked + 1);
    await page.keyboard.press('Escape');
    await page.waitForURL(lesson);

    /** As the page has it: what the driver knows of the address comes later. */
    function current(): Promise<number> {
      return page.evaluate(() => Number(location.hash.slice(2)));
    }
  });

  test('is printed for those who listen without answers, for the one who speaks with them', async () => {
    const page = await openPage();
    await page.addInitScript(() => {
      window.print = () => {
        Reflect.set(window, 'printed', document.querySelectorAll('.kb-question__answer[open]').length);
        dispatchEvent(new Event('afterprint'));
      };
    });
    await page.goto(at(`lessons/${encodeURIComponent('政务服务的承诺怎么读')}/`));
    const printed = () => page.evaluate(() => Reflect.get(window, 'printed'));
    await page.getByRole('button', { name: '打印讲义，不印答案' }).click();
    await expect.poll(printed).toBe(0);
    await page.getByRole('button', { name: '打印教案，印答案' }).click();
    await expect.poll(printed).toBe(2);
    await expect.poll(() => page.locator('.kb-question__answer[open]').count()).toBe(0);
    await page.context().close();
  });
});
