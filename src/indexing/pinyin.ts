/** Readings of the library's characters, for queries typed in Latin letters. */
import { pinyin } from 'pinyin-pro';
import type { PinyinFile } from '../index-format/search-files.ts';
import type { Lexicon } from '../segment/cut.ts';

/** Returns every reading that a character has in some word of `lexicon`, without tones, ü as v. */
export function buildPinyin(lexicon: Lexicon): PinyinFile {
  const byReading = new Map<string, Set<string>>();
  for (const word of lexicon.keys()) {
    const readings = pinyin(word, { toneType: 'none', type: 'array', v: true });
    for (const [index, character] of [...word].entries()) {
      const reading = readings[index] ?? '';
      byReading.set(reading, (byReading.get(reading) ?? new Set()).add(character));
    }
  }
  return {
    readings: [...byReading].sort(([a], [b]) => (a < b ? -1 : 1)).map(([one, of]) => [one, [...of].sort().join('')]),
  };
}
