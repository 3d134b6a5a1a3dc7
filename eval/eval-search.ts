/**
 * npm run eval:search: how well the search ranks graded queries, class by class, and whether it finds every string of one
 * to twelve characters of the seed library and nothing else, in a real browser.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { runCommand, type ValueOption } from '../scripts/command/command.ts';
import { serveFolder } from '../scripts/serve/folder.ts';
import { writeFiles } from '../scripts/steps/files.ts';
import { BuildError } from '../src/model/issue.ts';
import { closeBrowser } from './browser.ts';
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

const queries: ValueOption<string | undefined> = {
  help: '评过级的查询（默认 eval/data 里的四份）',
  sign: 'FILE',
  expected: '一个 .json 文件',
  initial: undefined,
  read: (text) => text,
};
const browser: ValueOption<string> = {
  help: '用哪个浏览器：Chromium 或 Firefox（默认 Chromium）',
  sign: 'NAME',
  expected: `这台机器上有的浏览器：${browsers.map(([name]) => name).join('、')}`,
  initial: 'Chromium',
  read: (text) => browsers.map(([name]) => name).find((name) => name === text),
};
const every: ValueOption<number> = {
  help: '每隔几个字符串问一个（默认 1，全部都问）',
  sign: 'N',
  expected: '整数，从 1 起',
  initial: 1,
  read: (text) => (/^[1-9]\d*$/u.test(text) ? Number(text) : undefined),
};

interface EvaluationOptions {
  readonly queries: string | undefined;
  readonly browser: string;
  readonly every: number;
}

async function evaluate(options: EvaluationOptions): Promise<void> {
  const paths = options.queries
    ? [options.queries]
    : ['unseen.json', 'asked.json', 'held-out.json', 'queries.json'].map(givenFile);
  const sets = await Promise.all(paths.map(async (path) => ({ path, graded: await readData(path, gradedQueries) })));
  const library = await seedLibrary();
  const launched = await launch(options.browser);
  const folder = await mkdtemp(join(tmpdir(), 'fangan-eval-'));
  const files = await buildFiles(library);
  await writeFiles(join(folder, 'search'), new Map(files.map(({ path, content }) => [path, content])));
  await writeFiles(folder, new Map([['index.html', '<!doctype html><html lang="zh-CN"><title>eval</title></html>']]));
  const served = await serveFolder(folder);
  try {
    const page = await launched.openTab();
    await page.goto(served.url);
    await openSearch(page, '/search/api.js');
    for (const set of sets) await reportRanking(page, set.path, set.graded);
    await reportStrings(page, heldTexts(library), options.every);
  } finally {
    await launched.close();
    await closeBrowser();
    await served.close();
    await rm(folder, { recursive: true });
  }
}

function launch(name: string): Promise<TestBrowser> {
  const start = new Map(browsers).get(name);
  if (start === undefined) throw new BuildError(`这台机器上没有 ${name}。`, '请安装，或者用 --browser 另选。');
  return start();
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

await runCommand({
  name: 'npm run eval:search',
  about: '在浏览器里量检索的排序，并核对每个字符串是否都能找到。',
  options: { queries, browser, every },
  run: evaluate,
});
