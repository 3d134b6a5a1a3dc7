/**
 * The licences of whatever a site ships: the modules that the bundlers put into it, and the packages whose data or
 * ready-made code stands in its search. A package without a licence text stops the build.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { BuildError } from '../../src/model/issue.ts';

const root = join(import.meta.dirname, '../..');
const packages = join(root, 'node_modules');

/** No bundler knows of these: the words, the readings and the traditional characters of the search. */
const inSearch = [
  join(root, 'native/node_modules/nodejieba'),
  ...['pinyin-pro', 'opencc-js'].map((name) => join(packages, name)),
];

const packageJson = z.object({ name: z.string(), version: z.string(), license: z.string() });
const licenseName = /^(?:licen[cs]e|copying|notice|third.party)/iu;
const rule = '='.repeat(72);

/** Returns the text of licenses.txt for a site that ships `modules`, which are named as Vite and esbuild name them. */
export async function listLicenses(modules: Iterable<string>): Promise<string> {
  const folders = new Set([...inSearch, ...packageFolders(modules)]);
  const sections = await Promise.all([...folders].map(licenseOf));
  const own = await readFile(join(root, 'LICENSE'), 'utf8');
  return [`Fangan\n${rule}\n${own.trim()}`, ...sections.sort()].map((section) => `${section}\n`).join('\n\n');
}

/** Returns the folders of the packages that `modules` belong to; the site's own modules belong to none. */
export function packageFolders(modules: Iterable<string>): string[] {
  return [...modules].flatMap((module) => {
    const { bundler, folder } = owner.exec(module)?.groups ?? {};
    if (bundler) return [join(packages, bundler)];
    return folder ? [folder] : [];
  });
}

/** What a bundler adds of its own is named after it, behind a NUL. */
const owner = /^\0(?<bundler>[^/]+)\/|^(?<folder>.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/u;

/** Returns name, version and licence texts of the package in `folder`; throws a BuildError where there are none. */
export async function licenseOf(folder: string): Promise<string> {
  const { name, version, license } = packageJson.parse(
    JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')),
  );
  const texts = await Promise.all((await licenseFiles(folder)).map((file) => readFile(file, 'utf8')));
  if (texts.length === 0) {
    throw new BuildError(
      `${name} ${version} 的代码或数据随网站发布，${folder} 里却没有许可文本。`,
      '请换用附有许可文本的版本，或者不用它。',
    );
  }
  return [`${name} ${version} (${license})`, rule, texts.map(shippedPart).join('\n\n')].join('\n');
}

/** A licence may stand in a folder of that name, and beside a part of the package that came from elsewhere. */
async function licenseFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((path) => !path.includes('node_modules') && path.split(sep).some((part) => licenseName.test(part)))
    .sort()
    .map((path) => join(folder, path));
}

/** A bundler's licence goes on with those of what it is made of, none of which a site ships. */
function shippedPart(text: string): string {
  return text.replace(/^# Licenses of bundled dependencies$.*/msu, '').trim();
}
