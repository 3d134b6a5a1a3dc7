/** Units as people call them: 卫健委 for 市卫生健康委, 大数据局 for 市大数据局. */
import { shortestUnit, withoutLevel } from '../index-format/name-keys.ts';
import { foldText } from '../segment/fold.ts';
import { shortens } from './abbreviations.ts';
import type { KnownNames } from './known-names.ts';

/** How bodies are called; an office in brackets (大数据, 审批) has the name of a subject and is none of these. */
const bodyName = /(?:[局委厅院办部会处署队站所]|政府|中心|机关|单位)$/u;

/** Returns the units that a folded word names: in full, without the level in front, or abbreviated. */
export async function findUnits(word: string, { unitsLike }: KnownNames): Promise<readonly string[]> {
  if (word.length < shortestUnit || !bodyName.test(word)) return [];
  return (await unitsLike(word)).filter((unit) => {
    const name = foldText(unit);
    return name.endsWith(word) || shortens(withoutLevel(word), withoutLevel(name));
  });
}
