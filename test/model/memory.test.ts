import { expect, test } from 'vitest';
import { createMemory, noMemory } from '../../src/model/memory.ts';

/** Keeps what was made, in its order. */
function counter(): { readonly made: string[]; readonly make: (value: string) => () => string } {
  const made: string[] = [];
  const make = (value: string) => () => {
    made.push(value);
    return value;
  };
  return { made, make };
}

test('what is kept under a key is made once', () => {
  const [{ keep }, { made, make }] = [createMemory(), counter()];
  expect([keep(['甲', 1], make('一')), keep(['甲', 1], make('二'))]).toEqual(['一', '一']);
  expect(made).toEqual(['一']);
});

test('another kind, another given, fewer or more given are other keys', () => {
  const [{ keep }, { made, make }] = [createMemory(), counter()];
  const given = {};
  keep(['甲'], make('a'));
  keep(['甲', given], make('b'));
  keep(['甲', {}], make('c'));
  keep(['乙', given], make('d'));
  keep(['甲', given, 1], make('e'));
  expect(made).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(keep(['甲', given], make('f'))).toBe('b');
});

test('nothing is a value too', () => {
  const memory = createMemory();
  const asked: string[] = [];
  memory.keep(['甲'], () => void asked.push('一'));
  memory.keep(['甲'], () => void asked.push('二'));
  expect(asked).toEqual(['一']);
});

test('what one making did not ask for is forgotten at its end', () => {
  const [memory, { made, make }] = [createMemory(), counter()];
  memory.keep(['甲', 1], make('一'));
  memory.keep(['甲', 2], make('二'));
  memory.forgetUnused();
  expect(memory.keep(['甲', 1], make('再'))).toBe('一');
  memory.forgetUnused();
  expect(memory.keep(['甲', 1], make('再'))).toBe('一');
  expect(memory.keep(['甲', 2], make('二'))).toBe('二');
  expect(made).toEqual(['一', '二', '二']);
});

test('a key below one that is forgotten, and one above', () => {
  const [memory, { made, make }] = [createMemory(), counter()];
  memory.keep(['甲'], make('上'));
  memory.keep(['甲', 1], make('下'));
  memory.forgetUnused();
  memory.keep(['甲', 1], make('下'));
  memory.forgetUnused();
  memory.keep(['甲'], make('上'));
  memory.keep(['甲', 1], make('下'));
  expect(made).toEqual(['上', '下', '上']);
});

test('equal data are the same data', () => {
  const memory = createMemory();
  const first = memory.same({ 甲: [1] });
  expect(memory.same({ 甲: [1] })).toBe(first);
  expect(memory.same({ 甲: [2] })).not.toBe(first);
});

test('a library that is made once keeps nothing', () => {
  const { made, make } = counter();
  const value = { 甲: 1 };
  expect([noMemory.keep(['甲'], make('一')), noMemory.keep(['甲'], make('二'))]).toEqual(['一', '二']);
  expect(made).toEqual(['一', '二']);
  expect(noMemory.same(value)).toBe(value);
});
