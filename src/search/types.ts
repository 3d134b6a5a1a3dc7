/** What the search takes and gives; the contract of `search/api.js`. */
import type { Sort } from '../index-format/search-files.ts';
import type { Role, Status, TargetKind } from '../model/kinds.ts';

export interface CreateSearchOptions {
  /** Root of the Fangan site, `/` or `/fangan/` or `https://example.org/`; found from the module's own address without it. */
  readonly base?: string;
  /** Instead of `base`: the roots of several sites, which are searched as one. */
  readonly bases?: readonly (string | NamedBase)[];
}

/** The root of a site, and what to call its library: the address unless told. */
export interface NamedBase {
  readonly base: string;
  readonly name?: string;
}

/** Values to keep, by facet: any of the values of a facet, all of the facets. */
export type Filters = Readonly<Record<string, string | readonly string[]>>;

export interface SearchOptions {
  /** How many hits to return, 20 unless told. */
  readonly limit?: number;
  /** How many hits to pass over. */
  readonly offset?: number;
  /**
   * With them a query without words gets all that they leave. Facets: plan, topic, unit, lead, responsible, supporting, target,
   * status, year, library.
   */
  readonly filters?: Filters;
  /**
   * By relevance unless told; `plan` is the order of the documents, `date` puts the newest document first, `deadline` the
   * earliest deadline; what has no such day comes last.
   */
  readonly sort?: Sort;
  /** Count the values of every facet over all hits; a facet whose file cannot be read is left out of the counts. */
  readonly facets?: boolean;
  /** Whether a region, a plan or a unit among several words narrows to it; it does unless told. */
  readonly narrow?: boolean;
}

/**
 * How a hit matches, the best first: `place` its printed number was asked for; `exact` the query stands there as typed;
 * `respelt` what it may have meant does; `all` every word of it does; `synonym` another wording of it stands there; `heading`
 * it stands in a heading above; `near` a part of it does; `counterpart` a measure found is a counterpart of it; `topic` the
 * best hits are on its topic; `elsewhere` it answers, but the unit in the query has no part in it; `listed` nothing was asked
 * but what filters, or the unit in the query, leave.
 */
export const matchKinds = [
  'place',
  'exact',
  'respelt',
  'all',
  'synonym',
  'heading',
  'near',
  'counterpart',
  'topic',
  'elsewhere',
  'listed',
] as const;
export type MatchKind = (typeof matchKinds)[number];

/** Half-open range of character offsets. */
export type Mark = readonly [start: number, end: number];

export interface SearchHit extends Readonly<Record<Role, readonly string[]>> {
  /** Of several libraries all but the first put their address behind their ids: `weifang-2021/5.4@https://example.org/`. */
  readonly id: string;
  /** Address at the sentence that matches: a path on the site's own origin, a whole address elsewhere. */
  readonly url: string;
  readonly title: string;
  readonly titleMarks: readonly Mark[];
  /** Real text, as printed; … where it was cut. */
  readonly excerpt: string;
  readonly marks: readonly Mark[];
  /** Number of the sentence that matches, from 1. */
  readonly sentence: number | undefined;
  /** The query stands here literally (精确). */
  readonly exact: boolean;
  readonly match: MatchKind;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  readonly plan: string;
  /** Root of the site that it is from; only where several are searched. */
  readonly library: string | undefined;
  readonly label: string;
  readonly headings: readonly string[];
  readonly topics: readonly string[];
  readonly targets: readonly { readonly kind: TargetKind; readonly text: string }[];
  readonly status: Status;
}

/** How the query was understood. */
export interface Interpretation {
  /** Plans to which a region or short name narrows. */
  readonly plans: readonly string[];
  /** Units to which a unit's name narrows. */
  readonly units: readonly string[];
  /** The part of the units that it asks for, where it says so (市司法局牵头). */
  readonly role: Role | undefined;
  /** Ids of topics that count like a word. */
  readonly topics: readonly string[];
  /** What was searched in the text, folded. */
  readonly words: readonly string[];
  /** Chinese that a query in Latin letters was read as. */
  readonly pinyin: readonly string[];
  /** What a query that seems misspelt was taken to mean. */
  readonly respelt: string | undefined;
  /** The parts of the query that stand nowhere, however they are worded or spelt; a few hits have the others, `standing`. */
  readonly missing: readonly string[];
  readonly standing: readonly string[];
}

export type Facets = Readonly<Record<string, readonly { readonly value: string; readonly count: number }[]>>;

export interface SearchResult {
  readonly query: string;
  /** All hits, near ones and counterparts included. */
  readonly total: number;
  /** How many hits are exact. */
  readonly exact: number;
  readonly hits: readonly SearchHit[];
  /** Other queries to offer (是否要找 …). */
  readonly suggestions: readonly string[];
  /** Other wordings that were searched too (也找了 …). */
  readonly expanded: readonly string[];
  readonly interpretation: Interpretation;
  readonly facets: Facets | undefined;
  /**
   * What to call the plans of the library by id, and the topics of `interpretation`; all topics where `facets` are
   * counted or `filters` name a topic, and their file can be read.
   */
  readonly names: Names;
  /** The libraries without which it was answered. */
  readonly lacking: readonly LackingLibrary[];
}

export interface Names {
  readonly plan: Readonly<Record<string, string>>;
  readonly topic: Readonly<Record<string, string>>;
  readonly library: Readonly<Record<string, string>>;
}

/** One of several libraries that could not answer. */
export interface LackingLibrary {
  /** Root of its site. */
  readonly library: string;
  readonly name: string;
  readonly reason: FailureReason;
  /** A sentence for readers. */
  readonly message: string;
}

/**
 * Why a search was rejected with a `SearchFailure`: a file did not come, is none of ours or not whole, did not come in time
 * or is of another version; or the browser lacks what the search needs.
 */
export type FailureReason = 'unreachable' | 'damaged' | 'late' | 'version' | 'browser';

export type Search = (query: string, options?: SearchOptions) => Promise<SearchResult>;
