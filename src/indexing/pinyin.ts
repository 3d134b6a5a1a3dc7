/** Readings of characters, for queries typed in Latin letters and for queries in which one stands for another. */
import { pinyin } from 'pinyin-pro';
import { writeRuns } from '../index-format/runs.ts';
import type { PinyinFile } from '../index-format/search-files.ts';
import type { Lexicon } from '../segment/cut.ts';
import { usualCharacters } from '../segment/gb2312.ts';

/**
 * Returns every reading that a character has in some word of `lexicon`, without tones, ü as v, and those of all other
 * usual characters: one of them may be typed for one of the library's.
 */
export function buildPinyin(lexicon: Lexicon): PinyinFile {
  const byReading = new Map<string, Set<string>>();
  for (const word of lexicon.keys()) {
    const readings = pinyin(word, { toneType: 'none', type: 'array', v: true });
    for (const [index, character] of [...word].entries()) {
      const reading = readings[index] ?? '';
      byReading.set(reading, (byReading.get(reading) ?? new Set()).add(character));
    }
  }
  const known = new Set([...byReading.values()].flatMap((characters) => [...characters]));
  for (const character of usualCharacters()) {
    if (known.has(character)) continue;
    for (const reading of pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true })) {
      byReading.set(reading, (byReading.get(reading) ?? new Set()).add(character));
    }
  }
  return {
    readings: [...byReading].sort(([a], [b]) => (a < b ? -1 : 1)).map(([one, of]) => [one, [...of].join('')]),
  };
}

/** Returns the readings as they are stored. */
export function writePinyin({ readings }: PinyinFile): PinyinFile {
  return { readings: readings.map(([reading, characters]) => [reading, writeRuns(characters)]) };
}
