/**
 * What a query asks of a unit: 市司法局牵头的任务, 公安局参与的工作, 教育局管什么, or in words of their own 司法局 负责 普法.
 */
import type { Role } from '../model/kinds.ts';
import type { KnownNames } from './known-names.ts';
import { findUnits } from './units.ts';

/** The units, and the part they have in what is asked for; any part without a role. */
export interface Duty {
  readonly units: readonly string[];
  readonly role: Role | undefined;
}

const part = '牵头|主办|主责|负责|责任|承担|承办|配合|协办|协助|参与|主管|分管|管';
const things = '任务|工作|事项|职责|职能|措施|责任|要求|事情|事|清单';
/** 负责, 牵头单位 */
const partAlone = new RegExp(`^(?<part>${part})(?:单位|部门|的)?$`, 'u');
/** 市司法局牵头的任务, 教育局管什么, 应急局有哪些职责; a unit alone asks for nothing. */
const dutyAsked = new RegExp(
  `^(?<unit>.{2,}?)(?:要|应|应该|应当)?(?:(?<part>${part})(?:单位)?)?的?(?<what>(?:有?哪些|有?什么|有?啥)?(?:${things})?(?:有哪些|有什么|是什么)?)$`,
  'u',
);
const between = /[和与及、]/u;

/** Reads a folded word that asks what units have to do; undefined where it asks for anything else. */
export async function readDuty(word: string, names: KnownNames): Promise<Duty | undefined> {
  const { unit = '', part: asked, what = '' } = dutyAsked.exec(word)?.groups ?? {};
  if (asked === undefined && what === '') return undefined;
  const named = (await Promise.all(unit.split(between).map((one) => findUnits(one, names)))).flat();
  return named.length > 0 ? { units: [...new Set(named)], role: roleOf(asked) } : undefined;
}

/** Tells whether a folded word says nothing but which part a unit has, and which role that is. */
export function readPart(word: string): Pick<Duty, 'role'> | undefined {
  const asked = partAlone.exec(word)?.groups?.['part'];
  return asked === undefined ? undefined : { role: roleOf(asked) };
}

/** Who is 负责 may lead or answer, and who is 参与 may have any part. */
function roleOf(asked: string | undefined): Role | undefined {
  if (asked === '牵头' || asked === '主办' || asked === '主责') return 'lead';
  return asked === '配合' || asked === '协办' || asked === '协助' ? 'supporting' : undefined;
}
