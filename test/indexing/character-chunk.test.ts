import { decode } from 'cborg';
import { expect, test } from 'vitest';
import { writeCharacters } from '../../src/indexing/character-chunk.ts';
import type { EngineRecord } from '../../src/indexing/records.ts';

function record(characters: string): EngineRecord {
  return { content: '', characters, headings: '' };
}

test('tells of each character in which records it stands, each as a step, behind all titles', () => {
  const between = Array.from({ length: 30 }, () => record('z000b'));
  const records = [record('z000c z000a'), record(''), record('z000a'), ...between, record('z000a z000c')];
  const [words] = decode(writeCharacters(records)) as [[string, unknown, unknown][]];
  expect(words.map(([token]) => token)).toEqual(['z000a', 'z000b', 'z000c']);
  expect(words.map(([, , variants]) => variants)).toEqual([[], [], []]);
  expect(words[0]?.[1]).toEqual([0, 2, 31].map((step) => [step, [100], []]));
  expect(words[1]?.[1]).toEqual(between.map((_, at) => [at === 0 ? 3 : 1, [100], []]));
  expect(words[2]?.[1]).toEqual([0, 33].map((step) => [step, [100], []]));
});
