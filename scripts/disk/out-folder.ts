/**
 * Decides whether a site may take the place of what stands at `--out`. Only a folder that is empty, not there yet or
 * wholly written by Fangan is replaced, and never one in which the library, the project or its user lives. Places are
 * compared by what the file system says they are, so that links, mounts and letter case lead to no other answer.
 */
import { existsSync } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { BuildError } from '../../src/model/issue.ts';
import { editorsFolders } from './content-folder.ts';
import { nameKind } from './file-kind.ts';
import { earlierSite, findStrangers, listName } from './owned-folder.ts';
import { isFault } from './system-faults.ts';
import { visible } from './visible.ts';

const project = join(import.meta.dirname, '../..');

interface Guarded {
  readonly path: string;
  readonly name: string;
}

/** Returns the real place of `out`, links followed; throws a BuildError where no site may be put there. */
export async function findOutFolder(out: string, content: string): Promise<string> {
  const place = await realPlace(out, out);
  await refuseGuarded(out, place, content);
  if (existsSync(place)) await refuseUnlikeFolder(out, place);
  const strangers = await findStrangers(place, earlierSite);
  if (strangers.length > 0) throw refusal(out, `里面有${nameSome(strangers)}，不是 Fangan 写的`, expectedFolder);
  return place;
}

const expectedFolder = `还不存在的、空的，或者内容全由 Fangan 写成的文件夹（里面有 ${listName}；早先的版本没有它，有 ${earlierSite.signs.join(' 和 ')}）`;

/** What does not exist yet stands below what does. */
async function realPlace(out: string, path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isFault(error, 'ENOTDIR')) throw refusal(out, '路径中间是一个文件', '文件夹');
    if (!isFault(error, 'ENOENT')) throw error;
    if (await isLink(path)) throw refusal(out, `${visible(path)} 是一个失效的链接`, '文件夹');
    return join(await realPlace(out, dirname(path)), basename(path));
  }
}

function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (entry) => entry.isSymbolicLink(),
    () => false,
  );
}

async function refuseGuarded(out: string, place: string, content: string): Promise<void> {
  const within = new Set(await lineage(place));
  for (const { path, name } of listEditorsFolders(content)) {
    const isInside = within.has((await identify(path)) ?? '') || isBelow(place, await realPlace(out, path));
    if (isInside) throw refusal(out, `它在${name} ${visible(path)} 里面`, '别处的文件夹');
  }
  const own = await identify(place);
  for (const { path, name } of listGuarded(content)) {
    if (own === undefined || !(await lineage(path)).includes(own)) continue;
    throw refusal(out, `它就是或者包含着${name} ${visible(path)}`, '只放网站的文件夹');
  }
}

/** Of a folder that is not there yet only its path is known; in another letter case it may be the same one day. */
function isBelow(place: string, folder: string): boolean {
  return `${place}${sep}`.toLowerCase().startsWith(`${folder}${sep}`.toLowerCase());
}

function listGuarded(content: string): Guarded[] {
  return [
    { path: content, name: '文库的文件夹' },
    ...listEditorsFolders(content),
    { path: project, name: 'Fangan 的文件夹' },
    { path: process.cwd(), name: '当前文件夹' },
    ...findHome(),
  ];
}

function listEditorsFolders(content: string): Guarded[] {
  return [...editorsFolders, 'generated'].map((name) => ({ path: join(content, name), name: '文库的文件夹' }));
}

/** Some containers run under a number that has no home. */
function findHome(): Guarded[] {
  try {
    return [{ path: homedir(), name: '用户主目录' }];
  } catch {
    return [];
  }
}

async function refuseUnlikeFolder(out: string, place: string): Promise<void> {
  const [own, parent] = await Promise.all([stat(place), stat(dirname(place))]);
  if (!own.isDirectory()) throw refusal(out, own.isFile() ? '一个文件' : nameKind(own), '文件夹');
  if (own.dev !== parent.dev) throw refusal(out, '一个挂载点，不能整个换掉', `它下面的文件夹，如 ${join(out, 'site')}`);
}

/** The identities of a place and of every folder above it; nothing for a place that does not exist. */
async function lineage(path: string): Promise<string[]> {
  const real = await realpath(path).catch(() => path);
  const above = dirname(real) === real ? [] : await lineage(dirname(real));
  const own = await identify(real);
  return own === undefined ? above : [own, ...above];
}

async function identify(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found && `${found.dev}:${found.ino}`;
}

function nameSome(paths: readonly string[]): string {
  const named = paths.slice(0, 3).map(visible).join('、');
  return paths.length > 3 ? ` ${named} 等 ${paths.length} 项` : ` ${named}`;
}

function refusal(out: string, found: string, expected: string): BuildError {
  return new BuildError(
    `--out ${visible(out)}：发现${found}，应为${expected}。`,
    '请改用别的文件夹，或先把里面的东西移走；什么都没有改动。',
  );
}
