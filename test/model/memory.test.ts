import { expect, test } from 'vitest';
import { createMemory, isWorthWriting, noMemory, partOfMemory } from '../../src/model/memory.ts';

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

test('keys that part at the second place are kept beside each other, whichever is forgotten', () => {
  const [memory, { made, make }] = [createMemory(), counter()];
  for (const [key, value] of [
    ['一', 'a'],
    ['二', 'b'],
    ['三', 'c'],
  ] as const)
    memory.keep(['甲', key, 1], make(value));
  memory.forgetUnused();
  expect(memory.keep(['甲', '二', 1], make('-'))).toBe('b');
  expect(memory.keep(['甲', '三', 1], make('-'))).toBe('c');
  memory.forgetUnused();
  memory.keep(['甲', '四', 1], make('d'));
  expect(['一', '二', '三', '四'].map((key) => memory.keep(['甲', key, 1], make(key)))).toEqual(['一', 'b', 'c', 'd']);
  expect(made).toEqual(['a', 'b', 'c', 'd', '一']);
});

test('what is no number is one key, and nothing another', () => {
  const [memory, { make }] = [createMemory(), counter()];
  memory.keep(['甲', Number.NaN], make('a'));
  memory.keep(['甲', undefined], make('b'));
  expect([memory.keep(['甲', Number.NaN], make('-')), memory.keep(['甲', undefined], make('-'))]).toEqual(['a', 'b']);
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

test('what is given again in equal lists and records is not made again, and only the last is kept', () => {
  const [{ keepLast }, { made, make }] = [createMemory(), counter()];
  const [tool, set] = [() => 0, new Set([1])];
  const given = (value: unknown): unknown[] => [[{ 甲: value }], tool, set];
  expect([keepLast('甲', given([1, '一']), make('a')), keepLast('甲', given([1, '一']), make('b'))]).toEqual([
    'a',
    'a',
  ]);
  const others = [[1, '二'], [1], [1, '一', undefined], { 0: 1, 1: '一' }, { 0: 1, 一: 1 }, new Set([1]), new Map(), 1];
  for (const [at, other] of others.entries()) keepLast('甲', given(other), make(String(at)));
  expect(made).toEqual(['a', ...others.keys()].map(String));
  expect(keepLast('丙', given({ a: undefined }), make('a'))).toBe('a');
  expect(keepLast('丙', given({ b: undefined }), make('b'))).toBe('b');
  expect(keepLast('乙', given(1), make('c'))).toBe('c');
  expect(keepLast('甲', given([1, '一']), make('d'))).toBe('d');
});

test('what was made last is forgotten where a making does not ask for it', () => {
  const [memory, { made, make }] = [createMemory(), counter()];
  memory.keepLast('甲', [1], make('一'));
  memory.forgetUnused();
  memory.keepLast('甲', [1], make('二'));
  memory.forgetUnused();
  memory.forgetUnused();
  memory.keepLast('甲', [1], make('三'));
  expect(made).toEqual(['一', '三']);
});

test('what was made of a kind last is told to the next making of it, unless one did not ask for it', () => {
  const memory = createMemory();
  const add = (kind: string, one: string): string => memory.mend<string>(kind, (last = '') => last + one);
  expect([add('甲', '一'), add('甲', '二'), add('乙', '三')]).toEqual(['一', '一二', '三']);
  memory.forgetUnused();
  expect(add('甲', '四')).toBe('一二四');
  memory.forgetUnused();
  expect(add('乙', '五')).toBe('五');
  expect(noMemory.mend<string>('甲', (last = '') => `${last}一`)).toBe('一');
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
  expect([noMemory.keepLast('甲', [], make('三')), noMemory.keepLast('甲', [], make('四'))]).toEqual(['三', '四']);
  expect(made).toEqual(['一', '二', '三', '四']);
  expect(noMemory.same(value)).toBe(value);
});

test('a part of a memory that keeps nothing is that memory', () => {
  expect(partOfMemory(noMemory, '甲')).toBe(noMemory);
});

test('what a part keeps under a key is not what the rest keeps under it', () => {
  const [memory, { make }] = [createMemory(), counter()];
  const part = partOfMemory(memory, '乙');
  expect([memory.keep(['甲'], make('一')), part.keep(['甲'], make('二'))]).toEqual(['一', '二']);
  expect([memory.keep(['甲'], make('三')), part.keep(['甲'], make('四'))]).toEqual(['一', '二']);
});

test('a sign is the same while what is given is alike, and never again one that was another', () => {
  const memory = createMemory();
  const sign = (given: string, kind = '甲'): string => memory.sign(kind, [[given], 1]);
  const first = sign('一');
  expect(sign('一')).toBe(first);
  expect(sign('一', '乙')).not.toBe(first);
  expect(partOfMemory(memory, '丙').sign('甲', [['一'], 1])).not.toBe(first);
  const second = sign('二');
  memory.forgetUnused();
  expect([sign('二'), second === first]).toEqual([second, false]);
  expect([first, second]).not.toContain(sign('一'));
  expect(noMemory.sign('甲', [])).toBe('');
});

test('what is packed for other processes is told to the own one as it is', () => {
  const memory = createMemory();
  const packing = { pack: () => 0, unpack: () => '无' };
  const add = (of = memory.mend): string => of('甲', (last = '') => `${last}一`, packing);
  expect([add(), add(), add(partOfMemory(memory, '乙').mend)]).toEqual(['一', '一一', '一']);
});

test.each([
  [40, 2, false],
  [40, 3, true],
  [0, 0, false],
  [1, 1, true],
])('an entry of %i of which %i are new is written: %o', (all, fresh, isWritten) => {
  expect(isWorthWriting({ all, fresh })).toBe(isWritten);
});
