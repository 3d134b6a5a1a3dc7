/** Runs in the browser: fetches what the site publishes of its plans, when a reader first wants it. */
import type { PlanRecord } from '../model/records.ts';
import type { ChosenText } from './compare/chosen-texts.ts';
import { href } from './href.ts';

/** Returns the records of all plans. */
export function fetchPlans(): Promise<readonly PlanRecord[]> {
  return fetchJson('data/plans.json');
}

/** Returns the texts of a plan. */
export function fetchTexts(plan: string): Promise<readonly ChosenText[]> {
  return fetchJson(`plans/${encodeURIComponent(plan)}/texts.json`);
}

async function fetchJson<Content>(path: string): Promise<Content> {
  const response = await fetch(href(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
