import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/steps/serve.ts';
import type { SearchLibrary } from '../../src/indexing/index.ts';
import { readLexicon } from '../../src/search/files.ts';
import { createCutter } from '../../src/segment/cut.ts';
import { foldText } from '../../src/segment/fold.ts';
import { type GradedQuery, gradeQuery, mean } from '../search/grade.ts';
import { heldTexts, holders, stringsOf } from '../search/literal.ts';
import { askInPage, exactInPage, openSearch } from '../search/page-search.ts';
import { seedLibrary } from '../search/seed-search.ts';
import { closeBrowser, openPage } from './browser.ts';
import { at, siteFolder } from './server.ts';

let library: SearchLibrary;
let page: Page;
const queries: readonly GradedQuery[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../search/queries.json'), 'utf8'),
);

beforeAll(async () => {
  library = await seedLibrary();
  page = await openPage();
  await page.goto(at(''));
  await openSearch(page, at('search/api.js'));
});

afterAll(closeBrowser);

describe('the search of the built site', () => {
  test('finds strings exactly where they stand', async () => {
    const held = heldTexts(library);
    const strings = stringsOf(held, 211);
    const found = await exactInPage(page, strings);
    const wrong = strings.filter((one, index) => found[index]?.join() !== holders(held, foldText(one)).join());
    expect(strings.length).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  });

  test('puts what people mean first', async () => {
    const grades: number[] = [];
    for (const query of queries) grades.push(await gradeQuery((text, how) => askInPage(page, text, how), query));
    expect(mean(grades)).toBeGreaterThan(0.9);
  });

  test('cuts every sentence and every query as the index does', async () => {
    const file = JSON.parse(readFileSync(join(siteFolder, 'search/lexicon.json'), 'utf8'));
    const texts = [...library.measures.flatMap(({ text }) => text.split(/(?<=[。；])/u)), ...queries.map(({ q }) => q)];
    const cut = createCutter(readLexicon(file).words);
    expect(await cutInPage(page, texts)).toEqual(texts.map((text) => cut(text).map((word) => word.text)));
  });

  test('needs no Intl.Segmenter', async () => {
    const bare = await openPage();
    await bare.addInitScript(() => Object.defineProperty(Intl, 'Segmenter', { value: undefined }));
    await bare.goto(at(''));
    await openSearch(bare, at('search/api.js'));
    const asked = queries.map(({ q }) => q);
    expect(await exactInPage(bare, asked)).toEqual(await exactInPage(page, asked));
    await bare.context().close();
  });

  test('answers pages of any language', async () => {
    const english = await openPage();
    await english.goto(at(''));
    await english.evaluate(() => document.documentElement.setAttribute('lang', 'en'));
    await openSearch(english, at('search/api.js'));
    expect(await exactInPage(english, ['行政复议', '双随机、一公开'])).toEqual(
      await exactInPage(page, ['行政复议', '双随机、一公开']),
    );
    await english.context().close();
  });

  test('works below a path, with addresses that carry it', async () => {
    const served = await serveFolder(siteFolder, '/deep/library/');
    const below = await openPage();
    await below.goto(served.url);
    await openSearch(below, '/deep/library/search/api.js', '/deep/library/');
    const { hits } = await askInPage(below, '行政复议');
    expect(hits.length).toBeGreaterThan(0);
    for (const { url } of hits) expect(url).toMatch(/^\/deep\/library\/plans\//u);
    await below.context().close();
    await served.close();
  });

  test('opens hits at places that exist', async () => {
    const { hits } = await askInPage(page, '双随机一公开', { limit: 3 });
    const opened = await openPage();
    for (const { url } of hits) {
      const response = await opened.goto(at(url.slice(1)));
      expect(response?.status()).toBe(200);
      expect(await opened.locator(new URL(url, 'http://site.test').hash).count()).toBe(1);
    }
    await opened.context().close();
  });
});

/** Runs the segmenter's own code in the page, over the dictionary that the site serves. */
async function cutInPage(target: Page, texts: readonly string[]): Promise<string[][]> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { createCutter } from './segment/cut.ts'; export { readLexicon } from './search/files.ts';",
      resolveDir: join(import.meta.dirname, '../../src'),
    },
    bundle: true,
    format: 'iife',
    globalName: 'segment',
    write: false,
  });
  await target.evaluate(`${outputFiles[0]?.text}; globalThis.segment = segment;`);
  return target.evaluate(
    async ([all, address]) => {
      const { createCutter, readLexicon } = (globalThis as unknown as { segment: SegmentCode }).segment;
      const cut = createCutter(readLexicon(await (await fetch(address)).json()).words);
      return all.map((text) => cut(text).map((word) => word.text));
    },
    [texts, at('search/lexicon.json')] as const,
  );
}

interface SegmentCode {
  readonly createCutter: typeof createCutter;
  readonly readLexicon: typeof readLexicon;
}
