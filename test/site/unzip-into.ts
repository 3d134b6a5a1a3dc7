/** Unpacks an archive, as its reader does. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** Writes what stands in the ZIP file `bytes` into `folder`. */
export async function unzipInto(folder: string, bytes: Uint8Array): Promise<void> {
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
