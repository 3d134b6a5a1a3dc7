/** What the search has found out about a query: where its strings stand and which records that makes candidates. */
import type { MatchKind } from './types.ts';

/** Numbers of records. */
export type Records = ReadonlySet<number>;

/** A record in which a string was found. */
export interface Match {
  readonly record: number;
  /** Position of the first match, or undefined when only a heading above holds the string. */
  readonly at: number | undefined;
}

/** A string, the records in which the engine found it, and how rare it is: 0 for one that stands everywhere. */
export interface Found {
  readonly text: string;
  readonly matches: readonly Match[];
  readonly rarity: number;
  /** The records are those of a topic, whatever their text says. */
  readonly topic?: string;
}

/** A concept with its literal form first. */
export interface FoundConcept {
  readonly forms: readonly Found[];
  readonly rarity: number;
}

/** What was looked up of a query. */
export interface Evidence {
  readonly whole: Found;
  readonly concepts: readonly FoundConcept[];
}

/** A record that may answer, and how. */
export interface Candidate {
  readonly match: Match;
  readonly kind: MatchKind;
  /** The rarity of what stands in the record, as a share of all that was asked for. */
  readonly covered: number;
  readonly inTitle: boolean;
  /** What the best hits that it belongs to give it, as a part of their scores. */
  readonly pull: number;
}

/** All that a look-up brings. */
export interface Findings {
  readonly candidates: readonly Candidate[];
  readonly evidence: Evidence;
  /** Other wordings that found something. */
  readonly expanded: readonly string[];
  /** A part of the query stands nowhere in any wording: it may be misspelt or in another script. */
  readonly doubtful: boolean;
  /** What answers where a telling part of the query stands nowhere and another does. */
  readonly partial?: PartialFindings | undefined;
}

/** What is known of a query of which only some parts stand in the library. */
export interface PartialFindings {
  /** The parts that stand nowhere in any wording. */
  readonly missing: readonly string[];
  /** The parts that stand somewhere. */
  readonly standing: readonly string[];
  /** The records that have these. */
  readonly candidates: readonly Candidate[];
}
