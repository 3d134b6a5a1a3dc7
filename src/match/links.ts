/**
 * Reads content/links.yaml: what an editor has decided about single pairs of measures. `confirm` keeps a match and
 * marks it as checked, `refuse` takes it away, `add` makes one that no rule sees; each with a reason.
 */
import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { BuildError } from '../model/issue.ts';

export const linkActions = ['confirm', 'refuse', 'add'] as const;

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

interface Entry {
  readonly line: number;
  readonly value: unknown;
}

interface ReadEntry {
  readonly line: number;
  readonly link: CuratedLink;
}

/** Returns the links of a file; throws a BuildError that names every fault with its line. */
export function readLinks(text: string, measures: readonly LinkedMeasure[], file = 'links.yaml'): CuratedLink[] {
  const faults: string[] = [];
  const report = (line: number, message: string): void => void faults.push(`${file}:${line}: ${message}`);
  const entries = readEntries(text, report).flatMap((entry) => readEntry(entry, report));
  checkMeasures(entries, measures, report);
  checkRepeats(entries, report);
  if (faults.length > 0) {
    throw new BuildError(faults.join('\n'), 'Every entry has a, b (ids of measures of two plans), action and reason.');
  }
  return entries.map(({ link }) => link);
}

type Report = (line: number, message: string) => void;

function readEntries(text: string, report: Report): Entry[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const { pos, message } of document.errors) report(lines.linePos(pos[0]).line, message);
  const { contents } = document;
  if (document.errors.length > 0 || contents === null) return [];
  if (!isSeq(contents)) {
    report(1, 'found no list, expected one entry after another, each beginning with “- ”');
    return [];
  }
  return contents.items.map((item) => ({
    line: isNode(item) && item.range ? lines.linePos(item.range[0]).line : 1,
    value: isMap(item) ? item.toJS(document) : undefined,
  }));
}

function readEntry({ line, value }: Entry, report: Report): ReadEntry[] {
  const { success, data, error } = curatedLink.safeParse(value);
  if (success) return [{ line, link: data }];
  for (const { path, message } of error.issues) report(line, `${path.join('.') || 'entry'}: ${message}`);
  return [];
}

function checkMeasures(entries: readonly ReadEntry[], measures: readonly LinkedMeasure[], report: Report): void {
  const plans = new Map(measures.map(({ id, plan }) => [id, plan]));
  for (const { line, link } of entries) {
    for (const id of [link.a, link.b]) if (!plans.has(id)) report(line, `no measure has the id ${id}`);
    const [planA, planB] = [plans.get(link.a), plans.get(link.b)];
    if (planA !== undefined && planA === planB) report(line, `${link.a} and ${link.b} are measures of one plan`);
  }
}

function checkRepeats(entries: readonly ReadEntry[], report: Report): void {
  const known = new Map<string, ReadEntry>();
  for (const entry of entries) {
    const key = [entry.link.a, entry.link.b].sort().join('\n');
    const first = known.get(key);
    if (!first) known.set(key, entry);
    else if (first.link.action === entry.link.action)
      report(entry.line, `the pair stands in line ${first.line} already`);
    else report(entry.line, `${entry.link.action} contradicts ${first.link.action} in line ${first.line}`);
  }
}
