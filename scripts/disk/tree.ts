/** Lists what stands in a folder and below, links as links: nothing outside the folder is ever reached through one. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withPauses } from '../../src/model/with-pauses.ts';

/** Folders between two moments of listening: a promise for each would cost several times the work itself. */
const stride = 256;

/** Returns everything below `folder` that is no folder, as paths with `/` on every system, in their order. */
export async function listTree(folder: string): Promise<string[]> {
  const paths: string[] = [];
  const folders = ['']; // those that are found join it
  for await (const below of withPauses(folders, stride)) {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (entry.isDirectory()) folders.push(`${below}${entry.name}/`);
      else paths.push(below + entry.name);
    }
  }
  return paths.sort();
}

/** Says whether a file is one that Windows, macOS or Office leave in every folder they look into. */
export function isSystemFile(path: string): boolean {
  return /^(?:thumbs\.db|desktop\.ini|\.ds_store|\._.*|~\$.*|\.~lock\..*#)$/iu.test(basename(path));
}

/** Says whether a file or a folder above it has a hidden name. */
export function isHidden(path: string): boolean {
  return /(?:^|\/)\./u.test(path);
}
