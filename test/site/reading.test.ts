/** What stands on the pages: the sources, whole; and a site that reads without JavaScript. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { listMeasures } from '../../src/model/walk.ts';
import { seedDocuments, seedParsed } from '../seed.ts';
import { scrollBackTo } from './on-phones.ts';
import { openFresh } from './open-fresh.ts';
import { at, siteFolder } from './server.ts';

/** The source text that a plan's page holds, in order: marked elements without what the site adds to them. */
async function sourceOnPage(path: string): Promise<string> {
  const html = await readFile(join(siteFolder, path, 'index.html'), 'utf8');
  const reader = await openFresh('robots.txt');
  const text = await reader.evaluate((markup) => {
    const main = new DOMParser().parseFromString(markup, 'text/html').querySelector('main');
    for (const added of main?.querySelectorAll('[data-editorial]') ?? []) added.remove();
    const marked = [...(main?.querySelectorAll('[data-source]') ?? [])];
    const outer = marked.filter((element) => !element.parentElement?.closest('[data-source]'));
    return outer.map(({ textContent }) => textContent).join('');
  }, html);
  return text.replace(/\s/gu, '');
}

function withoutLayout(source: string): string {
  return source
    .replace(/^---$/gmu, '')
    .replace(/^#{1,6} /gmu, '')
    .replace(/\*\*/gu, '')
    .replace(/\s/gu, '');
}

test.each(seedDocuments.map(({ id, text }) => [id, text]))(
  'the page of %s holds every character of its source once, in order',
  async (id, text) => {
    expect(await sourceOnPage(`plans/${id}/`)).toBe(withoutLayout(text));
  },
);

test.each(seedParsed.map(({ plan }) => [plan.id, plan] as const))(
  'every sentence of %s has the same marks on the page of the plan and of its measure',
  async (id, plan) => {
    const whole = await elementsOf(`plans/${id}`);
    for (const { number } of listMeasures(plan)) {
      const place = number.replaceAll('.', '-');
      const own = await elementsOf(`plans/${id}/${place}`);
      const sentences = [...own].filter(([name]) => /^s\d+$/u.test(name));
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences).toEqual(
        [...whole]
          .filter(([name]) => name.startsWith(`m${place}-s`))
          .map(([name, html]) => [name.slice(`m${place}-`.length), html]),
      );
    }
  },
);

/** Returns what each element of a built page holds, by its id. */
async function elementsOf(page: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const visit = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    const id = 'attrs' in node ? node.attrs.find(({ name }) => name === 'id') : undefined;
    if (id) found.set(id.value, serialize(node));
    for (const child of node.childNodes) if ('childNodes' in child) visit(child);
  };
  visit(parse(await readFile(join(siteFolder, page, 'index.html'), 'utf8')));
  return found;
}

describe('without JavaScript', () => {
  test('from the front page to a plan, a measure and a counterpart of it, by links alone', async () => {
    const page = await openFresh('', { javaScriptEnabled: false });
    await page.getByRole('link', { name: '潍坊市法治政府建设实施方案' }).first().click();
    await page.waitForURL(at('plans/weifang-2021/'));
    await page.goto(at('plans/weifang-2021/5-4/'));
    expect(await page.locator('h1').textContent()).toContain('发挥行政复议效能');
    await page.getByRole('complementary', { name: '其他方案怎么写' }).getByRole('link').first().click();
    await page.waitForURL(({ pathname }) => /^\/plans\/(?!weifang-2021)/u.test(pathname));
  });

  test('every measure of a plan has a page of its own with its number and title', async () => {
    const page = await openFresh('robots.txt', { javaScriptEnabled: false });
    for (const { number, title } of listMeasures(seedParsed[3]!.plan).slice(0, 10)) {
      await page.goto(at(`plans/${seedParsed[3]!.plan.id}/${number.replaceAll('.', '-')}/`));
      expect(await page.locator('h1').textContent()).toContain(title);
    }
  });
});

test('a sentence has an address on the page of its measure and on the page of its plan', async () => {
  const page = await openFresh('plans/weifang-2021/5-4/#s3');
  expect(await page.locator('#s3').textContent()).toMatch(/^全面推进行政复议规范化/u);
  await page.goto(at('plans/weifang-2021/#m5-4-s3'));
  expect(await page.locator('#m5-4-s3').textContent()).toMatch(/^全面推进行政复议规范化/u);
});

test('the source view numbers the lines and a measure leads to its own', async () => {
  const page = await openFresh('plans/weifang-2021/5-4/');
  await page.getByRole('link', { name: /^原文第87行/u }).click();
  await page.waitForURL(/\/plans\/weifang-2021\/source\/#L87$/u);
  expect(await page.locator('#L87').textContent()).toContain('（四）发挥行政复议效能。');
  expect(await page.locator('#L87 .kb-src--group').textContent()).toBe('（四）');
  expect(await page.locator('#L87 .kb-src--heading').textContent()).toBe('发挥行政复议效能');
});

test('the source view holds every file line by line, without JavaScript', async () => {
  const page = await openFresh('robots.txt', { javaScriptEnabled: false });
  for (const { id, text } of seedDocuments) {
    await page.goto(at(`plans/${id}/source/`));
    expect((await page.locator('.kb-source code').allTextContents()).join('\n')).toBe(text);
  }
});

test('the light switch turns the page dark, on the next page too, and back', async () => {
  const page = await openFresh('plans/weifang-2021/5-4/');
  const light = await page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
  await page.getByRole('button', { name: '深色' }).click();
  await page.getByRole('button', { name: '深色', pressed: true }).waitFor();
  const dark = await page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
  expect(dark).not.toBe(light);
  await page.goto(at('topics/'));
  expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(dark);
  await page.getByRole('button', { name: '深色', pressed: true }).click();
  expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(light);
});

describe('a long plan on a phone', () => {
  test('has a bar with outline, place and search when the reader scrolls back up', async () => {
    const page = await openFresh('plans/weibin-2022-draft/', { viewport: { width: 390, height: 844 }, hasTouch: true });
    const bar = page.getByRole('navigation', { name: '阅读工具' });
    expect(await bar.isVisible()).toBe(false);
    await page.locator('#m5-11-26').scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 300);
    expect(await bar.isVisible()).toBe(false);
    await scrollBackTo(bar);
    expect(await bar.getByRole('paragraph').textContent()).toMatch(/^\d+．.+ \d+／94$/u);
    expect(await bar.getByRole('link').getAttribute('href')).toBe('/search/?plan=weibin-2022-draft');
    await bar.getByRole('button', { name: '目录' }).click();
    const sheet = page.getByRole('dialog', { name: '目录' });
    await sheet.getByRole('link', { name: /^九/u }).click();
    await sheet.waitFor({ state: 'hidden' });
    await page.waitForURL(/#p9$/u);
  });
});

describe('同句并排', () => {
  test('sets under a sentence what other plans say in its place, by keys alone', async () => {
    const page = await openFresh('plans/weifang-2021/');
    await page
      .locator('#m5-4')
      .getByRole('link', { name: '第五部分第（四）项有5句别处也这样写，同句并排' })
      .press('Enter');
    const panel = page.locator('#m5-4 .kb-alike');
    await panel.waitFor();
    expect(await panel.locator('.kb-alike__row').count()).toBe(1);
    await panel.press('ArrowDown');
    await page.locator('#m5-4-s3 + .kb-alike').waitFor();
    expect(await panel.getAttribute('aria-label')).toBe('第3句，另有2份方案这样写');
    expect(await panel.getByRole('link').allTextContents()).toEqual([
      '济南高新区二（六）3',
      '卫滨区（征求意见稿）七（二十）54',
    ]);
    expect(await panel.locator('.kb-diff').allTextContents()).toEqual(['行政复议案件审理']);
    await page.waitForURL(/#m5-4-s3~$/u);
    await panel.press('Escape');
    expect(await panel.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('同句并排5');
  });

  test('opens from an address and from the ticks beside the sentence, and stays out of what is copied', async () => {
    const page = await openFresh('plans/weifang-2021/#m5-4-s3~', { viewport: { width: 1440, height: 900 } });
    await page.locator('#m5-4-s3 + .kb-alike').waitFor();
    expect(await page.locator('.kb-overview').isVisible()).toBe(true);
    const { x, y, width } = (await page.locator('#m5-4').boundingBox())!;
    const line = (await page.locator('#m5-4-s2').boundingBox())!;
    await page.mouse.click(x + width + 9, line.y + 12);
    await page.locator('#m5-4-s2 + .kb-alike').waitFor();
    expect(y).toBeLessThan(line.y);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('#m5-4') ?? document.body);
      return getSelection()?.toString() ?? '';
    });
    expect(copied).toContain('发挥行政复议裁决委员会');
    expect(copied).not.toContain('这样写');
  });

  test('is a link to the comparison without script', async () => {
    const page = await openFresh('plans/weifang-2021/', { javaScriptEnabled: false });
    const link = page.locator('#m5-4 [data-alike]');
    expect(await link.getAttribute('href')).toMatch(/^\/compare\//u);
  });
});
