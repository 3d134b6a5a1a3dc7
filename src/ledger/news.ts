/**
 * What the library has published when. The days stand in the ledger; a plan that was recorded before days were has the day
 * of its document.
 */

import { planOf } from '../model/ids.ts';
import type { NewsRecord, PlanRecord } from '../model/records.ts';
import type { LedgerEntry } from './entries.ts';

/** A line of the ledger as news needs it. */
type RecordedAddress = Pick<LedgerEntry, 'id' | 'url' | 'title' | 'hash' | 'on'>;

/** Returns what is new, newest first; of what is no longer published there is no news. */
export function listNews(recorded: readonly RecordedAddress[], plans: readonly PlanRecord[]): NewsRecord[] {
  const byPlan = Map.groupBy(recorded, ({ id }) => planOf(id));
  const news = plans.flatMap((plan) => [
    ...newPlan(plan, byPlan.get(plan.id) ?? []),
    ...changedTexts(plan, byPlan.get(plan.id) ?? []),
  ]);
  return news.sort((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id, 'en'));
}

function newPlan(plan: PlanRecord, recorded: readonly RecordedAddress[]): NewsRecord[] {
  const day = recorded.find(({ id }) => id === plan.id)?.on ?? plan.documentDate;
  if (!day) return [];
  const { id, title, url, measureCount, shortName } = plan;
  const summary = `收入${shortName}的方案，${measureCount}项措施。`;
  return [{ id, plan: id, kind: 'added', title, url, day, summary }];
}

/** A later line with another text; the plan's own line sums up what its measures say one by one. */
function changedTexts(plan: PlanRecord, recorded: readonly RecordedAddress[]): NewsRecord[] {
  const former = new Map<string, string>();
  return recorded.flatMap(({ id, url, title, hash, on }) => {
    const isChange = former.has(id) && former.get(id) !== hash;
    former.set(id, hash);
    if (!isChange || !on || id === plan.id) return [];
    const summary = `${plan.shortName}的这一处文字有改动。`;
    return [{ id, plan: plan.id, kind: 'changed' as const, title, url, day: on, summary }];
  });
}
