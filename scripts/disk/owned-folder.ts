/**
 * Tells a folder that Fangan has written from one in which somebody keeps something. What Fangan writes as a whole (a
 * site, the generated files) holds a list of its files; whatever else stands there is somebody's, and nothing of
 * somebody's is ever replaced. The list has no leading dot, so that it is seen and is copied along.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemFile, listTree } from './tree.ts';
import { visible } from './visible.ts';

/** The list, at the top of the folder: one sentence, then one path a line. */
export const listName = 'fangan-files.txt';

const opening = '这个文件夹由 Fangan 方案库生成，下次生成时整个换掉，请勿在这里存放别的文件。其中的文件如下：';

/** How folders of versions that wrote no list are known: by files that stand in each, and all names at their top. */
interface EarlierFolder {
  readonly signs: readonly string[];
  readonly names: readonly string[];
}

export const earlierSite: EarlierFolder = {
  signs: ['data/plans.json', 'search/guide.json'],
  names: [
    ...['404.html', 'index.html', 'favicon.svg', 'robots.txt', 'sitemap.xml', 'theme.js', '_astro', 'calendar'],
    ...['compare', 'data', 'glossary', 'guides', 'instruments', 'license', 'originals', 'plans', 'search', 'targets'],
    ...['topics', 'units'],
  ],
};

export const earlierGenerated: EarlierFolder = {
  signs: ['site.json', 'measures.jsonl'],
  names: [
    ...['calendar', 'changes.jsonl', 'compare-topics.jsonl', 'compare.jsonl', 'data', 'measures.jsonl'],
    ...['passages.jsonl', 'plans', 'site.json', 'sources'],
  ],
};

/** Puts the list of all its files into a folder; `paths` are theirs, where they are known. */
export async function signFolder(folder: string, paths?: readonly string[]): Promise<void> {
  const lines = (paths?.toSorted() ?? (await listTree(folder))).map((path) => `${listed(path)}\n`);
  await writeFile(join(folder, listName), `${opening}\n${lines.join('')}`);
}

/** Returns what stands in a folder and was not written by Fangan; nothing for a folder that is empty or not there. */
export async function findStrangers(folder: string, earlier: EarlierFolder): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const list = await readList(folder);
  const strangers = list ? await unlisted(folder, list) : await unknownNames(folder, earlier);
  return strangers.filter((path) => !isSystemFile(path));
}

async function readList(folder: string): Promise<ReadonlySet<string> | undefined> {
  const file = join(folder, listName);
  const [first, ...paths] = existsSync(file) ? (await readFile(file, 'utf8')).split(/\r?\n/u) : [];
  return first === opening ? new Set([listName, ...paths]) : undefined;
}

async function unlisted(folder: string, list: ReadonlySet<string>): Promise<string[]> {
  return (await listTree(folder)).filter((path) => !list.has(listed(path)));
}

async function unknownNames(folder: string, { signs, names }: EarlierFolder): Promise<string[]> {
  const entries = await readdir(folder);
  const isEarlier = signs.every((sign) => existsSync(join(folder, sign)));
  return isEarlier ? entries.filter((name) => !names.includes(name)) : entries;
}

/** A path as it stands in the list: some file systems give names back decomposed, and a name may hold a line break. */
function listed(path: string): string {
  return visible(path.normalize('NFC'));
}
