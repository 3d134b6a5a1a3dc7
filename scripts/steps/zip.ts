/** Packs a folder as a ZIP file, one file after the other, so that no site is too large; the same folder gives the same bytes. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Zip, ZipDeflate } from 'fflate';
import { listTree } from '../disk/tree.ts';

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
