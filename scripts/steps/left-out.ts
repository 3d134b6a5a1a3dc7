/**
 * Keeps the fault of one document from stopping a library: the document is left out and the others are built. Only what
 * would publish something wrong under a permanent address stops all: see `stopping`.
 */
import { type Finding, toIssue, withReason } from '../../src/intake/faults.ts';
import { planIdOf } from '../../src/intake/plan-id.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { BuildError, type Issue } from '../../src/model/issue.ts';
import type { RuleId } from '../../src/model/rules.ts';
import { formatIssues, isError } from './report.ts';

/** Plan id → its file. */
export type LeftOutFiles = ReadonlyMap<string, string>;

export interface SoundDocuments {
  readonly documents: readonly SourceDocument[];
  readonly leftOut: LeftOutFiles;
}

/** A secret or a number of a person that somebody else may have published already, and an address that two files claim. */
const stopping: readonly RuleId[] = [
  'secret-mark',
  'personal-phone',
  'personal-id-card',
  'personal-bank-card',
  'redaction-lost',
  'original-withheld',
  'plan-duplicate',
];

/**
 * Returns the documents without error; one that replaces a document left out stands alone until that is mended. Throws a
 * BuildError that names the files to take out where an error stops all, and where no document is left.
 */
export function keepSound(documents: readonly SourceDocument[], issues: readonly Issue[]): SoundDocuments {
  const errors = issues.filter(isError);
  const stops = errors.filter(({ rule }) => stopping.includes(rule));
  if (stops.length > 0) throw stopAll(documents, issues, stops);
  const leftOut = new Map(errors.map(({ at: { file } }) => [planIdOf(file), file]));
  const sound = documents.filter(({ id }) => !leftOut.has(id));
  if (sound.length > 0) return { documents: sound.map((document) => waitForFormer(document, leftOut)), leftOut };
  throw new BuildError(
    `${formatIssues(issues)}\n\n发现没有一份文件能够收入，应为至少一份。`,
    '请按上面的说明改正，再运行一次。',
  );
}

/** Returns a document that replaces no other. */
export function standAlone(document: SourceDocument): SourceDocument {
  const { replaces: _, ...metadata } = document.metadata;
  return { ...document, metadata };
}

/** Returns a fault of Fangan that one document brings about as an issue of that document. */
export function failedIssue(file: string, error: unknown): Issue {
  const found = withReason('处理这份文件时程序出错', error);
  const finding: Finding = { rule: 'document-failed', found, expected: '能够处理的文件；请把文件报告给维护者' };
  return toIssue(file, finding);
}

/** Returns the items at which `make` fails alone, with why; a BuildError is no fault of an item. */
export function findFailing<Item>(items: readonly Item[], make: (item: Item) => unknown): Map<Item, unknown> {
  const failing = new Map<Item, unknown>();
  for (const item of items) {
    try {
      make(item);
    } catch (error) {
      if (error instanceof BuildError) throw error;
      failing.set(item, error);
    }
  }
  return failing;
}

function stopAll(documents: readonly SourceDocument[], issues: readonly Issue[], stops: readonly Issue[]): BuildError {
  const files = [...new Set(stops.map(({ at }) => documentOf(at.file, documents)))].join('、');
  return new BuildError(
    `${formatIssues(issues)}\n\n没有生成网站，原来的网站不变：${files} 如果收入，会把不该公开或不属于它的内容放在永久的网址上。`,
    `请按上面的说明改正，或者把 ${files} 从 sources 移出，再运行一次。`,
  );
}

/** What an editor has written about a document is named where it stands, and moves with the document. */
function documentOf(file: string, documents: readonly SourceDocument[]): string {
  const own = file.startsWith('corrections/') && documents.find(({ id }) => id === planIdOf(file));
  return own ? own.file : file;
}

function waitForFormer(document: SourceDocument, leftOut: LeftOutFiles): SourceDocument {
  const { replaces } = document.metadata;
  return replaces !== undefined && leftOut.has(replaces.plan) ? standAlone(document) : document;
}
