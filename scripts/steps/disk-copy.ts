/** A built site → a copy of it that a browser opens from the disk, without network. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildError } from '../../src/model/issue.ts';
import { listTree } from '../disk/tree.ts';
import { basePathOf, diskPage } from './disk-page.ts';
import { carry, diskScripts, firstScript } from './disk-scripts.ts';
import { writeFiles } from './files.ts';
import { isManifest, writeManifests } from './manifest.ts';

const isPage = (path: string): boolean => /\.html?$/u.test(path);
/** What pages fetch: the search, and what compares and previews measures. */
const isFetched = (path: string): boolean =>
  !isPage(path) && /^(?:search\/|compare\/choices\.json$|plans\/[^/]+\/(?:previews|texts)\.json$)/u.test(path);
const isScript = (path: string): boolean => /^_astro\/.*\.js$/u.test(path) || path === 'search/api.js';

/** Writes the copy of the site in `folder` into `copy`, with manifests of its own. */
export async function copyForDisk(folder: string, copy: string): Promise<void> {
  const base = basePathOf(await readFile(join(folder, 'index.html'), 'utf8').catch(() => ''));
  if (base === undefined) {
    throw new BuildError(
      `${folder}：发现不是方案库生成的网站，应为 npm run build 的结果。`,
      '请先生成：npm run build。',
    );
  }
  const entries = new Set<string>();
  for (const path of (await listTree(folder)).filter((file) => !isManifest(file) && !isScript(file))) {
    const content = await readFile(join(folder, path));
    const html = isPage(path) ? content.toString() : '';
    for (const entry of scriptsOf(html, base)) entries.add(entry);
    await writeFiles(copy, new Map([[`${path}${isFetched(path) ? '.js' : ''}`, convert(path, content, html, base)]]));
  }
  await writeFiles(copy, await diskScripts(folder, [...entries].sort()));
  await writeManifests(copy);
}

function convert(path: string, content: Uint8Array, html: string, base: string): string | Uint8Array {
  if (html !== '') return diskPage(html, path, base, firstScript);
  return isFetched(path) ? carry(path, content) : content;
}

/** The modules that a page loads at once. */
function scriptsOf(html: string, base: string): string[] {
  const modules = html.matchAll(/<script type="module" src="(?<address>[^"]+)"/gu);
  return [...modules].map(({ groups }) => (groups?.['address'] ?? '').slice(base.length));
}
