/**
 * npm run eval:read [-- DIR]: how much of what a clerk reads in the documents of a folder is read here too. The folder
 * holds documents and expected.json (what it says is in eval/read-facts.ts); without it the invented documents of
 * eval/data/documents are taken, of which a floor has to be read right.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Flag, runCommand, type ValueOption } from '../scripts/command/command.ts';
import { readDocumentOnce } from '../scripts/steps/extraction-cache.ts';
import { enrichPlan } from '../src/enrich/index.ts';
import type { EnrichedPlan } from '../src/model/enriched.ts';
import { BuildError } from '../src/model/issue.ts';
import { parsePlan } from '../src/parse/index.ts';
import { faultIn, givenFile, readData } from './data.ts';
import { expectedFile, gradeDocument, type Verdict } from './read-facts.ts';
import { formatShare, shareOf } from './shares.ts';

const expected: ValueOption<string | undefined> = {
  help: '写有事实的文件（默认文件夹里的 expected.json）',
  sign: 'FILE',
  expected: '一个 .json 文件',
  initial: undefined,
  read: (text) => text,
};
const wrong: Flag = { help: '不列出读错的事实', initial: true };

/** The share of the project's own facts that a reader of documents has to read right. */
const floor = 0.98;

/** Prints the figures of a folder and returns the share of all its facts that was read right. */
async function evaluate(folder: string, file: string, namesWrong: boolean): Promise<number> {
  const facts = await readData(file, expectedFile);
  await checkDocuments(folder, file, Object.keys(facts));
  const verdicts: Verdict[] = [];
  for (const [name, known] of Object.entries(facts)) {
    const graded = gradeDocument(await readFacts(join(folder, name), name), known);
    verdicts.push(...graded);
    const faults = graded.filter(({ right }) => !right);
    if (namesWrong && faults.length > 0)
      console.log(`${name}\n${faults.map(({ kind, text }) => `  ${kind}  ${text}`).join('\n')}`);
  }
  for (const [kind, list] of Map.groupBy(verdicts, (verdict) => verdict.kind)) console.log(formatShare(kind, list));
  console.log(formatShare('all facts', verdicts));
  return shareOf(verdicts);
}

/** Every document that facts are asked of has to be there. */
async function checkDocuments(folder: string, file: string, names: readonly string[]): Promise<void> {
  const found = await readdir(folder, { recursive: true });
  const faults = names
    .filter((name) => !found.includes(name))
    .map((name) => faultIn(file, `“${name}”`, `${folder} 里的文件`));
  if (faults.length > 0) throw new BuildError(faults.join('\n'), '请改正文件名，或把文件放进文件夹。');
}

async function evaluateOwn(file: string | undefined, namesWrong: boolean): Promise<void> {
  const folder = givenFile('documents');
  const share = await evaluate(folder, file ?? join(folder, 'expected.json'), namesWrong);
  console.log(`${'floor'.padEnd(12)} ${floor.toFixed(3)}`);
  if (share >= floor) return;
  throw new BuildError(
    `发现读对的事实占 ${share.toFixed(3)}，应为 ${floor.toFixed(3)} 以上。`,
    '请看上面列出的读错之处。',
  );
}

/** Topics are no facts of a document. */
async function readFacts(path: string, name: string): Promise<readonly EnrichedPlan[]> {
  const { document } = await readDocumentOnce(name, await readFile(path), {});
  return document ? [enrichPlan(parsePlan(document).plan)] : [];
}

await runCommand({
  name: 'npm run eval:read',
  about: '看文件里的事实读对了多少；不给文件夹，就用 eval/data/documents。',
  words: 'DIR',
  options: { expected, wrong },
  async run(options, [given]) {
    if (given === undefined) return evaluateOwn(options.expected, options.wrong);
    const folder = resolve(given);
    await evaluate(folder, options.expected ?? join(folder, 'expected.json'), options.wrong);
  },
});
