/**
 * Packs a folder as a ZIP file, one file after the other, so that no site is too large; the same folder gives the same
 * bytes, wherever and whenever. An archive of a site is known by its manifests.
 */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { listTree } from '../disk/tree.ts';
import { manifestNames } from './manifest.ts';

/** What a disk says of a file beside its content; there is no earlier day, and it is meant in any zone (APPNOTE 4.4.6). */
const sameEverywhere = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 };

/** Writes what stands in `folder` into `file`; returns its bytes. */
export async function zipFolder(folder: string, file: string): Promise<number> {
  const [zip, sink] = [new ZipFile(), createWriteStream(file)];
  zip.on('error', (error) => sink.destroy(error));
  for (const path of await listTree(folder)) zip.addFile(join(folder, path), path, sameEverywhere);
  zip.end();
  await pipeline(zip.outputStream, sink);
  return sink.bytesWritten;
}

/** Local header of a file (APPNOTE 4.3.7). */
const signature = 'PK\u0003\u0004';

/** Says whether something stands at `file` that is no ZIP file of a site. */
export async function isOtherFile(file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  try {
    return !(await holdsSite(file));
  } catch {
    return true; // a folder, or what may not be read
  }
}

/** An archive may be larger than memory: it is looked through piece by piece, with the end of the piece before. */
async function holdsSite(file: string): Promise<boolean> {
  const missing = new Set<string>(manifestNames);
  const longest = Math.max(...manifestNames.map(({ length }) => length));
  let before = '';
  for await (const bytes of createReadStream(file)) {
    const piece = before + Buffer.from(bytes).toString('latin1');
    if (before === '' && !piece.startsWith(signature)) return false;
    for (const name of missing) if (piece.includes(name)) missing.delete(name);
    before = piece.slice(-longest);
  }
  return missing.size === 0;
}
