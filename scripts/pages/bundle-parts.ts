/** What stands where in the folder of a bundle; the process that makes it and those who take it share this. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface Bundle {
  /** Folder of the files that browsers load. */
  readonly browser: string;
  /** Folder of the code that renders pages. */
  readonly server: string;
  /** File with the names of the modules of which something is in what browsers load, as JSON. */
  readonly modules: string;
}

/** Where the parts of a bundle stand in its folder. */
export function bundleParts(folder: string): Bundle {
  return { browser: join(folder, 'browser'), server: join(folder, 'server'), modules: join(folder, 'modules.json') };
}

/** Returns the file by which the code in the folder `server` is entered. */
export async function findEntry(server: string): Promise<string> {
  const entry = (await readdir(server)).find((name) => name.startsWith('prerender-entry.'));
  if (!entry) throw new Error(`No entry in ${server}.`);
  return join(server, entry);
}
