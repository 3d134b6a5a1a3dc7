/**
 * A copy of the site that is opened from the disk (file://), where browsers fetch nothing and load no modules. Its pages
 * carry a script that stands in for both; elsewhere there is none and nothing changes.
 */
import type * as SearchModule from '../../search/api.ts';

export interface Disk {
  /** Returns the address of the page or file at `path` below the site root, or of the root, a folder. */
  href(path: string): string;
  /** Loads `search/api.js`. */
  loadSearch(address: string): Promise<typeof SearchModule>;
  /** Starts the worker whose script is published at `address`. */
  startWorker(address: string): Promise<Worker>;
  /** Takes what a script carries: a file in Base64, by its path below the site root. */
  take(path: string, content: string): void;
}

declare global {
  var fanganDisk: Disk | undefined;
  /** What the script at `search/api.js` of such a copy makes. */
  var fanganSearch: typeof SearchModule;
}
