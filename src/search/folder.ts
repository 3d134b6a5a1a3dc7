/** The folder of the files of one build, which the guide names, so that a page that stays open never mixes two builds. */
import { bucketOf, pathOfBucket } from '../index-format/buckets.ts';
import { readGbkJson } from '../index-format/gbk-json.ts';
import type { IndexGuide } from '../index-format/search-files.ts';
import { type Bytes, type ReadFile, readObject } from './read-file.ts';

export interface Folder {
  /** Reads the file at a path of the folder. */
  readIn<Value>(path: string, decode: (content: Bytes) => Value): Promise<Value>;
  /** Reads a packed file that has these names. */
  readPacked<File extends object>(path: string, ...names: (keyof File & string)[]): Promise<File>;
  /** Reads the file at `path` by `readPart`, or the buckets of it that these keys fall into where they are at most `most`. */
  readParts<Part>(
    path: string,
    keys: readonly string[],
    readPart: (path: string) => Promise<Part>,
    most?: number,
  ): Promise<readonly Part[]>;
}

/** Whoever needs more buckets of a file fetches all of it at once, where nothing else is said. */
const mostBuckets = 24;

/** Opens the folder that the guide names. */
export function openFolder(read: ReadFile, guide: () => Promise<IndexGuide>): Folder {
  const readIn: Folder['readIn'] = async (path, decode) => read(`${(await guide()).folder}/${path}`, decode);
  return {
    readIn,
    readPacked: (path, ...names) => readIn(path, readObject(readGbkJson, ...names)),
    readParts: async (path, keys, readPart, most = mostBuckets) => {
      const count = (await guide()).buckets[path] ?? 0;
      const wanted = new Set(count > 0 ? keys.map((key) => bucketOf(key, count)) : []);
      const isWhole = count === 0 || wanted.size > most;
      const paths = isWhole ? [path] : Array.from(wanted, (bucket) => pathOfBucket(path, bucket));
      return Promise.all(paths.map(readPart));
    },
  };
}
