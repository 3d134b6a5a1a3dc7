/** What render takes in: everything the earlier stages found out about a library. */
import type { PlacedCorrection } from '../enrich/corrections.ts';
import type { CitedInstrument } from '../enrich/instruments.ts';
import type { RegisteredUnit } from '../enrich/units.ts';
import type { GoneAddress, ReusedAddress } from '../ledger/index.ts';
import type { AlignedRow } from '../match/compare.ts';
import type { TextChange } from '../match/editions.ts';
import type { SentenceWording } from '../match/wording.ts';
import type { SourceDocument } from '../model/document.ts';
import type { EnrichedPlan } from '../model/enriched.ts';
import type { MatchRecord } from '../model/records.ts';
import { type LineIndex, lineIndex } from '../model/source-lines.ts';
import { type DefinedTerm, definedTerms } from './glossary.ts';

export interface TopicFact {
  readonly id: string;
  readonly name: string;
  readonly theme: string;
  readonly scope: string;
}

interface WorkLineFact {
  readonly id: string;
  readonly name: string;
}

/** A match with what a reader is told about it. */
export interface RenderedMatch extends MatchRecord {
  readonly reason: string;
  /** The sentences of both, side by side. */
  readonly rows: readonly AlignedRow[];
  /** Share of common wording in either text, 0–1. */
  readonly share: { readonly a: number; readonly b: number };
}

/** A plan that replaces another, by their ids, with what changed. */
export interface EditionChange {
  readonly old: string;
  readonly new: string;
  readonly changes: readonly TextChange[];
}

export interface RenderInput {
  readonly plans: readonly EnrichedPlan[];
  /** By plan id. */
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly topics: readonly TopicFact[];
  readonly units: readonly RegisteredUnit[];
  readonly workLines: readonly WorkLineFact[];
  readonly instruments: readonly CitedInstrument[];
  /** By plan id. */
  readonly corrections: ReadonlyMap<string, readonly PlacedCorrection[]>;
  /** Origin and base path of the site, `https://example.org/fangan/`, where the build knows them. */
  readonly root?: string | undefined;
  readonly matches: readonly RenderedMatch[];
  /** By measure id, sentence by sentence: whether other plans have its wording. */
  readonly wording: ReadonlyMap<string, readonly SentenceWording[]>;
  /** Published addresses that have gone, and those under which another text stood. */
  readonly gone: readonly GoneAddress[];
  readonly reused: readonly ReusedAddress[];
  readonly editions: readonly EditionChange[];
}

/** The input with the look-ups that every renderer needs. */
export interface RenderContext extends RenderInput {
  /** How pages call a plan; two plans of one place are told apart by year. */
  planName(plan: string): string;
  lines(plan: string): LineIndex;
  unit(plan: string, printed: string): RegisteredUnit | undefined;
  instrument(key: string): CitedInstrument | undefined;
  topic(id: string): TopicFact | undefined;
  /** The terms that a plan explains. */
  terms(plan: string): readonly DefinedTerm[];
}

/** Prepares the look-ups. */
export function renderContext(input: RenderInput): RenderContext {
  const names = planNames(input.plans);
  const indexes = new Map([...input.documents].map(([id, { text }]) => [id, lineIndex(text)]));
  const units = new Map(input.units.flatMap((unit) => unit.printed.map((name) => [`${unit.plan}/${name}`, unit])));
  const instruments = new Map(input.instruments.map((instrument) => [instrument.key, instrument]));
  const terms = new Map(input.plans.map((plan) => [plan.plan.id, definedTerms(plan)]));
  const topics = new Map(input.topics.map((topic) => [topic.id, topic]));
  const empty = lineIndex('');
  return {
    ...input,
    planName: (plan) => names.get(plan) ?? plan,
    lines: (plan) => indexes.get(plan) ?? empty,
    unit: (plan, printed) => units.get(`${plan}/${printed}`),
    instrument: (key) => instruments.get(key),
    topic: (id) => topics.get(id),
    terms: (plan) => terms.get(plan) ?? [],
  };
}

function planNames(plans: readonly EnrichedPlan[]): Map<string, string> {
  const taken = plans.map(({ plan }) => plan.shortName);
  return new Map(
    plans.map(({ plan }) => {
      const { id, shortName, documentDate, period, status } = plan;
      if (taken.filter((name) => name === shortName).length === 1) return [id, shortName];
      const year = documentDate?.slice(0, 4) ?? period ?? id;
      return [id, `${shortName} ${year}${status === 'draft' ? '稿' : ''}`];
    }),
  );
}
