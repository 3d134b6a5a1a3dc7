/**
 * What enrich adds to a measure. Every value stands at a span of the measure's text or note, so a page can show it
 * where it was printed and link to the sentence.
 */
import type { Role, TargetKind } from './kinds.ts';
import type { Level, Measure, Passage, Plan } from './plan.ts';
import type { Span } from './printed.ts';

/** A unit named in a responsibility note; `span` is its place in the note. */
export interface LocatedUnit {
  readonly role: Role;
  /** As printed, one office at a time: 综合管理部（大数据、司法） gives 综合管理部（大数据） and 综合管理部（司法）. */
  readonly unit: string;
  readonly span: Span;
  /** 各部门, 市直有关部门、单位: a collective, not one unit. */
  readonly collective: boolean;
  /** Id of the introduction whose note names it for all measures below; a measure that names nobody itself is one of them. */
  readonly from?: string;
}

/** How often something comes back: `{ unit: 'month', every: 3 }` is 每季度; a term of office has no length in days. */
export interface Rhythm {
  readonly unit: 'day' | 'week' | 'month' | 'year' | 'within-year' | 'term';
  readonly every: number;
  /** The day that the wording gives: 每季度末月25日前, 每年1月31日前, 每周五. */
  readonly due?: RhythmDay;
}

/** A day of a week (1 is Monday) or of a month, the month counted within the quarter or year; day -1 is the last one. */
export type RhythmDay = { readonly weekday: number } | { readonly month: number; readonly day: number };

/** A deadline, frequency, quantity or ratio that a sentence fixes; `span` is its place in the text. */
export interface LocatedTarget {
  readonly kind: TargetKind;
  readonly text: string;
  readonly date?: string;
  /** Of a frequency that says how often: 每年, 任期内. */
  readonly rhythm?: Rhythm;
  /** From 1. */
  readonly sentence: number;
  readonly span: Span;
}

/** A term that the plan itself explains. Spans are places in the text of the measure or passage. */
export interface LocatedDefinition {
  readonly term: string;
  /** Id of the measure or passage that explains it. */
  readonly place: string;
  /** From 1: the sentence that names the term. */
  readonly sentence: number;
  /** The term, without its quotes. */
  readonly termSpan: Span;
  /** The words that explain it. */
  readonly span: Span;
}

/** A named instrument: 《…》 with the 发文字号 beside it, or a 发文字号 alone. */
export interface LocatedCitation {
  /** As printed, with 《》 and number. */
  readonly text: string;
  /** The name without 《》, or the number where there is no name. */
  readonly name: string;
  /** Keys of the instruments that the name stands for; a notice that issues two stands for both. */
  readonly instruments: readonly string[];
  readonly number?: string;
  /** 《优化营商环境条例》第十二条 → 十二条 */
  readonly article?: string;
  /** The articles behind the first one, each where it stands: 第三条、|第四条|. */
  readonly further?: readonly { readonly article: string; readonly span: Span }[];
  readonly span: Span;
}

/** A topic of a measure with how sure it is (0–1) and what showed it. */
export interface TopicScore {
  readonly topic: string;
  readonly score: number;
  /** Words of topics.yaml that stand in the measure. */
  readonly evidence: readonly string[];
  /** Ids of measures of other plans with this topic that are worded alike, the nearest first. */
  readonly near: readonly string[];
  /** An editor has decided so. */
  readonly given?: true;
}

export interface EnrichedMeasure extends Measure {
  readonly responsibilities: readonly LocatedUnit[];
  readonly targets: readonly LocatedTarget[];
  readonly citations: readonly LocatedCitation[];
  /** The main topic first, then up to three further ones; empty where nothing sure was found. */
  readonly topics: readonly TopicScore[];
}

/** A passage may fix targets (卫滨: 各项工作任务原则上在2025年年底前完成) and cite. */
export interface EnrichedPassage extends Passage {
  readonly targets: readonly LocatedTarget[];
  readonly citations: readonly LocatedCitation[];
}

/** What a stretch of a source was read as; `text` is what was read as nothing more. */
export type Reading =
  | 'text'
  | Level
  | 'heading'
  | 'note'
  | 'role'
  | 'unit'
  | 'citation'
  | 'document-number'
  | 'date'
  | TargetKind;

/** A stretch of the source file, in offsets of its text; marks nest. What no mark holds was left out as layout. */
export interface SourceMark extends Span {
  readonly reading: Reading;
}

export interface EnrichedPlan {
  readonly plan: Plan;
  /** Every measure in printed order. */
  readonly measures: readonly EnrichedMeasure[];
  readonly passages: readonly EnrichedPassage[];
  /** Terms that the plan explains, each where it does so first. */
  readonly definitions: readonly LocatedDefinition[];
  /** Instruments that the 导语 names as what the plan rests on. */
  readonly basis: readonly string[];
  /** What was read where, outer marks before inner ones. */
  readonly sourceMarks: readonly SourceMark[];
}
