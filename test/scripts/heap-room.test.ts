/** A library that cannot fit into memory is refused before the work begins, with what would fit. */
import { expect, test } from 'vitest';
import { requireRoom } from '../../scripts/steps/heap-room.ts';

const documents = [{ text: '字'.repeat(1_500_000) }, { text: '字'.repeat(500_000) }];
const enough = 500 * 2 ** 20 + 2_000_000 * 230;

test('a library that just fits is taken', () => {
  expect(() => requireRoom(documents, enough)).not.toThrow();
});

test('a larger one is refused with its size, what it needs, what there is and what would fit', () => {
  expect(() => requireRoom(documents, enough - 1)).toThrow('200万字，至少要0.9GiB内存');
  expect(() => requireRoom(documents, 0.8 * 2 ** 30)).toThrow(
    '发现文库有2份文件、200万字，至少要0.9GiB内存，这台电脑只有0.8GiB；应为146万字以内。',
  );
});

/** A machine shows a twentieth less memory than it is sold with. */
const shown = 0.95 * 2 ** 30;

test.each([
  { characters: 60_000, of: 'five plans', took: 866, fits: 1, full: 0.5 },
  { characters: 1_700_000, of: '250 plans', took: 1261, fits: 2, full: 0.75 },
  { characters: 6_800_000, of: '1,000 plans', took: 2644, fits: 3, full: 2 },
  { characters: 20_040_000, of: '149,312 articles', took: 5299, fits: 6, full: 4 },
])('$of, which took $took MiB, are taken in $fits GiB and refused in $full', ({ characters, took, fits, full }) => {
  const library = [{ text: '字'.repeat(characters) }];
  expect(() => requireRoom(library, took * 2 ** 20)).not.toThrow();
  expect(() => requireRoom(library, fits * shown)).not.toThrow();
  expect(() => requireRoom(library, full * shown)).toThrow('内存');
});

test('this machine has room for the library that comes with the project', () => {
  expect(() => requireRoom([{ text: '字'.repeat(60_000) }])).not.toThrow();
});
