/**
 * Finds closing prose (结尾): paragraphs below the last numbered provision that belong to none of them (卫滨: 各级各部门要
 * 认真贯彻落实本实施方案…), a signature and date at the end, 附件 and 版记 lines.
 */
import type { Printed } from '../model/printed.ts';
import type { Block } from './paragraphs.ts';

/** How closing prose opens, and what stands below a document's text. */
const closingStart =
  /^(?:各级各部门|各级党委|各地各部门|各地各单位|各地|各部门|各单位|各县|各有关|本方案|本计划|本意见|本要点|以上|附件|抄送|主送)|^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$|印发$/u;

export interface SplitClosing {
  readonly blocks: readonly Block[];
  readonly closing: readonly Printed[];
}

/** Returns the blocks with the last one cut where the closing prose begins, and that prose. */
export function splitClosing(blocks: readonly Block[]): SplitClosing {
  const last = blocks.at(-1);
  if (!last) return { blocks, closing: [] };
  const usual = usualLength(blocks, last);
  const cue = last.paragraphs.findIndex(({ text }, index) => index > 0 && closingStart.test(text));
  const cut = cue > 0 ? cue : Math.max(usual, 1);
  if (last.paragraphs.length <= cut) return { blocks, closing: [] };
  const kept: Block = { ...last, paragraphs: last.paragraphs.slice(0, cut) };
  return { blocks: [...blocks.slice(0, -1), kept], closing: last.paragraphs.slice(cut) };
}

/** The most paragraphs that a block of the last one's level has. A lone block and an article of a statute say nothing. */
function usualLength(blocks: readonly Block[], last: Block): number {
  if (last.numbering?.statute) return last.paragraphs.length;
  const alike = blocks.filter((block) => block !== last && block.numbering?.level === last.numbering?.level);
  const longest = Math.max(0, ...alike.map(({ paragraphs }) => paragraphs.length));
  return longest || last.paragraphs.length;
}
