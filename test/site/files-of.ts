/** The files below a folder, for tests that compare two states of it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Returns path → content in hex, in the order of the paths. */
export async function filesOf(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.sort().map(async (path) => [path.slice(root.length), await readFile(path, 'hex')] as const),
    ),
  );
}
