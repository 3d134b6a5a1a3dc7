/**
 * Reads a responsibility note (责任分工): who leads, who answers, who supports.
 *
 * `（牵头单位：审批服务部、综合管理部（大数据）；责任单位：各部门）`, `（甲局牵头，乙局等配合，6月底前完成）`, and both in one:
 * `责任单位：甲局牵头，乙局`. Roles are parted by ； or by what says them; unit-lists.ts reads the names. What is no name (a time
 * limit, a condition, a person's office) is left out.
 */
import type { LocatedUnit } from '../model/enriched.ts';
import type { Role } from '../model/kinds.ts';
import { matchesIn } from '../model/matches-in.ts';
import { bracketDepth, bracketStep, closer, opener } from '../model/official/brackets.ts';
import {
  bareHead,
  bulletSigns,
  divisionWord,
  limitWord,
  officeWord,
  roleOf,
  roleTail,
  roleWord,
  task,
  urged,
} from '../model/official/responsibility.ts';
import { isUnitName, mayBeUnitName, nameAt, namesUnitAt } from '../model/official/unit-names.ts';
import type { Span } from '../model/printed.ts';
import { simplify } from '../segment/traditional.ts';
import { organEnd, readUnit, splitNames } from './unit-lists.ts';

/** 牵头单位：甲局|责任单位：乙局, where a copy has lost what parted them */
const gluedHead = '(?:牵头|责任|配合|参与|协同|主办|承办|协办)(?:单位|部门|处室|科室)?\\s*[:：]';
/** `牵头单位：`, `主要责任单位：`; any other head (完成时限：, 责任领导：, 适用范围：) ends the names before it */
const head = new RegExp(
  `(?<=^|[，,；;。、\\s|｜${bulletSigns}]|${opener}|${closer}|(?:${organEnd})(?=${gluedHead}))(?:${bareHead}|(?:各项|以下|所有){0,2}(?:任务|措施|工作|事项)?${roleWord}${officeWord}均(?:[为是]|包括)|(?:${roleWord}${officeWord}?|(?!${divisionWord})(?<other>[\\p{Script=Han}/]{2,10}))\\s*[:：]|${roleWord}${officeWord}(?:[为是]|包括|有(?![权关]))|(?<=[【［\\[〔])(?:${roleWord}${officeWord}|(?<other>${limitWord}))[】］\\]〕]\\s*[:：]?)`,
  'gu',
);
const clauseEnd = `(?=[，,；;。、\\s]|${closer}|$)`;
/** What stands between a role word and the end of its clause: 负责|法制审查工作; not the rest of a name, 承办|单位. */
const object = `(?!会同|[^，,；;。、：（）()的]{0,12}(?:单位|部门|机构|机关|中心|室|(?<![查惩])处|科|局|办)${clauseEnd})[^，,；;。、：（）()\\n]{0,30}`;
/** `市医保局会同市财政局`, `市医保局要会同有关部门`: who calls on others leads */
const joining = `${urged}会同(?=\\p{Script=Han}|$)`;
/** `市司法局牵头`, `会同市民政局实施`, `由市财政局配合`, `国务院相关部门按职责分工负责`, `市司法局负责审查` */
const tail = new RegExp(
  `[（(〈](?<mark>牵头|主办|主责|配合|协办)(?:单位|部门)?[）)〉]|(?:[：:]\\s*)?${roleTail}(?:${object}${clauseEnd}|(?=会同))|(?<=^|[^，,；;。、\\s])(?<joins>${joining})|(?<=会同[^，,；;。（()）]{2,60})(?:联合|共同)?${task}${object}${clauseEnd}`,
  'gu',
);
const closed = new RegExp(`${closer}$`, 'u');
const stopOrOpener = `(?:[；;。，,、\\s|｜]|${opener})`;
const stopsAtEnd = new RegExp(`(?<!${stopOrOpener})${stopOrOpener}+$`, 'u');
/** `以下措施均需|各区政府落实，不再列出`: what is said of all that stands below; not 均需资金保障 */
const ofAll = `(?:以[下上]|上述|各项)(?:各项|所有)?(?:任务|措施|工作|事项)?均[需须由应]由?(?=[^，,、。；;]*(?:${organEnd}|[省市州盟县区旗镇乡村道构业])(?:落实|负责|牵头|、|$))`;
/** `（此项工作由|甲局牵头`, `责任分工：|甲局牵头` */
const beforeNames = new RegExp(
  `^(?:[，,；;。、\\s${bulletSigns}]|${opener}|${closer})*并?(?:${divisionWord}\\s*[:：])?(?:(?:[此该本]|上述|以上)(?:[^，,；;。、]{0,6}由|[项类]?(?:工作|任务|事项))|${ofAll}|由)?`,
  'u',
);
const seam = new RegExp(`${closer}\\s*${opener}`, 'gu');
const withWhom = /^会同/u;

/** Returns the units of a note in printed order; spans are offsets into `note`. */
export function readResponsibilities(note: string): LocatedUnit[] {
  const text = partBrackets(simplify(note));
  return stretchesOf(text).flatMap((stretch) =>
    segmentsOf(text, stretch).flatMap(({ role, span }) =>
      splitNames(text, span)
        .filter((name) => isName(text, name, stretch))
        .flatMap((name) => readUnit(note, name))
        .map((unit) => ({ role, ...unit })),
    ),
  );
}

/** （甲局）（乙局） → （甲局；；乙局）: what stands in brackets one after the other is one list. */
function partBrackets(note: string): string {
  if (!/^[（(〔【[]/u.test(note)) return note;
  const depths = depthsOf(note);
  return note.replace(seam, (found, at: number) => (depths[at] === 1 ? '；'.repeat(found.length) : found));
}

/** How deep in brackets each character stands. */
function depthsOf(note: string): Int32Array {
  const depths = new Int32Array(note.length + 1);
  for (let at = 0; at < note.length; at += 1) depths[at + 1] = (depths[at] ?? 0) + bracketStep(note.charAt(at));
  return depths;
}

/** Returns where a note prints what says who leads, answers or supports: 牵头单位：, 按职责分工负责. */
export function findRoleWords(note: string): Span[] {
  return stretchesOf(partBrackets(simplify(note))).flatMap(({ head: word, tails }) =>
    [...(word?.groups?.['word'] ? [word] : []), ...tails].map(spanOf),
  );
}

interface Segment {
  readonly role: Role;
  /** The names. */
  readonly span: Span;
}

/** The words of a note from one head to the next. */
interface Stretch {
  readonly head?: RegExpExecArray;
  readonly span: Span;
  readonly tails: readonly RegExpExecArray[];
}

function stretchesOf(note: string): Stretch[] {
  const heads = [...matchesIn(note, head)].filter(({ groups }) => !isUnitName(groups?.['other'] ?? ''));
  const spans = heads.map((found, index) => {
    const start = found.index + found[0].length;
    return { head: found, span: { start, end: heads[index + 1]?.index ?? note.length } };
  });
  const tails = [...matchesIn(note, tail)];
  const depths = depthsOf(note);
  return [{ span: { start: 0, end: heads[0]?.index ?? note.length } }, ...spans]
    .map(({ span, ...opened }) => ({ ...opened, span: withoutEnds(note, span) }))
    .map((stretch) => ({ ...stretch, tails: tails.filter((found) => isTailOf(stretch, found, depths)) }))
    .filter((stretch) => !('head' in stretch) || stretch.head.groups?.['other'] === undefined);
}

/** Behind a head all names have its part, 会同 or not; what a bracket beside a name says is no part of it. */
function isTailOf(
  { head: opened, span: { start, end } }: Omit<Stretch, 'tails'>,
  { index, groups }: RegExpExecArray,
  depths: Int32Array,
): boolean {
  if (index < start || index >= end || (opened && groups?.['joins'])) return false;
  return (depths[index] ?? 0) <= (depths[start] ?? 0);
}

/** Names stand before the word that says what they do; what stands behind the last such word goes with the head. */
function segmentsOf(note: string, { head: opened, span, tails }: Stretch): Segment[] {
  const role = roleOf(opened?.groups?.['word']);
  const firstLead = tails.findIndex(({ groups }) => roleOf(groups?.['word']) === 'lead');
  let from = span.start;
  let joined = false;
  const before = tails.flatMap((word, index) => {
    const names = { start: from, end: word.index };
    from = word.index + word[0].length;
    const at = startOfOwn(note, names, { word, opened: opened !== undefined, own: partOf(word, role) });
    const joins = word.groups?.['joins'] !== undefined;
    const part = note.charAt(at - 1) === '；' ? roleOf(word.groups?.['word']) : partOf(word, role);
    const own = joined
      ? 'supporting'
      : joins
        ? partOfCaller(note, firstLead >= 0 && firstLead < index, tails[index + 1])
        : part;
    joined = joins;
    return [
      { role, span: { start: names.start, end: at } },
      { role: own, span: { start: at, end: names.end } },
    ];
  });
  const rest: Segment = { role: joined ? 'supporting' : role, span: { start: from, end: span.end } };
  return [...before, rest].map((segment) => joinedBy(note, segment));
}

/**
 * Where the names begin whose part a word tells: all before it; behind a head those of the last clause; 甲局，|乙局、丙局配合;
 * before a mark of one name, that name: 甲局、|乙局（牵头）.
 */
function startOfOwn(
  note: string,
  names: Span,
  { word, opened, own }: { readonly word: RegExpExecArray; readonly opened: boolean; readonly own: Role },
): number {
  if (word.groups?.['mark']) return lastStop(note, names, '、，,；;');
  const clause = lastStop(note, names, '，,；;');
  if (opened) return clause;
  const [before, behind] = [note.slice(names.start, clause), note.slice(clause, names.end)];
  const isApart = own === 'supporting' && behind.includes('、') && !/[，,；;]./u.test(before.trim());
  return isApart ? clause : names.start;
}

/** Who only carries out (按职责分工落实) has the part that the head gives: 配合单位：各成员单位按职责分工落实. */
function partOf({ groups }: RegExpExecArray, ofHead: Role): Role {
  const own = roleOf(groups?.['mark'] ?? groups?.['word']);
  return own === 'responsible' ? ofHead : own;
}

/** Who calls on others leads, unless somebody else does: 甲局牵头，|乙局|会同丙局; 乙局|会同丙局配合. */
function partOfCaller(note: string, isLed: boolean, next: RegExpExecArray | undefined): Role {
  const isOwn = next && !/[，,；;]/u.test(note.slice(note.lastIndexOf('会同', next.index), next.index));
  if (isOwn && roleOf(next.groups?.['word']) === 'supporting') return 'supporting';
  return isLed ? 'responsible' : 'lead';
}

/** `甲局牵头，会同乙局…`: who is named behind 会同 supports. */
function joinedBy(note: string, { role, span }: Segment): Segment {
  const names = withoutStart(note, span);
  const joined = withWhom.exec(note.slice(names.start, names.end))?.[0].length ?? 0;
  return joined > 0 ? { role: 'supporting', span: { ...names, start: names.start + joined } } : { role, span: names };
}

/** Where what stands behind the last stop of a stretch begins: 责任单位：甲局、乙局，|丙局配合 */
function lastStop(note: string, { start, end }: Span, stops: string): number {
  let depth = 0;
  for (let at = end - 1; at >= start; at -= 1) {
    depth += bracketStep(note.charAt(at));
    if (depth === 0 && stops.includes(note.charAt(at))) return at + 1;
  }
  return start;
}

/** A name behind a head may be of any kind; one that stands in a sentence or clause has to look like a unit's. */
function isName(note: string, span: Span, { head: opened }: Stretch): boolean {
  const name = nameAt(note, span);
  if (opened && saysInSentence.test(opened[0])) return namesUnitAt(note, span) && !anyone.test(name);
  return opened && !personsToo.test(opened[0]) ? mayBeUnitName(name) : namesUnitAt(note, span);
}

/** 责任主体为 */
const saysInSentence = /[为是]$/u;
/** 责任主体为|企业|，政府不兜底: nobody in particular */
const anyone = /^(?:企业|单位|政府|社会|机构|组织|[市经][场营]主体|(?:用人|建设)单位)$/u;

/** 责任单位及责任人：市教育局 张三 */
const personsToo = /[人员]\s*[:：]$/u;

function spanOf({ 0: found, index }: RegExpExecArray): Span {
  return { start: index, end: index + found.length };
}

function withoutStart(note: string, { start, end }: Span): Span {
  const lead = beforeNames.exec(note.slice(start, end))?.[0].length ?? 0;
  return { start: start + lead, end };
}

/** Drops what opens and closes a stretch: stops, and the note's own closing bracket (which may be the wrong one). */
function withoutEnds(note: string, span: Span): Span {
  const { start } = withoutStart(note, span);
  const text = note.slice(start, span.end).replace(stopsAtEnd, '');
  const isClosed = closed.test(text) && bracketDepth(text) < 0;
  return { start, end: start + (isClosed ? text.slice(0, -1).replace(stopsAtEnd, '') : text).length };
}
