/** Which file an archive of a site may take the place of. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFiles } from '../../scripts/steps/files.ts';
import { writeManifests } from '../../scripts/steps/manifest.ts';
import { isOtherFile, zipFolder } from '../../scripts/steps/zip.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-zip-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('an archive of a site, and what is not there yet', async () => {
  await writeFiles(join(folder, 'site'), new Map([['index.html', '甲']]));
  await writeManifests(join(folder, 'site'));
  await zipFolder(join(folder, 'site'), join(folder, 'site.zip'));
  expect(await isOtherFile(join(folder, 'site.zip'))).toBe(false);
  expect(await isOtherFile(join(folder, 'none.zip'))).toBe(false);
});

test.each([
  ['another archive', zipSync({ 'thesis.txt': strToU8('甲') })],
  ['a text that names them', strToU8('manifest.sha256 manifest.sm3')],
  ['an empty file', new Uint8Array()],
])('not %s', async (name, bytes) => {
  const file = join(folder, `${name}.zip`);
  await writeFile(file, bytes);
  expect(await isOtherFile(file)).toBe(true);
});

test('nor a folder', async () => {
  expect(await isOtherFile(folder)).toBe(true);
});
