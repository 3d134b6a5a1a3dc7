/**
 * npm run bench:draft -- [DIR]: how long comparing a draft takes its reader, on the page of a built site in a real browser:
 * drafts of growing length, made of measures of the site's own library. Told are the seconds of the processor in the process
 * of the page, its worker included, so that a busy machine changes little; and the seconds of the clock where that process
 * is stopped three quarters of the time. The brake of the browser's own tools does not reach a worker.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { runCommand, type ValueOption } from '../scripts/command/command.ts';
import { serveFolder } from '../scripts/serve/folder.ts';
import { BuildError } from '../src/model/issue.ts';
import type { MeasureRecord } from '../src/model/records.ts';
import { closeBrowser, openPage } from './browser.ts';
import { processIds, readTree } from './process-tree.ts';

const slower = 4;
/** Milliseconds in which a process that is held back runs once. */
const round = 40;
/** Each first draft loads the library too, as a reader's does. */
const runs = 3;

const sizes: ValueOption<readonly number[]> = {
  help: '草稿的措施项数，用逗号分开（默认 50,100,200,400）',
  sign: 'N,…',
  expected: '整数，用逗号分开',
  initial: [50, 100, 200, 400],
  read: (text) => (/^[1-9]\d*(?:,[1-9]\d*)*$/u.test(text) ? text.split(',').map(Number) : undefined),
};

await runCommand({
  name: 'npm run bench:draft',
  about: '量起草对照要多久；不给文件夹，就用 dist。',
  options: { sizes },
  words: 'DIR',
  run: (values, [given]) => measure(resolve(given ?? 'dist'), values.sizes),
});

async function measure(site: string, asked: readonly number[]): Promise<void> {
  const measures = await readMeasures(site);
  const served = await serveFolder(site);
  try {
    for (const size of asked) {
      const draft = draftOf(measures, size);
      const usual = await medianOf(() => timeDraft(served.url, draft, usedByPages));
      const held = await medianOf(() => heldBack(() => timeDraft(served.url, draft, onTheClock)));
      const least = (usual * slower).toFixed(1);
      console.log(
        `${size} measures: ${usual.toFixed(1)} s of the processor, a quarter of it would need ${least} s; ` +
          `${held.toFixed(1)} s by the clock where it runs a quarter of the time`,
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

async function medianOf(time: () => Promise<number>): Promise<number> {
  const seconds: number[] = [];
  for (let run = 0; run < runs; run++) seconds.push(await time());
  return seconds.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

/** Seconds from pressing 对照 to the report, as `watch` counts them. */
async function timeDraft(site: string, draft: string, watch: () => number): Promise<number> {
  const page = await openPage();
  await page.goto(`${site}draft/`);
  await page.getByLabel('草稿', { exact: true }).fill(draft);
  const before = watch();
  await page.getByRole('button', { name: '对照', exact: true }).click();
  await reported(page);
  const seconds = watch() - before;
  await page.context().close();
  return seconds;
}

function isPage(command: string): boolean {
  return command.includes('--type=renderer');
}

/** Seconds that the pages of the browser have used. */
function usedByPages(): number {
  return readTree(process.pid, isPage).cpu;
}

function onTheClock(): number {
  return performance.now() / 1000;
}

/** Does `work` while the pages of the browser run one part in `slower` of the time. */
async function heldBack<Value>(work: () => Promise<Value>): Promise<Value> {
  let [isWorking, pages]: [boolean, number[]] = [true, []];
  const hold = async (): Promise<void> => {
    while (isWorking) {
      pages = processIds(process.pid, isPage);
      signal(pages, 'SIGCONT');
      await delay(round / slower);
      signal(pages, 'SIGSTOP');
      await delay(round - round / slower);
    }
    signal(pages, 'SIGCONT');
  };
  const holding = hold();
  try {
    return await work();
  } finally {
    isWorking = false;
    await holding;
  }
}

/** A page may have been closed since it was listed. */
function signal(ids: readonly number[], name: NodeJS.Signals): void {
  for (const id of ids) {
    try {
      process.kill(id, name);
    } catch {}
  }
}

async function reported(page: Page): Promise<void> {
  await page.locator('[data-draft-status]', { hasText: '读出' }).waitFor({ timeout: 600_000 });
}
