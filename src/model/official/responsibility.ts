/**
 * The words of a responsibility note (责任分工): what says who leads, answers and supports, what opens a time limit
 * (完成时限：), and how a unit names its offices. Simplified and traditional forms are the same word.
 */
import type { Role } from '../kinds.ts';

/** Words that stand before 单位： (配合单位：市财政局) and behind a name (市司法局牵头，市财政局配合). */
const verbs: Readonly<Record<string, Role>> = {
  牵头: 'lead',
  牽頭: 'lead',
  主责: 'lead',
  主責: 'lead',
  主办: 'lead',
  主辦: 'lead',
  承办: 'lead',
  承辦: 'lead',
  负责: 'responsible',
  負責: 'responsible',
  落实: 'responsible',
  落實: 'responsible',
  配合: 'supporting',
  协办: 'supporting',
  協辦: 'supporting',
  协助: 'supporting',
  協助: 'supporting',
  参与: 'supporting',
  參與: 'supporting',
  参加: 'supporting',
  參加: 'supporting',
};
/** Words that stand before 单位： only; behind other words they are part of a sentence (压实主体责任). */
const nouns: Readonly<Record<string, Role>> = { 责任: 'responsible', 責任: 'responsible' };
const roles = new Map(Object.entries({ ...verbs, ...nouns }));

/** Source of a pattern for what says behind a name what a unit does: 牵头, 按职责分工负责; its group is `word`. */
export const roleTail = `(?:按照?(?:各自)?(?:职责|職責|职能|職能)(?:分工)?|共同|分别|分別|具体|具體|统筹|統籌)*(?<word>${Object.keys(verbs).join('|')})`;
/** Source of a pattern for the word that opens a list of units: 主要责任, 牵头责任; its group is `word`. */
export const roleWord = `(?:主要)?(?<word>${[...roles.keys()].join('|')})(?:责任|責任|配合)?`;
/** Source of a pattern for what follows that word: 牵头单位, 责任部门. */
export const officeWord = '(?:单位|單位|部门|部門|机构|機構|机关|機關|领导|領導|科室|处室|處室)';
/** Source of a pattern for what opens a time limit: 完成时限, 时限要求, 时间节点. */
export const limitWord =
  '(?:(?:完成|办结|辦結|责任|責任)(?:时间|時間)|(?:完成|办理|辦理|整改)?(?:时限|時限|期限)(?:要求)?|(?:时间节点|時間節點))';

/** Returns the role that a word of `roleTail` or `roleWord` gives; a unit that is only named answers. */
export function roleOf(word: string | undefined): Role {
  return roles.get(word ?? '') ?? 'responsible';
}

/** A unit's name with the offices that the bracket at its end names. */
export interface OfficeList {
  readonly name: string;
  readonly offices: readonly string[];
}

/** Reads the bracket at the end of a unit's name: 综合管理部（司法、大数据）; not 各县（市、区）人民政府. */
export function readOffices(printed: string): OfficeList | undefined {
  const { name, list } = /^(?<name>[^（(]+)[（(](?<list>[^（()）]+)[）)]$/u.exec(printed)?.groups ?? {};
  return name && list ? { name, offices: list.split('、').filter(Boolean) } : undefined;
}
