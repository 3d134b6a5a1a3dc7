/** Reads a content folder: the documents with their sidecars, and the editors' files. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { z } from 'zod';
import { correctionsFile } from '../../src/enrich/corrections.ts';
import { topicsFile } from '../../src/enrich/topics-file.ts';
import { unitsFile } from '../../src/enrich/units.ts';
import { readSynonyms } from '../../src/indexing/synonyms.ts';
import { checkPlanIds } from '../../src/intake/plan-id.ts';
import { checkPublication } from '../../src/intake/publication.ts';
import { readSidecar, type SidecarResult } from '../../src/intake/sidecar.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { BuildError, type Issue } from '../../src/model/issue.ts';
import { requireSources } from '../disk/content-folder.ts';
import { readText, readTextIfAny } from '../disk/text-file.ts';
import { readEditorsFile } from './editors-file.ts';
import { readDocumentOnce } from './extraction-cache.ts';
import type { EditorsFiles } from './library.ts';
import { redact } from './redact.ts';
import { isError } from './report.ts';
import { findSourceFiles, isSidecar } from './source-files.ts';

export interface LoadedDocuments {
  readonly documents: readonly SourceDocument[];
  readonly issues: readonly Issue[];
}

/** Reads every document below `sources/`, in the order of their paths; hidden files are no documents. */
export async function loadDocuments(content: string): Promise<LoadedDocuments> {
  const folder = sourcesOf(content);
  await requireSources(content);
  const { files, issues: found } = await findSourceFiles(folder);
  const results: LoadedDocument[] = [];
  for (const file of files.filter((name) => !isSidecar(name))) results.push(await loadDocument(content, file, files));
  const documents = results.flatMap(({ document }) => (document ? [document] : []));
  const issues = [...found, ...results.flatMap((result) => result.issues), ...checkPlanIds(documents)];
  if (documents.length > 0 || issues.some(isError)) return { documents, issues };
  throw new BuildError(`${folder}：发现里面没有文档，应为至少一个。`, '请用 npm run add -- FILE… 收入文件。');
}

function sourcesOf(content: string): string {
  return join(content, 'sources');
}

/**
 * Reads what editors have written about `documents`; a library without topics or units of its own takes those that come
 * with the project.
 */
export async function loadEditorsFiles(content: string, documents: readonly SourceDocument[]): Promise<EditorsFiles> {
  const corrections = documents.map(async ({ id }) => [id, (await loadCorrections(content, id)).corrections] as const);
  return {
    topics: await readEditorsFile(await ownOrGiven(content, 'topics.yaml'), (value) => topicsFile.parse(value)),
    units: await readEditorsFile(await ownOrGiven(content, 'units.yaml'), (value) => unitsFile.parse(value)),
    links: await loadLinks(content),
    corrections: new Map(await Promise.all(corrections)),
  };
}

/** Reads the synonyms of a library, or else those that come with the project. */
export async function loadSynonyms(content: string): Promise<ReturnType<typeof readSynonyms>> {
  return readEditorsFile(await ownOrGiven(content, 'synonyms.yaml'), (value) => readSynonyms(value));
}

/** Reads links.yaml as text; what it says is checked against the measures. */
function loadLinks(content: string): Promise<string> {
  return readTextIfAny(join(content, 'links.yaml'));
}

/** Reads the corrections and redactions of a plan; a plan without a file has none. */
async function loadCorrections(content: string, plan: string): Promise<z.infer<typeof correctionsFile>> {
  const file = join(content, 'corrections', `${plan}.yaml`);
  if (!existsSync(file)) return { corrections: [], redactions: [] };
  return readEditorsFile(file, (value) => correctionsFile.parse(value));
}

interface LoadedDocument {
  readonly document?: SourceDocument;
  readonly issues: readonly Issue[];
}

async function loadDocument(content: string, file: string, files: readonly string[]): Promise<LoadedDocument> {
  const folder = sourcesOf(content);
  const sidecarFile = `${file.slice(0, file.length - extname(file).length)}.yaml`;
  const sidecar = files.includes(sidecarFile) ? await loadSidecar(folder, sidecarFile) : readSidecar(sidecarFile, '');
  const bytes = await readFile(join(folder, file));
  const { document, leftOut, issues } = await readDocumentOnce(file, bytes, sidecar.metadata);
  const found = [...sidecar.issues, ...issues];
  if (!document) return { issues: found };
  const { redactions } = await loadCorrections(content, document.id);
  const redacted = redact(document, redactions);
  const checked = checkPublication(redacted.document, leftOut, sidecar.publication);
  return { document: checked.document, issues: [...found, ...redacted.issues, ...checked.issues] };
}

async function loadSidecar(folder: string, file: string): Promise<SidecarResult> {
  return readSidecar(file, await readText(join(folder, file)));
}

async function ownOrGiven(content: string, name: string): Promise<string> {
  const own = join(content, name);
  return existsSync(own) ? own : join(import.meta.dirname, '../../content', name);
}
