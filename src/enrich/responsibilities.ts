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
/** `牵头单位：` */
const roleHead = new RegExp(`(?<word>${words})(?:单位|部门|机构|领导)?\\s*[:：]`, 'gu');
/** `市司法局牵头`, `由市财政局配合` */
const roleTail = new RegExp(`(?:由)?(?<names>[^，；,;。]+?)(?<word>${words})(?=[，；,;。）)〕\\]】\\s]|$)`, 'gu');
/** A generic word that only goes on with the name before it: 市直有关部门、单位 */
const genericTail = /^(?:单位|部门|机构|直属机构|企业|组织)$/u;
const collectiveName = /各|有关|相关|^[市区县省]属|(?:部门|单位|机构)$/u;
/** 综合管理部（司法、大数据）, but not 各县（市、区） */
const offices = /^(?<name>[^（(]*[^各县市区镇乡村（(])[（(](?<offices>[^（()）]+)[）)]$/u;

/** Returns the units of a note in printed order; spans are offsets into `note`. */
export function readResponsibilities(note: string): LocatedUnit[] {
  const heads = [...note.matchAll(roleHead)];
  const segments = heads.length > 0 ? segmentsAfter(note, heads) : segmentsBefore(note);
  return segments.flatMap(({ role, span }) =>
    splitNames(note, span)
      .flatMap((name) => readUnit(note, name))
      .map((unit) => ({ role, ...unit })),
  );
}

interface Segment {
  readonly role: Role;
  readonly span: Span;
}

function segmentsAfter(note: string, heads: readonly RegExpMatchArray[]): Segment[] {
  return heads.map((head, index) => {
    const start = (head.index ?? 0) + head[0].length;
    const end = heads[index + 1]?.index ?? note.length;
    return { role: roleOf(head), span: { start, end: start + withoutEnd(note.slice(start, end)).length } };
  });
}

function segmentsBefore(note: string): Segment[] {
  return [...note.matchAll(roleTail)].map((match) => {
    const names = match.groups?.['names'] ?? '';
    const lead = /^[（(〔[【\s]*/u.exec(names)?.[0].length ?? 0;
    const start = match.index + match[0].indexOf(names) + lead;
    return { role: roleOf(match), span: { start, end: start + names.length - lead } };
  });
}

function roleOf(match: RegExpMatchArray): Role {
  return roleWords[match.groups?.['word'] ?? ''] ?? 'responsible';
}

/** Drops what closes a segment: a stop, or the note's own closing bracket (which may be the wrong one). */
function withoutEnd(segment: string): string {
  const text = segment.replace(/[；;。，,、（(〔[【\s]+$/u, '');
  const closed = /[）)〕\]】]$/u.test(text) && !isBalanced(text);
  return closed ? text.slice(0, -1).replace(/[；;。\s]+$/u, '') : text;
}

function isBalanced(text: string): boolean {
  return countOf(text, /[（(〔[【]/gu) === countOf(text, /[）)〕\]】]/gu);
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
    else if ('、，,；;'.includes(character) && (depth <= 0 || at === end)) {
      addName(names, note, { start: from, end: at });
      from = at + 1;
    }
  }
  return names;
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
  if (!bracket || list.length === 0) return [{ unit: printed, span, collective: collectiveName.test(printed) }];
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
