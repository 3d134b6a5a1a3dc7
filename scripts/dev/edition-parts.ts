/** What stands where in the folder of an edition; the thread that fills it and the server that reads it share this. */
import { join } from 'node:path';

/** Where the parts of an edition stand in its folder: what pages read, and what is served as it is. */
export function editionParts(folder: string): { readonly generated: string; readonly site: string } {
  return { generated: join(folder, 'generated'), site: join(folder, 'site') };
}
