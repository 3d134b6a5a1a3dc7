/** The checksum of zip archives against known values. */
import { expect, test } from 'vitest';
import { checksumOf } from '../../src/intake/checksum.ts';

test.each([
  ['', 0],
  ['123456789', 0xcbf43926],
  ['方案', 0xb6f3a034],
])('the checksum of %j', (text, sum) => {
  expect(checksumOf(new TextEncoder().encode(text))).toBe(sum);
});
