/** A library that cannot fit into memory is refused before the work begins, with what would fit. */
import { expect, test } from 'vitest';
import { requireHeapRoom } from '../../scripts/steps/heap-room.ts';

const documents = [{ text: '字'.repeat(1_500_000) }, { text: '字'.repeat(500_000) }];
const enough = 60 * 2 ** 20 + 2_000_000 * 250;

test('a library that just fits is taken', () => {
  expect(() => requireHeapRoom(documents, enough)).not.toThrow();
});

test('a larger one is refused with its size, what it needs, what there is and what would fit', () => {
  expect(() => requireHeapRoom(documents, enough / 2)).toThrow(
    '发现文库有2份文件、200万字，至少要0.5GiB内存，这次运行只能用0.3GiB；应为87万字以内。',
  );
});

test('this machine has room for the library that comes with the project', () => {
  expect(() => requireHeapRoom([{ text: '字'.repeat(60_000) }])).not.toThrow();
});
