/** The page of a recognised text: the picture beside the lines, places marked together, doubts stepped through. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { serveFolder } from '../../scripts/serve/folder.ts';
import type { Served } from '../../scripts/serve/http.ts';
import { runBuild, runScript } from './run-build.ts';
import { unzipInto } from './unzip-into.ts';

const text = ['甲市普法方案', '一、普法', '1. 宪去宣传。开展宣传。（责任单位：市司法局）', '2. 以案释法。落实。'].join(
  '\n',
);
const paper = sharp({ create: { width: 600, height: 800, channels: 3, background: '#fffdf5' } });
const scan = await paper.clone().png().toBuffer();
const lines = [...text.matchAll(/.+/gu)].map(({ 0: line, index }, row) => ({
  ...{ page: 1, start: index, end: index + line.length },
  box: [0.1, 0.1 + 0.2 * row, 0.9, 0.14 + 0.2 * row],
}));
const doubt = (character: string, row: number) => ({
  ...{ offset: text.indexOf(character), page: 1, reason: 'unsure' },
  box: [0.2, 0.1 + 0.2 * row, 0.23, 0.14 + 0.2 * row],
});
const kept = {
  ...{ text, lines, pages: [{ width: 600, height: 800 }], doubts: [doubt('去', 2), doubt('释', 3)] },
  originals: [{ name: 'a.png', sha256: createHash('sha256').update(scan).digest('hex') }],
};

const home = 'https://fangan.example';

let folder = '';
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-proofread-'));
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['jia.txt', text],
    ['jia.scan/a.png', scan],
    ['jia.scan/page-1.webp', await paper.clone().webp().toBuffer()],
    ['jia.scan/lines.json', JSON.stringify(kept)],
  ];
  for (const [path, content] of files) {
    const file = join(folder, 'content/sources', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  const { code, output } = await runBuild(join(folder, 'content'), join(folder, 'dist'), '--site', home);
  expect(code, output).toBe(0);
  served = await serveFolder(join(folder, 'dist'));
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

async function visit(path: string, options = {}): Promise<Page> {
  const page = await openPage(options);
  await page.goto(`${served.url}${path}`);
  return page;
}

const marked = (page: Page): Promise<(string | null)[]> =>
  page.locator('rect[data-current]').evaluateAll((all) => all.map((rect) => rect.getAttribute('data-line')));

test('the plan says that it was recognised and not proofread, and offers the scan as the original', async () => {
  const plan = await visit('plans/jia/');
  expect(await plan.locator('[data-recognised]').textContent()).toContain('由扫描件识别，未经校对，存疑2处');
  const source = await visit('plans/jia/source/');
  const href = await source.locator('[data-original]').getAttribute('href');
  expect(href).toBe('/originals/jia.scan/a.png');
  expect(await readFile(join(folder, 'dist', href ?? ''))).toEqual(scan);
});

describe('beside the lines', () => {
  test('a line and its place in the picture are marked together, by mouse and by keyboard', async () => {
    const page = await visit('plans/jia/source/');
    await page.locator('#L3').hover();
    await expect.poll(() => marked(page)).toEqual(['3']);
    await page.locator('#L4 a').first().focus();
    await expect.poll(() => marked(page)).toEqual(['4']);
    await page.locator('rect[data-line="2"]').click();
    await page.waitForURL(/#L2$/u);
    await expect.poll(() => marked(page)).toEqual(['2']);
  });

  test('one steps from doubt to doubt and around, and sees each cut out', async () => {
    const page = await visit('plans/jia/source/', { viewport: { width: 390, height: 844 } });
    const status = page.locator('[data-doubt-status]');
    const [before, next] = [page.getByRole('button', { name: '上一处' }), page.getByRole('button', { name: '下一处' })];
    await next.click();
    expect(await status.textContent()).toContain('第1处，共2处：第1页，第3行第5字“去”');
    expect(await page.locator('[data-doubt-cut] svg').getAttribute('viewBox')).toBe('30 387.2 198 57.6');
    await next.click();
    expect(await status.textContent()).toContain('第2处，共2处：第1页，第4行第6字“释”');
    await next.click();
    expect(await status.textContent()).toContain('第1处');
    await before.click();
    expect(await status.textContent()).toContain('第2处');
    expect(await page.locator('#L4').isVisible()).toBe(true);
  });

  test('without JavaScript the picture, the places and the list of doubts are there', async () => {
    const page = await visit('plans/jia/source/', { javaScriptEnabled: false });
    expect(await page.locator('[data-proof-pages] img').count()).toBe(1);
    expect(await page.locator('[data-proof-pages] rect[data-line]').count()).toBe(4);
    expect(await page.locator('[data-doubt]').count()).toBe(2);
    expect(await page.locator('[data-doubt-steps]').isVisible()).toBe(false);
  });
});

describe('a copy on the disk, without network', () => {
  const unpacked = () => join(folder, '解开');
  const onDisk = (path: string): string => new URL(path, `${pathToFileURL(unpacked()).href}/`).href;

  beforeAll(async () => {
    const file = join(folder, '存档.zip');
    const { code, output } = await runScript('scripts/archive.ts', join(folder, 'dist'), '--out', file);
    expect(code, output).toBe(0);
    await unzipInto(unpacked(), await readFile(file));
  });

  test('shows the picture of each page, with its lines marked together', async () => {
    const page = await openPage({ offline: true });
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    await page.goto(onDisk('plans/jia/source/index.html'));
    const picture = page.locator('[data-proof-pages] img');
    const size = await picture.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return [new URL(image.currentSrc).protocol, image.naturalWidth, image.naturalHeight];
    });
    expect(size).toEqual(['file:', 600, 800]);
    await page.locator('#L3').hover();
    await expect.poll(() => marked(page)).toEqual(['3']);
    expect(failed).toEqual([]);
  });

  test('a measure is printed with the code of its address on the site', async () => {
    const page = await openPage({ offline: true });
    await page.goto(onDisk('plans/jia/1-1/index.html'));
    await page.keyboard.press('Control');
    await page.locator('[data-code] svg').waitFor({ state: 'attached' });
    expect(await page.locator('[data-code]').textContent()).toBe(`${home}/plans/jia/1-1/`);
  });
});
