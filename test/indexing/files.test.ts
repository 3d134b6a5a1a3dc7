/** Files of the search: what is small is packed in less memory, and as tightly. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../eval/random.ts';
import { packed } from '../../src/indexing/files.ts';

const random = seededRandom(3);
const letters = (count: number): string =>
  Array.from({ length: count }, () => String.fromCharCode(97 + random() * 26)).join('');

describe.each([100, 1500, 2800, 7900, 20_000])('a value of %d letters that come twice', (count) => {
  test('is packed as tightly as with all the memory', () => {
    const half = letters(count / 2);
    const { content } = packed('a.bin', half + half);
    const all = gzipSync(gunzipSync(content), { level: 9 });
    expect(content.length).toBeLessThanOrEqual(all.length);
  });
});
