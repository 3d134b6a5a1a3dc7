/**
 * Blocks: the records of a library in groups, each with tokens of its own.
 *
 * For a phrase, Pagefind runs through all places of its tokens once for every page that holds them, so its time grows
 * with the square of the pages. In blocks it grows with their number: a string is asked for block by block. Tokens differ
 * by their ending only, so that those of all blocks stand side by side in the index and are fetched together.
 */

/** So many records make a block. */
export const blockSize = 1000;

/** Returns the number of the block in which a record stands. */
export function blockOf(record: number): number {
  return Math.floor(record / blockSize);
}

/** Returns the name of a record within its block. The blocks' lists of names are all alike, so that they pack well. */
export function nameInBlock(record: number): string {
  return (record % blockSize).toString(36);
}

/** Returns the number of the record that `nameInBlock` named. */
export function recordOf(name: string, block: number): number {
  return block * blockSize + Number.parseInt(name, 36);
}

/** Returns `token` as it stands in `block`. */
export function tokenInBlock(token: string, block: number): string {
  return block === 0 ? token : token + block.toString(36);
}
