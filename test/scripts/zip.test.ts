/** Archives: what is packed comes out again, and which file one may take the place of. */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFiles } from '../../scripts/steps/files.ts';
import { writeManifests } from '../../scripts/steps/manifest.ts';
import { isOtherFile, zipFolder } from '../../scripts/steps/zip.ts';

const zipScript = join(import.meta.dirname, '../../scripts/steps/zip.ts');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-zip-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('another program finds in an archive', () => {
  const texts = new Map([
    ['索引/甲.html', '甲'.repeat(500)],
    ['b', ''],
  ]);

  async function pack(name: string): Promise<Buffer> {
    await zipFolder(join(folder, name), join(folder, `${name}.zip`));
    return await readFile(join(folder, `${name}.zip`));
  }

  test('names in Chinese in their order, and contents, packed', async () => {
    await writeFiles(join(folder, '甲'), texts);
    const bytes = await pack('甲');
    const found = Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]);
    expect(found).toEqual([...texts].reverse());
    expect(bytes.length).toBeLessThan(500);
  });

  test('the same bytes from another day, from files that others may not read, in another zone', async () => {
    await writeFiles(join(folder, '乙'), new Map([...texts].reverse()));
    await utimes(join(folder, '乙/b'), new Date(2031, 4, 3), new Date(2031, 4, 3));
    await chmod(join(folder, '乙/b'), 0o600);
    const script = `import { zipFolder } from ${JSON.stringify(zipScript)}; await zipFolder('乙', '乙.zip');`;
    const abroad = { cwd: folder, env: { ...process.env, TZ: 'America/New_York' } };
    execFileSync(process.execPath, ['--input-type=module', '-e', script], abroad);
    expect((await readFile(join(folder, '乙.zip'))).equals(await pack('甲'))).toBe(true);
  });

  test('nothing, if a file cannot be read: the one that packs is told', async () => {
    await mkdir(join(folder, '丙'));
    await symlink('无', join(folder, '丙/a'));
    await expect(pack('丙')).rejects.toThrow('ENOENT');
  });
});

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
