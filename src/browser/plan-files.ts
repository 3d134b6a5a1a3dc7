/** Runs in the browser: fetches what the site publishes of its plans, when a reader first wants it. */
import type { PlanRecord } from '../model/records.ts';
import type { ChosenText } from './compare/chosen-texts.ts';
import { fetchJson } from './fetch-json.ts';
import { href } from './href.ts';

/** Returns the record of a plan. */
export function fetchPlan(plan: string): Promise<PlanRecord> {
  return fetchJson(href(`plans/${encodeURIComponent(plan)}/record.json`));
}

/** Returns the texts of a plan. */
export function fetchTexts(plan: string): Promise<readonly ChosenText[]> {
  return fetchJson(href(`plans/${encodeURIComponent(plan)}/texts.json`));
}
