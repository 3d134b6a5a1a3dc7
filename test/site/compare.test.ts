/** Comparing in a real browser: side by side, only the differences, two chosen by hand, the matrix, previews. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { openFresh } from './open-fresh.ts';
import { at } from './server.ts';

const pair = 'compare/jinan-gaoxin-2022~2-6-3/weifang-2021~5-4/';
const topic = 'compare/topic/reconsideration/';

/** What a screen reader says of the rows of a comparison. */
function heard(page: Page): Promise<string> {
  return shown(page.locator('[data-comparison-rows]'));
}

/** The text of an element without what is not displayed. */
async function shown(element: Locator): Promise<string> {
  return (await element.allInnerTexts()).join('');
}

describe('a matched pair', () => {
  test('is reached from either measure', async () => {
    for (const [from, name] of [
      ['plans/jinan-gaoxin-2022/2-6-3/', '对照五（四）'],
      ['plans/weifang-2021/5-4/', '对照二（六）3'],
    ] as const) {
      const page = await openFresh(from, { javaScriptEnabled: false });
      await page.getByRole('link', { name, exact: true }).first().click();
      await page.waitForURL(at(pair));
      expect(await page.locator('h1').textContent()).toBe('对照：济南高新区与潍坊的行政复议');
    }
  });

  test('names place, title, common share, reason and who matched it', async () => {
    const page = await openFresh(pair, { javaScriptEnabled: false });
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
      expect.stringMatching(/济南高新区　二（六）3\s+发挥行政复议化解行政争议主渠道作用\s+\d+%的文字对方也有/u),
      expect.stringMatching(/潍坊　五（四）\s+发挥行政复议效能\s+\d+%的文字对方也有/u),
    ]);
    expect(await shown(page.locator('main'))).toMatch(/同为“行政复议”主题.*。由程序找出，供参考。/u);
  });

  test('says 不同 and 仅此处有 to those who listen', async () => {
    const page = await openFresh(pair);
    expect(await page.locator('[data-comparison-rows]').ariaSnapshot()).toMatch(/仅此处有：\s*发挥行政复议裁决委员会/u);
    expect(await page.locator('mark.kb-diff').first().ariaSnapshot()).toContain('不同：');
  });

  test('holds both texts, every sentence once', async () => {
    const page = await openFresh(pair);
    const columns = await page.locator('[data-comparison-rows]').evaluate((rows) => {
      const cells = [...rows.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('td')]);
      return [0, 1].map((side) => cells.map((row) => row[side]?.textContent?.trim()).filter((text) => text !== '未见'));
    });
    const texts = [...['plans/jinan-gaoxin-2022/2-6-3/', 'plans/weifang-2021/5-4/'].entries()];
    for (const [side, path] of texts) {
      await page.goto(at(path));
      const sentences = await page.locator('.kb-single .kb-s').allTextContents();
      expect(columns[side]!.toSorted()).toEqual(sentences.map((text) => text.trim()).toSorted());
    }
  });
});

describe('只看不同', () => {
  test.each([
    ['with script', true],
    ['without script', false],
  ])('leaves out common sentences by mouse and by keyboard, %s', async (_, javaScriptEnabled) => {
    const page = await openFresh(pair, { javaScriptEnabled });
    const common = page.locator('tr[data-same]');
    const shared = '全面推进行政复议规范化、专业化、信息化建设';
    expect(await common.count()).toBeGreaterThan(0);
    expect(await heard(page)).toContain(shared);
    const choice = page.getByRole('checkbox', { name: '只看不同' });
    await choice.click();
    expect(await common.first().isVisible()).toBe(false);
    expect(await heard(page)).not.toContain(shared);
    expect(await heard(page)).toContain('发挥行政复议裁决委员会');
    await choice.focus();
    await page.keyboard.press('Space');
    expect(await common.first().isVisible()).toBe(true);
  });
});

describe('a topic', () => {
  test('leads to its comparison, which has a column for every plan that has it', async () => {
    const page = await openFresh('topics/reconsideration/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: '逐句对照各地写法' }).click();
    await page.waitForURL(at(topic));
    const plans = await page.locator('.kb-compared-head__plan').allInnerTexts();
    expect(plans.toSorted()).toEqual(['卫滨区（征求意见稿）', '泰安', '济南高新区', '潍坊', '聊城'].toSorted());
  });

  test('sets like sentences in one row and gathers what only one place says', async () => {
    const page = await openFresh(topic);
    const row = page.locator('[data-comparison-rows] tr').filter({ hasText: '全面推进行政复议规范化' });
    expect(await row.locator('td').filter({ hasText: '全面推进行政复议规范化' }).count()).toBe(3);
    expect(await shown(page.locator('.kb-compare__alone + tr'))).toContain('开展行政复议提级管辖工作');
  });

  test('stacks its columns on a phone, each sentence under the name of its plan', async () => {
    const page = await openFresh(topic, { viewport: { width: 390, height: 844 } });
    const cells = page.locator('[data-comparison-rows] tr').first().locator('td:visible');
    const [first, second] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()];
    expect(second!.y).toBeGreaterThanOrEqual(first!.y + first!.height);
    const name = await cells.first().evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect(name).toBe('"济南高新区"');
  });

  test('sets as many beside each other as a tablet has room for, and nothing scrolls in a box', async () => {
    const page = await openFresh(topic, { viewport: { width: 820, height: 1180 } });
    const cells = page.locator('[data-comparison-rows] tr').nth(1).locator('td:visible');
    const boxes = await Promise.all((await cells.all()).map((cell) => cell.boundingBox()));
    const [first, , third, fourth] = boxes;
    expect(boxes).toHaveLength(4);
    expect(third!.y).toBe(first!.y);
    expect([fourth!.x, fourth!.y]).toEqual([first!.x, first!.y + first!.height]);
    const scrolling = await page
      .locator('main, main *')
      .evaluateAll((all) => all.filter((one) => /auto|scroll/u.test(getComputedStyle(one).overflow)).length);
    expect(scrolling).toBe(0);
  });

  test('is a table of five columns at a desk, its heads in view', async () => {
    const page = await openFresh(topic, { viewport: { width: 1440, height: 900 } });
    const cells = page.locator('[data-comparison-rows] tr').first().locator('td:visible');
    const tops = await cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().top));
    expect([tops.length, new Set(tops).size]).toEqual([5, 1]);
    await page.locator('.kb-compare__alone').scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 600);
    const head = page.locator('.kb-compare thead th').first();
    await expect.poll(() => head.evaluate((one) => one.getBoundingClientRect().top)).toBe(0);
  });
});

describe('the row on the front page', () => {
  const row = (page: Page) => page.getByRole('region', { name: '同一件事，各地怎么写' });

  test('is one of the comparison to which it leads, common wording pale, without script', async () => {
    const page = await openFresh('', { javaScriptEnabled: false });
    const sentences = await row(page).locator('td').allTextContents();
    const places = await row(page).getByRole('columnheader').getByRole('link').allInnerTexts();
    expect([sentences.length, places.length]).toEqual([3, 3]);
    expect(await row(page).locator('.kb-same').count()).toBeGreaterThan(2);
    const marked = await row(page).locator('td').first().innerHTML();
    await row(page).getByRole('link', { name: '全部对照' }).click();
    await page.waitForURL('**/compare/topic/**');
    expect(await page.locator('h1').textContent()).toBe('对照：营商环境与公平竞争');
    const cells = page.locator('[data-comparison-rows] td');
    const whole = (await cells.allTextContents()).map((text) => text.replace(/^.*?\d{1,2}(?=\D)/u, ''));
    for (const sentence of sentences) expect(whole.join('\n')).toContain(sentence.trim());
    expect(await cells.evaluateAll((all, own) => all.some((cell) => cell.innerHTML.includes(own)), marked.trim())).toBe(
      true,
    );
  });

  test('leads to each measure, and on a phone names the place above each sentence instead', async () => {
    const page = await openFresh('');
    const heads = row(page).getByRole('columnheader');
    expect(await heads.allInnerTexts()).toEqual([
      expect.stringMatching(/^济南高新区\s+二（一）3持续优化营商环境$/u),
      expect.stringMatching(/^卫滨区（征求意见稿）\s+二（六）12加强法治化营商环境制度建设$/u),
      expect.stringMatching(/^泰安\s+二（七）优化法治化营商环境$/u),
    ]);
    const tops = () =>
      row(page)
        .locator('td')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(await tops()).size).toBe(1);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(new Set(await tops()).size).toBe(3);
    expect(await heads.first().isVisible()).toBe(false);
    const names = await row(page)
      .locator('td')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').content));
    expect(names).toEqual(
      ['"济南高新区"', '"卫滨区（征求意见稿）"', '"泰安"'].map((name) => expect.stringContaining(name)),
    );
    await page.setViewportSize({ width: 1280, height: 720 });
    await heads.getByRole('link').first().click();
    await page.waitForURL('**/plans/jinan-gaoxin-2022/2-1-3/');
    expect(await page.locator('h1').textContent()).toContain('持续优化营商环境');
  });
});

describe('two measures chosen by hand', () => {
  const address = 'compare/?a=weifang-2021%2F5.4&b=taian-2021%2F8.27';
  const field = (page: Page, side: string, name: string) => page.getByRole('group', { name: side }).getByLabel(name);
  const choose = async (page: Page): Promise<void> => {
    await field(page, '第一条', '方案').fill('潍坊');
    await field(page, '第一条', '措施').fill('五（四）发挥行政复议效能');
    await field(page, '第二条', '方案').fill('泰安');
    await field(page, '第二条', '措施').fill('加强对行政执法的制约监督');
    await page.getByRole('button', { name: '对照' }).click();
  };
  const offered = (page: Page, list: string) =>
    page
      .locator(`[data-choose-names="${list}"] option`)
      .evaluateAll((all) => all.map((one) => one.getAttribute('value')));

  test('are aligned in the browser, and the address brings them back', async () => {
    const page = await openFresh('compare/');
    await choose(page);
    await page.getByRole('table').waitFor();
    await page.waitForURL(at(address));
    const rows = await heard(page);
    expect(rows).toContain('落实申请行政复议负面清单制度');
    await openFresh(address);
    await page.getByRole('table').waitFor();
    expect(await heard(page)).toBe(rows);
    expect(await field(page, '第二条', '方案').inputValue()).toBe('泰安');
    expect(await field(page, '第二条', '措施').inputValue()).toBe('八（二十七）加强对行政执法的制约监督');
  });

  test.each([
    { 'a-plan': '潍坊', a: '五（四）发挥行政复议效能', 'b-plan': '泰安', b: '加强对行政执法的制约监督' },
    { a: '潍坊 五（四）发挥行政复议效能', b: '泰安 加强对行政执法的制约监督' },
  ])('are compared though the form was sent before its script ran: %j', async (names) => {
    const page = await openFresh(`compare/?${new URLSearchParams(names)}`);
    await page.getByRole('table').waitFor();
    await page.waitForURL(at(address));
  });

  test('wait for the list of plans when they are sent before it is there', async () => {
    const page = await openPage();
    const arrived = Promise.withResolvers<void>();
    await page.route('**/compare/plans.json', async (route) => {
      await arrived.promise;
      await route.continue();
    });
    await page.goto(at('compare/'));
    await choose(page);
    arrived.resolve();
    await page.getByRole('table').waitFor();
    await page.waitForURL(at(address));
  });

  test.each([
    ['?a=x/1&b=weifang-2021/5.4', '方案'],
    ['?a=weifang-2021/5.4&b=weifang-2021/99', '措施'],
    ['?a=weifang-2021/preamble&b=weifang-2021/5.4', '措施'],
    ['?a=x&b=', '方案'],
  ])('are told to be none of the library where the address names others: %s', async (query, lost) => {
    const page = await openFresh(`compare/${query}`);
    await page.getByText(`地址里的${lost}不在库中，请重新选。`).waitFor();
    expect(await page.getByRole('table').isVisible()).toBe(false);
  });

  test('are told where the form was sent before its script ran and names a plan that is not there', async () => {
    const page = await openFresh(`compare/?${new URLSearchParams({ 'a-plan': '某地', a: '', 'b-plan': '', b: '' })}`);
    await page.getByText('没有找到方案“某地”，请从列出的方案里选一份。').waitFor();
    await page.waitForURL(at('compare/?a=&b='));
  });

  test('are compared when the list of plans comes at the second attempt', async () => {
    const page = await openPage();
    await page.route('**/compare/plans.json', (route) => route.fulfill({ status: 503 }), { times: 1 });
    await page.goto(at('compare/'));
    await page.getByText('方案目录没有取到，请检查网络，再试一次或刷新本页。').waitFor();
    await choose(page);
    await page.getByRole('table').waitFor();
    await page.waitForURL(at(address));
    expect(await offered(page, 'plan')).toHaveLength(5);
  });

  test('are told when the texts of a plan do not come, and compared when they do', async () => {
    const page = await openPage();
    await page.route('**/plans/taian-2021/texts.json', (route) => route.abort());
    await page.goto(at('compare/'));
    await field(page, '第二条', '方案').fill('泰安');
    await page.keyboard.press('Tab');
    await page.getByText('泰安的措施没有取到，请检查网络，再试一次或刷新本页。').waitFor();
    await choose(page);
    await page.getByText('方案的措施没有取到，请检查网络，再试一次或刷新本页。').waitFor();
    expect(page.url()).toBe(at('compare/'));
    await page.goto(at(address));
    await page.getByText('方案的措施没有取到').waitFor();
    expect(await page.getByRole('heading', { name: '按主题对照' }).isVisible()).toBe(true);
    await page.unroute('**/plans/taian-2021/texts.json');
    await choose(page);
    await page.getByRole('table').waitFor();
  });

  test('are chosen by keyboard, and only the plans that are chosen are fetched', async () => {
    const page = await openPage();
    const fetched: string[] = [];
    page.on('request', (request) => void (request.url().endsWith('texts.json') && fetched.push(request.url())));
    await page.goto(at('compare/'));
    await expect.poll(() => offered(page, 'plan')).toContain('潍坊');
    await field(page, '第一条', '方案').focus();
    await page.keyboard.type('潍');
    await page.keyboard.press('Tab');
    await page.getByText('潍坊有30条措施可选。').waitFor();
    expect(await field(page, '第一条', '方案').inputValue()).toBe('潍坊');
    expect(await offered(page, 'a')).toContain('五（四）发挥行政复议效能');
    expect(await offered(page, 'b')).toEqual([]);
    await page.keyboard.type('五（四）');
    await page.keyboard.press('Tab');
    await page.keyboard.type('泰安');
    await page.keyboard.press('Tab');
    await page.keyboard.type('八（二十七）');
    await page.keyboard.press('Enter');
    await page.getByRole('table').waitFor();
    await page.waitForURL(at(address));
    expect(fetched).toEqual([at('plans/weifang-2021/texts.json'), at('plans/taian-2021/texts.json')]);
  });

  test('give way to those of another plan', async () => {
    const page = await openFresh(address);
    await page.getByRole('table').waitFor();
    await field(page, '第二条', '方案').fill('聊城');
    await field(page, '第二条', '措施').focus();
    await page.getByText(/^聊城有\d+条措施可选。$/u).waitFor();
    expect(await field(page, '第二条', '措施').inputValue()).toBe('');
    expect(await field(page, '第一条', '措施').inputValue()).toBe('五（四）发挥行政复议效能');
    expect(await offered(page, 'b')).not.toContain('八（二十七）加强对行政执法的制约监督');
  });

  test('go to their page when they are a matched pair, whichever comes first', async () => {
    for (const [a, b] of [
      ['weifang-2021/5.4', 'jinan-gaoxin-2022/2.6.3'],
      ['jinan-gaoxin-2022/2.6.3', 'weifang-2021/5.4'],
    ]) {
      const page = await openFresh(`compare/?a=${a}&b=${b}`);
      await page.waitForURL(at(pair));
    }
  });

  test('are found under the address that a page for the two would have', async () => {
    const page = await openFresh('compare/taian-2021~8-27/weifang-2021~5-4/');
    await page.getByRole('table').waitFor();
    await page.waitForURL(at('compare/?a=taian-2021%2F8.27&b=weifang-2021%2F5.4'));
  });

  test('that the library does not have are named to the reader', async () => {
    const page = await openFresh('compare/?a=weifang-2021/5.4&b=weifang-2021/99.9');
    await page.getByText('地址里的措施不在库中').waitFor();
    await field(page, '第二条', '措施').fill('没有这一条');
    await page.getByRole('button', { name: '对照' }).click();
    await page.getByText('潍坊没有“没有这一条”这一条').waitFor();
    expect(await field(page, '第二条', '措施').evaluate((one) => one === document.activeElement)).toBe(true);
    await field(page, '第一条', '方案').fill('某地');
    await page.getByRole('button', { name: '对照' }).click();
    await page.getByText('没有找到方案“某地”，请从列出的方案里选一份。').waitFor();
    expect(await field(page, '第一条', '方案').evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('need script, and without it the page leads to the comparisons by topic', async () => {
    const page = await openFresh('compare/', { javaScriptEnabled: false });
    expect(await shown(page.locator('noscript'))).toContain('任选两条需要浏览器开启脚本');
    expect(await page.getByRole('group', { name: '第一条' }).isVisible()).toBe(false);
    await page.getByRole('link', { name: '行政复议', exact: false }).first().click();
    await page.waitForURL(at(topic));
  });
});

describe('本地特有', () => {
  test('lists the sentences of a plan that no other has, each at its address', async () => {
    const page = await openFresh('plans/weifang-2021/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: /句别处没有的表述/u }).click();
    await page.waitForURL(at('plans/weifang-2021/local/'));
    const link = page.getByRole('link', { name: /落实申请行政复议负面清单制度/u });
    await link.click();
    await page.waitForURL(at('plans/weifang-2021/5-4/#s4'));
    expect(await shown(page.locator('#s4'))).toBe('落实申请行政复议负面清单制度。');
  });

  test('has its lists in line with each other, whatever the places in them are called', async () => {
    const page = await openFresh('plans/weifang-2021/local/');
    const left = (selector: string) =>
      page
        .locator(`${selector} .kb-measures__place + span`)
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
    for (const lists of ['.kb-lacking', '.kb-local']) {
      const places = await left(lists);
      expect(places.length).toBeGreaterThan(20);
      expect(new Set(places).size).toBe(1);
    }
  });

  test('counts as many sentences as the plan’s card says', async () => {
    const page = await openFresh('plans/weifang-2021/');
    const card = await shown(page.getByRole('link', { name: /句别处没有的表述/u }));
    await page.goto(at('plans/weifang-2021/local/'));
    expect(await page.locator('.kb-local li').count()).toBe(Number.parseInt(card, 10));
  });

  test('tells of each plan at a glance how much is its own, and names what others have and it lacks', async () => {
    const page = await openFresh('plans/', { javaScriptEnabled: false });
    const said = '全文123句，64句别处没有，59句别处也有，3句写明时限或指标';
    expect(await page.getByRole('img', { name: said }).count()).toBe(1);
    await page.goto(at('plans/weifang-2021/local/'));
    const lacking = page.getByRole('region', { name: '各地都有、本地未见' });
    const topic = lacking.locator('section', { hasText: '信息化平台与智慧城市' });
    expect(await topic.getByRole('listitem').count()).toBe(4);
    await topic.getByRole('link', { name: /^聊城/u }).click();
    await page.waitForURL(at('plans/liaocheng-2022/9-21/'));
  });
});

describe('the matrix', () => {
  test('says how many measures and how much text, and 未见 leads to the nearest', async () => {
    const page = await openFresh('topics/', { javaScriptEnabled: false });
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '行政复议', exact: true }) });
    expect(await shown(row.getByRole('link', { name: /，卫滨区（征求意见稿）：3项，\d+字$/u }))).toMatch(
      /3项\s*\d+字/u,
    );
    await page.getByRole('link', { name: '事中事后监管，聊城：未见，另有1项提到' }).click();
    await page.waitForURL(/#liaocheng-2022$/u);
    expect(await shown(page.locator('#liaocheng-2022'))).toContain('另有提到的');
  });

  test('gives every plan a column of the same width, in view while the page scrolls', async () => {
    const page = await openFresh('topics/');
    const heads = page.locator('.kb-matrix thead th:not(:first-child)');
    const widths = await heads.evaluateAll((list) =>
      list.map((head) => Math.round(head.getBoundingClientRect().width)),
    );
    expect(new Set(widths).size).toBe(1);
    await page.locator('.kb-matrix tbody').last().scrollIntoViewIfNeeded();
    expect(await heads.first().evaluate((head) => head.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
  });

  test('is offered as a CSV with the same numbers', async () => {
    const page = await openFresh('topics/');
    const url = await page
      .getByRole('link', { name: '下载此表（CSV）' })
      .evaluate((link) => (link as HTMLAnchorElement).href);
    const rows = (await (await page.request.get(url)).text()).trimEnd().split('\r\n');
    const [plans, cells] = [rows[0]!, rows.find((row) => row.includes(',行政复议,'))!].map((row) => row.split(','));
    const at3 = plans!.indexOf('卫滨区（征求意见稿） 措施数');
    expect(cells![at3]).toBe('3');
    const name = `行政复议，卫滨区（征求意见稿）：3项，${cells![at3 + 1]}字`;
    expect(await page.getByRole('link', { name }).count()).toBe(1);
  });
});

describe('the preview of a link to another plan', () => {
  const open = async (options = {}): Promise<Page> => openFresh('plans/weifang-2021/5-4/', options);
  const link = (page: Page) => page.getByRole('complementary').getByRole('link', { name: /^第七部分第（二十三）项/u });

  test('opens under the mouse, stays while the mouse is on it and closes when it leaves', async () => {
    const page = await open();
    await link(page).hover();
    const preview = page.getByRole('tooltip');
    await preview.waitFor();
    expect(await shown(preview)).toMatch(/^泰安　第七部分第（二十三）项\s+提高行政复议效能\s+深化行政复议体制改革/u);
    await preview.hover();
    await page.waitForTimeout(500);
    expect(await preview.isVisible()).toBe(true);
    await page.getByRole('heading', { level: 1 }).hover();
    await preview.waitFor({ state: 'hidden' });
  });

  test('opens on keyboard focus as the description of the link and closes on Escape', async () => {
    const page = await open();
    const isReached = (): Promise<boolean> => link(page).evaluate((wanted) => wanted === document.activeElement);
    for (let tabs = 0; tabs < 99 && !(await isReached()); tabs += 1) await page.keyboard.press('Tab');
    const preview = page.getByRole('tooltip');
    await preview.waitFor();
    expect(await link(page).getAttribute('aria-describedby')).toBe(await preview.getAttribute('id'));
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'hidden' });
    expect(await link(page).getAttribute('aria-describedby')).toBeNull();
  });

  test('opens for the link that the keyboard has reached when its script comes, not for the one that asked for it', async () => {
    const arrived = Promise.withResolvers<void>();
    const page = await openFresh('plans/weifang-2021/5-4/', {}, (opened) =>
      opened.route('**/preview.*.js', (route) => arrived.promise.then(() => route.continue())),
    );
    const asked = page.waitForRequest('**/preview.*.js');
    const first = page.getByRole('complementary').getByRole('link', { name: /^第二部分（六）第3项/u });
    await first.focus();
    await asked;
    await link(page).focus();
    arrived.resolve();
    await page.getByRole('tooltip').waitFor();
    expect(await link(page).getAttribute('aria-describedby')).not.toBeNull();
    expect(await first.getAttribute('aria-describedby')).toBeNull();
  });

  test('does not open on touch, where the link just works', async () => {
    const page = await open({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
    await link(page).tap();
    await page.waitForURL(at('plans/taian-2021/7-23/'));
    expect(await page.getByRole('tooltip').count()).toBe(0);
  });
});
