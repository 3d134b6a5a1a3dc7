/** A thread that reads its share of the documents and keeps the plans; one that fails is left to who asks for it. */
import { workerData } from 'node:worker_threads';
import type { SourceDocument } from '../../src/model/document.ts';
import { readPlanOnce } from './plan-cache.ts';

const documents: readonly SourceDocument[] = workerData;
for (const document of documents) {
  try {
    readPlanOnce(document);
  } catch {
    // told where the plan is asked for
  }
}
