/**
 * The files between index and browser, below `search/`: what indexing writes and search reads. Words and names that
 * queries are compared with are stored folded; whatever is shown is stored as printed.
 */
import { type Role, roles, type Status, type TargetKind } from '../model/kinds.ts';
import type { BucketCounts } from './buckets.ts';

/**
 * Milliseconds until a file of the search that has not come is given up. The largest of one search, its script and the
 * vocabulary with 22 KiB each, take as long at 1 KiB a second; whoever has less is better told so than left waiting.
 */
export const longestWait = 20_000;

/** As long for a library that is asked beside others: the others answer without it. */
export const longestWaitBeside = 6_000;

/**
 * The format of all that stands below `search/`, in `guide.json`. It changes with any of these files, or with Pagefind: a
 * search reads no index of another format.
 */
export const indexFormat = 11;

/**
 * `guide.json` as it is stored. The files of the folder that it names are packed (gbk-json.ts), but for facets, orders and
 * places. Short lists of names stand in it, long ones in files of the folder (buckets.ts).
 */
export interface GuideFile extends Omit<IndexGuide, 'libraries'> {
  readonly format: number;
}

/** `plans.bin` of a large library: what its plans are called, in its order. */
export interface PlanNamesFile {
  readonly plans: readonly (readonly [id: string, name: string, region: string, documentNumber: string])[];
}

/** `units.bin` of a large library: names of units as they stand in filters, sorted. */
export interface UnitNamesFile {
  readonly units: readonly string[];
}

/** A guide with where the index of its library stands. */
export interface IndexGuide extends SearchGuide, Partial<TopicNamesFile & PlanNamesFile & UnitNamesFile> {
  /** Folder of the other files of the same build; a page that stays open never mixes two builds. */
  readonly folder: string;
  /** The engine's chunks in the order of their tokens: how the first of each begins, and names (name-list.ts). */
  readonly chunks: string;
  /** The files of the folder that are kept in buckets too. */
  readonly buckets: BucketCounts;
  /** The sheaves of the records in the order of the library: how many each has, and names (name-list.ts). */
  readonly records: string;
}

/** What is needed to understand a query and read an answer of the engine. */
export interface SearchGuide {
  /** Number of records. */
  readonly count: number;
  /** A match that ends at or before this token position stands in the title. */
  readonly titleEnd: number;
  /** Words that ask but say nothing. */
  readonly ignore: readonly string[];
  /** Characters that stand in simplified text of the library and may be traditional in a query. */
  readonly ambiguous: string;
  /** The libraries that are searched as one; none where there is one. */
  readonly libraries: readonly Named[];
}

/** What facets know by its id and readers by its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a plan is called. */
export interface CalledPlan extends Named {
  readonly region: string;
  /** Its document number, folded; empty where it has none. */
  readonly documentNumber: string;
}

/** `content/synonyms.yaml`, folded. */
export interface Vocabulary {
  /** Words that ask but say nothing. */
  readonly ignore: readonly string[];
  readonly groups: readonly SynonymGroup[];
}

/** Everyday words and abbreviations beside the official wording; each finds the other. */
export interface SynonymGroup {
  readonly say: readonly string[];
  readonly print: readonly string[];
  /** A figure per term, those of `say` first: 1 where the term stands in the library; looking for others is in vain. */
  readonly standing?: string;
}

/** `synonyms.bin`: the groups of the vocabulary as one text (vocabulary.ts). */
export interface SynonymsFile {
  readonly groups: string;
}

/**
 * `lexicon.bin`: the words of the library, for queries that have to be cut, read or corrected; in a large library `lexicon/….bin`
 * have each those that are looked up by certain keys (heard-words.ts).
 */
export interface LexiconFile {
  /** Folded words by their fronts (front-coding.ts), each with its count behind it where that is more than one. */
  readonly words: string;
  /** The counts of all words of the library together, and of those that only ask. */
  readonly total: number;
  readonly asking: number;
  /** Those of all words together with the halves of long ones, which Latin letters may mean. */
  readonly halved: number;
}

/**
 * `topics.bin`: the topics in the order of the library; in a large library `topics/….bin` have each those with certain pairs of
 * characters in their names (buckets.ts).
 */
export interface TopicNamesFile {
  readonly topics: readonly (readonly [id: string, name: string])[];
}

/** `traditional.bin`, for queries that may be in traditional script. */
export interface TraditionalFile {
  /** Traditional characters in pairs, `復复`: those that never and those that sometimes stand in simplified text. */
  readonly always: string;
  readonly ambiguous: string;
  /** Phrases in which one of them is traditional, and what they are in simplified text: `答覆 答复 瞭解 了解`. */
  readonly phrases: string;
}

/**
 * `pinyin.bin`: readings without tones, and the usual characters and those of the library that have them, stored as runs
 * (runs.ts).
 */
export interface PinyinFile {
  readonly readings: readonly (readonly [reading: string, characters: string])[];
}

/**
 * `places.json`, in a large library `places/….json` for some plans each (buckets.ts): of every plan the numbers of its measures
 * and annexes, 5.4, the number of the record of each, and its printed place where that is more:
 * `["annex1~2/2.1", 7, "附件1-2.2.1"]`, of an article of chapter two `["3", 9, "2.3"]`.
 */
export type PlacesFile = Readonly<
  Record<string, readonly (readonly [number: string, record: number, printed?: string])[]>
>;

/** What a hit shows; `records/…/….bin` has of a few records (sheaves.ts) the values of `hitFields` only. */
export interface HitRecord extends Readonly<Record<Role, readonly string[]>> {
  readonly id: string;
  readonly url: string;
  readonly plan: string;
  /** What its plan is called. */
  readonly planName: string;
  readonly label: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly text: string;
  readonly note: string;
  /** Offsets in `text` at which sentences begin. */
  readonly sentences: readonly number[];
  readonly topics: readonly string[];
  readonly targets: readonly { readonly kind: TargetKind; readonly text: string }[];
  readonly status: Status;
  /** Numbers of the records of its counterparts, the closest first; marks where they are stored (sheaves.ts). */
  readonly counterparts: readonly number[];
}

/** The values of a record in the order in which they are stored; its id names its plan. */
export const hitFields = [
  ...(['id', 'url', 'planName', 'label', 'title', 'headings', 'text', 'note', 'sentences'] as const),
  ...roles,
  ...(['topics', 'targets', 'status', 'counterparts'] as const),
] satisfies readonly (keyof HitRecord)[];

/** By what answers can be filtered; a file each. */
export const facetNames = ['plan', 'topic', ...roles, 'unit', 'target', 'status', 'year'] as const;
export type FacetName = (typeof facetNames)[number];

/** By what answers can be sorted beside relevance and the order of the library; a file each. */
const orderNames = ['date', 'deadline'] as const;
export type OrderName = (typeof orderNames)[number];

/** How hits may be sorted; `plan` is the order of the library. */
export const sorts = ['relevance', 'plan', ...orderNames] as const;
export type Sort = (typeof sorts)[number];

/** `orders/….json`: days in the order of their hits, each with the records as in a facet; a record without a day is in none. */
export type OrderFile = FacetFile;

/**
 * `facets/….json`: for every value the numbers of the records that have it, each as the step from the one before; in a large
 * library `facets/…/….json` have each some of the values (buckets.ts).
 */
export type FacetFile = Readonly<Record<string, readonly number[]>>;
