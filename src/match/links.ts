/**
 * Reads content/links.yaml: what an editor has decided about single pairs of measures. `confirm` keeps a match and
 * marks it as checked, `refuse` takes it away, `add` makes one that no rule sees; each with a reason.
 */
import { z } from 'zod';
import { BuildError } from '../model/issue.ts';
import { type ListedEntry, type ReportFault, readYamlList } from '../model/yaml-list.ts';

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

/** Returns the links of a file; throws a BuildError that names every fault with its line. */
export function readLinks(text: string, measures: readonly LinkedMeasure[], file = 'links.yaml'): CuratedLink[] {
  const faults: string[] = [];
  const report: ReportFault = (line, message) => void faults.push(`${file}:${line}: ${message}`);
  const entries = readYamlList(text, curatedLink, report);
  checkMeasures(entries, measures, report);
  checkRepeats(entries, report);
  if (faults.length > 0) {
    throw new BuildError(faults.join('\n'), 'Every entry has a, b (ids of measures of two plans), action and reason.');
  }
  return entries.map(({ value }) => value);
}

type ReadEntry = ListedEntry<CuratedLink>;

function checkMeasures(entries: readonly ReadEntry[], measures: readonly LinkedMeasure[], report: ReportFault): void {
  const plans = new Map(measures.map(({ id, plan }) => [id, plan]));
  for (const { line, value: link } of entries) {
    for (const id of [link.a, link.b]) if (!plans.has(id)) report(line, `no measure has the id ${id}`);
    const [planA, planB] = [plans.get(link.a), plans.get(link.b)];
    if (planA !== undefined && planA === planB) report(line, `${link.a} and ${link.b} are measures of one plan`);
  }
}

function checkRepeats(entries: readonly ReadEntry[], report: ReportFault): void {
  const known = new Map<string, ReadEntry>();
  for (const entry of entries) {
    const key = [entry.value.a, entry.value.b].sort().join('\n');
    const first = known.get(key);
    if (!first) known.set(key, entry);
    else if (first.value.action === entry.value.action)
      report(entry.line, `the pair stands in line ${first.line} already`);
    else report(entry.line, `${entry.value.action} contradicts ${first.value.action} in line ${first.line}`);
  }
}
