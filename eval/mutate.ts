/**
 * npm run mutate -- FOLDER…: how much of a stage its unit tests hold. Changes the code of `src/FOLDER` one small place at a
 * time and runs the tests of `test/FOLDER` on each change; a change that no test sees is printed. Tests that take a library
 * through all stages do not count: they take seconds for each of a thousand changes, and hold shapes more than values.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { runCommand } from '../scripts/command/command.ts';
import { BuildError } from '../src/model/issue.ts';

const usage = '用法：npm run mutate -- FOLDER…';
const root = join(import.meta.dirname, '..');

async function mutate(folders: readonly string[]): Promise<void> {
  const missing = folders.filter((folder) => !existsSync(join(root, 'src', folder)));
  if (folders.length === 0 || missing.length > 0)
    throw new BuildError(`发现 ${missing.join('、') || '没有文件夹'}，应为 src 里的文件夹，如 ledger。`, usage);
  for (const folder of folders) await mutateFolder(folder);
}

/** Files that tests import, or words that stand in them, where they take the seed library or hundreds of texts through all stages. */
const wholeLibraries =
  /\/(?:seed-library|seed-measures|random-document)\.ts'|\bseedLibrary\b|gatherTexts\b.*\bseedDocuments\b/su;

/** The tests of the folder that work on invented values. */
function testsOf(folder: string): string[] {
  const files = globSync(`test/${folder}/**/*.test.ts`, { cwd: root });
  return files.filter((file) => !wholeLibraries.test(readFileSync(join(root, file), 'utf8')));
}

/** Only the folder's own tests count: a change that some far test sees by accident is not held. */
async function mutateFolder(folder: string): Promise<void> {
  const stryker = new Stryker({
    mutate: [`src/${folder}/**/*.ts`],
    testFiles: testsOf(folder),
    testRunner: 'one-process',
    plugins: [import.meta.resolve('./mutants/runner.ts')],
    jsonReporter: { fileName: `.cache/mutants/${folder}.json` },
  });
  await stryker.runMutationTest();
}

await runCommand({
  name: 'npm run mutate',
  about: '逐处改动代码，看哪些改动没有测试发现。',
  options: {},
  words: 'FOLDER…',
  run: (_, folders) => mutate(folders),
});
