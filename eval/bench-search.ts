/**
 * npm run bench:search: what the search costs beside a default Pagefind of the same pages: compressed bytes until the
 * first ten results, and the time of a warm query, in a real browser, at growing sizes.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { runCommand, type ValueOption } from '../scripts/command/command.ts';
import { serveFolder } from '../scripts/serve/folder.ts';
import { writeFiles } from '../scripts/steps/files.ts';
import { buildSearch, type SearchLibrary } from '../src/indexing/index.ts';
import type { CutWords } from '../src/segment/cut.ts';
import { createSegmenter } from '../src/segment/jieba.ts';
import { closeBrowser, openPage } from './browser.ts';
import { countsOption } from './counts-option.ts';
import { givenFile, readData } from './data.ts';
import { seedLibrary } from './library.ts';
import { packedSize } from './packed-size.ts';
import { varyLibrary } from './varied-library.ts';

const results = 10;
const askedQueries = z.array(z.object({ q: z.string() }));
const page =
  '<!doctype html><html lang="zh-CN"><head><title>bench</title><link rel="icon" href="data:,"></head></html>';

const sizes = countsOption('措施的项数；0 是项目自带的文库', [0, 10_000, 50_000], 0);
const queries: ValueOption<string> = {
  help: '要问的查询（默认 eval/data/queries.json）',
  sign: 'FILE',
  expected: '一个 .json 文件',
  initial: givenFile('queries.json'),
  read: (text) => text,
};

async function measure(numbers: readonly number[], path: string): Promise<void> {
  const asked = (await readData(path, askedQueries)).map(({ q }) => q);
  const cut = createSegmenter();
  const seed = await seedLibrary();
  for (const size of numbers) {
    const library = size === 0 ? seed : varyLibrary(seed, size, cut);
    await measureLibrary(library, asked, cut);
  }
  await closeBrowser();
}

async function measureLibrary(library: SearchLibrary, queries: readonly string[], cut: CutWords): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fangan-bench-'));
  console.log(`${library.measures.length} measures`);
  const seconds = {
    fangan: await secondsOf(async () => write(folder, 'search', await buildSearch(library, cut))),
    pagefind: await secondsOf(async () => write(folder, 'pagefind', await defaultPagefind(library))),
  };
  await write(folder, '', [{ path: 'index.html', content: new TextEncoder().encode(page) }]);
  const served = await serveFolder(folder);
  for (const engine of ['fangan', 'pagefind'] as const) {
    const measured = await measureEngine(engine, served.url, queries);
    console.log(`  ${engine.padEnd(9)} indexed in ${seconds[engine]} s; ${measured}`);
  }
  await served.close();
  await rm(folder, { recursive: true });
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return Math.round((performance.now() - started) / 1000);
}

async function write(
  folder: string,
  below: string,
  files: readonly { path: string; content: Uint8Array }[],
): Promise<void> {
  await writeFiles(join(folder, below), new Map(files.map(({ path, content }) => [path, content])));
}

async function defaultPagefind({ measures }: SearchLibrary): Promise<readonly { path: string; content: Uint8Array }[]> {
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const { index } = await createIndex();
  for (const { url, title, text, note } of measures) {
    const content = `<html lang="zh-CN"><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p><p>${note ?? ''}</p></body></html>`;
    await index?.addHTMLFile({ url, content });
  }
  const files = await index?.getFiles();
  await close();
  return files?.files ?? [];
}

type Engine = 'fangan' | 'pagefind';

async function measureEngine(engine: Engine, url: string, queries: readonly string[]): Promise<string> {
  const bytes: number[] = [];
  for (const query of queries) bytes.push(await firstBytes(engine, url, query));
  const times = await warmTimes(engine, url, queries);
  const kib = (value: number) => `${(value / 1024).toFixed(0)} KiB`;
  return [
    `first results: median ${kib(quantile(bytes, 0.5))}, most ${kib(Math.max(...bytes))}`,
    `warm query: median ${quantile(times, 0.5).toFixed(1)} ms, 90 % within ${quantile(times, 0.9).toFixed(1)} ms`,
  ].join('; ');
}

/** Bytes of everything that one query fetches in a fresh browser, compressed as a server would. */
async function firstBytes(engine: Engine, url: string, query: string): Promise<number> {
  const tab = await openPage();
  await tab.goto(url);
  const sizes: Promise<number>[] = [];
  tab.on('response', (response) => sizes.push(response.body().then(packedSize, () => 0)));
  await open(tab, engine);
  await tab.evaluate((text) => globalThis.benchSearch(text), query);
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await tab.context().close();
  return total;
}

/** Milliseconds of every query when all of them have been asked before. */
async function warmTimes(engine: Engine, url: string, queries: readonly string[]): Promise<number[]> {
  const tab = await openPage();
  await tab.goto(url);
  await open(tab, engine);
  const times = await tab.evaluate(async (all) => {
    const measured: number[] = [];
    for (const query of all) await globalThis.benchSearch(query);
    for (const query of all) {
      const before = performance.now();
      await globalThis.benchSearch(query);
      measured.push(performance.now() - before);
    }
    return measured;
  }, queries);
  await tab.context().close();
  return times;
}

declare global {
  var benchSearch: (query: string) => Promise<unknown>;
}

/** Gives the page one way to ask either engine for its first results. */
async function open(tab: Page, engine: Engine): Promise<void> {
  await tab.evaluate(
    async ({ name, limit }) => {
      const module = await import(name === 'fangan' ? '/search/api.js' : '/pagefind/pagefind.js');
      if (name === 'fangan') {
        const search = module.createSearch();
        globalThis.benchSearch = (query) => search(query, { limit });
        return;
      }
      globalThis.benchSearch = async (query) => {
        const { results: found } = await module.search(query);
        return Promise.all(found.slice(0, limit).map((one: { data(): Promise<unknown> }) => one.data()));
      };
    },
    { name: engine, limit: results },
  );
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
}

await runCommand({
  name: 'npm run bench:search',
  about: '量检索的开销，与同样网页的默认 Pagefind 相比。',
  options: { sizes, queries },
  run: (options) => measure(options.sizes, options.queries),
});
