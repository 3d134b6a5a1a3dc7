/**
 * npm run mutate -- FOLDER…: how much of a stage its unit tests hold. Changes the code of `src/FOLDER` one small place at a
 * time and runs the tests of `test/FOLDER` on each change; a change that no test sees is printed. Tests that take a library
 * through all stages do not count: they take seconds for each of a thousand changes, and hold shapes more than values.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { runCommand, type ValueOption } from '../scripts/command/command.ts';
import { BuildError } from '../src/model/issue.ts';
import { likelyShares, type Sample } from './mutants/draw.ts';

const usage = '用法：npm run mutate -- [--sample N] [--seed N] FOLDER…';
const root = join(import.meta.dirname, '..');

const wholeNumber = {
  sign: 'N',
  expected: '整数，从 1 起',
  read: (text: string) => (/^[1-9]\d*$/u.test(text) ? Number(text) : undefined),
};
const sample: ValueOption<number | undefined> = {
  ...wholeNumber,
  help: '每个文件夹只抽取几处改动，均匀分布（默认全部）',
  initial: undefined,
};
const seed: ValueOption<number> = { ...wholeNumber, help: '第几次抽取，各次抽到的不同（默认 1）', initial: 1 };

async function mutate(folders: readonly string[], drawn: Sample | undefined): Promise<void> {
  const missing = folders.filter((folder) => !existsSync(join(root, 'src', folder)));
  if (folders.length === 0 || missing.length > 0)
    throw new BuildError(`发现 ${missing.join('、') || '没有文件夹'}，应为 src 里的文件夹，如 ledger。`, usage);
  for (const folder of folders) await mutateFolder(folder, drawn);
}

/** What stands in tests that take a library through all stages. */
const allStages = /\/seed-(?:library|measures)\.ts'|\bseedLibrary\b|\bgatherTexts\b/u;
/** Tests of what holds for any text, on thousands of them. */
const invariants = /\/(?:lossless|random-documents)\.test\.ts$/u;

/** The tests of the folder that work on invented values. */
function testsOf(folder: string): string[] {
  const files = globSync(`test/${folder}/**/*.test.ts`, { cwd: root });
  return files.filter((file) => !invariants.test(file) && !allStages.test(readFileSync(join(root, file), 'utf8')));
}

/** Only the folder's own tests count: a change that some far test sees by accident is not held. */
async function mutateFolder(folder: string, drawn: Sample | undefined): Promise<void> {
  const stryker = new Stryker({
    mutate: [`src/${folder}/**/*.ts`],
    testFiles: testsOf(folder),
    testRunner: 'one-process',
    plugins: [import.meta.resolve('./mutants/runner.ts'), import.meta.resolve('./mutants/draw.ts')],
    ...(drawn && { checkers: ['sample'], sample: drawn }),
    jsonReporter: { fileName: `.cache/mutants/${folder}.json` },
  });
  console.log(sayFigure(folder, await stryker.runMutationTest()));
}

function sayFigure(folder: string, results: readonly MutantResult[]): string {
  const run = results.filter(({ status }) => status !== 'CompileError');
  const seen = run.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
  const figure = `${folder}: ${percent(seen / run.length)} of ${run.length} changes are seen`;
  if (run.length === results.length) return `${figure}.`;
  const [least, most] = likelyShares(seen, run.length).map(percent);
  return `${figure}, drawn from ${results.length}; of all, most likely ${least} to ${most}.`;
}

await runCommand({
  name: 'npm run mutate',
  about: '逐处改动代码，看哪些改动没有测试发现。',
  options: { sample, seed },
  words: 'FOLDER…',
  run: (options, folders) =>
    mutate(folders, options.sample === undefined ? undefined : { count: options.sample, seed: options.seed }),
});
