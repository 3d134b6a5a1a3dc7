/** Joins the stages from documents to plans: parse → enrich. Touches no disk. */
import { enrichPlan } from '../../src/enrich/index.ts';
import { findMissingArticles } from '../../src/enrich/missing-articles.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import type { EnrichedPlan } from '../../src/model/enriched.ts';
import type { Issue } from '../../src/model/issue.ts';
import { lookUp } from '../../src/model/look-up.ts';
import { placeFinder } from '../../src/model/source-lines.ts';
import { parsePlan } from '../../src/parse/index.ts';

/** What a document is read into: plain data. */
export interface ReadPlan {
  readonly plan: EnrichedPlan;
  readonly issues: readonly Issue[];
}

export interface ReadPlans {
  readonly plans: readonly EnrichedPlan[];
  readonly issues: readonly Issue[];
}

/** Reads a document. */
export function readPlan(document: SourceDocument): ReadPlan {
  const { plan, issues } = parsePlan(document);
  return { plan: enrichPlan(plan), issues };
}

/** Returns the plans of the documents, newest first; `read` reads one, or remembers it. */
export function readPlans(documents: readonly SourceDocument[], read: typeof readPlan = readPlan): ReadPlans {
  const found = documents.map(read);
  const plans = found.map(({ plan }) => plan).sort(newestFirst);
  const finders = new Map(documents.map((document) => [document.id, placeFinder(document)]));
  const missing = findMissingArticles(plans, (plan, offset) => lookUp(finders, plan, 'document')(offset));
  return { plans, issues: [...found.flatMap(({ issues }) => issues), ...missing] };
}

function newestFirst({ plan: a }: EnrichedPlan, { plan: b }: EnrichedPlan): number {
  const [dateA, dateB] = [a, b].map(({ documentDate, period }) => documentDate ?? period ?? '');
  return (dateB ?? '').localeCompare(dateA ?? '') || (a.id < b.id ? -1 : 1);
}
