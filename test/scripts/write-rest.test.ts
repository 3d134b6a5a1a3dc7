import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeRest } from '../../scripts/dev/write-rest.ts';

let site = '';
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'fangan-rest-'));
});
afterEach(() => rm(site, { recursive: true, force: true }));

/** A rest of which each step tells that it has begun. */
function restOf(begun: string[]): Parameters<typeof writeRest>[0] {
  return {
    async writePublished() {
      begun.push('published');
    },
    *makeFormats() {
      begun.push('formats');
      yield ['a.md', '甲'];
    },
    async makeSearch() {
      begun.push('search');
      throw new Error('as far as this');
    },
  };
}

test.each([
  [0, []],
  [1, ['published']],
  [2, ['published', 'formats']],
])('an edit that is shown after %i steps ends the rest before the next one', async (steps, expected) => {
  const begun: string[] = [];
  await writeRest(restOf(begun), site, async () => begun.length >= steps);
  expect(begun).toEqual(expected);
});

test('without an edit all steps are taken, and a fault is told', async () => {
  const begun: string[] = [];
  await expect(writeRest(restOf(begun), site, async () => false)).rejects.toThrow('as far as this');
  expect(begun).toEqual(['published', 'formats', 'search']);
  expect(await readdir(site)).toEqual(['a.md']);
});
