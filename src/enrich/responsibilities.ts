/**
 * Reads a responsibility note (责任分工): who leads and who answers.
 *
 * `（牵头单位：审批服务部、综合管理部（大数据）；责任单位：各部门）`. Roles are parted by ；, units by 、 and ，. A bracket at a
 * name's end names offices, several of them are several units (济南 二（八）1); a bracket inside a name belongs to it
 * (各县（市、区）人民政府); 市直有关部门、单位 is one collective (潍坊).
 */
import type { LocatedUnit } from '../model/enriched.ts';
import type { Role } from '../model/kinds.ts';
import { bracketDepth, bracketStep, closer, opener } from '../model/official/brackets.ts';
import { limitWord, officeWord, readOffices, roleOf, roleTail, roleWord } from '../model/official/responsibility.ts';
import type { Span } from '../model/printed.ts';

/** `牵头单位：`, `主要责任单位：`; `完成时限：` ends the names before it */
const roleHead = new RegExp(`(?:${roleWord}${officeWord}?|${limitWord})\\s*[:：]`, 'gu');
/** `市司法局牵头`, `由市财政局配合`, `国务院相关部门按职责分工负责` */
const roleBehind = new RegExp(`${roleTail}(?=[，；,;。\\s]|${closer}|$)`, 'gu');
/** A note inside the text of a measure: `…制度（牵头单位：市司法局）。` */
const innerNote = new RegExp(
  `${opener}\\s*${roleWord}${officeWord}\\s*[:：](?:[^（(）)。]|[（(][^（(）)]{0,60}[）)]){1,300}${closer}`,
  'gu',
);
const closed = new RegExp(`${closer}$`, 'u');
const stopsAtEnd = new RegExp(`(?:[；;。，,、\\s]|${opener})+$`, 'u');
const beforeNames = new RegExp(`^(?:${opener}|\\s)*`, 'u');
const beforeName = new RegExp(`^(?:[，；,;。、\\s]|${opener})*由?`, 'u');
/** A generic word that only goes on with the name before it: 市直有关部门、单位 */
const genericTail = /^(?:单位|部门|机构|直属机构|企业|组织)$/u;
/** What joins two names: 省大数据局等|有关部门, 相关部门及|各地区, 市教育局和|市财政局; not 发展和改革委员会 */
const joint =
  /等(?=.{0,8}?(?:部门|单位|机构|地区)(?:$|以?及|和|与))|(?:以及|及|和|与)(?=各|有关|相关|其他)|(?<=[局委办部厅院室会])(?:以及|及|和|与)(?=[省市区县州旗])/gu;
const collectiveName = /各|有关|相关|^[市区县省]属|(?:部门|单位|机构)$/u;
/** 各县（市、区）, 各镇（街道、开发区）: the bracket goes on with a collective's name */
const openCollective = /^各|[县市区村]$|有关|相关/u;

/** Returns the units of a note in printed order; spans are offsets into `note`. */
export function readResponsibilities(note: string): LocatedUnit[] {
  return segmentsOf(note).flatMap(({ role, span }) =>
    splitNames(note, span)
      .flatMap((name) => readUnit(note, name))
      .map((unit) => ({ role, ...unit })),
  );
}

/** Returns where a note prints what says who leads, answers or supports: 牵头单位：, 按职责分工负责. */
export function findRoleWords(note: string): Span[] {
  return segmentsOf(note).flatMap(({ word }) => (word ? [word] : []));
}

/** Returns the units that notes inside a measure's text name; they have no place in the note below it. */
export function readInnerNotes(text: string): LocatedUnit[] {
  const notes = findInnerNotes(text).map(({ start, end }) => text.slice(start, end));
  return notes.flatMap(readResponsibilities).map((unit) => ({ ...unit, span: { start: 0, end: 0 } }));
}

/** Returns where the text of a measure holds notes. */
export function findInnerNotes(text: string): Span[] {
  return [...text.matchAll(innerNote)].map(spanOf);
}

interface Segment {
  readonly role: Role;
  /** What says so; missing where the note only names units. */
  readonly word?: Span;
  /** The names. */
  readonly span: Span;
}

function segmentsOf(note: string): Segment[] {
  const heads = [...note.matchAll(roleHead)];
  if (heads.length > 0) return segmentsAfter(note, heads);
  const tails = [...note.matchAll(roleBehind)];
  return tails.length > 0 ? segmentsBefore(note, tails) : bareNames(note);
}

function segmentsAfter(note: string, heads: readonly RegExpExecArray[]): Segment[] {
  return heads.flatMap((head, index) => {
    const start = head.index + head[0].length;
    const end = heads[index + 1]?.index ?? note.length;
    const span = { start, end: start + withoutEnd(note.slice(start, end)).length };
    return head.groups?.['word'] ? [{ role: roleOf(head.groups['word']), word: spanOf(head), span }] : [];
  });
}

function segmentsBefore(note: string, tails: readonly RegExpExecArray[]): Segment[] {
  return tails.map((tail, index) => {
    const before = tails[index - 1];
    const from = before ? before.index + before[0].length : 0;
    const names = note.slice(from, tail.index);
    const lead = beforeName.exec(names)?.[0].length ?? 0;
    const span = { start: from + lead, end: from + names.length };
    return { role: roleOf(tail.groups?.['word']), word: spanOf(tail), span };
  });
}

/** （市司法局、各县市区）: names without a word that says what they do answer for the measure. */
function bareNames(note: string): Segment[] {
  const lead = beforeNames.exec(note)?.[0].length ?? 0;
  const length = withoutEnd(note.slice(lead)).length;
  return length > 0 ? [{ role: 'responsible', span: { start: lead, end: lead + length } }] : [];
}

function spanOf({ 0: found, index }: RegExpExecArray): Span {
  return { start: index, end: index + found.length };
}

/** Drops what closes a segment: a stop, or the note's own closing bracket (which may be the wrong one). */
function withoutEnd(segment: string): string {
  const text = segment.replace(stopsAtEnd, '');
  const isClosed = closed.test(text) && bracketDepth(text) < 0;
  return isClosed ? text.slice(0, -1).replace(stopsAtEnd, '') : text;
}

function splitNames(note: string, { start, end }: Span): Span[] {
  const names: Span[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const character = at < end ? note.charAt(at) : '、';
    depth += bracketStep(character);
    if ('、，,；;\n'.includes(character) && (depth <= 0 || at === end)) {
      for (const name of splitJoint(note, { start: from, end: at })) addName(names, note, name);
      from = at + 1;
    }
  }
  return names;
}

function splitJoint(note: string, { start, end }: Span): Span[] {
  const text = note.slice(start, end).replace(/等(?:部门|单位)?\s*$/u, '');
  const joints = [...text.matchAll(joint)];
  const starts = [0, ...joints.map(({ index, 0: found }) => index + found.length)];
  return starts.map((from, index) => ({ start: start + from, end: start + (joints[index]?.index ?? text.length) }));
}

function addName(names: Span[], note: string, name: Span): void {
  const text = note.slice(name.start, name.end);
  const last = names.at(-1);
  if (!text.trim()) return;
  if (last && genericTail.test(text.trim())) names[names.length - 1] = { start: last.start, end: name.end };
  else
    names.push({ start: name.start + text.length - text.trimStart().length, end: name.start + text.trimEnd().length });
}

function readUnit(note: string, span: Span): Omit<LocatedUnit, 'role'>[] {
  const printed = note.slice(span.start, span.end);
  const { name, offices } = readOffices(printed) ?? { name: printed, offices: [] };
  const isOne = offices.length === 0 || openCollective.test(name);
  if (isOne) return [{ unit: printed, span, collective: collectiveName.test(printed) }];
  return offices.map((office, index) => ({
    unit: `${name}（${office}）`,
    span: offices.length === 1 ? span : officeSpan(printed, span, office, index),
    collective: false,
  }));
}

/** The first of several offices carries the name before the bracket, the others stand alone. */
function officeSpan(printed: string, span: Span, office: string, index: number): Span {
  const start = span.start + printed.indexOf(office, printed.search(/[（(]/u));
  return { start: index === 0 ? span.start : start, end: start + office.length };
}
