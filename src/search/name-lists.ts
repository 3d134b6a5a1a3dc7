/** What topics, plans and units are called: short lists stand in the guide, long ones in files of the folder. */
import { gramsOfName } from '../index-format/buckets.ts';
import { keyOfPlan, keysOfUnit } from '../index-format/name-keys.ts';
import type {
  CalledPlan,
  IndexGuide,
  Named,
  PlanNamesFile,
  TopicNamesFile,
  UnitNamesFile,
} from '../index-format/search-files.ts';
import { once, onceEach } from '../model/once.ts';
import { foldText } from '../segment/fold.ts';
import type { Folder } from './folder.ts';
import type { KnownNames } from './known-names.ts';

/** The names of a library. */
export interface NameLists extends KnownNames {
  plans(): Promise<readonly CalledPlan[]>;
  topics(): Promise<readonly Named[]>;
  /** Returns the topics whose folded names hold a string, in the order of the library. */
  topicsNaming(folded: string): Promise<readonly Named[]>;
}

/** Opens the names of a library. */
export function openNames(folder: Folder, guide: () => Promise<IndexGuide>): NameLists {
  const topics = openList(folder, guide, { name: 'topics', readItems: readTopics });
  const plans = openList(folder, guide, { name: 'plans', readItems: readPlans });
  const units = openList(folder, guide, { name: 'units', readItems: ({ units = [] }) => units, join: joinUnitLists });
  return {
    plans: plans.all,
    plansLike: (folded) => plans.like([keyOfPlan(folded)]),
    unitsLike: (folded) => units.like(keysOfUnit(folded)),
    topics: topics.all,
    topicsNaming: async (folded) => {
      const found = await topics.like(gramsOfName(folded).slice(0, 1));
      return found.filter(({ name }) => foldText(name).includes(folded));
    },
  };
}

/** What lists of names are read from: their files, or the guide. */
type NamesFiles = Partial<TopicNamesFile & PlanNamesFile & UnitNamesFile>;

interface ListKind<Item> {
  readonly name: keyof NamesFiles;
  readItems(file: NamesFiles): readonly Item[];
  /** Joins parts, which have some items in common where an item has several keys. */
  join?(parts: readonly (readonly Item[])[]): readonly Item[];
}

/** A list of names: all of it, or those with certain keys and perhaps others. */
interface NamesList<Item> {
  all(): Promise<readonly Item[]>;
  like(keys: readonly string[]): Promise<readonly Item[]>;
}

function openList<Item>(
  { readPacked, readParts }: Folder,
  guide: () => Promise<NamesFiles>,
  { name, readItems, join = (parts) => parts.flat() }: ListKind<Item>,
): NamesList<Item> {
  const path = `${name}.bin`;
  const inGuide = once(async () => {
    const found = await guide();
    return found[name] && readItems(found);
  });
  const some = onceEach(async (part: string) => readItems(await readPacked<NamesFiles>(part, name)));
  return {
    all: async () => (await inGuide()) ?? some(path),
    like: async (keys) => {
      const whole = await inGuide();
      const [first = [], ...others] = whole ? [whole] : await readParts(path, keys, some);
      return others.length === 0 ? first : join([first, ...others]);
    },
  };
}

function readTopics({ topics = [] }: NamesFiles): Named[] {
  return topics.map(([id, name]) => ({ id, name }));
}

function readPlans({ plans = [] }: NamesFiles): CalledPlan[] {
  return plans.map(([id, name, region, documentNumber]) => ({ id, name, region, documentNumber }));
}

/** Returns the units of several lists in the order of a library, each once. */
export function joinUnitLists(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort();
}
