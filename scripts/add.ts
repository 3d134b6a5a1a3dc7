/** npm run add -- FILE…: takes documents into a library, after reading each of them. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkPlanIds, planIdOf } from '../src/intake/plan-id.ts';
import { checkPublication } from '../src/intake/publication.ts';
import type { Issue } from '../src/model/issue.ts';
import { BuildError } from '../src/model/issue.ts';
import { listMeasures } from '../src/model/walk.ts';
import { parsePlan } from '../src/parse/index.ts';
import { runCommand } from './command/command.ts';
import { content } from './command/options.ts';
import { listDocuments } from './steps/content.ts';
import { readDocumentOnce } from './steps/extraction-cache.ts';
import { formatIssues, isError } from './steps/report.ts';

await runCommand({
  name: 'npm run add',
  about: '把文件收入文库。',
  options: { content },
  words: 'FILE…',
  run: (options, files) => addFiles(join(options.content, 'sources'), files),
});

/** All files are read before the first is copied, so that a bad one leaves the library as it was. */
async function addFiles(sources: string, files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new BuildError('没有指定文件。', '用法：npm run add -- FILE…');
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) throw new BuildError(`No file ${missing.join(', ')}`, 'Give the path of a document.');
  await mkdir(sources, { recursive: true });
  const present = (await listDocuments(sources)).map((file) => ({ id: planIdOf(file), file }));
  const results: FileToAdd[] = [];
  for (const file of files) results.push(await readFileToAdd(file));
  const added = files.map((file) => ({ id: planIdOf(basename(file)), file: basename(file) }));
  const issues = [...results.flatMap((result) => result.issues), ...checkPlanIds([...present, ...added])];
  if (issues.length > 0) console.log(formatIssues(issues));
  if (issues.some(isError)) throw new BuildError('Nothing was added.', 'Mend or rename the files named above.');
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

async function readFileToAdd(file: string): Promise<FileToAdd> {
  const name = basename(file);
  const { document, leftOut, issues } = await readDocumentOnce(name, await readFile(file), {});
  if (!document) return { file, summary: '', issues };
  const { plan, issues: found } = parsePlan(document);
  const ahead = checkPublication(document, leftOut).issues.map(toWarning);
  const summary = `${name}: 《${plan.title}》, ${listMeasures(plan).length} measures, id ${plan.id}`;
  return { file, summary, issues: [...issues, ...found, ...ahead] };
}

/** What the editor has to decide before a build does not keep the file out. */
function toWarning(issue: Issue): Issue {
  return isError(issue) ? { ...issue, severity: 'warning' } : issue;
}
