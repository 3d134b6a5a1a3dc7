/** Topics, plans and units → the files of their names, which a query is compared with. */
import { gramsOfName } from '../index-format/buckets.ts';
import { keyOfPlan, keysOfUnit } from '../index-format/name-keys.ts';
import type { PlanNamesFile, TopicNamesFile, UnitNamesFile } from '../index-format/search-files.ts';
import { foldText } from '../segment/fold.ts';
import { type CutFile, inBuckets, packed } from './files.ts';
import type { SearchLibrary } from './library.ts';

/** A list of names: what the guide has of it where it is short, or else its file. */
interface NamedList<Item> {
  readonly list?: readonly Item[];
  readonly file?: CutFile;
}

/** So many bytes of what few queries ask for cost a reader no more than a request of whoever asks. */
const shortTopics = 1024;

/** Returns the topics in the order of the library. */
export function buildTopics({ topics }: SearchLibrary): NamedList<TopicNamesFile['topics'][number]> {
  const list = topics.map(({ id, name }) => [id, name] as const);
  const file = inBuckets({
    path: 'topics.bin',
    entries: list,
    keysOf: ([, name]) => gramsOfName(foldText(name)),
    write: (path, entries) => packed(path, { topics: entries } satisfies TopicNamesFile),
  });
  return (file.files[0]?.content.length ?? 0) < shortTopics ? { list } : { file };
}

/** Returns the plans in the order of the library. */
export function buildPlans({ plans }: SearchLibrary): NamedList<PlanNamesFile['plans'][number]> {
  const list = plans.map(
    ({ id, shortName, region, documentNumber }) =>
      [id, shortName, region.name, foldText(documentNumber ?? '')] as const,
  );
  const file = inBuckets({
    path: 'plans.bin',
    entries: list,
    keysOf: ([, ...names]) => [...new Set(names.map((name) => keyOfPlan(foldText(name))))].filter(Boolean),
    write: (path, entries) => packed(path, { plans: entries } satisfies PlanNamesFile),
  });
  return file.count === 0 ? { list } : { file };
}

/** Returns the units as they stand in filters. */
export function buildUnits({ measures }: SearchLibrary): NamedList<string> {
  const names = new Set(measures.flatMap((measure) => measure.responsibilities.map(({ unit }) => unit)));
  const list = [...names].sort();
  const file = inBuckets({
    path: 'units.bin',
    entries: list,
    keysOf: (unit) => keysOfUnit(foldText(unit)),
    write: (path, entries) => packed(path, { units: entries } satisfies UnitNamesFile),
  });
  return file.count === 0 ? { list } : { file };
}
