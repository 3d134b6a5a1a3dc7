/** Units as people call them: 卫健委 for 市卫生健康委, 大数据局 for 市大数据局. */
import { foldText } from '../segment/fold.ts';
import { shortens } from './abbreviations.ts';

/** How bodies are called; an office in brackets (大数据, 审批) has the name of a subject and is none of these. */
const bodyName = /(?:[局委厅院办部会处署队站所]|政府|中心|机关|单位)$/u;
const level = /^[省市区县]/u;

/** Returns those of `units` that a folded word names: in full, without the level in front, or abbreviated. */
export function findUnits(word: string, units: readonly string[]): string[] {
  if (word.length < 3 || !bodyName.test(word)) return [];
  return units.filter((unit) => {
    const name = foldText(unit);
    return name.endsWith(word) || shortens(word.replace(level, ''), name.replace(level, ''));
  });
}
