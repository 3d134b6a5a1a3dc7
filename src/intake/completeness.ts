/**
 * Looks for every character that a file prints in the text that was made of it. Text may stand in another order (a row of
 * a table becomes a sentence and a note) and in other forms of the same characters (⼀ for 一), but none may be missing.
 */
import type { Finding } from './faults.ts';
import { limits } from './limits.ts';

/** Returns a warning for each piece of the file with characters that `texts` do not hold. */
export function findLost(pieces: readonly string[], texts: readonly string[]): readonly Finding[] {
  const missing = subtract(countCharacters(pieces), countCharacters(texts));
  if (missing.size === 0) return [];
  const kept = texts.map(squeeze).join('\n');
  const lost = pieces.filter((piece) => !kept.includes(squeeze(piece)) && holdsAny(piece, missing));
  const named = lost.length > 0 ? lost : [[...missing.keys()].join('')];
  return named.slice(0, limits.issuesPerRule).map((piece) => ({
    rule: 'text-lost',
    severity: 'warning',
    found: `“${piece.trim().slice(0, 60)}”`,
    expected: '收入正文；这一处没有读全，请与原件核对，另存为纯文本再收',
  }));
}

function holdsAny(piece: string, characters: ReadonlyMap<string, number>): boolean {
  return [...squeeze(piece)].some((character) => characters.has(character));
}

/** Forms of one character count as one, white space not at all. */
function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
}

function countCharacters(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const character of squeeze(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

function subtract(whole: ReadonlyMap<string, number>, part: ReadonlyMap<string, number>): Map<string, number> {
  const left = [...whole].map(([character, count]) => [character, count - (part.get(character) ?? 0)] as const);
  return new Map(left.filter(([, count]) => count > 0));
}
