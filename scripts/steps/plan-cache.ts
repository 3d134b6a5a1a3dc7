/**
 * Remembers what documents are read into, so that a document is read once. The key names everything that a plan depends on:
 * the document as it was taken in, with what its editors have said of it, and the code that reads.
 */
import { availableParallelism } from 'node:os';
import type { SourceDocument } from '../../src/model/document.ts';
import { withPauses } from '../../src/model/with-pauses.ts';
import { codeVersion, hasKept, keepResult, readKept, sha256Of } from '../disk/kept-results.ts';
import { type ReadPlan, readPlan } from './read-plans.ts';
import { runThread } from './run-thread.ts';

/** A thread loads the code and warms to it, which is worth it for so many characters of documents that are new. */
const charactersPerThread = 150_000;

/** Reads a document into a plan. */
export function readPlanOnce(document: SourceDocument): ReadPlan {
  const key = planKey(document);
  const kept = readKept(key) as ReadPlan | undefined; // kept under a key of its own kind
  if (kept) return kept;
  const read = readPlan(document);
  keepResult(key, read);
  return read;
}

/**
 * Has the documents that are new read on every processor, where there are many; they are found by `readPlanOnce`. The
 * thread that asks loads the code for itself anyway, so it takes a share too.
 */
export async function readPlansAhead(documents: readonly SourceDocument[]): Promise<void> {
  const fresh = documents.filter((document) => !hasKept(planKey(document)));
  const characters = fresh.reduce((sum, { text }) => sum + text.length, 0);
  const threads = Math.min(availableParallelism(), Math.floor(characters / charactersPerThread));
  if (threads < 2) return;
  const shares = Array.from({ length: threads }, (_, part) => fresh.filter((_one, place) => place % threads === part));
  const script = new URL('plan-thread.ts', import.meta.url);
  const [own = [], ...others] = shares;
  await Promise.all([
    ...others.map((share) => runThread(script, share, { work: `解析${share.length}份文件` })),
    readShare(own),
  ]);
}

/** Keeps the plans of documents, listening in between; what fails is told where its plan is asked for. */
export async function readShare(documents: readonly SourceDocument[]): Promise<void> {
  for await (const document of withPauses(documents, 1)) {
    try {
      readPlanOnce(document);
    } catch {
      // told there
    }
  }
}

function planKey(document: SourceDocument): string {
  readerVersion ??= codeVersion(['src/parse', 'src/enrich', 'src/model', 'src/segment', 'scripts/steps']);
  return sha256Of(`${readerVersion}\n${JSON.stringify(document)}`);
}

let readerVersion: string | undefined;
