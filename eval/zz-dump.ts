import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocumentOnce } from '../scripts/steps/extraction-cache.ts';

for (const dir of process.argv.slice(2))
  for (const name of await readdir(dir)) {
    if (name.endsWith('.json')) continue;
    const { document } = await readDocumentOnce(name, await readFile(join(dir, name)), {});
    if (document) await writeFile(`/tmp/rp-txt/${name}.txt`, document.text);
  }
