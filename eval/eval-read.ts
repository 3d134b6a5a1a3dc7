/**
 * npm run eval:read [-- DIR]: how much of what a clerk reads in the documents of a folder is read here too. The folder
 * holds documents and expected.json (what it says is in eval/read-facts.ts); without it the invented documents of
 * eval/data/documents are taken.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { defineCommand, runMain } from 'citty';
import { readDocumentOnce } from '../scripts/steps/extraction-cache.ts';
import { fail } from '../scripts/steps/report.ts';
import { enrichPlan } from '../src/enrich/index.ts';
import type { EnrichedPlan } from '../src/model/enriched.ts';
import { parsePlan } from '../src/parse/index.ts';
import { givenFile, readData } from './data.ts';
import { expectedFile, gradeDocument, type Verdict } from './read-facts.ts';

const command = defineCommand({
  meta: { name: 'eval-read', description: 'Compare what is read from documents with what a clerk reads' },
  args: {
    folder: {
      type: 'positional',
      required: false,
      description: 'Folder of documents; eval/data/documents unless told',
    },
    expected: { type: 'string', description: 'File of the facts; expected.json in the folder unless told' },
    wrong: { type: 'boolean', default: true, description: 'Name the facts that are wrong' },
  },
  async run({ args }) {
    const folder = args.folder ? resolve(args.folder) : givenFile('documents');
    await evaluate(folder, args.expected ?? join(folder, 'expected.json'), args.wrong).catch(fail);
  },
});

async function evaluate(folder: string, file: string, namesWrong: boolean): Promise<void> {
  const facts = await readData(file, (value) => expectedFile.parse(value));
  const verdicts: Verdict[] = [];
  for (const [name, expected] of Object.entries(facts)) {
    const graded = gradeDocument(await readFacts(join(folder, name), name), expected);
    verdicts.push(...graded);
    const wrong = graded.filter(({ right }) => !right);
    if (namesWrong && wrong.length > 0)
      console.log(`${name}\n${wrong.map(({ kind, text }) => `  ${kind}  ${text}`).join('\n')}`);
  }
  for (const [kind, list] of Map.groupBy(verdicts, (verdict) => verdict.kind)) console.log(formatShare(kind, list));
  console.log(formatShare('all facts', verdicts));
}

/** Topics are no facts of a document. */
async function readFacts(path: string, name: string): Promise<readonly EnrichedPlan[]> {
  const { document } = await readDocumentOnce(name, await readFile(path), {});
  return document ? [enrichPlan(parsePlan(document).plan, () => [])] : [];
}

function formatShare(kind: string, verdicts: readonly Verdict[]): string {
  const right = verdicts.filter((verdict) => verdict.right).length;
  return `${kind.padEnd(12)} ${(right / verdicts.length).toFixed(3)}  (${right} of ${verdicts.length})`;
}

await runMain(command);
