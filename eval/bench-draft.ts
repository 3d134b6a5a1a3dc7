/**
 * npm run bench:draft -- [DIR]: how long comparing a draft takes its reader, on the page of a built site in a real browser:
 * drafts of growing length, made of measures of the site's own library. What counts are the seconds of the processor in
 * the process of the page, its worker included, so that a busy machine changes little. The brake of the browser's own tools
 * does not reach a worker: a processor four times as slow is reckoned to take four times as long.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { runCommand } from '../scripts/command/command.ts';
import { serveFolder } from '../scripts/serve/folder.ts';
import { BuildError } from '../src/model/issue.ts';
import type { MeasureRecord } from '../src/model/records.ts';
import { closeBrowser, openPage } from './browser.ts';
import { readTree } from './process-tree.ts';

const slower = 4;
const sizes = [50, 100, 200, 400];
/** Each first draft loads the library too, as a reader's does. */
const runs = 3;

await runCommand({
  name: 'npm run bench:draft',
  about: '量起草对照要多久；不给文件夹，就用 dist。',
  options: {},
  words: 'DIR',
  run: (_, [given]) => measure(resolve(given ?? 'dist')),
});

async function measure(site: string): Promise<void> {
  const measures = await readMeasures(site);
  const served = await serveFolder(site);
  try {
    for (const size of sizes) {
      const seconds: number[] = [];
      for (let run = 0; run < runs; run++) seconds.push(await timeDraft(served.url, draftOf(measures, size)));
      const median = seconds.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
      console.log(
        `${size} measures: ${median.toFixed(1)} s; ${(median * slower).toFixed(1)} s on a processor of a quarter`,
      );
    }
  } finally {
    await closeBrowser();
    await served.close();
  }
}

async function readMeasures(site: string): Promise<MeasureRecord[]> {
  const lines = await readFile(join(site, 'data/measures.jsonl'), 'utf8').catch(() => '');
  if (lines === '') throw new BuildError(`${site}：发现不是生成的网站，应为 npm run build 的结果。`, '请先生成网站。');
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Measures from all over the library, each with its note, under one heading. */
function draftOf(measures: readonly MeasureRecord[], size: number): string {
  const step = measures.length / size;
  const items = Array.from({ length: size }, (_, index) => measures[Math.floor(index * step)]);
  const lines = items.map(
    (measure, index) => `${index + 1}. ${measure?.text.replaceAll('\n', '')}${measure?.note ?? ''}`,
  );
  return ['甲县法治政府建设实施方案', '', '一、主要任务', ...lines].join('\n');
}

/** Seconds of the processor from pressing 对照 to the report. */
async function timeDraft(site: string, draft: string): Promise<number> {
  const page = await openPage();
  await page.goto(`${site}draft/`);
  await page.getByLabel('草稿', { exact: true }).fill(draft);
  const before = ofPages();
  await page.getByRole('button', { name: '对照', exact: true }).click();
  await reported(page);
  const seconds = ofPages() - before;
  await page.context().close();
  return seconds;
}

/** Seconds that the pages of the browser have used. */
function ofPages(): number {
  return readTree(process.pid, (command) => command.includes('--type=renderer')).cpu;
}

async function reported(page: Page): Promise<void> {
  await page.locator('[data-draft-status]', { hasText: '读出' }).waitFor({ timeout: 600_000 });
}
