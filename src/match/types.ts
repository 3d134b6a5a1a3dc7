/** What matching takes in and gives out. */
import type { TopicScore } from '../model/enriched.ts';
import type { Relation } from '../model/kinds.ts';
import type { Span } from '../model/printed.ts';

/** A measure as matching reads it. */
export interface MatchInput {
  readonly id: string;
  /** Id of its plan; measures of one plan are never matched. */
  readonly plan: string;
  readonly title: string;
  /** Titles of the levels above, from the part down. */
  readonly headings: readonly string[];
  readonly text: string;
  /** The main topic first. */
  readonly topics: readonly TopicScore[];
}

/** A passage that stands in both texts, as offsets into either. */
export interface SharedPassage {
  readonly a: Span;
  readonly b: Span;
}

/** A value for either side of a pair. */
export interface Pair<Value> {
  readonly a: Value;
  readonly b: Value;
}

/** How two measures touch the same topic. */
export interface CommonTopic {
  readonly topic: string;
  /** `main` of both, of one (the other touches it), or touched by both only. */
  readonly place: 'main' | 'mixed' | 'further';
}

/** Why two measures are thought to match. */
export interface MatchEvidence {
  readonly topic?: CommonTopic;
  /** Words or word groups that both titles have, the most telling first. */
  readonly titleTerms: readonly string[];
  /** Number of shared passages and of the characters in them. */
  readonly passages: number;
  readonly characters: number;
}

/** What the texts of two measures share. */
export interface SharedWording extends Pick<MeasureMatch, 'shared' | 'share'> {
  /** The larger part of either text without its standard wording that the other has too. */
  readonly tellingShare: number;
}

/** Two measures of different plans on the same (`counterpart`) or an overlapping (`related`) subject; `a` < `b`. */
export interface MeasureMatch {
  readonly a: string;
  readonly b: string;
  readonly relation: Relation;
  /** 0–1 */
  readonly score: number;
  readonly shared: readonly SharedPassage[];
  /** An editor has confirmed or added it. */
  readonly reviewed: boolean;
  /** The part of either text (0–1) that the other has too. */
  readonly share: Pair<number>;
  readonly evidence: MatchEvidence;
  /** The evidence in words, for the page: 同为“行政复议”主题；标题都有“行政复议”. An editor's own reason comes first. */
  readonly reason: string;
}
