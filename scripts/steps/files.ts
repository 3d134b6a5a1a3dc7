/** Writes files; see scripts/disk/ for what takes the place of something. */
import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

type Content = string | Uint8Array | Iterable<string>;

/** Writes `files` below `folder`, making folders as needed; what comes in pieces is never held as a whole. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, Content>): Promise<void> {
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const path of folders) await mkdir(path, { recursive: true });
  for (const [path, content] of files) await writeFile(join(folder, path), content);
}

/** Writes a file of the cache that is either wholly there or not at all. */
export async function replaceFile(file: string, content: Content): Promise<void> {
  const fresh = `${file}.${randomUUID()}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(fresh, content);
  await rename(fresh, file);
}
