import { describe, expect, test } from 'vitest';
import { digestValue } from '../../src/library/value-digest.ts';

describe('a digest', () => {
  test.each<[string, unknown, unknown]>([
    ['texts', '甲', '乙'],
    ['a number and its text', 1, '1'],
    ['nothing and null', undefined, null],
    ['a property that is not there and one that is nothing', {}, { a: undefined }],
    ['a list, a record, a map and a set', ['a'], { 0: 'a' }],
    ['a map and its entries', new Map([['a', 1]]), [['a', 1]]],
    ['a map and a set', new Map([['a', 'b']]), new Set([['a', 'b']])],
    ['a set and its list', new Set(['a']), ['a']],
    ['the order of a list', [1, 2], [2, 1]],
    ['names of properties', { a: 1 }, { b: 1 }],
    ['what is not there in a list', [undefined], [null]],
    ['no number and nothing', Number.NaN, null],
    ['zeros', 0, -0],
    ['text that looks like a value', ['undefined'], [undefined]],
    ['maps', new Map([['a', 1]]), new Map([['a', 2]])],
    ['sets', new Set(['a']), new Set(['b'])],
    ['bytes', Buffer.from('a'), Buffer.from('b')],
    ['bytes and their text', Buffer.from('"a"'), 'a'],
    ['a list and its parts', [['a'], ['b']], [['a', 'b']]],
  ])('tells %s apart', (_, a, b) => {
    expect(digestValue(a)).not.toBe(digestValue(b));
  });

  test('is the same of what was read twice', () => {
    const [first, second] = ['[{"a":"甲","b":[1,2.5,null]}]', '[{"a":"甲","b":[1,2.5,null]}]'].map((text) =>
      JSON.parse(text),
    );
    expect(digestValue(first)).toBe(digestValue(second));
  });

  test('is the same however the engine holds a list', () => {
    const grown = [1.5, 2];
    grown.shift();
    grown.push(3);
    expect(digestValue(grown)).toBe(digestValue([2, 3]));
  });

  test.each<[string, unknown]>([
    ['a function', { run: () => 1 }],
    ['a date', [new Date(0)]],
    ['what has a class of its own', new (class Plan {})()],
    ['a symbol', { [Symbol('甲')]: 1 }],
  ])('is none of %s', (_, value) => {
    expect(digestValue(value)).toBeUndefined();
  });

  test('is the same of parts that are one and of parts that are alike', () => {
    const part = { text: '甲'.repeat(1000) };
    const [list, other] = [
      [part, part],
      [{ ...part }, { ...part }],
    ];
    expect(digestValue(list)).toBe(digestValue(other));
    expect(digestValue([part, { text: '乙'.repeat(1000) }])).not.toBe(digestValue(list));
    expect(digestValue(digestValue(part))).not.toBe(digestValue(part));
  });

  test('is none of what holds itself', () => {
    const list: unknown[] = [];
    list.push(list);
    expect(digestValue(list)).toBeUndefined();
  });
});
