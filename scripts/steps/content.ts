/** Reads the documents of a content folder with their sidecars. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { checkPlanIds, planIdOf } from '../../src/intake/plan-id.ts';
import { checkPublication } from '../../src/intake/publication.ts';
import { readSidecar, type SidecarResult } from '../../src/intake/sidecar.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { BuildError, type Issue } from '../../src/model/issue.ts';
import { type Memory, noMemory } from '../../src/model/memory.ts';
import { requireSources } from '../disk/content-folder.ts';
import { readText } from '../disk/text-file.ts';
import { loadCorrections } from './editors-files.ts';
import { readDocumentOnce } from './extraction-cache.ts';
import { failedIssue } from './left-out.ts';
import { redact } from './redact.ts';
import { isError } from './report.ts';
import { addScan } from './scans.ts';
import { findSourceFiles, isSidecar } from './source-files.ts';

export interface LoadedDocuments {
  readonly documents: readonly SourceDocument[];
  readonly issues: readonly Issue[];
}

/** Reads every document below `sources/`, in the order of their paths; hidden files are no documents. */
export async function loadDocuments(content: string, memory: Memory = noMemory): Promise<LoadedDocuments> {
  const folder = sourcesOf(content);
  await requireSources(content);
  const { files, issues: found } = await findSourceFiles(folder);
  const named = files.filter((file) => !isSidecar(file)).map((file) => ({ id: planIdOf(file), file }));
  const results: LoadedDocument[] = [];
  for (const { file } of named) results.push(await loadDocument(content, file, files, memory));
  const documents = results.flatMap(({ document }) => (document ? [document] : []));
  const unused = [...unusedSidecars(files), ...(await unusedCorrections(content, named))];
  const issues = [...found, ...results.flatMap((result) => result.issues), ...checkPlanIds(named), ...unused];
  if (documents.length > 0 || issues.some(isError)) return { documents, issues };
  throw new BuildError(`${folder}：发现里面没有文档，应为至少一个。`, '请用 npm run add -- FILE… 收入文件。');
}

function unusedSidecars(files: readonly string[]): Issue[] {
  const named = new Set(files.filter((file) => !isSidecar(file)).map(withoutExtension));
  return files.filter((file) => isSidecar(file) && !named.has(withoutExtension(file))).map(unusedIssue);
}

async function unusedCorrections(content: string, documents: readonly { readonly id: string }[]): Promise<Issue[]> {
  const folder = join(content, 'corrections');
  const ids = new Set(documents.map(({ id }) => `${id}.yaml`));
  const files = existsSync(folder) ? (await readdir(folder)).filter(isSidecar) : [];
  return files.filter((file) => !ids.has(file)).map((file) => unusedIssue(`corrections/${file}`));
}

function unusedIssue(file: string): Issue {
  const at = { file, line: 0, column: 0 };
  return { rule: 'file-unused', severity: 'warning', at, found: '没有与它同名的文档', expected: '文档的名字' };
}

function withoutExtension(file: string): string {
  return file.slice(0, file.length - extname(file).length);
}

function sourcesOf(content: string): string {
  return join(content, 'sources');
}

interface LoadedDocument {
  readonly document?: SourceDocument;
  readonly issues: readonly Issue[];
}

async function loadDocument(
  content: string,
  file: string,
  files: readonly string[],
  memory: Memory,
): Promise<LoadedDocument> {
  const folder = sourcesOf(content);
  const sidecarFile = `${withoutExtension(file)}.yaml`;
  const sidecar = files.includes(sidecarFile) ? await loadSidecar(folder, sidecarFile) : readSidecar(sidecarFile, '');
  const bytes = await readFile(join(folder, file));
  const { document, leftOut, issues } = await readDocumentOnce(file, bytes, sidecar.metadata, memory);
  const found = [...sidecar.issues, ...issues];
  if (!document) return { issues: found };
  const { redactions } = await loadCorrections(content, document.id);
  try {
    const redacted = redact(document, redactions);
    const checked = checkPublication(redacted.document, leftOut, sidecar.publication);
    const scanned = await addScan(folder, checked.document);
    return { document: scanned.document, issues: [...found, ...redacted.issues, ...checked.issues, ...scanned.issues] };
  } catch (error) {
    return { issues: [...found, failedIssue(file, error)] };
  }
}

async function loadSidecar(folder: string, file: string): Promise<SidecarResult> {
  return readSidecar(file, await readText(join(folder, file)));
}
