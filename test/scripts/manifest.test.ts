import { hash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareManifest, writeManifests } from '../../scripts/steps/manifest.ts';

let site = '';
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'fangan-manifest-'));
  await mkdir(join(site, 'plans'));
  await writeFile(join(site, 'index.html'), 'abc');
  await writeFile(join(site, 'plans/甲.html'), '');
  await writeManifests(site);
});
afterEach(() => rm(site, { recursive: true }));

test('the manifests have the digests of FIPS 180-4 and GB/T 32905 for abc', async () => {
  expect(await readFile(join(site, 'manifest.sha256'), 'utf8')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  index.html\n' +
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  plans/甲.html\n',
  );
  expect(await readFile(join(site, 'manifest.sm3'), 'utf8')).toMatch(
    /^66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0 {2}index\.html\n/u,
  );
});

test('files of any length have the digest of all their bytes and of no others', async () => {
  const lengths = [2 ** 18 - 1, 2 ** 18, 2 ** 20 + 3, 5, 0];
  const files = lengths.map((length, place) => ({ path: `${place}.txt`, bytes: Buffer.alloc(length, `甲${place}`) }));
  for (const { path, bytes } of files) await writeFile(join(site, path), bytes);
  await writeManifests(site);
  for (const algorithm of ['sha256', 'sm3']) {
    const lines = (await readFile(join(site, `manifest.${algorithm}`), 'utf8')).split('\n');
    expect(lines.slice(0, files.length)).toEqual(files.map(({ path, bytes }) => `${hash(algorithm, bytes)}  ${path}`));
  }
});

test('a site as it was built has no differences', async () => {
  expect(await compareManifest(site)).toEqual({ changed: [], missing: [], foreign: [], files: 2 });
});

test('one changed byte, a lost file and a foreign one are each named', async () => {
  await writeFile(join(site, 'index.html'), 'abd');
  await rm(join(site, 'plans/甲.html'));
  await writeFile(join(site, 'evil.js'), '');
  expect(await compareManifest(site)).toEqual({
    changed: ['index.html'],
    missing: ['plans/甲.html'],
    foreign: ['evil.js'],
    files: 2,
  });
});

test.each(['', 'no manifest\n', `${'a'.repeat(64)} x\n`])('%j is no manifest', async (text) => {
  await writeFile(join(site, 'manifest.sha256'), text);
  expect(await compareManifest(site)).toBeUndefined();
});
