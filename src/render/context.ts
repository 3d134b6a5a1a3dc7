/**
 * What renderers draw on: what was gathered, its public records, what the ledger tells of its addresses, and look-ups.
 * Each renderer asks for the part that it needs. What an earlier stage hands on by id is there; asking for another id
 * throws.
 */
import type { CitedInstrument } from '../enrich/instruments.ts';
import type { RegisteredUnit } from '../enrich/units.ts';
import type { History } from '../ledger/index.ts';
import type { FormerList } from '../ledger/lists.ts';
import type { RecordedPages } from '../ledger/pages.ts';
import type { EnrichedPlan } from '../model/enriched.ts';
import { lookUp } from '../model/look-up.ts';
import { type Memory, noMemory } from '../model/memory.ts';
import type { LibraryRecords, NewsRecord } from '../model/records.ts';
import { unitUrl } from './addresses.ts';
import type { GatheredLibrary, RenderedMatch, TopicFact } from './input.ts';
import { matchFinder } from './matches-of.ts';
import { type DefinedTerm, definedTerms, termAddresses } from './terms.ts';

/** Published addresses that have gone, those under which another text stood, and what is new, newest first. */
export interface AddressHistory extends Pick<History, 'gone' | 'reused'> {
  readonly formerLists: readonly FormerList[];
  readonly recordedPages: readonly RecordedPages[];
  readonly news: readonly NewsRecord[];
}

/** That of a library which has published nothing. */
export const noHistory: AddressHistory = { gone: [], reused: [], formerLists: [], recordedPages: [], news: [] };

/** A unit with its address. */
interface LinkedUnit extends RegisteredUnit {
  readonly url: string;
}

/** How a library is rendered. */
export interface Rendering {
  /** Origin and base path of the site, `https://example.org/fangan/`, where the build knows them. */
  readonly root?: string | undefined;
  readonly memory?: Memory;
}

export interface RenderContext extends GatheredLibrary, AddressHistory {
  readonly records: LibraryRecords;
  readonly root: string | undefined;
  readonly memory: Memory;
  plan(id: string): EnrichedPlan;
  /** How pages call a plan. */
  planName(id: string): string;
  unit(plan: string, printed: string): LinkedUnit;
  /** None for what only its own document names. */
  instrument(key: string): CitedInstrument | undefined;
  topic(id: string): TopicFact;
  /** The matches in which a measure stands, in their order. */
  matchesOf(measure: string): readonly RenderedMatch[];
  /** The terms that a plan explains. */
  terms(plan: string): readonly DefinedTerm[];
}

/** Prepares the look-ups. */
export function renderContext(
  library: GatheredLibrary,
  records: LibraryRecords,
  { gone, reused, formerLists, recordedPages, news }: AddressHistory,
  { root, memory = noMemory }: Rendering = {},
): RenderContext {
  const plans = new Map(library.plans.map((enriched) => [enriched.plan.id, enriched]));
  const names = new Map(records.plans.map(({ id, shortName }) => [id, shortName]));
  const linked = library.units.map((unit): LinkedUnit => ({ ...unit, url: unitUrl(unit.id) }));
  const units = new Map(linked.flatMap((unit) => unit.printed.map((name) => [`${unit.plan}/${name}`, unit])));
  const instruments = new Map(library.instruments.map((instrument) => [instrument.key, instrument]));
  const topics = new Map(library.topics.map((topic) => [topic.id, topic]));
  const termUrls = termAddresses(library.plans);
  const urlOf = (term: string): string => lookUp(termUrls, term, 'term');
  const terms = new Map(library.plans.map((enriched) => [enriched.plan.id, definedTerms(enriched, urlOf)]));
  return {
    ...library,
    ...{ records, gone, reused, formerLists, recordedPages, news, root, memory },
    plan: (id) => lookUp(plans, id, 'plan'),
    planName: (id) => lookUp(names, id, 'plan'),
    unit: (plan, printed) => lookUp(units, `${plan}/${printed}`, 'unit'),
    instrument: (key) => instruments.get(key),
    topic: (id) => lookUp(topics, id, 'topic'),
    matchesOf: matchFinder(library.matches),
    terms: (plan) => lookUp(terms, plan, 'plan'),
  };
}
