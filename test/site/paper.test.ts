/** Paper and forced colours: what is printed of a text, on how many sheets, and what colour says otherwise. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bareWords, sheetsOf, wordsOfSheets } from './on-paper.ts';
import { openFresh } from './open-fresh.ts';
import { at } from './server.ts';

const topic = 'compare/topic/reconsideration/';

/** Opens a page as it is printed, after the keys that lead to the printer. */
async function print(path: string): Promise<Page> {
  const page = await openFresh(path);
  await page.keyboard.press('Control');
  await page.emulateMedia({ media: 'print' });
  return page;
}

/** The text of an element without what is not printed. */
async function printedText(element: Locator): Promise<string> {
  return (await element.allInnerTexts()).join('').trim();
}

function styleOf(element: Locator, name: string, pseudo = ''): Promise<string> {
  return element
    .first()
    .evaluate((one, [property, part]) => getComputedStyle(one, part).getPropertyValue(property), [
      name,
      pseudo,
    ] as const);
}

describe('on paper', () => {
  test.each([
    [
      'plans/weifang-2021/5-4/',
      '《潍坊市法治政府建设实施方案》（潍发〔2021〕26号）第五部分第（四）项',
      '（四）',
      '2021-12-31',
    ],
    [
      'plans/liaocheng-2022/3-8/',
      '《聊城市2022年法治政府建设工作计划》（聊政办字〔2022〕9号）第三部分第8项',
      '8.',
      '2022-03-25',
    ],
  ])(
    'a measure stands on one sheet with plan, document number, place, number, address and edition: %s',
    async (path, place, num, day) => {
      const page = await print(path);
      await page.locator('[data-code] svg').waitFor();
      const printed = await printedText(page.locator('main'));
      expect(printed.startsWith(place)).toBe(true);
      expect(await printedText(page.locator('h1'))).toMatch(new RegExp(`^${num}`, 'u'));
      expect(printed).toContain(`成文日期${day}，已印发。${at(path)}`);
      expect(await sheetsOf(page)).toEqual(['upright']);
    },
  );

  test('a correction is a note in brackets behind the printed words, in black', async () => {
    const page = await print('plans/liaocheng-2022/3-8/');
    const remark = page.locator('.kb-remark');
    expect(await styleOf(remark, 'content', '::after')).toBe('"〔勘误：政务诚信〕"');
    expect(await styleOf(remark, 'color', '::after')).toBe('rgb(0, 0, 0)');
    expect(await styleOf(remark, 'border-top-width', '::after')).toBe('0px');
  });

  test('a measure keeps its number on the page of its topic', async () => {
    const page = await print('topics/reconsideration/');
    expect(await printedText(page.locator('main'))).toContain('二（六）3');
  });

  test('texts side by side lie across the sheet where they are many, a table all of one row on one page', async () => {
    const page = await print(topic);
    expect(new Set(await sheetsOf(page))).toEqual(new Set(['across']));
    const tops = await page
      .locator('[data-comparison-rows] tr')
      .first()
      .locator('td')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
    expect([tops.length, new Set(tops).size]).toEqual([5, 1]);
    await page.goto(at('compare/weibin-2022-draft~7-20-54/weifang-2021~5-4/'));
    expect(new Set(await sheetsOf(page))).toEqual(new Set(['upright']));
  });

  test('what only one place has runs on from sheet to sheet, each sentence whole on one', async () => {
    const page = await print(topic);
    const alone = page.locator('.kb-compare__alone + tr');
    expect(await styleOf(alone, 'break-inside')).toBe('auto');
    const entries = (await alone.locator('p').allTextContents()).map(bareWords);
    const sheets = await wordsOfSheets(page);
    const places = entries.map((entry) => sheets.findIndex((sheet) => sheet.includes(entry)));
    expect(places).not.toContain(-1);
    expect(new Set(places).size).toBeGreaterThan(1);
    expect(Math.min(...places)).toBe(sheets.findLastIndex((sheet) => sheet.includes('只有一地写到')));
  });

  test('differences are told by lines, which the legend explains', async () => {
    const page = await print(topic);
    const table = page.locator('.kb-compare__table');
    expect(await styleOf(table.locator('mark.kb-diff'), 'text-decoration-style')).toBe('dotted');
    expect(await styleOf(table.locator('ins.kb-diff:not(.kb-diff--whole)'), 'text-decoration-style')).toBe('solid');
    expect(await styleOf(table.locator('.kb-diff--whole'), 'border-left-width')).toBe('3px');
    expect(await printedText(page.locator('.kb-compare__legend'))).toContain('整句仅此处有');
    expect(await page.getByRole('checkbox', { name: '只看不同' }).isVisible()).toBe(false);
  });

  test('the targets lie across the sheet, each with a box to tick', async () => {
    const page = await print('targets/?plan=liaocheng-2022');
    expect(new Set(await sheetsOf(page))).toEqual(new Set(['across']));
    expect(await styleOf(page.locator('.kb-duties__when'), 'content', '::before')).toContain('☐');
  });

  test('only the masthead of a plan is red', async () => {
    const page = await print('plans/weifang-2021/');
    expect(await styleOf(page.locator('.kb-head--masthead'), 'color')).toBe('rgb(199, 0, 11)');
  });
});

describe('in forced colours', () => {
  const force = async (path: string): Promise<Page> => {
    const page = await openFresh(path);
    await page.emulateMedia({ forcedColors: 'active' });
    return page;
  };
  const ink = (page: Page) => page.evaluate(() => getComputedStyle(document.body).color);

  test('the section is underlined, and the dots of a topic stand', async () => {
    const page = await force('topics/');
    expect(await styleOf(page.locator('.kb-header__nav [aria-current]'), 'text-decoration-line')).toBe('underline');
    expect(await styleOf(page.locator('.kb-matrix .kb-dot'), 'background-color')).toBe(await ink(page));
    expect(await styleOf(page.locator('.kb-matrix thead th'), 'border-bottom-width')).toBe('2px');
  });

  test('what a plan has of its own is full, what others have too is an outline', async () => {
    const page = await force('plans/');
    const [own, ground] = [page.locator('.kb-strip__own'), page.locator('.kb-strip__ground')];
    expect(await styleOf(own, 'fill')).toBe(await ink(page));
    expect(await styleOf(ground, 'fill')).not.toBe(await ink(page));
    expect(await styleOf(ground, 'stroke')).toBe(await ink(page));
    expect(await styleOf(page.locator('.kb-strip__fixing'), 'fill')).not.toBe(await ink(page));
  });

  test('a target in a text has a line of its own', async () => {
    const page = await force('plans/weifang-2021/');
    expect(await styleOf(page.locator('.kb-target'), 'border-bottom-style')).toBe('dashed');
  });

  test('differences have their lines, and what is overdue a frame within a frame', async () => {
    const page = await force(topic);
    const table = page.locator('.kb-compare__table');
    expect(await styleOf(table.locator('mark.kb-diff'), 'text-decoration-style')).toBe('dotted');
    expect(await styleOf(table.locator('.kb-diff--whole'), 'border-left-style')).toBe('solid');
    await page.goto(at('targets/'));
    const flags = page.locator('.kb-lanes__lane .kb-flag');
    expect(await styleOf(flags.and(page.locator('[data-past]')), 'outline-style')).toBe('solid');
    expect(await styleOf(flags.and(page.locator(':not([data-past])')), 'outline-style')).toBe('none');
  });
});
