/**
 * Reads a responsibility note (责任分工): who leads and who answers.
 *
 * `（牵头单位：审批服务部、综合管理部（大数据）；责任单位：各部门）`. Roles are parted by ；, units by 、 and ，. A bracket at a
 * name's end names offices, several of them are several units (济南 二（八）1); a bracket inside a name belongs to it
 * (各县（市、区）人民政府); 市直有关部门、单位 is one collective (潍坊).
 */
import type { LocatedUnit } from '../model/enriched.ts';
import type { Span } from '../model/printed.ts';
import type { Role } from '../model/records.ts';

const roleWords: Readonly<Record<string, Role>> = {
  牵头: 'lead',
  主责: 'lead',
  主办: 'lead',
  承办: 'lead',
  责任: 'responsible',
  负责: 'responsible',
  落实: 'responsible',
  配合: 'supporting',
  协办: 'supporting',
  协助: 'supporting',
  参与: 'supporting',
  参加: 'supporting',
};
const words = Object.keys(roleWords).join('|');
/** `牵头单位：`, `主要责任单位：`; `完成时限：` ends the names before it */
const roleHead = new RegExp(
  `(?:主要)?(?<word>${words})(?:责任|配合)?(?:单位|部门|机构|领导|科室)?\\s*[:：]|(?:(?:完成|办结|责任)时间|(?:完成|办理|整改)?(?:时限|期限)(?:要求)?|时间节点)\\s*[:：]`,
  'gu',
);
/** `市司法局牵头`, `由市财政局配合`, `国务院相关部门按职责分工负责` */
const roleTail = new RegExp(
  `(?:按照?(?:各自)?(?:职责|职能)(?:分工)?|共同|分别|具体|统筹)*(?<word>${words})(?=[，；,;。）)〕\\]】\\s]|$)`,
  'gu',
);
/** A note inside the text of a measure: `…制度（牵头单位：市司法局）。` */
const innerNote = new RegExp(
  `[（(〔[【]\\s*(?:主要)?(?:${words})(?:责任|配合)?(?:单位|部门|机构)\\s*[:：](?:[^（(）)。]|[（(][^（(）)]{0,60}[）)]){1,300}[）)〕\\]】]`,
  'gu',
);
/** A generic word that only goes on with the name before it: 市直有关部门、单位 */
const genericTail = /^(?:单位|部门|机构|直属机构|企业|组织)$/u;
/** What joins two names: 省大数据局等|有关部门, 相关部门及|各地区, 市教育局和|市财政局; not 发展和改革委员会 */
const joint =
  /等(?=.{0,8}?(?:部门|单位|机构|地区)(?:$|以?及|和|与))|(?:以及|及|和|与)(?=各|有关|相关|其他)|(?<=[局委办部厅院室会])(?:以及|及|和|与)(?=[省市区县州旗])/gu;
const collectiveName = /各|有关|相关|^[市区县省]属|(?:部门|单位|机构)$/u;
/** 综合管理部（司法、大数据） */
const offices = /^(?<name>[^（(]+)[（(](?<offices>[^（()）]+)[）)]$/u;
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

/** Returns the units that notes inside a measure's text name; they have no place in the note below it. */
export function readInnerNotes(text: string): LocatedUnit[] {
  const notes = [...text.matchAll(innerNote)].map(([note]) => note);
  return notes.flatMap(readResponsibilities).map((unit) => ({ ...unit, span: { start: 0, end: 0 } }));
}

interface Segment {
  readonly role: Role;
  readonly span: Span;
}

function segmentsOf(note: string): Segment[] {
  const heads = [...note.matchAll(roleHead)];
  if (heads.length > 0) return segmentsAfter(note, heads);
  const tails = [...note.matchAll(roleTail)];
  return tails.length > 0 ? segmentsBefore(note, tails) : bareNames(note);
}

function segmentsAfter(note: string, heads: readonly RegExpMatchArray[]): Segment[] {
  return heads.flatMap((head, index) => {
    const start = (head.index ?? 0) + head[0].length;
    const end = heads[index + 1]?.index ?? note.length;
    const span = { start, end: start + withoutEnd(note.slice(start, end)).length };
    return head.groups?.['word'] ? [{ role: roleOf(head), span }] : [];
  });
}

function segmentsBefore(note: string, tails: readonly RegExpMatchArray[]): Segment[] {
  return tails.map((tail, index) => {
    const before = tails[index - 1];
    const from = before ? (before.index ?? 0) + before[0].length : 0;
    const names = note.slice(from, tail.index);
    const lead = /^[，；,;。、（(〔[【\s]*由?/u.exec(names)?.[0].length ?? 0;
    return { role: roleOf(tail), span: { start: from + lead, end: from + names.length } };
  });
}

/** （市司法局、各县市区）: names without a word that says what they do answer for the measure. */
function bareNames(note: string): Segment[] {
  const lead = /^[（(〔[【\s]*/u.exec(note)?.[0].length ?? 0;
  const length = withoutEnd(note.slice(lead)).length;
  return length > 0 ? [{ role: 'responsible', span: { start: lead, end: lead + length } }] : [];
}

function roleOf(match: RegExpMatchArray): Role {
  return roleWords[match.groups?.['word'] ?? ''] ?? 'responsible';
}

/** Drops what closes a segment: a stop, or the note's own closing bracket (which may be the wrong one). */
function withoutEnd(segment: string): string {
  const text = segment.replace(/[；;。，,、（(〔[【\s]+$/u, '');
  const closed = /[）)〕\]】]$/u.test(text) && depthOf(text) < 0;
  return closed ? text.slice(0, -1).replace(/[；;。，,、\s]+$/u, '') : text;
}

function depthOf(text: string): number {
  return countOf(text, /[（(〔[【]/gu) - countOf(text, /[）)〕\]】]/gu);
}

function countOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

function splitNames(note: string, { start, end }: Span): Span[] {
  const names: Span[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const character = at < end ? note.charAt(at) : '、';
    if ('（('.includes(character)) depth += 1;
    else if ('）)'.includes(character)) depth -= 1;
    else if ('、，,；;\n'.includes(character) && (depth <= 0 || at === end)) {
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
  const bracket = offices.exec(printed)?.groups;
  const list = bracket?.['offices']?.split('、').filter(Boolean) ?? [];
  const isOne = !bracket || list.length === 0 || openCollective.test(bracket['name'] ?? '');
  if (isOne) return [{ unit: printed, span, collective: collectiveName.test(printed) }];
  return list.map((office, index) => ({
    unit: `${bracket['name']}（${office}）`,
    span: list.length === 1 ? span : officeSpan(printed, span, office, index),
    collective: false,
  }));
}

/** The first of several offices carries the name before the bracket, the others stand alone. */
function officeSpan(printed: string, span: Span, office: string, index: number): Span {
  const start = span.start + printed.indexOf(office, printed.search(/[（(]/u));
  return { start: index === 0 ? span.start : start, end: start + office.length };
}
