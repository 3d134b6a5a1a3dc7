/** npm run add -- FILE…: takes documents into a library, after reading each of them. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkPlanIds, planIdOf } from '../src/intake/plan-id.ts';
import { checkPublication } from '../src/intake/publication.ts';
import { isOfScan } from '../src/intake/scan/scan-file.ts';
import type { Issue } from '../src/model/issue.ts';
import { BuildError } from '../src/model/issue.ts';
import { listMeasures } from '../src/model/walk.ts';
import { parsePlan } from '../src/parse/index.ts';
import { runCommand } from './command/command.ts';
import { content } from './command/options.ts';
import { replaceFiles } from './disk/replace.ts';
import { refuseUnwritable } from './disk/system-faults.ts';
import { groupPictures, isPicture, takeScan } from './scan/take-scan.ts';
import { readDocumentOnce } from './steps/extraction-cache.ts';
import { bringSheets, compareSheets } from './steps/page-sheets.ts';
import { formatIssues, isError } from './steps/report.ts';
import { findGivenFiles, listDocuments } from './steps/source-files.ts';

await runCommand({
  name: 'npm run add',
  about: '把文件收入文库；指定文件夹时，收入里面的所有文档。',
  options: { content },
  words: 'FILE…',
  run: (options, paths) => addFiles(join(options.content, 'sources'), paths),
});

/** All files are read before the first is copied, so that a bad one leaves the library as it was. */
async function addFiles(sources: string, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) throw new BuildError('发现没有指定文件，应为一个以上。', '用法：npm run add -- FILE…');
  refuseUnwritable([sources]);
  const { files, issues: passed } = await findGivenFiles(paths);
  const results: FileToAdd[] = [];
  const pictures = files.filter(isPicture);
  for (const file of files.filter((one) => !isPicture(one))) results.push(await readFileToAdd(file));
  for (const [id, pages] of groupPictures(pictures)) results.push(await readScanToAdd(id, pages));
  const issues = [...passed, ...results.flatMap((result) => result.issues), ...(await checkIds(sources, results))];
  if (issues.length > 0) console.log(formatIssues(issues));
  if (issues.some(isError)) throw new BuildError('一个文件也没有收入。', '请改正上面列出的错误后再试。');
  for (const { written, summary } of results) {
    await replaceFiles(sources, written);
    console.log(summary);
  }
}

async function checkIds(sources: string, results: readonly FileToAdd[]): Promise<readonly Issue[]> {
  const present = existsSync(sources) ? await listDocuments(sources) : [];
  const added = results.flatMap(({ given, written }) => {
    const file = [...written.keys()].find((name) => !isOfScan(name));
    return file === undefined ? [] : [{ id: planIdOf(file), file: given }];
  });
  return checkPlanIds([...present.map((file) => ({ id: planIdOf(file), file })), ...added]);
}

interface FileToAdd {
  /** The path by which a person named it. */
  readonly given: string;
  /** What is going to stand below `sources/`. */
  readonly written: ReadonlyMap<string, string | Uint8Array>;
  readonly summary: string;
  readonly issues: readonly Issue[];
}

/** Reads a file under the name that it is going to have; the report names it as the person did. */
async function readFileToAdd(file: string): Promise<FileToAdd> {
  const bytes = await readFile(file);
  const { summary, issues } = await readAs(basename(file), bytes);
  if (issues.some(({ rule }) => rule === 'scan-only')) return readScanToAdd(planIdOf(basename(file)), [file]);
  return {
    given: file,
    written: new Map([[basename(file), bytes]]),
    summary,
    issues: (await weighSheets(file, bytes, issues)).map((issue) => nameAs(issue, file)),
  };
}

/** Style sheets that stand beside a page tell what otherwise could only be feared of them. */
async function weighSheets(file: string, bytes: Uint8Array, issues: readonly Issue[]): Promise<readonly Issue[]> {
  const page = await bringSheets(file, bytes);
  if (!page) return issues;
  const [plain, styled] = await Promise.all([bytes, page].map((one) => readDocumentOnce(basename(file), one, {})));
  if (plain?.document?.media !== 'html' || !styled?.document) return issues;
  const others = issues.filter((issue) => !hangsOnSheets(issue));
  const told = styled.issues.filter(hangsOnSheets);
  return [...others, ...told, ...compareSheets(file, plain.document.text, styled.document.text)];
}

function hangsOnSheets({ rule }: Issue): boolean {
  return rule === 'html-sheet-unread' || rule === 'html-folded';
}

/** Recognises a scan; what is read then is the text that was recognised. */
async function readScanToAdd(id: string, paths: readonly string[]): Promise<FileToAdd> {
  const files = await Promise.all(paths.map(async (path) => ({ name: path, bytes: await readFile(path) })));
  console.log(`${paths.join('、')}：扫描件，逐页识别……`);
  const taken = await takeScan({ id, files }, (page) => console.log(`  第 ${page} 页识别完毕`));
  const { summary, issues } = await readAs(`${id}.txt`, Buffer.from(taken.text));
  const next = `  识别出的文字在 ${id}.txt，存疑 ${taken.doubts} 处；请对照原件图像校对，校对完在 ${id}.yaml 写 proofread: 日期。`;
  return { given: paths.join('、'), written: taken.files, summary: `${summary}\n${next}`, issues };
}

function nameAs(issue: Issue, file: string): Issue {
  return { ...issue, at: { ...issue.at, file } };
}

async function readAs(name: string, bytes: Uint8Array): Promise<Omit<FileToAdd, 'given' | 'written'>> {
  const { document, leftOut, issues } = await readDocumentOnce(name, bytes, {});
  if (!document) return { summary: '', issues };
  const { plan, issues: found } = parsePlan(document);
  const ahead = checkPublication(document, leftOut).issues.map(toWarning);
  const summary = `${name}：《${plan.title}》，${listMeasures(plan).length} 条措施，编号 ${plan.id}`;
  return { summary, issues: [...issues, ...found, ...ahead] };
}

/** What the editor has to decide before a build does not keep the file out. */
function toWarning(issue: Issue): Issue {
  return isError(issue) ? { ...issue, severity: 'warning' } : issue;
}
