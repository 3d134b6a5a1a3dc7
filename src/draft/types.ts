/** What comparing a draft with a library takes in and gives out; all of it may pass between a page and its worker. */
import type { TextBlock } from '../formats/blocks.ts';
import type { TargetKind } from '../model/kinds.ts';
import type { MeasureRecord, PlanRecord, TopicRecord } from '../model/records.ts';
import type { ComparedRow } from '../render/compared-rows.ts';
import type { Lexicon } from '../segment/cut.ts';
import type { TopicsFile } from '../topics/topics-file.ts';

/** What is read of a measure of the library. */
export type ComparedMeasure = Pick<
  MeasureRecord,
  'id' | 'plan' | 'label' | 'headings' | 'title' | 'text' | 'responsibilities' | 'targets' | 'topics' | 'url'
>;

/** The published library, as far as a draft is compared with it: all of it, or the plans near the draft. */
export interface DraftLibrary {
  readonly plans: readonly Pick<PlanRecord, 'id' | 'title' | 'shortName' | 'documentDate' | 'period' | 'region'>[];
  readonly measures: readonly ComparedMeasure[];
  readonly topics: readonly Pick<TopicRecord, 'id' | 'name' | 'url'>[];
  /** Names of units that the library knows. */
  readonly units: readonly string[];
  readonly topicsFile: TopicsFile;
  readonly words: Lexicon;
}

/** A measure of the draft as a page names it. */
export interface DraftPlace {
  readonly id: string;
  /** `五（四）` */
  readonly label: string;
  readonly title: string;
}

/** A measure of the library as a page names it. */
export interface LibraryPlace extends DraftPlace {
  readonly planName: string;
  /** Below the site root. */
  readonly url: string;
}

/** A fault of the text, with the line where it stands; 0 where it concerns the whole. */
export interface ReadingFault {
  readonly line: number;
  readonly means: string;
  readonly found: string;
  readonly expected?: string;
}

/** How a draft was read, and what a clerk should look at. */
export interface DraftReading {
  readonly faults: readonly ReadingFault[];
  /** Measures that name nobody, in a draft whose other measures do. */
  readonly withoutUnits: readonly DraftPlace[];
  /** Measures that somebody answers for and that set no day. */
  readonly withoutDay: readonly DraftPlace[];
  /** Units that no plan of the library names, with the measures that do. */
  readonly unknownUnits: readonly { readonly unit: string; readonly measures: readonly DraftPlace[] }[];
}

/** A measure of the library that is near one of the draft, sentence beside sentence. */
export interface NearMeasure extends LibraryPlace {
  readonly reason: string;
  /** The part of the draft's text (0–1) that stands here too. */
  readonly share: number;
  readonly rows: readonly ComparedRow[];
}

export interface DraftMeasure extends DraftPlace {
  readonly text: string;
  /** Names of its topics, the main one first. */
  readonly topics: readonly string[];
  /** The part of its letters (0–1) that stands in any plan. */
  readonly common: number;
  readonly near: readonly NearMeasure[];
}

/** A topic that others have measures for and the draft has none. */
export interface LackingTopic {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** So many plans have it. */
  readonly plans: number;
  readonly measures: readonly LibraryPlace[];
  /** Measures of the draft that speak of it beside their own topic. */
  readonly touchedBy: readonly DraftPlace[];
}

/** A deadline or figure of the draft, and what others say in its place. */
export interface DifferingTarget extends DraftPlace {
  readonly kind: TargetKind;
  readonly text: string;
  readonly sentence: string;
  readonly others: readonly (LibraryPlace & { readonly text: string; readonly sentence: string })[];
}

export interface DraftReport {
  readonly title: string;
  /** The draft's own text, in printed order. */
  readonly blocks: readonly TextBlock[];
  readonly reading: DraftReading;
  readonly measures: readonly DraftMeasure[];
  /** By the number of plans that have the topic, the most first. */
  readonly lacking: readonly LackingTopic[];
  /** Measures that no plan has a counterpart for. */
  readonly alone: readonly DraftPlace[];
  readonly differing: readonly DifferingTarget[];
}

/** What a library is asked before a draft is compared with a part of it. */
export interface DraftQuestions {
  /** What measures of the draft are about, letters and figures only. */
  readonly subjects: readonly string[];
  /** The units that it names. */
  readonly units: readonly string[];
}

/** What the worker says: a report, of a draft without a library what to ask, or why the draft was not read. */
export interface DraftAnswer {
  readonly report?: DraftReport;
  readonly questions?: DraftQuestions;
  readonly refused?: readonly ReadingFault[];
}
