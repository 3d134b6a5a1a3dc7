/** A statute too long for one page: its pages, and that every way to a place leads to the page that holds it. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { serveFolder } from '../../scripts/serve/folder.ts';
import type { Served } from '../../scripts/serve/http.ts';
import { checkSite } from '../../scripts/steps/check-site.ts';
import { writeNumeral } from '../../src/model/official/numerals.ts';
import { findingsOf } from './findings.ts';
import { scrollBackTo } from './on-phones.ts';
import { type BuildRun, runBuild, runScript } from './run-build.ts';
import { unzipInto } from './unzip-into.ts';

const base = '/fangan/';
const chapters = [30, 40, 260, 20] as const;
const names = ['总则', '水域巡查', '法律责任与救济', '附则'] as const;

let number = 0;
/** The articles are numbered through, as statutes have it; the third chapter is too long for a page. */
const statute = [
  '甲市河湖管理条例',
  '（2031年5月1日甲市人民代表大会常务委员会通过）',
  ...chapters.flatMap((size, chapter) => [
    `第${writeNumeral(chapter + 1)}章 ${names[chapter]}`,
    ...Array.from({ length: size }, () => {
      number += 1;
      return `第${writeNumeral(number)}条 第${number}类河段由河长每月巡查${number}次。发现违法行为的，三日内书面报告；逾期不报的，给予批评。`;
    }),
  ]),
  '附件1',
  '河湖名录',
  '白鹭洲、青龙潭、望仙湖。',
];

let folder = '';
let out = '';
let built: BuildRun;
let served: Served;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-long-plan-'));
  out = join(folder, 'dist');
  await mkdir(join(folder, 'content/sources'), { recursive: true });
  await writeFile(join(folder, 'content/sources/jia.txt'), `${statute.join('\n')}\n`);
  const earlier = statute.map((line) => line.replace('三日内书面报告', '五日内报告'));
  await writeFile(join(folder, 'content/sources/jia-2030.txt'), `${earlier.join('\n')}\n`);
  await writeFile(join(folder, 'content/sources/jia.yaml'), 'replaces: jia-2030\n');
  await writeFile(join(folder, 'content/sources/yi.txt'), '乙市普法方案\n一、普法\n1. 宪法宣传。开展宣传。\n');
  built = await runBuild(join(folder, 'content'), out, '--base', base);
  served = await serveFolder(out, { base });
  page = await openPage();
}, 300_000);
afterAll(async () => {
  await served?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The addresses of the pages of the text below the site, in order. */
async function partsOf(): Promise<string[]> {
  const pages: [string, unknown][] = JSON.parse(await readFile(join(out, 'plans/jia/pages.json'), 'utf8'));
  return pages.map(([url]) => url.slice(1));
}

async function visit(path: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${served.url}${path}`);
}

/** The pages of the source, of what the plan alone says, of what it changes. */
async function listsOf(): Promise<string[]> {
  const folders = ['source', 'local', 'changes'].map(async (name) => {
    const further = (await readdir(join(out, 'plans/jia', name))).filter((entry) => /^\d+$/u.test(entry));
    return [`plans/jia/${name}/`, ...further.map((number) => `plans/jia/${name}/${number}/`)];
  });
  return (await Promise.all(folders)).flat();
}

/** What the address of the page says behind the root of the site. */
function addressOf(): string {
  return decodeURIComponent(page.url().slice(served.url.length));
}

function articlesOn(): Promise<string[]> {
  return page.locator('[data-measure] > .kb-measure__num').allTextContents();
}

describe('the pages of the text', () => {
  test('are five, each below 300 KiB and 3,000 elements, and leave no dead link', async () => {
    expect(built.code, built.output).toBe(0);
    const parts = await partsOf();
    expect(parts.slice(0, 3)).toEqual(['plans/jia/', 'plans/jia/parts/p3/', 'plans/jia/parts/m158/']);
    expect(parts).toHaveLength(5);
    const lists = await listsOf();
    expect(lists).toContain('plans/jia/source/2/');
    expect(lists).toContain('plans/jia/changes/2/');
    for (const part of [...parts, ...lists]) {
      const html = await readFile(join(out, part, 'index.html'), 'utf8');
      expect([part, Buffer.byteLength(html) < 300 * 1024]).toEqual([part, true]);
      expect([part, (html.match(/<[a-z]/gu) ?? []).length < 3_000]).toEqual([part, true]);
    }
    expect(await checkSite(out, base)).toEqual([]);
  });

  test('hold every character of the source once, in order', async () => {
    const texts: string[] = [];
    for (const part of await partsOf()) {
      await visit(part);
      texts.push(
        await page.evaluate(() => {
          for (const added of document.querySelectorAll('[data-editorial]')) added.remove();
          const marked = [...document.querySelectorAll('main [data-source]')];
          const outer = marked.filter((element) => !element.parentElement?.closest('[data-source]'));
          return outer.map(({ textContent }) => textContent).join('');
        }),
      );
    }
    expect(texts.join('').replace(/\s/gu, '')).toBe(statute.join('').replace(/\s/gu, ''));
  });

  test('are listed in the sitemap', async () => {
    const sitemap = await readFile(join(out, 'sitemap.xml'), 'utf8');
    for (const part of [...(await partsOf()), ...(await listsOf())]) expect(sitemap).toContain(`${base}${part}</loc>`);
  });

  test('a plan of usual size has none but its own', async () => {
    expect(await readdir(join(out, 'plans/yi'))).not.toContain('pages.json');
    expect(await readFile(join(out, 'plans/yi/index.html'), 'utf8')).not.toContain('data-places');
  });
});

describe('a reader', () => {
  test('goes through the text from page to page and is told what each holds', async () => {
    const seen: string[] = [];
    await visit('plans/jia/');
    const next = page.locator('[rel="next"]');
    for (let number = 1; (await next.count()) > 0; number += 1) {
      expect(await next.textContent()).toMatch(new RegExp(`^后一页　第${number + 1}页`, 'u'));
      seen.push(...(await articlesOn()));
      const address = await next.evaluate((link) => String(link));
      await next.click();
      await page.waitForURL(address);
    }
    seen.push(...(await articlesOn()));
    expect(seen).toEqual(Array.from({ length: 350 }, (_, index) => `第${writeNumeral(index + 1)}条`));
    await page.locator('[rel="prev"]').click();
    await page.waitForURL(/\/parts\/m\d+\/$/u);
    expect(await page.locator('h1 small').textContent()).toMatch(/^第三章法律责任与救济　第.+条—第三百三十条$/u);
    expect(await page.locator('article > h2').first().textContent()).toBe('第三章法律责任与救济（续）');
    expect(await findingsOf(page)).toEqual([]);
  });

  test('comes by an old address of an article, of a sentence, of the same sentence side by side', async () => {
    for (const place of ['#m200', '#m200-s2', '#m200-s2~', '#p4', '#annex1-s1']) {
      await visit(`plans/jia/${place}`);
      await page.waitForURL(/parts/u);
      expect(addressOf().endsWith(place)).toBe(true);
      const id = place.slice(1).replace('~', '');
      expect(await page.evaluate((own) => document.getElementById(own) !== null, id)).toBe(true);
    }
    await page.evaluate(() => {
      location.hash = '#m2';
    });
    await page.waitForURL(/\/plans\/jia\/#m2$/u);
  });

  test('stays where nothing of the plan has that name', async () => {
    await visit('plans/jia/#m999');
    await page.waitForLoadState('networkidle');
    expect(addressOf()).toBe('plans/jia/#m999');
    await visit('plans/jia/parts/p4/#m999');
    await page.waitForURL(/\/plans\/jia\/#m999$/u);
  });

  test('comes to the article whose sentence has gone', async () => {
    await visit('plans/jia/#m200-s99');
    await page.waitForURL(/\/parts\/m\d+\/#m200$/u);
    await visit('plans/jia/#m2-s99');
    await page.waitForURL(/\/plans\/jia\/#m2$/u);
  });

  test.each([
    ['an address that is not encoded', '#%E4%zz', 200, '[]'],
    ['a list of pages that is missing', '#m200', 404, '无此页'],
    ['a list of pages that is none', '#m200', 200, '<html>'],
  ])('stays without a fault by %s', async (_, place, status, body) => {
    const other = await openPage();
    const faults: string[] = [];
    other.on('pageerror', ({ message }) => faults.push(message));
    await other.route('**/pages.json', (route) => route.fulfill({ status, body }));
    const asked = other.waitForResponse('**/pages.json');
    await other.goto(`${served.url}plans/jia/${place}`);
    await asked;
    await other.waitForLoadState('networkidle');
    expect([other.url(), faults]).toEqual([`${served.url}plans/jia/${place}`, []]);
  });

  test('comes by an old address in a copy on the disk', async () => {
    const file = join(folder, 'copy.zip');
    const { code, output } = await runScript('scripts/archive.ts', out, '--out', file);
    expect(code, output).toBe(0);
    await unzipInto(join(folder, 'copy'), await readFile(file));
    const offline = await openPage({ offline: true });
    await offline.goto(`${pathToFileURL(join(folder, 'copy/plans/jia/index.html')).href}#m200`);
    await offline.waitForURL(/\/copy\/plans\/jia\/parts\/m\d+\/index\.html#m200$/u);
    expect(await offline.locator('#m200').count()).toBe(1);
  });

  test('comes by a page that is cut elsewhere now', async () => {
    await visit('plans/jia/parts/m199/#m200');
    await page.waitForURL(/parts\/m(?!199)\d+\/#m200$/u);
    await visit('plans/jia/parts/m200/');
    await page.waitForURL(/parts\/m(?!200)\d+\/#m200$/u);
  });

  test('finds a passage and an article by the search, each on the page that holds it', async () => {
    await visit('search/?q=青龙潭');
    await page.locator('.kb-hit', { hasText: '青龙潭' }).locator('.kb-hit__link').first().click();
    await page.waitForURL(/#annex1/u);
    expect(addressOf()).toMatch(/^plans\/jia\/parts\/p4\/#annex1/u);
    await visit('plans/jia/200/');
    await page.getByRole('link', { name: '在全文中读' }).click();
    await page.waitForURL(/parts\/m\d+\/#m200$/u);
    expect(await articlesOn()).toContain('第二百条');
  });

  test('comes to a line of the source on the page that holds it, by an old address too', async () => {
    const sources = (await listsOf()).filter((path) => path.includes('source'));
    const seen: string[] = [];
    for (const source of sources.toSorted()) {
      await visit(source);
      seen.push(...(await page.locator('.kb-source code').allTextContents()));
    }
    expect(seen.join('\n')).toBe(`${statute.join('\n')}\n`);
    const last = statute.length;
    await visit(`plans/jia/source/#L${last}`);
    await page.waitForURL(new RegExp(`source/\\d+/#L${last}$`, 'u'));
    expect(await page.locator(`#L${last} code`).textContent()).toBe(statute.at(-1));
    await visit('plans/jia/350/');
    await page.getByRole('link', { name: /^原文第\d+行/u }).click();
    await page.waitForURL(/source\/\d+\/#L\d+$/u);
    expect(await page.locator(':target code').textContent()).toMatch(/^第三百五十条/u);
    expect(await page.locator(':target .kb-src--item').textContent()).toBe('第三百五十条');
  });

  test('sees on a phone where in the whole the page is', async () => {
    const phone = await openPage({ viewport: { width: 390, height: 844 } });
    await phone.goto(`${served.url}plans/jia/parts/p4/#m340`);
    await scrollBackTo(phone.locator('[data-bar-count]', { hasText: /^3\d\d／350$/u }));
  });
});

test('without script the outline and the list of pages lead to the chapter and to its articles', async () => {
  const plain = await openPage({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
  await plain.goto(`${served.url}plans/jia/#m200`);
  await plain
    .getByRole('navigation', { name: '目录' })
    .getByRole('link', { name: /^第四章/u })
    .click();
  await plain.waitForURL(/#p4$/u);
  expect(await plain.locator('#p4').textContent()).toBe('第四章附则');
  await plain.getByRole('navigation', { name: '全文分页' }).getByRole('link', { name: '第3页' }).click();
  await plain.waitForURL(/\/parts\/m\d+\/$/u);
  expect(await plain.locator('[aria-current="page"]', { hasText: '3' }).count()).toBe(1);
  expect(await plain.locator('#m200').count()).toBe(1);
});
