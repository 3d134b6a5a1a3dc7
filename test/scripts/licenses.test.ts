/** Which packages a list of modules comes from, and what is said about each. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { licenseOf, packageFolders } from '../../scripts/steps/licenses.ts';
import { BuildError } from '../../src/model/issue.ts';

const root = join(import.meta.dirname, '../..');

describe('packageFolders', () => {
  test.each([
    ['/fangan/node_modules/diff/libesm/index.js', ['/fangan/node_modules/diff']],
    ['/fangan/node_modules/@zip/deflate/a.js', ['/fangan/node_modules/@zip/deflate']],
    ['/fangan/node_modules/outer/node_modules/inner/a.js', ['/fangan/node_modules/outer/node_modules/inner']],
    ['C:\\fangan\\node_modules\\diff\\index.js', ['C:\\fangan\\node_modules\\diff']],
    ['\0vite/preload-helper.js', [join(root, 'node_modules/vite')]],
    ['/fangan/src/search/api.ts', []],
    ['/fangan/src/pages/index.astro?astro&type=script&index=0&lang.ts', []],
  ])('%j', (module, folders) => {
    expect(packageFolders([module])).toEqual(folders);
  });
});

describe('licenseOf', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fangan-licenses-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function packageWith(files: Readonly<Record<string, string>>): Promise<string> {
    const made = await mkdtemp(join(folder, 'package-'));
    const all = { 'package.json': '{"name":"zither","version":"2.0.1","license":"ISC"}', ...files };
    for (const [path, content] of Object.entries(all)) {
      await mkdir(dirname(join(made, path)), { recursive: true });
      await writeFile(join(made, path), content);
    }
    return made;
  }

  async function textsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
    const [heading, , ...texts] = (await licenseOf(await packageWith(files))).split('\n');
    expect(heading).toBe('zither 2.0.1 (ISC)');
    return texts.filter((line) => line !== '');
  }

  test('takes every licence of a package, in the order of their paths', async () => {
    const files = {
      LICENSE: 'Permission.\n',
      'third-party.md': 'Of others.',
      'LICENSES/Apache-2.0.txt': 'Apache.',
      'parts/strings/COPYING': 'Copying.',
      'lib/index.js': 'code',
    };
    expect(await textsOf(files)).toEqual(['Permission.', 'Apache.', 'Copying.', 'Of others.']);
  });

  test('leaves out those of packages inside and of what a bundler is made of', async () => {
    const files = {
      'LICENSE.md': 'Permission.\n\n# Licenses of bundled dependencies\nOf others.\n',
      'node_modules/other/LICENSE': 'Other.',
    };
    expect(await textsOf(files)).toEqual(['Permission.']);
  });

  test('a package without one is a fault that names it', async () => {
    const failed = licenseOf(await packageWith({ 'README.md': 'License: ISC' }));
    await expect(failed).rejects.toThrow(BuildError);
    await expect(failed).rejects.toThrow('zither 2.0.1 的代码或数据随网站发布');
  });
});
