/** Formats what a build found: issues by file and place, then counts and seconds per stage. */
import { inspect } from 'node:util';
import { BuildError, type Issue } from '../../src/model/issue.ts';
import { explainFault } from '../disk/system-faults.ts';

export interface BuildFigures {
  readonly plans: number;
  readonly measures: number;
  readonly pages: number;
  /** Stage → seconds. */
  readonly seconds: ReadonlyMap<string, number>;
}

/** Returns the issues as text, grouped by file, in order of place; empty for none. */
export function formatIssues(issues: readonly Issue[]): string {
  const byFile = Map.groupBy([...issues].sort(byPlace), ({ at }) => at.file);
  return [...byFile].map(([file, list]) => [file, ...list.map(formatIssue)].join('\n')).join('\n');
}

/** Returns the closing lines of a build. */
export function formatFigures(figures: BuildFigures, issues: readonly Issue[]): string {
  const rules = [...Map.groupBy(issues, ({ rule }) => rule)].map(([rule, { length }]) => `${rule} ${length}`);
  const stages = [...figures.seconds].map(([stage, seconds]) => `${stage} ${seconds.toFixed(1)} s`);
  const total = [...figures.seconds.values()].reduce((sum, seconds) => sum + seconds, 0);
  return [
    `${figures.plans} plans, ${figures.measures} measures, ${figures.pages} pages`,
    `issues: ${rules.sort().join(', ') || 'none'}`,
    `seconds: ${stages.join(', ')}; together ${total.toFixed(1)} s`,
  ].join('\n');
}

/** Tells whether an issue forbids the build. */
export function isError({ severity }: Issue): boolean {
  return severity === 'error';
}

function formatIssue({ at, severity, rule, found, expected }: Issue): string {
  const place = at.line > 0 ? `${at.line}:${at.column}` : '-';
  return `  ${place}  ${severity}  ${rule}  found ${found}${expected ? `, expected ${expected}` : ''}`;
}

function byPlace(a: Issue, b: Issue): number {
  return (
    a.at.file.localeCompare(b.at.file) ||
    a.at.line - b.at.line ||
    a.at.column - b.at.column ||
    a.rule.localeCompare(b.rule)
  );
}

/** Prints why a command could not go on and sets exit code 1. */
export function fail(error: unknown): void {
  process.exitCode = 1;
  console.error(explain(error));
}

/** Returns what to tell about an error. Only a fault of Fangan itself shows where it happened. */
export function explain(error: unknown): string {
  const told = error instanceof BuildError ? error : explainFault(error);
  if (told) return `${told.message}\n${told.hint}`;
  return `这是 Fangan 自己的故障，不是文件的问题；请把下面的内容连同所用的命令报告给维护者。\n${inspect(error)}`;
}
