/**
 * Reads content/links.yaml: what an editor has decided about single pairs of measures. `confirm` keeps a match and
 * marks it as checked, `refuse` takes it away, `add` makes one that no rule sees; each with a reason.
 */
import { z } from 'zod';
import { faultyFile, type ListedEntry, type ReportFault, readYamlList } from '../model/editors-yaml.ts';
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

/**
 * Returns the links of a file; throws a BuildError that names every fault with its line. Those to measures of the plans
 * `leftOut` wait until their plan is there again.
 */
export function readLinks(
  text: string,
  measures: readonly LinkedMeasure[],
  leftOut: ReadonlySet<string> = new Set(),
): CuratedLink[] {
  const { entries: listed, faults: ofFile } = readYamlList(text, curatedLink);
  const entries = listed.filter(({ value: { a, b } }) => !leftOut.has(planOf(a)) && !leftOut.has(planOf(b)));
  const faults = [...ofFile].map(({ line, found, expected }) => ({ line, found, expected }));
  const report: ReportFault = (line, found, expected) => void faults.push({ line, found, expected });
  checkMeasures(entries, measures, report);
  checkRepeats(entries, report);
  if (faults.length > 0) throw faultyFile('links.yaml', faults, linkHint);
  return entries.map(({ value }) => value);
}

const linkHint = '每条写 a、b（两份方案里措施的编号）、action（confirm、refuse 或 add）和 reason（理由）。';

/** `weifang-2021/5.1` → `weifang-2021` */
function planOf(id: string): string {
  return id.split('/', 1).join('');
}

type ReadEntry = ListedEntry<CuratedLink>;

function checkMeasures(entries: readonly ReadEntry[], measures: readonly LinkedMeasure[], report: ReportFault): void {
  const plans = new Map(measures.map(({ id, plan }) => [id, plan]));
  for (const { line, value: link } of entries) {
    for (const id of [link.a, link.b]) {
      if (!plans.has(id)) report(line, id, `库里有的措施编号${sayNearest(id, plans.keys())}`);
    }
    const [planA, planB] = [plans.get(link.a), plans.get(link.b)];
    if (planA !== undefined && planA === planB) {
      report(line, `${link.a} 和 ${link.b} 属于同一份方案`, '两份方案里的措施');
    }
  }
}

function checkRepeats(entries: readonly ReadEntry[], report: ReportFault): void {
  const known = new Map<string, ReadEntry>();
  for (const entry of entries) {
    const key = [entry.value.a, entry.value.b].sort().join('\n');
    const first = known.get(key);
    if (!first) known.set(key, entry);
    else if (first.value.action === entry.value.action)
      report(entry.line, `第 ${first.line} 行已有的一对`, '一对只写一条');
    else {
      const { action } = first.value;
      report(entry.line, `与第 ${first.line} 行的 ${action} 相反的 ${entry.value.action}`, '一对只有一个结论');
    }
  }
}
