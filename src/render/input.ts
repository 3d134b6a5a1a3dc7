/** What render takes in: all that the stages before it found in a library. */
import type { PlacedCorrection } from '../enrich/corrections.ts';
import type { CitedInstrument } from '../enrich/instruments.ts';
import type { RegisteredUnit } from '../enrich/units.ts';
import type { PublishedPair } from '../ledger/pairs.ts';
import type { AlignedRow } from '../match/compare.ts';
import type { TextChange } from '../match/editions.ts';
import type { LikeSentences as PlacedLikeSentences } from '../match/like-sentences.ts';
import type { Pair } from '../match/types.ts';
import type { SentenceWording } from '../match/wording.ts';
import type { SourceDocument } from '../model/document.ts';
import type { EnrichedPlan, Rhythm } from '../model/enriched.ts';
import type { Role } from '../model/kinds.ts';
import type { Measure } from '../model/plan.ts';
import type { PulledLibrary } from '../model/pulled-library.ts';
import type { MatchRecord, MeasureRecord, PlanRecord, Target } from '../model/records.ts';
import type { RunLengths } from '../model/word-runs.ts';
import type { CutWords } from '../segment/cut.ts';
import type { ElsewhereMatch } from './elsewhere.ts';

export interface TopicFact {
  readonly id: string;
  readonly name: string;
  readonly theme: string;
  readonly scope: string;
  /** Editors' words for readers. */
  readonly plain?: string;
  readonly questions?: readonly string[];
}

interface WorkLineFact {
  readonly id: string;
  readonly name: string;
}

/** Sentence `a` of one measure and `b` of the other, and the part of their characters (0–1) that is the same. */
interface LikeSentences {
  readonly a: number;
  readonly b: number;
  readonly same: number;
  /** How the words of each are set beside those of the other. */
  readonly runs: Pair<RunLengths>;
}

/** A match with what a reader is told about it. */
export interface RenderedMatch extends MatchRecord {
  readonly reason: string;
  /** The sentences of both that say the same; none where no page shows the two side by side. */
  readonly sentences: readonly LikeSentences[];
  /** The sentences of both, side by side, where the pair has a page. */
  readonly rows?: readonly AlignedRow[];
  /** Share of common wording in either text, 0–1. */
  readonly share: { readonly a: number; readonly b: number };
}

/** A match whose pair has a page. */
export type PagedMatch = RenderedMatch & Required<Pick<RenderedMatch, 'rows'>>;

/** Says whether the pair of a match has a page. */
export function hasPage(match: RenderedMatch): match is PagedMatch {
  return match.rows !== undefined;
}

/** Says whether a page shows sentences of a match beside each other; most matches are only named. */
export function hasLikeSentences({ sentences }: RenderedMatch): boolean {
  return sentences.length > 0;
}

/** A plan that replaces another, by their ids, with what changed. */
export interface EditionChange {
  readonly old: string;
  readonly new: string;
  readonly changes: readonly TextChange[];
}

/** A unit that a measure of another library is charged to. */
export interface UnitElsewhere {
  readonly name: string;
  readonly role: Role;
  readonly collective: boolean;
  /** Ids of our lines of work. */
  readonly workLines: readonly string[];
}

/** A target with what its sentence says before and after the wording. */
export interface TargetElsewhere {
  readonly target: Target;
  readonly before: string;
  readonly after: string;
  readonly rhythm?: Rhythm;
}

/** A measure of another library that charges a unit or fixes something. */
export interface ChargedElsewhere {
  readonly library: PulledLibrary;
  readonly plan: PlanRecord;
  readonly measure: MeasureRecord;
  readonly units: readonly UnitElsewhere[];
  readonly targets: readonly TargetElsewhere[];
}

/** A plan of another library with its measures on a topic of ours. */
export interface ElsewhereColumn {
  readonly library: PulledLibrary;
  readonly plan: PlanRecord;
  readonly measures: readonly MeasureRecord[];
}

/** The plans of other libraries that stand beside ours in the comparison of a topic. */
export interface ComparedElsewhere {
  readonly columns: readonly ElsewhereColumn[];
  /** Of all columns, ours before theirs. */
  readonly like: readonly PlacedLikeSentences[];
}

/** What the text of a measure tells by itself. */
export type ReadMeasureText = (text: string) => Pick<Measure, 'titleMade' | 'sentences'>;

/** What intake, parse, enrich and match found. */
export interface GatheredLibrary {
  /** Cuts a text into words. */
  readonly cut: CutWords;
  readonly readMeasureText: ReadMeasureText;
  readonly plans: readonly EnrichedPlan[];
  /** By plan id. */
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly topics: readonly TopicFact[];
  readonly units: readonly RegisteredUnit[];
  readonly workLines: readonly WorkLineFact[];
  readonly instruments: readonly CitedInstrument[];
  /** By plan id. */
  readonly corrections: ReadonlyMap<string, readonly PlacedCorrection[]>;
  readonly matches: readonly RenderedMatch[];
  /** Pairs of measures whose comparison has been published as a page. */
  readonly publishedPairs: readonly PublishedPair[];
  /** By measure id, sentence by sentence: whether other plans have its wording. */
  readonly wording: ReadonlyMap<string, readonly SentenceWording[]>;
  readonly editions: readonly EditionChange[];
  /** The other libraries as they were pulled, and which of their measures are counterparts of ours. */
  readonly pulled: readonly PulledLibrary[];
  readonly elsewhere: readonly ElsewhereMatch[];
  /** Their measures that charge units or fix something, library by library. */
  readonly chargedElsewhere: readonly ChargedElsewhere[];
  /** By the ids of our topics. */
  readonly comparedElsewhere: ReadonlyMap<string, ComparedElsewhere>;
}
