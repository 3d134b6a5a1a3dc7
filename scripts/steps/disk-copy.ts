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
/** The search is read by its own code only; JSON may be fetched by a page and be looked at by a reader. */
const isOfSearch = (path: string): boolean => path.startsWith('search/') && !isPage(path);
const isCarried = (path: string): boolean =>
  isOfSearch(path) ||
  path === 'data/measures.jsonl' ||
  (path.endsWith('.json') && !/(?:oembed|\.schema)\.json$/u.test(path));
const isScript = (path: string): boolean => /^_astro\/.*\.js$/u.test(path) || path === 'search/api.js';
/** Astro names the script of a worker after its module. */
const isWorker = (path: string): boolean => /^_astro\/worker-[\w-]+\.js$/u.test(path);

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
  const all = await listTree(folder);
  for (const path of all.filter((file) => !isManifest(file) && !isScript(file))) {
    const content = await readFile(join(folder, path));
    const html = isPage(path) ? content.toString() : '';
    for (const entry of scriptsOf(html, base)) entries.add(entry);
    await writeFiles(copy, new Map(filesOf(path, html === '' ? content : diskPage(html, path, base, firstScript))));
  }
  await writeFiles(copy, await diskScripts(folder, [...entries].sort(), all.filter(isWorker)));
  await writeManifests(copy);
}

function filesOf(path: string, content: string | Uint8Array): [string, string | Uint8Array][] {
  const carried: [string, string][] = isCarried(path) ? [[`${path}.js`, carry(path, Buffer.from(content))]] : [];
  return isOfSearch(path) ? carried : [[path, content], ...carried];
}

/** The modules that a page loads at once. */
function scriptsOf(html: string, base: string): string[] {
  const modules = html.matchAll(/<script type="module" src="(?<address>[^"]+)"/gu);
  return [...modules].map(({ groups }) => (groups?.['address'] ?? '').slice(base.length));
}
