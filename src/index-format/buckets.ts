/**
 * Buckets: what a large library is asked for by a string, its hash says in which of many small files it stands. Beside them it
 * stands in one file for whoever needs all of it; a small library has that only.
 */

/** How many buckets files of the folder have, by their paths; files that stay whole are not named. */
export type BucketCounts = Readonly<Record<string, number>>;

/** A file that packs to less costs no more than the requests that it would take in buckets. */
const leastCut = 32 * 1024;
const usualSize = 2 * 1024;

/**
 * Returns how many buckets of some `size` a file of so many packed bytes has, an entry of which stands in `copies`; 0 for one that
 * stays whole.
 */
export function bucketsFor(bytes: number, copies: number, size = usualSize): number {
  return bytes < leastCut ? 0 : Math.ceil((bytes * copies) / size);
}

/** Returns the number of the bucket that `key` stands in (FNV-1a). */
export function bucketOf(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % count;
}

/** Returns the path of a bucket of the file at `path`: `facets/topic/7.json` of `facets/topic.json`. */
export function pathOfBucket(path: string, bucket: number): string {
  return path.replace(/(?=\.\w+$)/u, `/${bucket.toString(36)}`);
}

/** Returns what a folded name is found by, whatever part of it is asked for: each two neighbours of it, or the one that it is. */
export function gramsOfName(folded: string): readonly string[] {
  if (folded.length < 2) return [folded];
  return Array.from({ length: folded.length - 1 }, (_, at) => folded.slice(at, at + 2));
}
