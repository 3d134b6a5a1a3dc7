/** Formats what a build found: issues by file and place, then counts, seconds and memory per stage. */
import { inspect } from 'node:util';
import { BuildError, type Issue, type Severity, sayFault } from '../../src/model/issue.ts';
import { type RuleId, rules } from '../../src/model/rules.ts';
import { explainFault } from '../disk/system-faults.ts';
import { visible } from '../disk/visible.ts';
import type { StageCost } from './stages.ts';

export interface BuildFigures {
  readonly plans: number;
  readonly measures: number;
  readonly pages: number;
  /** By stage. */
  readonly costs: ReadonlyMap<string, StageCost>;
}

/**
 * Returns the issues as text, grouped by file, in order of place, and below them each of their rules once, with what it
 * means and what to do; empty for none.
 */
export function formatIssues(issues: readonly Issue[]): string {
  if (issues.length === 0) return '';
  const byFile = Map.groupBy([...issues].sort(byPlace), ({ at }) => at.file);
  const named = new Set(issues.map(({ rule }) => rule));
  const places = [...byFile].map(([file, list]) => [visible(file), ...list.map(formatIssue)].join('\n'));
  return [...places, '', '说明（详见 docs/rules.md）：', ...[...named].sort().map(explainRule)].join('\n');
}

/** Returns the closing lines of a build; the last say what to do. `leftOut`: plan id → file that was not taken in. */
export function formatFigures(
  figures: BuildFigures,
  issues: readonly Issue[],
  leftOut: ReadonlyMap<string, string> = new Map(),
): string {
  const named = [...Map.groupBy(issues, ({ rule }) => rule)].map(([rule, { length }]) => `${rule} ${length}`);
  const stages = [...figures.costs].map(([stage, { seconds }]) => `${stage} ${seconds.toFixed(1)}`);
  const total = [...figures.costs.values()].reduce((sum, { seconds }) => sum + seconds, 0);
  const memory = [...figures.costs].map(([stage, cost]) => `${stage} ${(cost.memory / 2 ** 20).toFixed(0)}`);
  return [
    `方案 ${figures.plans} 份，措施 ${figures.measures} 项，网页 ${figures.pages} 个`,
    `用时（秒）：${stages.join('、')}，共 ${total.toFixed(1)}`,
    `内存至多（MiB，不算另开的进程）：${memory.join('、')}`,
    `问题：${named.sort().join('、') || '没有'}`,
    ...(leftOut.size > 0 ? [formatLeftOut(leftOut)] : []),
    sayWhatToDo(issues, leftOut.size),
  ].join('\n');
}

/** Returns the files that were not taken in; empty for none. */
export function formatLeftOut(leftOut: ReadonlyMap<string, string>): string {
  if (leftOut.size === 0) return '';
  const files = [...leftOut.values()].map((file) => `\n  ${visible(file)}`).join('');
  return `没有收入的文件 ${leftOut.size} 份，原因见上面的“错误”：${files}`;
}

function sayWhatToDo(issues: readonly Issue[], leftOut: number): string {
  if (leftOut > 0) return '网站已生成，其余文件都已收入。请按上面的说明改正没有收入的文件，再运行一次。';
  const warned = issues.some(({ severity }) => severity === 'warning');
  return warned ? '网站已生成。请按上面的说明核对警告；确认无误的不必处理。' : '网站已生成，没有需要处理的问题。';
}

function explainRule(rule: RuleId): string {
  const { means, todo } = rules[rule];
  return `  ${rule}：${means}。${todo}。`;
}

/** Tells whether an issue keeps its document out. */
export function isError({ severity }: Issue): boolean {
  return severity === 'error';
}

const severities: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' };

function formatIssue({ at, severity, rule, ...fault }: Issue): string {
  const place = at.line > 0 ? `${at.line}:${at.column}` : '-';
  return `  ${place}  ${severities[severity]}  ${rule}  ${sayFault(fault)}`;
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
  console.error(explainError(error));
}

/** Returns what to tell about an error. Only a fault of Fangan itself shows where it happened. */
export function explainError(error: unknown): string {
  const told = error instanceof BuildError ? error : explainFault(error);
  if (told) return `${told.message}\n${told.hint}`;
  return `这是 Fangan 自己的故障，不是文件的问题；请把下面的内容连同所用的命令报告给维护者。\n${inspect(error)}`;
}
