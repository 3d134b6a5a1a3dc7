/** Topics → the file of their names, which a query is compared with. */
import { gramsOfName } from '../index-format/buckets.ts';
import type { TopicNamesFile } from '../index-format/search-files.ts';
import { foldText } from '../segment/fold.ts';
import { type CutFile, inBuckets, packed } from './files.ts';
import type { SearchLibrary } from './library.ts';

/** Returns the file of the topics. */
export function buildTopics({ topics }: SearchLibrary): CutFile {
  return inBuckets({
    path: 'topics.bin',
    entries: topics.map(({ id, name }) => [id, name] as const),
    keysOf: ([, name]) => gramsOfName(foldText(name)),
    write: (path, entries) => packed(path, { topics: entries } satisfies TopicNamesFile),
  });
}
