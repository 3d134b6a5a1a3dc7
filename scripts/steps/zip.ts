/**
 * Packs a folder as a ZIP file, one file after the other, so that no site is too large; the same folder gives the same
 * bytes. An archive of a site is known by its manifests.
 */
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Zip, ZipDeflate } from 'fflate';
import { listTree } from '../disk/tree.ts';
import { manifestNames } from './manifest.ts';

/** ZIP knows no earlier day (APPNOTE 4.4.6). */
const noDay = '1980-01-01T00:00:00';

/** Writes what stands in `folder` into `file`; returns its bytes. */
export async function zipFolder(folder: string, file: string): Promise<number> {
  const sink = createWriteStream(file);
  const zip = new Zip((fault, data, isLast) => {
    if (fault) sink.destroy(fault);
    else sink.write(data);
    if (isLast) sink.end();
  });
  for (const path of await listTree(folder)) {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = noDay;
    zip.add(entry);
    entry.push(await readFile(join(folder, path)), true);
    if (sink.writableNeedDrain) await once(sink, 'drain');
  }
  zip.end();
  await finished(sink);
  return sink.bytesWritten;
}

/** Local header of a file (APPNOTE 4.3.7). */
const signature = 'PK\u0003\u0004';

/** Says whether something stands at `file` that is no ZIP file of a site. */
export async function isOtherFile(file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  const bytes = await readFile(file).catch(() => Buffer.of());
  return !(
    bytes.toString('latin1', 0, signature.length) === signature && manifestNames.every((name) => bytes.includes(name))
  );
}
