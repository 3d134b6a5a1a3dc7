/**
 * Reports characters of a PDF that look out of place. Where 户 and 戶 share a glyph the PDF may say either, and nothing
 * in it tells which was meant; but a simplified text hardly ever leaves the 6763 汉字 of GB 2312.
 */
import type { Finding } from '../faults.ts';

/** In a text with a greater share of other 汉字 these are not out of place: it is in traditional characters. */
const mostRare = 0.02;
const commonHan = new Set(new TextDecoder('gb18030').decode(Uint8Array.from(listCodes())));

/** Returns a warning for each 汉字 outside GB 2312, at its first place, when `text` is simplified Chinese. */
export function findRareCharacters(text: string): readonly Finding[] {
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  const rare = new Set(han.filter((character) => !commonHan.has(character)));
  const share = han.filter((character) => rare.has(character)).length / han.length;
  if (rare.size === 0 || share > mostRare) return [];
  return [...rare].map((character) => {
    const before = text.slice(0, text.indexOf(character)).split('\n');
    return {
      rule: 'character-rare',
      severity: 'warning',
      line: before.length,
      column: [...(before.at(-1) ?? '')].length + 1,
      found: character,
      expected: '与原件核对：PDF 里共用一个字形的字可能换成了另一个',
    };
  });
}

/** Rows 16 to 87 of GB 2312 hold its 汉字. */
function listCodes(): readonly number[] {
  const rows = Array.from({ length: 72 }, (_, index) => 0xb0 + index);
  const cells = Array.from({ length: 94 }, (_, index) => 0xa1 + index);
  return rows.flatMap((row) => cells.flatMap((cell) => [row, cell]));
}
