/**
 * What render takes in: what the stages before it found in a library, its public records, and what the ledger tells of
 * its addresses; and the look-ups that renderers share.
 */
import type { PlacedCorrection } from '../enrich/corrections.ts';
import type { CitedInstrument } from '../enrich/instruments.ts';
import type { RegisteredUnit } from '../enrich/units.ts';
import type { History } from '../ledger/index.ts';
import type { AlignedRow } from '../match/compare.ts';
import type { TextChange } from '../match/editions.ts';
import type { SentenceWording } from '../match/wording.ts';
import type { SourceDocument } from '../model/document.ts';
import type { EnrichedPlan } from '../model/enriched.ts';
import type { LibraryRecords, MatchRecord } from '../model/records.ts';
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

/** What intake, parse, enrich and match found. */
export interface GatheredLibrary {
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
  /** By measure id, sentence by sentence: whether other plans have its wording. */
  readonly wording: ReadonlyMap<string, readonly SentenceWording[]>;
  readonly editions: readonly EditionChange[];
}

/** Published addresses that have gone, and those under which another text stood. */
export type AddressHistory = Pick<History, 'gone' | 'reused'>;

/** All that renderers draw on; each asks for the part that it needs. */
export interface RenderContext extends GatheredLibrary, AddressHistory {
  readonly records: LibraryRecords;
  /** Origin and base path of the site, `https://example.org/fangan/`, where the build knows them. */
  readonly root: string | undefined;
  /** How pages call a plan. */
  planName(plan: string): string;
  unit(plan: string, printed: string): RegisteredUnit | undefined;
  instrument(key: string): CitedInstrument | undefined;
  topic(id: string): TopicFact | undefined;
  /** The terms that a plan explains. */
  terms(plan: string): readonly DefinedTerm[];
}

/** Prepares the look-ups. */
export function renderContext(
  library: GatheredLibrary,
  records: LibraryRecords,
  history: AddressHistory,
  root: string | undefined,
): RenderContext {
  const names = new Map(records.plans.map(({ id, shortName }) => [id, shortName]));
  const units = new Map(library.units.flatMap((unit) => unit.printed.map((name) => [`${unit.plan}/${name}`, unit])));
  const instruments = new Map(library.instruments.map((instrument) => [instrument.key, instrument]));
  const terms = new Map(library.plans.map((plan) => [plan.plan.id, definedTerms(plan)]));
  const topics = new Map(library.topics.map((topic) => [topic.id, topic]));
  return {
    ...library,
    records,
    gone: history.gone,
    reused: history.reused,
    root,
    planName: (plan) => names.get(plan) ?? plan,
    unit: (plan, printed) => units.get(`${plan}/${printed}`),
    instrument: (key) => instruments.get(key),
    topic: (id) => topics.get(id),
    terms: (plan) => terms.get(plan) ?? [],
  };
}
