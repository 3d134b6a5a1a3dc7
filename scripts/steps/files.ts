/**
 * Writes folders and files as a whole: what stood there before stays until the new content is complete, also when the
 * process is killed. What a process is still at carries its id in the name, so that two runs never share a folder and
 * the next run can tell what a dead one has left.
 */
import { constants, existsSync } from 'node:fs';
import { access, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

type Content = string | Uint8Array;

/** `dist.new-4711`: the folder in which this process makes what shall take the place of `folder`. */
export function freshFolder(folder: string): string {
  return `${folder}.new-${process.pid}`;
}

/** Writes `files` below `folder`, making folders as needed. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, Content>): Promise<void> {
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const path of folders) await mkdir(path, { recursive: true });
  for (const [path, content] of files) await writeFile(join(folder, path), content);
}

/** Writes a file that is either wholly there or not at all. */
export async function replaceFile(file: string, content: Content): Promise<void> {
  const fresh = `${file}.new-${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(fresh, content, { flush: true });
  await rename(fresh, file);
}

/** Puts the folder `fresh` in the place of `folder`; the last of several processes wins. */
export async function swapFolder(fresh: string, folder: string): Promise<void> {
  const old = `${folder}.old-${process.pid}`;
  for (let placed = false; !placed; ) {
    await rm(old, { recursive: true, force: true });
    await rename(folder, old).catch(ignore('ENOENT'));
    placed = await rename(fresh, folder).then(() => true, ignore('ENOTEMPTY', 'EEXIST'));
  }
  await rm(old, { recursive: true, force: true });
}

/**
 * Removes what killed runs have left in `folder` of the file or folder `name`, by default of any. A run killed between
 * the two steps of `swapFolder` has moved the folder away: it is put back.
 */
export async function clearLeftovers(folder: string, name?: string): Promise<void> {
  const entries = existsSync(folder) ? await readdir(folder) : [];
  for (const entry of entries) {
    const left = readLeftover(entry);
    if (!left || isRunning(left.process) || (name ?? left.name) !== left.name) continue;
    const place = join(folder, left.name);
    if (left.kind === 'old' && !existsSync(place)) await rename(join(folder, entry), place);
    await rm(join(folder, entry), { recursive: true, force: true });
  }
}

/** Says whether files can be made in `folder`. */
export function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}

interface Leftover {
  readonly name: string;
  readonly kind: string;
  readonly process: number;
}

/** `dist.old-4711` → `{ name: 'dist', kind: 'old', process: 4711 }` */
function readLeftover(entry: string): Leftover | undefined {
  const { groups } = /^(?<name>.+)\.(?<kind>new|old)-(?<process>\d+)$/u.exec(entry) ?? {};
  const { name, kind, process: id } = groups ?? {};
  return name && kind ? { name, kind, process: Number(id) } : undefined;
}

/** Says whether a process with this id runs on this machine. */
export function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function ignore(...codes: readonly string[]): (error: NodeJS.ErrnoException) => false {
  return (error) => {
    if (!codes.includes(error.code ?? '')) throw error;
    return false;
  };
}
