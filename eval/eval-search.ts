/**
 * npm run eval:search: how well the search ranks graded queries, class by class, and whether it finds every string of one
 * to twelve characters of the seed library and nothing else, in a real browser.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineCommand, runMain } from 'citty';
import { z } from 'zod';
import { serveFolder } from '../scripts/serve/folder.ts';
import { writeFiles } from '../scripts/steps/files.ts';
import { fail } from '../scripts/steps/report.ts';
import { BuildError } from '../src/model/issue.ts';
import { givenFile, readData } from './data.ts';
import { type GradedQuery, gradeQuery, mean } from './grade.ts';
import { browsers } from './installed-browsers.ts';
import { buildFiles, seedLibrary } from './library.ts';
import { type Held, heldTexts, holders, stringsOf } from './literal.ts';
import { askInPage, exactInPage, openSearch } from './page-search.ts';
import type { Tab, TestBrowser } from './tab.ts';

const gradedQueries = z.array(
  z.object({ q: z.string(), class: z.string(), rel: z.record(z.string(), z.number()) }),
) satisfies z.ZodType<readonly GradedQuery[]>;

const command = defineCommand({
  meta: { name: 'eval-search', description: 'Measure ranking and literal search in a browser' },
  args: {
    queries: { type: 'string', description: 'Graded queries; those in eval/data unless a .json file is named' },
    browser: { type: 'string', default: 'Chromium', description: 'Chromium or Firefox' },
    every: { type: 'string', default: '1', description: 'Ask every n-th string only' },
  },
  run: ({ args }) => evaluate(args.queries, args.browser, Number(args.every)).catch(fail),
});

async function evaluate(queries: string | undefined, browserName: string, every: number): Promise<void> {
  const paths = queries ? [queries] : ['queries.json', 'held-out.json', 'unseen.json'].map(givenFile);
  const sets = await Promise.all(
    paths.map(async (path) => ({ path, queries: await readData(path, (value) => gradedQueries.parse(value)) })),
  );
  const library = await seedLibrary();
  const browser = await browserOf(browserName);
  const folder = await mkdtemp(join(tmpdir(), 'fangan-eval-'));
  const files = await buildFiles(library);
  await writeFiles(join(folder, 'search'), new Map(files.map(({ path, content }) => [path, content])));
  await writeFiles(folder, new Map([['index.html', '<!doctype html><html lang="zh-CN"><title>eval</title></html>']]));
  const served = await serveFolder(folder);
  try {
    const page = await browser.openTab();
    await page.goto(served.url);
    await openSearch(page, '/search/api.js');
    for (const set of sets) await reportRanking(page, set.path, set.queries);
    await reportStrings(page, heldTexts(library), every);
  } finally {
    await browser.close();
    await served.close();
    await rm(folder, { recursive: true });
  }
}

function browserOf(wanted: string): Promise<TestBrowser> {
  const launch = new Map(browsers).get(wanted);
  if (launch === undefined) {
    throw new BuildError(
      `这台机器上没有 ${wanted}。`,
      `请安装，或者用 --browser 另选：${browsers.map(([name]) => name).join('、')}。`,
    );
  }
  return launch();
}

async function reportRanking(page: Tab, path: string, queries: readonly GradedQuery[]): Promise<void> {
  const grades: { readonly name: string; readonly grade: number }[] = [];
  for (const query of queries) {
    grades.push({
      name: query.class,
      grade: await gradeQuery((text, options) => askInPage(page, text, options), query),
    });
  }
  console.log(`${path}: nDCG@10 ${mean(grades.map(({ grade }) => grade)).toFixed(3)} over ${grades.length} queries`);
  for (const name of new Set(grades.map((one) => one.name))) {
    const own = grades.filter((one) => one.name === name).map(({ grade }) => grade);
    console.log(`  ${name.padEnd(12)} ${mean(own).toFixed(3)}  (${own.length})`);
  }
}

/** Compares what is marked exact with what holds the string, all strings together. */
async function reportStrings(page: Tab, held: readonly Held[], every: number): Promise<void> {
  const strings = stringsOf(held, every);
  const wrong: string[] = [];
  const batch = 200;
  for (let from = 0; from < strings.length; from += batch) {
    const asked = strings.slice(from, from + batch);
    const found = await exactInPage(page, asked);
    for (const [index, string] of asked.entries()) {
      if (found[index]?.join() !== holders(held, string).join()) wrong.push(string);
    }
    if (from % 10_000 === 0) process.stderr.write(`\r${from} of ${strings.length} strings`);
  }
  process.stderr.write('\r');
  console.log(`${strings.length} strings of 1 to 12 characters: ${wrong.length} not found exactly where they stand`);
  if (wrong.length > 0)
    console.log(
      wrong
        .slice(0, 20)
        .map((one) => `  ${JSON.stringify(one)}`)
        .join('\n'),
    );
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

await runMain(command);
