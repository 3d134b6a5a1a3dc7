/**
 * Stands in for `fflate` in the browser (astro.config.mjs). Its `zip` compresses large files in workers made from blob:
 * addresses, which the site's policy forbids; here it compresses where it is called.
 */
import { type AsyncZippable, type FlateCallback, type Zippable, zipSync } from 'fflate/browser';

export * from 'fflate/browser';

/** Zips `files` and hands them to `done`, as `fflate`'s own function of this name does. */
export function zip(files: AsyncZippable, done: FlateCallback): void {
  // The two kinds of input differ only in an option that tells workers what to do with their copy.
  done(null, zipSync(files as Zippable));
}
