/**
 * Latin queries → Chinese words of the library: full readings (xingzhengfuyi), initials (xzfy), or a mixture at the end
 * (xingzhengfy). Only for queries of Latin letters; Chinese is never turned into readings, which would make 景点 and 经典
 * the same.
 */
import type { PinyinFile } from '../index-format/search-files.ts';
import type { Lexicon } from '../segment/cut.ts';

const latin = /^[a-z][a-z\s'’]*$/iu;

/** Tells whether a query is to be read as pinyin. */
export function isLatin(query: string): boolean {
  return latin.test(query.trim());
}

interface Path {
  readonly text: string;
  readonly cost: number;
}

/**
 * Returns the likeliest Chinese readings of a Latin query, at most `limit`, made of words of the lexicon: few words
 * before many, frequent before rare. Empty when it reads as nothing.
 */
export function readPinyin(query: string, file: PinyinFile, lexicon: Lexicon, limit = 6): string[] {
  const letters = query.toLowerCase().replace(/[^a-z]/gu, '');
  const readings = readingsByCharacter(file);
  const full = bestPaths(
    letters,
    wordForms(lexicon, readings, letters, (reading) => reading),
    limit,
  );
  if (full.length > 0) return full;
  return letters.length > 8
    ? []
    : bestPaths(
        letters,
        wordForms(lexicon, readings, letters, (reading) => reading.slice(0, 1)),
        limit,
      );
}

/** Returns the readings of every character of `file`. */
export function readingsByCharacter({ readings }: PinyinFile): Map<string, string[]> {
  const byCharacter = new Map<string, string[]>();
  for (const [reading, characters] of readings) {
    for (const character of characters) byCharacter.set(character, [...(byCharacter.get(character) ?? []), reading]);
  }
  return byCharacter;
}

/** Words whose letters stand somewhere in the query, by those letters. */
function wordForms(
  lexicon: Lexicon,
  readings: ReadonlyMap<string, readonly string[]>,
  letters: string,
  form: (reading: string) => string,
): Map<string, Path[]> {
  const total = [...lexicon.values()].reduce((sum, count) => sum + count, 1);
  const forms = new Map<string, Path[]>();
  for (const [word, count] of lexicon) {
    for (const spelled of spellings(word, readings, letters, form)) {
      forms.set(spelled, [...(forms.get(spelled) ?? []), { text: word, cost: Math.log(total / count) }]);
    }
  }
  return forms;
}

function spellings(
  word: string,
  readings: ReadonlyMap<string, readonly string[]>,
  letters: string,
  form: (reading: string) => string,
): Set<string> {
  let spelled = new Set(['']);
  for (const character of word) {
    const next = [...spelled].flatMap((head) => (readings.get(character) ?? []).map((reading) => head + form(reading)));
    spelled = new Set(next.filter((one) => letters.includes(one)));
  }
  return spelled;
}

/** The cheapest ways to write all letters, kept up to `limit` at every letter. */
function bestPaths(letters: string, forms: ReadonlyMap<string, readonly Path[]>, limit: number): string[] {
  const paths: Path[][] = Array.from({ length: letters.length + 1 }, () => []);
  paths[0] = [{ text: '', cost: 0 }];
  for (let end = 1; end <= letters.length; end += 1) {
    const found: Path[] = [];
    for (let start = 0; start < end; start += 1) {
      const heads = paths[start] ?? [];
      if (heads.length === 0) continue;
      for (const word of forms.get(letters.slice(start, end)) ?? []) {
        for (const head of heads) found.push({ text: head.text + word.text, cost: head.cost + word.cost });
      }
    }
    paths[end] = found.sort((a, b) => a.cost - b.cost).slice(0, limit * 4);
  }
  return [...new Set((paths[letters.length] ?? []).map(({ text }) => text))].slice(0, limit);
}
