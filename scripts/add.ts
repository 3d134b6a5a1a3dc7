/** npm run add -- FILE…: takes documents into a library, after reading each of them. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { defineCommand, runMain } from 'citty';
import { readDocument } from '../src/intake/read-document.ts';
import type { Issue } from '../src/model/issue.ts';
import { BuildError } from '../src/model/issue.ts';
import { listMeasures } from '../src/model/walk.ts';
import { parsePlan } from '../src/parse/index.ts';
import { fail, formatIssues, isError } from './steps/report.ts';

const command = defineCommand({
  meta: { name: 'add', description: 'Take documents into a library' },
  args: {
    content: { type: 'string', default: 'content', description: 'Folder with sources/' },
  },
  async run({ args }) {
    const sources = join(resolve(args.content), 'sources');
    await addFiles(sources, args._).catch(fail);
  },
});

/** All files are read before the first is copied, so that a bad one leaves the library as it was. */
async function addFiles(sources: string, files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new BuildError('No file named', 'npm run add -- FILE…');
  const results = await Promise.all(files.map((file) => readFileToAdd(sources, file)));
  const issues = results.flatMap((result) => result.issues);
  if (issues.length > 0) console.log(formatIssues(issues));
  if (issues.some(isError)) throw new BuildError('Nothing was added.', 'Mend the files named above.');
  await mkdir(sources, { recursive: true });
  for (const { file, summary } of results) {
    await copyFile(file, join(sources, basename(file)));
    console.log(summary);
  }
}

interface FileToAdd {
  readonly file: string;
  readonly summary: string;
  readonly issues: readonly Issue[];
}

async function readFileToAdd(sources: string, file: string): Promise<FileToAdd> {
  const name = basename(file);
  if (!existsSync(file)) throw new BuildError(`No file ${file}`, 'Give the path of a document.');
  if (existsSync(join(sources, name)))
    throw new BuildError(`${name} is in the library already`, 'Rename the file: its name becomes the plan’s id.');
  const { document, issues } = await readDocument(name, await readFile(file));
  if (!document) return { file, summary: '', issues };
  const { plan, issues: found } = parsePlan(document);
  const summary = `${name}: 《${plan.title}》, ${listMeasures(plan).length} measures, id ${plan.id}`;
  return { file, summary, issues: [...issues, ...found] };
}

await runMain(command);
