/**
 * The heads of a table of 任务分工: what the label of a column says that its cells hold. Tables of Word files, of web pages
 * and of plain text name their columns alike. The words are simplified characters; who reads a text in traditional ones
 * simplifies it first.
 */
import { officeWord, roleWord } from './responsibility.ts';

/** What the cells of a column hold. */
export type ColumnRole = 'number' | 'measure' | 'unit' | 'term' | 'score' | 'other';

/** Words that name a column, inside a group */
const answerLabel = `${officeWord}|主体|人|分工`;
const partLabel = '牵头|责任|配合|主办|协办';
const termLabel = '时限|期限|时间|进度|节点';
const taskLabel = '任务|措施|举措|事项|内容|要点|项目|工作';

/** Labels without spaces, in the order in which they are tried. */
const labels: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(?:序号?|编号|项号|号)$/u],
  ['score', /分值|分数|权重|标准分|赋分|配分/u],
  [
    'unit',
    new RegExp(`(?:${roleWord}|协同|主管|实施)(?:${answerLabel})|^(?:${partLabel})$|^(?:单位|部门)(?:分工)?$`, 'u'),
  ],
  ['term', new RegExp(termLabel, 'u')],
  ['measure', new RegExp(taskLabel, 'u')],
];
/** Of the label of a column */
export const longestLabel = 12;
const aims = /^.{0,6}(?:指标|目标)(?:名称)?$/u;
/** What an assessment judges by is what has to be done: 考核指标, 评分标准 */
const judged = /指标|标准|细则|(?:评分|计分|考核|评价)(?:办法|方法)/u;
/** A column of units whose label does not say what they do. */
export const bareOffice = /^(?:单位|部门)$/u;

const brokenStart = new RegExp(`^(?:${roleWord}|完成|办结)$`, 'u');
const brokenEnd = new RegExp(`^(?:${officeWord}|主体|分工|时限|时间|期限)$`, 'u');

/** Tells whether two words that stand one below the other are one label: 责任 over 单位, 完成 over 时限. */
export function isBrokenLabel(above: string, below: string): boolean {
  return brokenStart.test(above) && brokenEnd.test(below);
}

/** Returns what the column under `label` holds. */
export function roleOfLabel(label: string): ColumnRole {
  return labels.find(([, pattern]) => label.length <= longestLabel && pattern.test(label))?.[0] ?? 'other';
}

/** What stands before and behind the word in a label that may stand anywhere. */
const taskKind = '主要|重点|具体|重大|目标|年度|改革|建设|整改|公开|实施|工作';
const termKind = '完成|办结|整改|推进|落实|实施|公开|计划|工作|进度|时间';
const labelsAlone = [
  `^(?:${taskKind})*(?:${taskLabel})(?:名称|内容|要求)?$`,
  `(?:${answerLabel})$|^(?:${partLabel})$`,
  `^(?:${termKind})*(?:${termLabel}|安排|要求)$`,
].map((label) => new RegExp(label, 'u'));

/** Tells whether a line, wherever it stands, is a label and no more: 工作任务, 牵头单位, 完成时限; not 推进重点项目. */
export function isLabelAlone(line: string): boolean {
  return roleOfLabel(line) !== 'other' && labelsAlone.some((label) => label.test(line));
}

/**
 * Returns what the columns under `named` hold. What is to be reached (指标) is the task of a row where no column names one;
 * 指标、单位、2025年 lists figures. Beside scores and units the standards of an assessment are tasks.
 */
export function rolesOf(named: readonly string[]): readonly ColumnRole[] {
  const roles = named.map(roleOfLabel);
  if (roles.includes('score') && roles.includes('unit'))
    return roles.map((role, at) => (role === 'other' && judged.test(named[at] ?? '') ? 'measure' : role));
  const answers = roles.some((role, at) => role === 'unit' && !bareOffice.test(named[at] ?? ''));
  if (roles.includes('measure') || !answers) return roles;
  const aim = named.findIndex((label) => aims.test(label));
  return roles.map((role, at) => (at === aim ? 'measure' : role));
}

/** Tells whether `labels` name a column of tasks and one of units. */
export function namesDuties(named: readonly string[]): boolean {
  const roles = rolesOf(named);
  return roles.includes('measure') && roles.includes('unit');
}
