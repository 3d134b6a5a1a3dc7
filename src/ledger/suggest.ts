/** Writes the entries that an editor has to add for addresses that have gone without a word. */
import { stringify } from 'yaml';
import { planOf } from '../model/ids.ts';
import type { LedgerEntry } from './entries.ts';
import { type FoundText, findText } from './find-text.ts';
import type { LedgerState } from './state.ts';
import { thresholds } from './thresholds.ts';

type Suggestion = Readonly<Record<string, string>>;

/** Returns entries for `moves.yaml`, as YAML; a plan that has gone as a whole gets one for all that stood below it. */
export function suggestMoves(lost: readonly LedgerEntry[], state: LedgerState): string {
  const byPlan = Map.groupBy(lost, ({ id }) => planOf(id));
  return stringify([...byPlan].flatMap(([plan, entries]) => suggestForPlan(plan, entries, state)));
}

function suggestForPlan(plan: string, lost: readonly LedgerEntry[], state: LedgerState): Suggestion[] {
  const own = lost.find(({ id }) => id === plan);
  if (!own) return lost.map((entry) => suggestMove(entry, state));
  const found = findText(state, own);
  if (!found || found.likeness < thresholds.moved) return [{ from: plan, withdrawn: '原文件已移出本库' }];
  const rest = lost.filter(({ id }) => !state.published.has(found.id + id.slice(plan.length)));
  return [{ from: plan, moved: found.id }, ...rest.map((entry) => suggestMove(entry, state))];
}

function suggestMove(entry: LedgerEntry, state: LedgerState): Suggestion {
  return { from: entry.id, ...suggestOutcome(findText(state, entry)) };
}

function suggestOutcome(found: FoundText | undefined): Suggestion {
  if (!found || found.likeness < thresholds.merged) return { withdrawn: '文件中已无此条' };
  return found.likeness < thresholds.moved ? { merged: found.id } : { moved: found.id };
}
