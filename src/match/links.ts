/**
 * Reads content/links.yaml: what an editor has decided about single pairs of measures. `confirm` keeps a match and
 * marks it as checked, `refuse` takes it away, `add` makes one that no rule sees; each with a reason.
 */
import { z } from 'zod';
import {
  type ListedEntry,
  type ReportEntry,
  readYamlList,
  type SettledEntries,
  settleEntries,
  type YamlList,
} from '../model/editors-yaml.ts';
import { planOf } from '../model/ids.ts';
import { sayNearest } from '../model/nearest.ts';

const linkActions = ['confirm', 'refuse', 'add'] as const;

const curatedLink = z.strictObject({
  a: z.string().min(1),
  b: z.string().min(1),
  action: z.enum(linkActions),
  reason: z.string().trim().min(1),
});
export type CuratedLink = z.infer<typeof curatedLink>;

/** A measure that a link may name. */
export interface LinkedMeasure {
  readonly id: string;
  readonly plan: string;
}

/** Returns the links of a file, and what is wrong with how they are written. */
export function readLinks(text: string): YamlList<CuratedLink> {
  return readYamlList(text, curatedLink);
}

/**
 * Returns the links that can be followed, and what is wrong with the others. Those to measures of the plans `leftOut` wait
 * until their plan is there again.
 */
export function settleLinks(
  listed: readonly ReadEntry[],
  measures: readonly LinkedMeasure[],
  leftOut: ReadonlySet<string> = new Set(),
): SettledEntries<CuratedLink> {
  const plans = new Map(measures.map(({ id, plan }) => [id, plan]));
  const known = new Map<string, ReadEntry>();
  const entries = listed.filter(({ value: { a, b } }) => !leftOut.has(planOf(a)) && !leftOut.has(planOf(b)));
  return settleEntries(entries, (entry, report) => {
    checkMeasures(entry.value, plans, report);
    const key = [entry.value.a, entry.value.b].sort().join('\n');
    const first = known.get(key);
    if (first) reportRepeat(first, entry.value, report);
    else known.set(key, entry);
  });
}

type ReadEntry = ListedEntry<CuratedLink>;

function checkMeasures({ a, b }: CuratedLink, plans: ReadonlyMap<string, string>, report: ReportEntry): void {
  for (const id of [a, b]) if (!plans.has(id)) report(id, `库里有的措施编号${sayNearest(id, plans.keys())}`);
  const [planA, planB] = [plans.get(a), plans.get(b)];
  if (planA !== undefined && planA === planB) report(`${a} 和 ${b} 属于同一份方案`, '两份方案里的措施');
}

function reportRepeat({ line, value }: ReadEntry, { action }: CuratedLink, report: ReportEntry): void {
  if (value.action === action) report(`第 ${line} 行已有的一对`, '一对只写一条');
  else report(`与第 ${line} 行的 ${value.action} 相反的 ${action}`, '一对只有一个结论');
}
