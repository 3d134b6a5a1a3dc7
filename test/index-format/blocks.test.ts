import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockOf, blockSize, nameInBlock, recordOf, tokenInBlock } from '../../src/index-format/blocks.ts';
import { characterTokens, pairTokens } from '../../src/index-format/grams.ts';

describe('blocks', () => {
  test('give every record a name that leads back to it', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (record) => {
        expect(recordOf(nameInBlock(record), blockOf(record))).toBe(record);
      }),
    );
  });

  test('name their records alike', () => {
    expect(nameInBlock(3)).toBe(nameInBlock(3 + 7 * blockSize));
  });

  test('never share a token, whatever it spells', () => {
    const tokens = [...pairTokens('法治政府\u{2a6d6}法'), ...characterTokens('法治\u{2a6d6}')];
    const standing = [0, 1, 35, 36, 5000].flatMap((block) => tokens.map((token) => tokenInBlock(token, block)));
    expect(new Set(standing).size).toBe(5 * new Set(tokens).size);
  });
});
