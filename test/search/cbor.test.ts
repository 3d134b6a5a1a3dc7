import { encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCbor } from '../../src/search/cbor.ts';

const written = (...bytes: readonly number[]) => Uint8Array.from(bytes);

describe('CBOR', () => {
  test('is read as its standard says', () => {
    expect(readCbor(written(0x17))).toBe(23);
    expect(readCbor(written(0x18, 0xff))).toBe(255);
    expect(readCbor(written(0x19, 0x01, 0x00))).toBe(256);
    expect(readCbor(written(0x1a, 0xff, 0xff, 0xff, 0xff))).toBe(4_294_967_295);
    expect(readCbor(written(0x38, 0x18))).toBe(-25);
    expect(readCbor(written(0x63, 0xe6, 0xb3, 0x95))).toBe('法');
    expect(readCbor(written(0x82, 0x80, 0x81, 0x20))).toEqual([[], [-1]]);
  });

  test('comes back as another writes it', () => {
    const size = fc.integer({ min: -(2 ** 32), max: 2 ** 32 - 1 });
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        size,
        fc.string({ unit: 'grapheme' }),
        fc.array(tie('value'), { maxLength: 30 }),
      ),
    }));
    fc.assert(
      fc.property(value, (one) => {
        expect(readCbor(encode(one))).toEqual(one);
      }),
    );
  });

  test.each([
    ['nothing', []],
    ['a value that is cut', [0x82, 0x01]],
    ['a text that is cut', [0x63, 0xe6]],
    ['two values', [0x01, 0x01]],
    ['a list without a length', [0x9f, 0x01, 0xff]],
    ['a number of eight bytes', [0x1b, 0, 0, 0, 1, 0, 0, 0, 0]],
    ['bytes', [0x41, 0x01]],
    ['a map', [0xa1, 0x01, 0x02]],
    ['a tag', [0xc1, 0x01]],
    ['true', [0xf5]],
  ])('is not %s', (_, bytes) => {
    expect(() => readCbor(written(...bytes))).toThrow();
  });
});
