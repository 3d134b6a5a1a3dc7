/** Old addresses and new editions in a built site: redirects, tombstones, 新旧对照, originals; under a base path. */
import { createHash } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { serveFolder } from '../../scripts/serve/folder.ts';
import type { Served } from '../../scripts/serve/http.ts';
import { checkSite } from '../../scripts/steps/check-site.ts';
import { today } from '../../src/browser/today.ts';
import { findingsOf } from './findings.ts';
import { type BuildRun, runBuild } from './run-build.ts';

const base = '/fangan/';
const constitution = '宪法宣传。开展宪法宣传，组织国家宪法日活动，落实宪法宣誓制度。（责任单位：市司法局）';
const cases = '以案释法。法官、检察官以案释法，定期发布典型案例，教育身边的人。';
const checkup = '法治体检。为中小企业梳理合同风险，出具书面建议，建立回访台账。';
const register = '清单管理。各单位建立普法责任清单，明确内容、对象和方式，年底报送。';

let folder = '';
let content = '';
let out = '';
let served: Served;
let firstPages = '';
let stopped: BuildRun;
let page: Page;

function pagesFile(): string {
  return join(content, 'ledger/pages.txt');
}

/** Writes a document into the library. */
function writeSource(file: string, ...lines: readonly string[]): Promise<void> {
  return writeFile(join(content, 'sources', file), `${lines.join('\n')}\n`);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-ledger-'));
  [content, out] = [join(folder, 'content'), join(folder, 'dist')];
  await mkdir(join(content, 'sources'), { recursive: true });
  await writeSource('jia-2030-draft.txt', '甲市普法方案', '', '一、普法', `1. ${constitution}`, `2. ${cases}`);
  await writeSource('yi.txt', '乙市普法方案', '', '一、普法', `1. ${cases}`, `2. ${register}`, `3. ${constitution}`);
  const first = await runBuild(content, out, '--base', base);
  expect(first.code, first.output).toBe(0);
  const list = { url: '/topics/learnt-00000000/', title: '宣誓', place: 'yi/1.3' };
  const calendar = { ...list, url: `/calendar/yi/${encodeURIComponent('旧局')}.ics`, title: '旧局' };
  const lists = [list, calendar].map((line) => `${JSON.stringify(line)}\n`);
  await appendFile(join(content, 'ledger/lists/yi.jsonl'), lists.join(''));
  firstPages = await readFile(pagesFile(), 'utf8');
  await appendFile(pagesFile(), '/topics/by/year/\t1\n/topics/learnt-00000000/\t2\n/units/\t3\n');
  await writeSource('yi.txt', '乙市普法方案', '', '一、普法', `1. ${cases}`, '', '二、保障', `1. ${constitution}`);
  await writeSource(
    'jia.txt',
    '甲市普法方案',
    '',
    '一、普法',
    `1. ${constitution.replace('开展', '广泛开展')}`,
    `2. ${checkup}`,
  );
  await writeFile(join(content, 'sources/jia.yaml'), 'replaces: jia-2030-draft\n');
  stopped = await runBuild(content, out, '--base', base);
  await writeFile(
    join(content, 'ledger/moves.yaml'),
    stopped.output.slice(stopped.output.indexOf('\n- ') + 1, stopped.output.indexOf('\n\n加之前')),
  );
  const second = await runBuild(content, out, '--base', base);
  expect(second.code, second.output).toBe(0);
  served = await serveFolder(out, { base });
  page = await openPage();
}, 300_000);
afterAll(async () => {
  await served?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('addresses that have gone', () => {
  test('stop the build, which prints the entries that let it go on', () => {
    expect(stopped.code).toBe(1);
    expect(stopped.output).toContain('- from: yi/1.2\n  withdrawn: 文件中已无此条\n- from: yi/1.3\n  moved: yi/2.1\n');
    expect(stopped.output).not.toMatch(/^\s+at /mu);
  });

  test('leave no dead link in the site', async () => {
    expect(await checkSite(out, base)).toEqual([]);
  });

  test('lead on to the new place of a text that was moved', async () => {
    await page.goto(`${served.url}plans/yi/1-3/`);
    await page.waitForURL(`${served.url}plans/yi/2-1/`);
    expect(await page.locator('[data-measure]').getAttribute('data-measure')).toBe('yi/2.1');
  });

  test('name the new place for readers and crawlers that are not led on', async () => {
    const html = await readFile(join(out, 'plans/yi/1-3/index.html'), 'utf8');
    expect(html).toContain('<link rel="canonical" href="/fangan/plans/yi/2-1/"');
    expect(html).toMatch(/<a href="\/fangan\/plans\/yi\/2-1\/" data-successor[^>]*>2\.1　宪法宣传<\/a>/u);
  });

  test('show the last title and the reason of a text that was withdrawn', async () => {
    await page.goto(`${served.url}plans/yi/1-2/`);
    expect(await page.locator('h1').textContent()).toBe('清单管理');
    expect(await page.locator('main').textContent()).toContain('已撤下：文件中已无此条');
    expect(await findingsOf(page)).toEqual([]);
  });

  test('lead from a topic that is none any more to what stood on it, and to the topic that has it now', async () => {
    await page.goto(`${served.url}topics/learnt-00000000/`);
    expect(await page.locator('h1').textContent()).toBe('宣誓');
    expect(await findingsOf(page)).toEqual([]);
    const links = page.locator('main p a');
    expect(await links.allTextContents()).toEqual([expect.any(String), '乙市　2.1　宪法宣传']);
    await links.first().click();
    await page.locator('main', { hasText: '落实宪法宣誓制度' }).waitFor();
    await page.goBack();
    await links.last().click();
    await page.waitForURL(`${served.url}plans/yi/2-1/`);
    expect(await page.locator('[data-measure]').getAttribute('data-measure')).toBe('yi/2.1');
  });

  test.each([
    ['units/2/', '单位（2）', '这份清单现在只有1页，没有第2页了。', 'units/'],
    ['units/3/', '单位（3）', '这份清单现在只有1页，没有第3页了。', 'units/'],
    ['topics/by/year/', '主题', '这一页不再单列。', 'topics/'],
  ])('lead from %s, which shows nothing of its own any more, to what does', async (path, title, lead, to) => {
    await page.goto(`${served.url}${path}`);
    expect(await page.locator('h1').textContent()).toBe(title);
    expect(await page.locator('main').textContent()).toContain(lead);
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    expect(await findingsOf(page)).toEqual([]);
    await page.locator('main p a').click();
    await page.waitForURL(`${served.url}${to}`);
  });

  test('tell on every page of a list that has gone where what stood on it stands', async () => {
    await page.goto(`${served.url}topics/learnt-00000000/2/`);
    expect(await page.locator('h1').textContent()).toBe('宣誓（2）');
    expect(await page.locator('main p a').last().textContent()).toBe('乙市　2.1　宪法宣传');
  });

  test('are listed beside what is new, which stands month by month where it stood', async () => {
    await page.goto(`${served.url}changes/`);
    await page.getByRole('link', { name: '移走的地址' }).click();
    await page.waitForURL(`${served.url}changes/gone/`);
    const lines = await page.locator('.kb-changes li').allTextContents();
    expect(lines).toEqual(expect.arrayContaining(['乙市　清单管理，文件中已无此条', '乙市　宪法宣传，现在见宪法宣传']));
    await page.goBack();
    await page.goto(`${served.url}changes/${today().slice(0, 7)}/`);
    expect(await page.locator('.kb-changes').textContent()).toContain('甲市普法方案');
    expect(await findingsOf(page)).toEqual([]);
  });

  test('of feeds, calendars and data say that they have ended, and where what they told of stands', async () => {
    const feed = await readFile(join(out, 'feeds/topics/learnt-00000000.xml'), 'utf8');
    expect(feed.match(/<title>[^<]*<\/title>/gu)).toEqual([
      '<title>宣誓：不再更新</title>',
      '<title>“宣誓”的订阅不再更新</title>',
    ]);
    expect(feed).toContain(`<updated>${today()}T00:00:00Z</updated>`);
    const calendar = await readFile(join(out, 'calendar/yi/旧局.ics'), 'utf8');
    expect(calendar).toMatch(/^SUMMARY:“旧局”的日历不再更新\r$/mu);
    expect(calendar).toContain(`DTSTART;VALUE=DATE:${today().replaceAll('-', '')}\r\n`);
    const topic = JSON.parse(await readFile(join(out, 'topics/learnt-00000000/topic.json'), 'utf8'));
    expect(topic).toMatchObject({ id: 'learnt-00000000', name: '宣誓', measures: [], plans: [], ended: today() });
    expect(topic.url).toMatch(/^\/topics\/.+\/$/u);
    const lines = await readFile(join(content, 'ledger/lists/yi.jsonl'), 'utf8');
    expect(lines.match(/"ended":/gu)?.length).toBeGreaterThanOrEqual(2);
  });

  test('stand in the ledger as long as they answer, and in no sitemap', async () => {
    expect(firstPages).toMatch(/^\/changes\/\t1$/mu);
    const pages = await readFile(pagesFile(), 'utf8');
    expect(pages).toContain('/topics/by/year/\t1\n/topics/learnt-00000000/\t2\n/units/\t3\n');
    expect(pages.match(/^\/units\/\t/gmu)).toHaveLength(1);
    expect(await readFile(join(out, 'sitemap.xml'), 'utf8')).not.toMatch(/units\/[23]\/|by\/year/u);
    expect(await readFile(join(out, 'lists.txt'), 'utf8')).toBe(pages);
  });

  test('keep their anchors on the page of the plan', async () => {
    await page.goto(`${served.url}plans/yi/#m1-2`);
    expect(await page.locator('#m1-2').textContent()).toContain('清单管理');
  });
});

describe('a new edition', () => {
  test('and the old one lead to each other and to what changed', async () => {
    await page.goto(`${served.url}plans/jia-2030-draft/`);
    await page.getByText('已有新版').locator('..').getByRole('link').first().click();
    await page.waitForURL(`${served.url}plans/jia/`);
    expect(await page.locator('[data-edition="former"]').textContent()).toMatch(/^替代.*甲市普法方案新旧对照$/u);
    const plans = JSON.parse(await readFile(join(out, 'data/plans.json'), 'utf8'));
    expect(
      plans.map(({ id, replaces, replacedBy }: Record<string, unknown>) => [id, replaces, replacedBy]).sort(),
    ).toEqual([
      ['jia', 'jia-2030-draft', null],
      ['jia-2030-draft', null, 'jia'],
      ['yi', null, null],
    ]);
  });

  test('shows words that are new, measures that were added and measures that were removed', async () => {
    await page.goto(`${served.url}plans/jia/changes/`);
    const kinds = await page
      .locator('[data-change]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-change')));
    expect(kinds.filter((kind) => kind !== 'same').sort()).toEqual(['added', 'changed', 'removed']);
    const changed = page.locator('[data-change="changed"]');
    expect(await changed.locator('ins').allTextContents()).toEqual([expect.stringContaining('广泛')]);
    expect(await changed.locator('h2').textContent()).toContain('修改');
    expect(await findingsOf(page)).toEqual([]);
  });
});

describe('the original', () => {
  test('is offered byte for byte beside its sha256', async () => {
    await page.goto(`${served.url}plans/yi/source/`);
    const link = page.locator('[data-original]');
    expect(await link.getAttribute('download')).toBe('yi.txt');
    const response = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
    const bytes = await response.body();
    expect(bytes.equals(await readFile(join(content, 'sources/yi.txt')))).toBe(true);
    expect(await page.locator('main').textContent()).toContain(createHash('sha256').update(bytes).digest('hex'));
  });
});
