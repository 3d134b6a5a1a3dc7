/** Lists what stands in a folder and below, links as links: nothing outside the folder is ever reached through one. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';

/** Returns everything below `folder` that is no folder, as paths with `/` on every system, in their order. */
export async function listTree(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => pathBelow(folder, entry))
    .sort();
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
