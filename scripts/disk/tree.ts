/** Lists what stands in a folder and below, links as links: nothing outside the folder is ever reached through one. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';

export interface TreeEntry {
  /** Below the folder, with `/` on every system. */
  readonly path: string;
  readonly kind: 'file' | 'link' | 'other';
}

/** Returns everything below `folder` that is no folder, in the order of the paths. */
export async function listTree(folder: string): Promise<TreeEntry[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: pathBelow(folder, entry), kind: kindOf(entry) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Says whether a file is one that Windows, macOS or Office leave in every folder they look into. */
export function isSystemFile(path: string): boolean {
  return /^(?:thumbs\.db|desktop\.ini|\.ds_store|\._.*|~\$.*|\.~lock\..*#)$/iu.test(basename(path));
}

/** Says whether a file or a folder above it has a hidden name. */
export function isHidden(path: string): boolean {
  return /(?:^|\/)\./u.test(path);
}

function pathBelow(folder: string, { parentPath, name }: Dirent): string {
  return relative(folder, join(parentPath, name)).split(sep).join('/');
}

function kindOf(entry: Dirent): TreeEntry['kind'] {
  return entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other';
}
