/** A library that cannot fit into memory is refused before the work begins, with what would fit. */
import { expect, test } from 'vitest';
import { memoryOf, requireRoom } from '../../scripts/steps/heap-room.ts';

const documents = [{ text: '字'.repeat(1_500_000) }, { text: '字'.repeat(500_000) }];
const enough = 500 * 2 ** 20 + 2_000_000 * 230;

test('a library that just fits is taken', () => {
  expect(() => requireRoom(documents, [], enough)).not.toThrow();
});

test('a larger one is refused with its size, what it needs, what there is and what would fit', () => {
  expect(() => requireRoom(documents, [], enough - 1)).toThrow('200万字，至少要0.9GiB内存');
  expect(() => requireRoom(documents, [], 0.8 * 2 ** 30)).toThrow(
    '发现文库有2份文件、200万字，至少要0.9GiB内存，这台电脑只有0.8GiB；应为146万字以内。',
  );
});

test('the texts of other libraries count less, and are told', () => {
  const pulled = [{ text: '字'.repeat(3_000_000) }];
  const needed = enough + 3_000_000 * 70;
  expect(() => requireRoom(documents, pulled, needed)).not.toThrow();
  expect(() => requireRoom(documents, pulled, needed - 1)).toThrow(
    expect.objectContaining({
      message:
        '发现文库有2份文件、200万字，取来的文库有300万字，至少要1.1GiB内存，这台电脑只有1.1GiB；应为200万字以内。',
      hint: '请换一台内存更大的电脑，或者少取几个文库，或者把文库分成几个，各自生成。',
    }),
  );
  expect(() => requireRoom(documents, pulled, 600 * 2 ** 20)).toThrow('应为0万字以内');
});

test('five plans beside 1,000 that were pulled, which took 1399 MiB, are taken in these', () => {
  const own = [{ text: '字'.repeat(60_000) }];
  const pulled = [{ text: '字'.repeat(5_400_000) }];
  expect(() => requireRoom(own, pulled, 1399 * 2 ** 20)).not.toThrow();
  expect(() => requireRoom(own, pulled, 0.75 * shown)).toThrow('内存');
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
  expect(() => requireRoom(library, [], took * 2 ** 20)).not.toThrow();
  expect(() => requireRoom(library, [], fits * shown)).not.toThrow();
  expect(() => requireRoom(library, [], full * shown)).toThrow('内存');
});

test.each([
  { of: 'a machine', machine: 8, container: 0, room: 8 },
  { of: 'a container of less', machine: 8, container: 2, room: 2 },
  { of: 'a container without a bound', machine: 8, container: 2 ** 34, room: 8 },
])('$of has $room GiB', ({ machine, container, room }) => {
  expect(memoryOf(machine * 2 ** 30, container * 2 ** 30)).toBe(room * 2 ** 30);
});
