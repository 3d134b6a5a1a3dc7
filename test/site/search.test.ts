/** The search of the built site, in every browser of this machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GradedQuery, gradeQuery, mean } from '../../eval/grade.ts';
import { browsers } from '../../eval/installed-browsers.ts';
import { seedLibrary } from '../../eval/library.ts';
import { type Held, heldTexts, holders, stringsOf, type Typed, typedStrings } from '../../eval/literal.ts';
import { askInPage, exactInPage, openSearch } from '../../eval/page-search.ts';
import type { Tab, TestBrowser } from '../../eval/tab.ts';
import { serveFolder } from '../../scripts/serve/folder.ts';
import { readGbkJson } from '../../src/index-format/gbk-json.ts';
import type { GuideFile } from '../../src/index-format/search-files.ts';
import type { SearchLibrary } from '../../src/indexing/index.ts';
import { readLexicon } from '../../src/search/files.ts';
import type { SearchResult } from '../../src/search/types.ts';
import { createWordFinder } from '../../src/segment/cut.ts';
import { hostileQueries } from '../search/hostile.ts';
import { at, siteFolder } from './server.ts';

const queries: readonly GradedQuery[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../eval/data/queries.json'), 'utf8'),
);
let library: SearchLibrary;
let held: readonly Held[];
let strings: readonly string[];

beforeAll(async () => {
  library = await seedLibrary();
  held = heldTexts(library);
  strings = stringsOf(held);
});

test('runs in Chromium', () => {
  expect(browsers.map(([name]) => name)).toContain('Chromium');
});

describe.each(browsers)('in %s, the search of the built site', (_, launch) => {
  let browser: TestBrowser;
  let tab: Tab;

  beforeAll(async () => {
    browser = await launch();
    tab = await searchTab(browser);
  });
  afterAll(() => browser.close());

  test('finds strings exactly where they stand, however they are written', async () => {
    expect(await wrongIn(tab, typedStrings(strings, 120, 1))).toEqual([]);
  });

  test('finds them without Intl.Segmenter too', async () => {
    const bare = await searchTab(browser, 'Object.defineProperty(Intl, "Segmenter", { value: undefined });');
    expect(await bare.evaluate('typeof Intl.Segmenter')).toBe('undefined');
    expect(await wrongIn(bare, typedStrings(strings, 40, 2))).toEqual([]);
    await bare.close();
  });

  test('puts what people mean first', async () => {
    const grades: number[] = [];
    for (const query of queries) grades.push(await gradeQuery((text, how) => askInPage(tab, text, how), query));
    expect(mean(grades)).toBeGreaterThan(0.9);
  });

  test('cuts every sentence and every query as the index does', async () => {
    const { folder }: GuideFile = JSON.parse(readFileSync(join(siteFolder, 'search/guide.json'), 'utf8'));
    const packed = readFileSync(join(siteFolder, `search/${folder}/lexicon.bin`));
    const texts = [...library.measures.flatMap(({ text }) => text.split(/(?<=[。；])/u)), ...queries.map(({ q }) => q)];
    const findWords = createWordFinder(readLexicon(readGbkJson(gunzipSync(packed))).lexicon);
    expect(await cutInPage(tab, at('search/'), texts)).toEqual(
      texts.map((text) => findWords(text).map((word) => word.text)),
    );
  });

  test('answers hostile queries without markup', async () => {
    for (const [, query] of hostileQueries) {
      const { hits, total, exact }: SearchResult = await askInPage(tab, query);
      expect(hits.length).toBeLessThanOrEqual(total);
      expect(exact).toBeLessThanOrEqual(total);
      for (const { title, excerpt } of hits) expect(title + excerpt).not.toMatch(/[<>]/u);
    }
  });

  test('answers pages of any language', async () => {
    const english = await browser.openTab();
    await english.goto(at(''));
    await english.evaluate('document.documentElement.setAttribute("lang", "en")');
    await openSearch(english, at('search/api.js'));
    const asked = ['行政复议', '双随机、一公开'];
    expect(await exactInPage(english, asked)).toEqual(asked.map((one) => holders(held, one)));
    await english.close();
  });

  test('works below a path, with addresses that carry it', async () => {
    const served = await serveFolder(siteFolder, { base: '/deep/library/' });
    const below = await browser.openTab();
    await below.goto(served.url);
    await openSearch(below, '/deep/library/search/api.js', '/deep/library/');
    const { hits } = await askInPage(below, '行政复议');
    expect(hits.length).toBeGreaterThan(0);
    for (const { url } of hits) expect(url).toMatch(/^\/deep\/library\/plans\//u);
    await below.close();
    await served.close();
  });

  test('opens hits at places that exist', async () => {
    const { hits } = await askInPage(tab, '双随机一公开', { limit: 3 });
    const opened = await browser.openTab();
    for (const { url } of hits) {
      await opened.goto(at(url.slice(1)));
      const { hash } = new URL(url, 'http://site.test');
      expect(await opened.evaluate(`document.querySelectorAll(${JSON.stringify(hash)}).length`)).toBe(1);
    }
    await opened.close();
  });
});

async function searchTab(browser: TestBrowser, before?: string): Promise<Tab> {
  const tab = await browser.openTab(before);
  await tab.goto(at(''));
  await openSearch(tab, at('search/api.js'));
  return tab;
}

/** Returns the strings that are not found exactly where they stand, as they were typed. */
async function wrongIn(tab: Tab, strings: readonly Typed[]): Promise<string[]> {
  const found = await exactInPage(
    tab,
    strings.map(({ typed }) => typed),
  );
  const wrong = strings.filter(({ printed }, index) => found[index]?.join() !== holders(held, printed).join());
  return wrong.map(({ typed }) => typed);
}

/** Runs the segmenter's own code in the page, over the dictionary that the site serves. */
async function cutInPage(tab: Tab, root: string, texts: readonly string[]): Promise<string[][]> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { createWordFinder } from './segment/cut.ts';
        export { openFiles } from './search/files.ts';
        export { openReader } from './search/read-file.ts';`,
      resolveDir: join(import.meta.dirname, '../../src'),
    },
    bundle: true,
    format: 'iife',
    globalName: 'segment',
    write: false,
  });
  return tab.evaluate(`(async () => {
    ${outputFiles[0]?.text}
    const files = segment.openFiles(segment.openReader(${JSON.stringify(root)}));
    const findWords = segment.createWordFinder(await files.lexicon());
    return ${JSON.stringify(texts)}.map((text) => findWords(text).map((word) => word.text));
  })()`);
}
