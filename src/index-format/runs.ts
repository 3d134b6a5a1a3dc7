/**
 * Characters of one reading as text: 八疤巴 is 八2, 八 and the two behind it. The usual characters stand in GB 2312 in the order of
 * their readings, so a tenth of them says where most of the others are.
 */
import { usualCharacters } from '../segment/gb2312.ts';

/** Writes characters as runs, those that are not usual last. */
export function writeRuns(characters: Iterable<string>): string {
  const wanted = new Set(characters);
  const usual = [...usualCharacters()];
  const runs: { readonly first: string; further: number }[] = [];
  for (const [at, character] of usual.entries()) {
    if (!wanted.has(character)) continue;
    const last = runs.at(-1);
    if (last && wanted.has(usual[at - 1] ?? '')) last.further += 1;
    else runs.push({ first: character, further: 0 });
  }
  const others = [...wanted].filter((character) => !usualCharacters().has(character)).sort();
  return [...runs.map(({ first, further }) => first + (further || '')), ...others].join('');
}

/** Reads what `writeRuns` wrote. */
export function readRuns(text: string): string {
  const usual = [...usualCharacters()];
  return text.replace(/(?<first>\D)(?<further>\d+)/gu, (_, first: string, further: string) => {
    const at = usual.indexOf(first);
    return usual.slice(at, at + Number(further) + 1).join('');
  });
}
