/**
 * What the site's pages read from `content/generated/`: the public records plus the marked-up text, the place in the
 * plan and the links that a page shows. Plain JSON; addresses are below the site root, without the base path.
 */
import type { Outcome } from '../ledger/index.ts';
import type { MediaType } from '../model/document.ts';
import type { Rhythm } from '../model/enriched.ts';
import type { Relation, Role, TargetKind } from '../model/kinds.ts';
import type {
  CorrectionRecord,
  InstrumentRecord,
  MeasureRecord,
  PassageRecord,
  PlanRecord,
  Target,
} from '../model/records.ts';

/** What a run of characters is. Marks nest; the first in a list is the outermost. */
export type Mark =
  | { readonly type: 'cite'; readonly url: string }
  | { readonly type: 'unit'; readonly url: string; readonly role: Role }
  | { readonly type: 'target'; readonly kind: TargetKind; readonly date?: string }
  | { readonly type: 'term'; readonly url: string; readonly meaning: string }
  | { readonly type: 'correction'; readonly new: string; readonly reason: string };

/** A run of printed characters that carry the same marks. */
export interface Inline {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** One sentence, `n` counted from 1 over the whole measure; its anchor is `#s<n>`. */
export interface SentenceView {
  readonly n: number;
  readonly inlines: readonly Inline[];
  /** 本地特有: no other plan has its wording. */
  readonly local?: true;
}

export interface Link {
  readonly url: string;
  readonly label: string;
  readonly title: string;
}

/** A page of an address that has gone, and the page that took its place. */
export interface GonePage {
  readonly url: string;
  readonly successorUrl?: string;
}

/** A published address whose text has been moved, merged or withdrawn. */
export interface GoneView {
  readonly plan: string;
  /** `3.1` or `preamble`; empty for a plan. */
  readonly number: string;
  /** Its anchor on the page of its plan. */
  readonly anchor: string;
  /** Title of the last text. */
  readonly title: string;
  readonly outcome: Outcome;
  readonly successor?: Link;
  readonly reason?: string;
  /** Its own pages; a passage has none. */
  readonly pages: readonly GonePage[];
}

/** A measure of another plan on the same (or an overlapping) subject. */
export interface CounterpartView extends Link {
  readonly id: string;
  readonly plan: string;
  readonly planName: string;
  readonly relation: Relation;
  readonly score: number;
  /** Share of this measure's characters that stand in the other one, 0–1. */
  readonly share: number;
  /** Why the two are thought to match, in words. */
  readonly reason: string;
  readonly reviewed: boolean;
  readonly compareUrl: string;
}

export interface TopicLink {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

export interface MeasureView extends MeasureRecord {
  /** The number as printed: `54．` */
  readonly num: string;
  readonly titleMade: boolean;
  readonly planName: string;
  /** First lines behind the title. */
  readonly excerpt: string;
  readonly paragraphs: readonly (readonly SentenceView[])[];
  readonly noteInlines: readonly Inline[];
  readonly topicLinks: readonly TopicLink[];
  readonly unitLinks: readonly (Link & { readonly role: Role; readonly collective: boolean })[];
  readonly citationLinks: readonly Link[];
  readonly counterparts: readonly CounterpartView[];
  readonly previous?: Link;
  readonly next?: Link;
  /** Where the text stands that had this address before. */
  readonly former?: Link;
  /** Address of the measure on its plan's page. */
  readonly inPlanUrl: string;
  readonly sourceUrl: string;
}

export interface PassageView extends PassageRecord {
  readonly planName: string;
}

export interface OutlineEntry {
  readonly num: string;
  readonly title: string;
  /** `#m7-20-54` or `#p7-20` on the plan page. */
  readonly anchor: string;
  readonly children: readonly OutlineEntry[];
}

export interface CorrectionView extends CorrectionRecord {
  readonly place: Link;
}

/** A link to another edition of a plan, with the page that shows what changed. */
export interface EditionLink extends Link {
  readonly changesUrl: string;
}

export interface EditionLinks {
  /** The edition that this one replaces, and the one that replaces it. */
  readonly former?: EditionLink;
  readonly next?: EditionLink;
}

/** A measure or passage in two editions; one of the two is missing where it was added or removed. */
export interface ChangeView {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly old?: Link;
  readonly new?: Link;
  /** Old beside new; none where nothing changed. */
  readonly rows: readonly ComparedRow[];
}

/** A line of `changes.jsonl`: what a plan changes in the one it replaces. */
export interface ChangesView {
  readonly url: string;
  readonly plan: string;
  readonly old: Link;
  readonly new: Link;
  readonly changes: readonly ChangeView[];
}

/** The file as it came. */
export interface OriginalView {
  readonly url: string;
  /** The file's own name. */
  readonly name: string;
  readonly media: MediaType;
}

export interface PlanView extends PlanRecord {
  readonly original: OriginalView;
  readonly editions: EditionLinks;
  /** Where the text stands that had this address before. */
  readonly former?: Link;
  readonly outline: readonly OutlineEntry[];
  readonly corrections: readonly CorrectionView[];
  readonly matchedCount: number;
  readonly targetCount: number;
  readonly unitCount: number;
  readonly sourceUrl: string;
  readonly characterCount: number;
  /** Page and number of the sentences that no other plan has. */
  readonly localUrl: string;
  readonly localCount: number;
  /** Of what falls due; missing where nothing does. */
  readonly calendarUrl?: string;
}

/** One cell of the topic × plan matrix: the measures whose main topic it is, and those that touch it. */
export interface TopicCell {
  readonly plan: string;
  readonly measures: readonly string[];
  readonly also: readonly string[];
  readonly characters: number;
  /** For an empty cell: the nearest related measures of that plan. */
  readonly nearest: readonly Link[];
}

export interface TopicView {
  readonly id: string;
  readonly name: string;
  readonly theme: string;
  readonly scope: string;
  readonly url: string;
  readonly cells: readonly TopicCell[];
}

/** A run of a compared sentence: what others have too, have in another reading, or have not. */
export interface ComparedRun {
  readonly text: string;
  readonly kind: 'same' | 'different' | 'added';
}

/** Sentence `n` of a measure. */
export interface ComparedCell {
  readonly n: number;
  /** The measure, where a column holds several. */
  readonly label?: string;
  readonly runs: readonly ComparedRun[];
}

/** Sentences that belong together, one place per column. */
export interface ComparedRow {
  readonly cells: readonly (ComparedCell | null)[];
  /** Every column has it, without a difference. */
  readonly same: boolean;
}

/** A line of `compare.jsonl`: two matched measures side by side, in the order of their ids. */
export interface PairView {
  readonly url: string;
  /** `share`: the part of the text (0–1) that the other has too. */
  readonly sides: readonly { readonly id: string; readonly share: number }[];
  readonly relation: Relation;
  readonly reason: string;
  readonly reviewed: boolean;
  readonly rows: readonly ComparedRow[];
}

export interface ComparedColumn {
  readonly plan: string;
  readonly planName: string;
  readonly measures: readonly Link[];
  /** Sentences that have no like in another column. */
  readonly alone: readonly ComparedCell[];
}

/** A line of `compare-topics.jsonl`: the measures of all plans on a topic. */
export interface TopicComparisonView {
  /** Topic id. */
  readonly topic: string;
  readonly url: string;
  readonly columns: readonly ComparedColumn[];
  /** Like sentences of two columns and more. */
  readonly rows: readonly ComparedRow[];
}

export interface UnitView {
  readonly id: string;
  readonly plan: string;
  readonly planName: string;
  readonly name: string;
  readonly printed: readonly string[];
  readonly collective: boolean;
  readonly workLines: readonly string[];
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly supporting: readonly string[];
  readonly url: string;
  /** Of what falls due; missing where nothing does. */
  readonly calendarUrl?: string;
}

/** 条线: units of different plans that do the same kind of work. */
export interface WorkLineView {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Unit ids. */
  readonly units: readonly string[];
}

/** A unit that a target is charged to, as the note prints it. */
export interface DutyUnit {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly collective: boolean;
  readonly url: string;
  /** Ids of its lines of work. */
  readonly lines: readonly string[];
}

export interface TargetView extends Target {
  readonly measure: string;
  readonly plan: string;
  readonly planName: string;
  readonly label: string;
  readonly title: string;
  /** Opens at the sentence. */
  readonly url: string;
  readonly topic?: TopicLink;
  /** What the sentence says before and after the wording. */
  readonly before: string;
  readonly after: string;
  readonly rhythm?: Rhythm & { readonly name: string };
  readonly units: readonly DutyUnit[];
}

/** A stretch of an explaining passage. */
export interface TermPart {
  readonly text: string;
  readonly is: 'term' | 'meaning' | 'context';
}

/** The passage of one plan that explains a term, and the measures of this plan that use it. */
export interface ExplanationView {
  readonly plan: string;
  readonly planName: string;
  readonly place: Link;
  readonly parts: readonly TermPart[];
  readonly uses: readonly Link[];
}

export interface TermView {
  readonly term: string;
  readonly url: string;
  readonly explanations: readonly ExplanationView[];
  /** Measures of plans that use the same words without explaining them. */
  readonly elsewhere: readonly Link[];
}

export interface InstrumentView extends InstrumentRecord {
  readonly citations: readonly Link[];
}

/** `site.json`: everything but the measures themselves. */
export interface SiteView {
  readonly plans: readonly PlanView[];
  readonly themes: readonly string[];
  readonly topics: readonly TopicView[];
  readonly units: readonly UnitView[];
  readonly workLines: readonly WorkLineView[];
  readonly targets: readonly TargetView[];
  readonly terms: readonly TermView[];
  readonly instruments: readonly InstrumentView[];
  readonly measureCount: number;
  readonly gone: readonly GoneView[];
}
