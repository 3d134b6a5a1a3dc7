/** Asks of the names that a sentence lists what they are: units that count, some that are named, anybody. */
import { matchesIn } from '../model/matches-in.ts';
import { bracketDepth } from '../model/official/brackets.ts';
import {
  isAnybody,
  isKindOfUnits,
  isNamed,
  isUnitName,
  mayEndAt,
  nameAt,
  namesUnitAt,
} from '../model/official/unit-names.ts';
import type { Span } from '../model/printed.ts';
import { splitNames } from './unit-lists.ts';

/** 市公安局, 市中小企业服务中心, 甲公司: where a name may be whole */
const wholeName = /[局委厅署]|委员会|中心|公司|集团|法院|检察院/gu;
/** … unless a part of the organ stands behind it: 市公安局|交警支队, 市委|宣传部; not 市公安局|查处 */
const partOfOrgan =
  /^(?:$|[（(]|(?!查处|打造|走访)\p{Script=Han}*(?:[局委部厅院会队处室科股所站校馆办行]|中心|部门|机[关构]|公司|集团|海关|党组)$)/u;

/** How much of a text, from its beginning, is a list of units; nothing where it is none that counts. */
export function unitsAtStart(text: string, counts: (list: string) => boolean): number {
  const lengths = [...text].map((_, index) => text.length - index);
  const whole = lengths.find((end) => mayEndAt(text, end) && nameUnits(text.slice(0, end))) ?? 0;
  const length = whole - verbBehindName(text.slice(0, whole));
  return counts(text.slice(0, length)) ? length : 0;
}

/** How long what ends like an organ is that stands behind the last name of a list: 市文旅局|打造景区; 市公安局交警支队 ends with it. */
function verbBehindName(list: string): number {
  const last = listedNames(list).at(-1) ?? '';
  const ends = [...matchesIn(last, wholeName)].map(({ index, 0: found }) => index + found.length);
  const end = ends.find((at) => mayEndAt(last, at) && isUnitName(last.slice(0, at))) ?? last.length;
  return partOfOrgan.test(last.slice(end)) ? 0 : last.length - end;
}

/** Tells whether each name of a list is one of units. */
export function nameUnits(list: string): boolean {
  return bracketDepth(list) === 0 && !list.includes('会同') && spansOf(list).every((span) => namesUnitAt(list, span));
}

function spansOf(list: string): Span[] {
  return splitNames(list, { start: 0, end: list.length });
}

/** Returns the names of a list, without what stands around them. */
export function listedNames(list: string): string[] {
  return spansOf(list).map((span) => nameAt(list, span));
}

/** Some of them may be a collective beside one that is named: 区应急局、事故企业; 各县区 are all of a kind. */
export function nameSome(list: string): boolean {
  return nameUnits(list) && (listedNames(list).some(isNamed) || listedNames(list).every(isKindOfUnits));
}

/** 各社区 behind one that is named. */
export function nameAny(list: string): boolean {
  return nameSome(list) || areUnits(list);
}

/** 业主委员会、物业服务人: beside a unit others may take part. */
export function nameAmong(list: string): boolean {
  if (nameAny(list)) return true;
  const names = listedNames(list);
  return names.every((name) => /^\p{Script=Han}{2,10}$/u.test(name)) && names.some(areUnits);
}

/** 主管部门, 有关单位: whoever it is, the text does not say. */
export function areUnits(list: string): boolean {
  return nameUnits(list) && !listedNames(list).some(isAnybody);
}
