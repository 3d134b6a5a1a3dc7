/** The duty board as a person uses it: by mouse, by keyboard, on a phone; shared, exported, printed, without script. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import ICAL from 'ical.js';
import type { Download, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import type { MeasureRecord, PlanRecord } from '../../src/model/records.ts';
import { openFresh } from './open-fresh.ts';
import { at, siteFolder } from './server.ts';

const justice = `/units/weifang-2021-${encodeURIComponent('市司法局')}/`;

/** A row of the board as the page shows it. */
interface ShownRow {
  readonly when: string;
  readonly wording: string;
  readonly url: string;
  readonly units: readonly string[];
}

function shownRows(page: Page): Promise<ShownRow[]> {
  return page.locator('.kb-duties [data-duty]:visible').evaluateAll((rows) =>
    rows.map((row) => ({
      when: row.querySelector('.kb-duties__when')?.firstElementChild?.textContent ?? '',
      wording: row.querySelector('b')?.textContent ?? '',
      url: row.querySelector<HTMLAnchorElement>('.kb-duties__what a')?.href ?? '',
      units: [...row.querySelectorAll('.kb-duties__who a')].map((unit) => unit.firstChild?.textContent ?? ''),
    })),
  );
}

function choice(page: Page, name: string): Locator {
  return page.getByRole('combobox', { name, exact: true });
}

async function download(page: Page, button: string): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return file;
}

async function sheetRows(file: Download): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await file.path());
  const rows: string[][] = [];
  book.worksheets[0]!.eachRow((row) => {
    rows.push(Array.from({ length: 17 }, (_, index) => row.getCell(index + 1).text));
  });
  return rows;
}

let measures: readonly MeasureRecord[];
beforeAll(async () => {
  const lines = (await readFile(join(siteFolder, 'data/measures.jsonl'), 'utf8')).split('\n').filter(Boolean);
  measures = lines.map((line) => JSON.parse(line) as MeasureRecord);
});

describe('from the front page to all that 市司法局 of 潍坊 answers for, by date', () => {
  async function expectDuties(page: Page): Promise<void> {
    await page.waitForURL(`**${justice}`);
    const own = measures.filter(
      ({ plan, responsibilities }) =>
        plan === 'weifang-2021' && responsibilities.some(({ unit }) => unit === '市司法局'),
    );
    const links = await page
      .locator('[data-role=responsible] a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect([...links].sort()).toEqual(own.map(({ url }) => url).sort());
    expect(links[0]).toBe('/plans/weifang-2021/3-2/');
    expect(await page.locator('[data-role=lead]').textContent()).toContain('没有写明牵头单位');
    expect(await page.getByText('另有面向“市直有关部门、单位”的11项').count()).toBe(1);
  }

  test.each([
    ['a mouse', {}],
    ['a thumb at phone width', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ])('with %s', async (_, options) => {
    const page = await openFresh('', options);
    await page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: '单位' }).click();
    await page.getByRole('searchbox', { name: '找单位' }).fill('潍坊 司法局');
    await page.locator('[data-find-status]', { hasText: '个' }).waitFor();
    await page
      .getByRole('link', { name: /市司法局/u })
      .first()
      .click();
    await expectDuties(page);
  });

  test('with a keyboard', async () => {
    const page = await openFresh('');
    const tabTo = async (role: string, name: RegExp): Promise<void> => {
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab');
        const focused = page.locator(':focus');
        const label = await focused.evaluate(
          (element) => `${element.tagName} ${element.closest('label, a')?.textContent ?? ''}`,
        );
        if (label.startsWith(role) && name.test(label)) return;
      }
      throw new Error(`Tab does not reach ${name}`);
    };
    await tabTo('A', /^A 单位$/u);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/units/');
    await tabTo('INPUT', /找单位/u);
    await page.keyboard.type('潍坊 司法局');
    await tabTo('A', /潍坊市司法局/u);
    await page.keyboard.press('Enter');
    await expectDuties(page);
  });
});

describe('the board', () => {
  test('filters by every facet, says how many each choice leaves, and comes back from the address alone', async () => {
    const page = await openFresh('targets/');
    const all = await shownRows(page);
    expect(all.length).toBe(measures.flatMap(({ targets }) => targets).length + 1);
    await choice(page, '方案').selectOption({ value: 'jinan-gaoxin-2022' });
    const offered = await choice(page, '单位').locator('option:enabled').allTextContents();
    expect(offered).toContain('综合管理部（司法）（6）');
    expect(offered).not.toContain('市大数据局（0）');
    await choice(page, '单位').selectOption({ label: '综合管理部（司法）（6）' });
    await page.getByText('更多筛选').click();
    await choice(page, '类型').selectOption({ value: 'frequency' });
    const rows = await shownRows(page);
    expect(rows.map(({ wording }) => wording)).toEqual([
      '每季度',
      '每年至少组织1次',
      '每年至少举办2次',
      '每年至少组织一次',
      '任期内至少接受一次',
    ]);
    expect(await page.getByRole('status').textContent()).toBe('5项要求');
    await page.waitForURL(/kind=frequency/u);
    const fresh = await openPage();
    await fresh.goto(page.url());
    expect(await shownRows(fresh)).toEqual(rows);
    await page.goBack();
    expect(await shownRows(page)).toHaveLength(6);
    await page.goBack();
    await page.goBack();
    expect(await shownRows(page)).toEqual(all);
    await fresh.context().close();
  });

  test('puts rows under plans or topics on request', async () => {
    const page = await openFresh('targets/?order=plan');
    const plans: PlanRecord[] = JSON.parse(await readFile(join(siteFolder, 'data/plans.json'), 'utf8'));
    const names = await page.locator('.kb-duties__name:visible').allTextContents();
    expect(names.map((name) => name.trim()).sort()).toEqual(plans.map(({ shortName }) => shortName).sort());
    await page.getByText('更多筛选').click();
    await choice(page, '排列').selectOption({ label: '按时间' });
    expect((await page.locator('.kb-duties__name:visible').allTextContents())[0]?.trim()).toBe('2022年');
  });

  test('counts what is past from the day that the reader sets', async () => {
    const page = await openPage();
    const past = (): Promise<string[]> =>
      page
        .locator('[data-duty]:has([data-past]:visible) time')
        .evaluateAll((times) => times.map(({ textContent }) => textContent ?? ''));
    await page.goto(at('targets/?day=2024-01-01'));
    expect(new Set(await past())).toEqual(new Set(['2022-12-31', '2023-12-31']));
    await page.locator('input[name=day]').fill('2023-12-31');
    expect(new Set(await past())).toEqual(new Set(['2022-12-31']));
    await page.waitForURL(({ searchParams }) => searchParams.get('day') === '2023-12-31');
    await page.clock.setFixedTime(new Date('2022-12-31T12:00:00'));
    await page.goto(at('targets/'));
    expect(await past()).toEqual([]);
  });

  test('has lanes whose flags and names filter the table, by mouse and by keys, and come back from the address', async () => {
    const page = await openPage();
    await page.clock.setFixedTime(new Date('2023-06-30T12:00:00'));
    await page.goto(at('targets/'));
    const lanes = page.getByRole('list', { name: '时间与责任' });
    const all = await shownRows(page);
    expect(await lanes.locator('[data-flag]:visible').count()).toBe(all.length);
    expect(await lanes.locator('[data-flag][data-past]').allTextContents()).toEqual([
      expect.stringMatching(/^聊聊城.*已过期限$/u),
      expect.stringMatching(/^泰泰安.*已过期限$/u),
      expect.stringMatching(/^泰泰安.*已过期限$/u),
    ]);
    const quarterly = lanes.getByRole('link', { name: /^每季度/u }).first();
    await quarterly.click();
    expect((await shownRows(page)).map(({ wording }) => wording)).toEqual(['每季度']);
    expect(await quarterly.getAttribute('aria-current')).toBe('true');
    await quarterly.press('Escape');
    expect(await shownRows(page)).toEqual(all);
    await lanes.locator('[data-flag]').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const { place, wordings } = await lanes
      .locator('[data-flag][aria-current]')
      .first()
      .evaluate((flag) => ({
        place: new URLSearchParams(flag.ownerDocument.location.search).get('place') ?? '',
        wordings: flag.textContent ?? '',
      }));
    const rows = await shownRows(page);
    expect(place).toBe('weibin-2022-draft/9.28.73');
    expect(rows.some(({ wording }) => wordings.includes(wording))).toBe(true);
    await page.waitForURL(/place=/u);
    const fresh = await openPage();
    await fresh.goto(page.url());
    expect(await shownRows(fresh)).toEqual(rows);
    await fresh.context().close();
    await page.context().close();
  });

  test('without script lists everything, offers no filter and calls nothing past', async () => {
    const page = await openFresh('targets/', { javaScriptEnabled: false });
    expect(await page.locator('[data-duty]:visible').count()).toBe(
      measures.flatMap(({ targets }) => targets).length + 1,
    );
    expect(await page.locator('form[data-board]:visible').count()).toBe(0);
    expect(await page.getByText('已过期限').filter({ visible: true }).count()).toBe(0);
  });

  test('every wording leads to the sentence that holds it', async () => {
    const page = await openFresh('targets/', { javaScriptEnabled: false });
    const rows = await shownRows(page);
    for (const { wording, url } of rows) {
      const html = await (await page.request.get(url)).text();
      const anchor = decodeURIComponent(new URL(url).hash.slice(1));
      const sentence = await page.evaluate(
        ([markup, id]) => new DOMParser().parseFromString(markup!, 'text/html').getElementById(id!)?.textContent,
        [html, anchor],
      );
      expect(sentence).toContain(wording);
    }
  });
});

describe('exports', () => {
  test('the Excel file of a filtered view has the rows of the page, in its order', async () => {
    const page = await openFresh('targets/?plan=jinan-gaoxin-2022&line=sifa');
    const shown = await shownRows(page);
    const [header, ...rows] = await sheetRows(await download(page, '导出 Excel'));
    expect(header?.slice(0, 6)).toEqual(['措施编号', '方案', '条款', '题名', '措辞', '单位']);
    const sisters = ['综合管理部（司法）', '依法治区办'];
    const expected = shown.flatMap(({ wording, url, units }) =>
      units.filter((unit) => sisters.includes(unit)).map((unit) => [wording, unit, decodeURI(url)]),
    );
    expect(rows.map((row) => [row[4], row[5], decodeURI(row[10]!)])).toEqual(expected);
    expect(rows.length).toBeGreaterThan(shown.length);
    expect(new Set(rows.map((row) => row.slice(13, 16).join()))).toEqual(
      new Set(['济南高新区贯彻落实《法治政府建设实施纲要（2021—2025年）》方案,济高法委发〔2022〕1号,已印发']),
    );
    expect(rows.map((row) => row[16])).toEqual(rows.map((row) => expect.stringContaining(row[4] ?? '')));
  });

  test('a row has whole what the page shows shortened, of a passage too, and what it does not print', async () => {
    const page = await openFresh('targets/?plan=weibin-2022-draft&year=2025');
    const [, ...rows] = await sheetRows(await download(page, '导出 Excel'));
    const plan = '卫滨区（征求意见稿）';
    expect(rows.map((row) => [...row.slice(0, 8), row[9], ...row.slice(11, 13)])).toEqual([
      [
        ...['weibin-2022-draft/1.3', plan, '一（三）', '总体目标', '到2025年', '', '', '时限', '总体要求', ''],
        '到2025年，全区各级政府行为全面纳入法治轨道，职责明确、依法行政的政府治理体系日益健全，行政执法体制机制基本完善，行政执法质量和效能大幅提升，突发事件应对能力显著增强，为到2035年基本建成法治卫滨、法治政府、法治社会奠定坚实基础。',
      ],
      [
        ...['weibin-2022-draft/10.32.85', plan, '十（三十二）85', '持续开展法治建设考核', '2025年年底前'],
        ...['', '', '时限', '推进机制', '', '2025年年底前实现对区政府督查全覆盖。'],
      ],
      [
        ...['weibin-2022-draft/closing', plan, '结尾', '卫滨区法治政府建设实施方案（2021—2025年）', '2025年年底前'],
        ...['', '', '时限', '', '', '各项工作任务原则上在2025年年底前完成。'],
      ],
    ]);
    const unit = await openFresh(justice.slice(1));
    const [, first, second] = await sheetRows(await download(unit, '导出 Excel'));
    expect([first, second].map((row) => [...(row?.slice(0, 10) ?? []), ...(row?.slice(11, 13) ?? [])])).toEqual([
      [
        ...['weifang-2021/3.2', '潍坊', '三（二）', '严格落实重大行政决策程序', '每年', '市司法局', '责任'],
        ...['频次', '', '重大行政决策程序', '每年'],
        '完善重大行政决策事项年度目录公开制度，每年确定重大行政决策事项目录并向社会公开。',
      ],
      [
        ...['weifang-2021/1.3', '潍坊', '一（三）', '持续优化法治营商环境', '', '市司法局', '责任'],
        ...['', '', '营商环境与公平竞争', '', ''],
      ],
    ]);
  });

  test('Excel has real days, links and filters, and all units of a duty in one row where that is asked for', async () => {
    const page = await openFresh('targets/?plan=taian-2021&year=2022');
    const shown = await shownRows(page);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await (await download(page, '一项一行的 Excel')).path());
    const [sheet] = book.worksheets;
    expect(sheet?.autoFilter).toBe(`A1:R${shown.length + 1}`);
    const titles = sheet?.getRow(1).values;
    const cellsOf = (name: string) => {
      const at = Array.isArray(titles) ? titles.indexOf(name) : -1;
      return shown.map((_, index) => sheet?.getRow(index + 2).getCell(at));
    };
    expect(cellsOf('链接').map((cell) => cell?.hyperlink)).toEqual(shown.map(({ url }) => url));
    expect(cellsOf('期限').map((cell) => cell?.value)).toEqual(shown.map(() => new Date('2022-12-31T00:00:00Z')));
    const units = ['牵头单位', '责任单位', '配合单位'].map(cellsOf);
    expect(
      shown.map((_, row) => units.flatMap((cells) => cells[row]?.text.split('；').filter(Boolean)).sort()),
    ).toEqual(shown.map((row) => [...row.units].sort()));
  });

  test('a file too large for one stroke of the packer is written too', async () => {
    const page = await openPage();
    await page.route(at('targets/'), async (route) => {
      const html = await (await route.fetch()).text();
      const [row] = /<tr data-duty=.*?<\/tr>/su.exec(html) ?? [''];
      const long = row.replace('<b>', `$&${'长'.repeat(20_000)}`);
      await route.fulfill({ body: html.replace(row, long.repeat(20)), contentType: 'text/html' });
    });
    await page.goto(at('targets/'));
    const rows = await sheetRows(await download(page, '导出 Excel'));
    const ofLong = rows.map((row) => row[4] ?? '').filter((wording) => wording.length > 20_000);
    expect(ofLong.length).toBeGreaterThanOrEqual(20);
  });

  test('a unit’s CSV holds each of its measures, and its calendar what falls due', async () => {
    const page = await openFresh(justice.slice(1));
    const csv = await readFile(await (await download(page, '导出 CSV')).path(), 'utf8');
    const ids = csv
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[0]);
    const own = measures.filter(
      ({ plan, responsibilities }) =>
        plan === 'weifang-2021' && responsibilities.some(({ unit }) => unit === '市司法局'),
    );
    expect([...new Set(ids)].sort()).toEqual(own.map(({ id }) => id).sort());
    const link = await page.locator('[data-calendar]').getAttribute('href');
    const calendar = new ICAL.Component(ICAL.parse(await (await page.request.get(at(link!.slice(1)))).text()));
    expect(calendar.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('rrule')))).toEqual(
      ['FREQ=YEARLY'],
    );
  });

  test('the code that writes files is loaded with the first export; a reading page loads at most 8 KiB', async () => {
    const page = await openPage();
    let loaded: { readonly url: string; readonly bytes: Promise<Buffer> }[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') loaded.push({ url: response.url(), bytes: response.body() });
    });
    const size = async (): Promise<number> =>
      (await Promise.all(loaded.map(({ bytes }) => bytes))).reduce((sum, { length }) => sum + length, 0);
    await page.goto(at('targets/'), { waitUntil: 'networkidle' });
    const before = await size();
    await download(page, '导出 Excel');
    expect(await size()).toBeGreaterThan(3 * before);
    loaded = [];
    await page.goto(at('plans/taian-2021/3-10/'), { waitUntil: 'networkidle' });
    expect(await size()).toBeLessThanOrEqual(8 * 1024);
  });
});

test('paper shows a checklist of the rows in view and no controls', async () => {
  const page = await openFresh('targets/?plan=liaocheng-2022');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('form[data-board]').isVisible()).toBe(false);
  expect(await page.locator('[data-duty]:visible').count()).toBe(7);
  const box = await page
    .locator('[data-duty]:visible .kb-duties__when')
    .first()
    .evaluate((cell) => getComputedStyle(cell, '::before').content);
  expect(box).toContain('☐');
  expect(await page.locator('.kb-duties tbody:visible').count()).toBe(
    await page.locator('.kb-duties tbody:has([data-duty]:not([hidden]))').count(),
  );
});

test('a line of work shows what each place does and what it does not', async () => {
  const page = await openFresh('units/line/sifa/', { javaScriptEnabled: false });
  const row = page.getByRole('row', { name: /^行政复议/u });
  expect(await row.getByRole('cell').count()).toBe(3);
  expect(await page.locator('.kb-line').getByText('未见').count()).toBeGreaterThan(0);
  for (const link of await page.locator('.kb-line').getByRole('link', { name: '属其他单位' }).all()) {
    expect(await link.getAttribute('href')).toMatch(/^\/topics\/[^/]+\/#/u);
  }
});

describe('terms', () => {
  test('a use is quietly underlined, shows what it means and leads to the sentence that says so', async () => {
    const page = await openFresh('plans/taian-2021/3-10/');
    const term = page.getByRole('link', { name: '三统一' });
    await term.focus();
    const preview = await term.evaluate((link) => getComputedStyle(link, '::after').content);
    expect(preview).toContain('统一登记、统一编制登记号、统一公布');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/glossary\/#/u);
    await page.locator(':target').getByRole('link', { name: /泰安/u }).click();
    await page.waitForURL(/\/plans\/taian-2021\/3-10\/#s7$/u);
    expect(await page.locator('#s7').textContent()).toContain('“三统一”');
  });
});
