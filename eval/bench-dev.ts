/**
 * npm run bench:dev: seconds from the moment in which a document is saved to the moment in which the open page shows it, in
 * libraries of invented plans that `npm run dev` serves, and what the server holds in memory by then. The page stands in a
 * real browser. The figures go to docs/performance.md.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { runCommand } from '../scripts/command/command.ts';
import { closeBrowser, openWindow } from './browser.ts';
import { countsOption } from './counts-option.ts';
import { addSentence } from './edit-plan.ts';
import { writeInventedLibrary } from './invented-plans.ts';
import { nodeWords } from './node-words.ts';
import { readTree } from './process-tree.ts';
import type { EditCost } from './scale-figures.ts';
import { renewFigures, reportFolder } from './scale-report.ts';

const root = join(import.meta.dirname, '..');
const edits = 5;

const plans = countsOption('文库的方案数', [5, 50, 250], 1);

async function measureSizes(sizes: readonly number[]): Promise<void> {
  const cache = join(root, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'bench-dev-'));
  try {
    for (const size of sizes) {
      const cost = await measure(join(folder, String(size)), size);
      console.log(`${size} plans: ${cost.seconds.toFixed(1)} s from saved to shown, ${cost.memory.toFixed(0)} MiB`);
      await renewFigures(reportFolder, { edits: { [size]: cost } });
    }
  } finally {
    await closeBrowser();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(content: string, size: number): Promise<EditCost> {
  await writeInventedLibrary(content, size);
  const server = spawn(process.execPath, [...(await nodeWords('dev')), '--content', content, '--port', '0'], {
    cwd: root,
  });
  try {
    const page = await openWindow();
    const [file = ''] = (await readdir(join(content, 'sources'))).sort();
    await page.goto(`${await addressOf(server)}plans/${file.replace('.txt', '')}/1-1/`);
    const seconds: number[] = [];
    for (let edit = 1; edit <= edits; edit += 1)
      seconds.push(await showEdit(page, join(content, 'sources', file), edit));
    const [median = 0] = seconds.toSorted((a, b) => a - b).slice(edits >> 1);
    return { seconds: median, memory: readTree(server.pid ?? 0).memory };
  } finally {
    server.kill();
  }
}

function addressOf({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let output = '';
    stdout?.on('data', (chunk) => {
      output += chunk;
      const found = /Fangan: (?<url>\S+)/u.exec(output)?.groups?.['url'];
      if (found) resolve(found);
    });
  });
}

/** Writes one more sentence into the first measure and waits for it in the open page. */
async function showEdit(page: Page, file: string, edit: number): Promise<number> {
  const sentence = `第${edit}次修改。`;
  const text = await readFile(file, 'utf8');
  const shown = page.locator('[data-measure]', { hasText: sentence }).first().waitFor({ timeout: 180_000 });
  const saved = performance.now();
  await writeFile(file, addSentence(text, sentence));
  await shown;
  return (performance.now() - saved) / 1000;
}

await runCommand({
  name: 'npm run bench:dev',
  about: '量一量保存一处改动以后，打开的网页过多久显示出来，服务器那时占多少内存，结果写入 docs/performance.md。',
  options: { plans },
  run: ({ plans: sizes }) => measureSizes(sizes),
});
