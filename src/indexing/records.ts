/**
 * Library → records for the engine.
 *
 * The content of a record is its folded text as tokens of two characters (src/index-format/grams.ts), so that the
 * engine's phrase search finds every string. The layout of the tokens carries the field: punctuation tokens, which the
 * engine counts but does not index, move the end of every title to the same position. Headings above go into a
 * metadata field, which the engine matches only where the content does not. Single characters stand beside the content.
 */
import { characterTokens, pairTokens, signTokens } from '../index-format/grams.ts';
import type { FacetName, HitRecord, OrderName } from '../index-format/search-files.ts';
import { type Role, roles } from '../model/kinds.ts';
import { passageNames } from '../model/labels.ts';
import { lookUp } from '../model/look-up.ts';
import { officialPlace } from '../model/official/place-name.ts';
import type { MatchRecord, MeasureRecord, PassageRecord, PlanRecord } from '../model/records.ts';
import { foldText, type Variants } from '../segment/fold.ts';
import type { SearchLibrary } from './library.ts';

/** What the engine indexes of a record: tokens with a space between them. */
export interface EngineRecord {
  readonly content: string;
  /** Each character once. */
  readonly characters: string;
  readonly headings: string;
}

/** What the engine indexes of a record, as printed. */
interface RecordTexts {
  /** Empty where it does not belong to the text; a passage is only called something. */
  readonly title: string;
  readonly text: string;
  readonly note: string;
  readonly headings: readonly string[];
}

/** One record of the engine and what it hands back for a hit. */
export interface IndexRecord {
  readonly texts: RecordTexts;
  /** Folds and cuts the texts anew. */
  indexed(): EngineRecord;
  readonly filters: Readonly<Record<FacetName, readonly string[]>>;
  /** Days by which it is sorted, the one that counts first. */
  readonly days: Readonly<Record<OrderName, readonly string[]>>;
  readonly hit: HitRecord;
}

export interface IndexRecords {
  readonly records: readonly IndexRecord[];
  /** See `SearchGuide.titleEnd`. */
  readonly titleEnd: number;
}

const filler = '·';
const longestTitle = 60;
const mostCounterparts = 8;

/** Returns the length of the longest title; a call takes fewer values than a large library has measures. */
function longestOf(measures: SearchLibrary['measures'], variants: Variants): number {
  return measures.reduce((longest, { title }) => Math.max(longest, foldText(title, variants).length), 0);
}

/** Returns the records plan by plan in the order of the library. */
export function buildRecords(library: SearchLibrary, variants: Variants): IndexRecords {
  const titleEnd = Math.min(longestTitle, longestOf(library.measures, variants)) + 1;
  const planOf = new Map(library.plans.map((plan) => [plan.id, plan]));
  const sources = [...library.passages.map(passageSource), ...library.measures.map(measureSource)];
  const position = new Map(library.plans.map(({ id }, index) => [id, index]));
  sources.sort((a, b) => lookUp(position, a.plan, 'plan') - lookUp(position, b.plan, 'plan'));
  const setting = {
    titleEnd,
    variants,
    library,
    counterparts: numberCounterparts(library.matches, sources),
  };
  const records = sources.map((source) => buildRecord(source, lookUp(planOf, source.plan, 'plan'), setting));
  return { records, titleEnd };
}

interface Source extends Omit<HitRecord, 'planName' | 'sentences' | 'status' | 'counterparts'> {
  /** See `RecordTexts.title`. */
  readonly ownTitle: string;
  readonly kinds: readonly string[];
  /** Days on which something has to be done, the first first. */
  readonly deadlines: readonly string[];
}

interface Setting {
  readonly titleEnd: number;
  readonly variants: Variants;
  readonly library: SearchLibrary;
  readonly counterparts: ReadonlyMap<string, readonly number[]>;
}

/** Returns the numbers of every measure's counterparts by its id, those with the highest score first. */
function numberCounterparts(matches: readonly MatchRecord[], sources: readonly Source[]): Map<string, number[]> {
  const numbers = new Map(sources.map(({ id }, number) => [id, number]));
  const found = new Map<string, number[]>();
  const add = (id: string, other: string): void => {
    const number = numbers.get(other);
    const known = found.get(id);
    if (number === undefined) return;
    if (known) known.push(number);
    else found.set(id, [number]);
  };
  const counterparts = matches.filter(({ relation }) => relation === 'counterpart');
  for (const { a, b } of counterparts.toSorted((one, other) => other.score - one.score)) {
    add(a, b);
    add(b, a);
  }
  return found;
}

function buildRecord(source: Source, plan: PlanRecord, setting: Setting): IndexRecord {
  const { kinds, deadlines, ownTitle, ...shown } = source;
  const { library, counterparts } = setting;
  const texts = { title: ownTitle, text: source.text, note: source.note, headings: source.headings };
  return {
    texts,
    indexed: () => tokensOf(texts, setting),
    filters: filtersOf(source, plan),
    days: { date: plan.documentDate === null ? [] : [plan.documentDate], deadline: deadlines },
    hit: {
      ...shown,
      planName: plan.shortName,
      sentences: (library.sentences.get(source.id) ?? []).map(({ start }) => start),
      status: plan.status,
      counterparts: (counterparts.get(source.id) ?? []).slice(0, mostCounterparts),
    },
  };
}

function tokensOf(texts: RecordTexts, { titleEnd, variants }: Setting): EngineRecord {
  const [title = '', text = '', note = ''] = [texts.title, texts.text, texts.note].map((field) =>
    foldText(field, variants),
  );
  const tokens = [
    ...titleAndText(title, text, titleEnd),
    filler,
    ...pairTokens(note),
    ...signTokens(`${texts.title}\n${texts.text}\n${texts.note}`),
  ];
  return {
    content: tokens.join(' '),
    characters: characterTokens(title + text + note).join(' '),
    headings: texts.headings.flatMap((heading) => pairTokens(foldText(heading, variants))).join(' '),
  };
}

/** Lays out the tokens so that the title ends at `titleEnd`; a title that opens the text is not stored twice. */
function titleAndText(title: string, text: string, titleEnd: number): string[] {
  const pairs = pairTokens(title);
  const opens = text.startsWith(title);
  const padding = Array.from({ length: Math.max(0, titleEnd - pairs.length - (opens ? 0 : 1)) }, () => filler);
  return [...padding, ...(opens ? [] : [...pairs, filler]), ...pairTokens(text)];
}

function filtersOf(source: Source, { status, documentDate }: PlanRecord): IndexRecord['filters'] {
  const units = roles.flatMap((role) => source[role]);
  return {
    plan: [source.plan],
    topic: [...source.topics],
    unit: [...new Set(units)],
    lead: [...new Set(source.lead)],
    responsible: [...new Set(source.responsible)],
    supporting: [...new Set(source.supporting)],
    target: [...source.kinds],
    status: [status],
    year: documentDate === null ? [] : [documentDate.slice(0, 4)],
  };
}

function measureSource(measure: MeasureRecord): Source {
  const units = (role: Role) => measure.responsibilities.filter((one) => one.role === role).map(({ unit }) => unit);
  return {
    id: measure.id,
    url: measure.url,
    plan: measure.plan,
    label: officialPlace(measure),
    title: measure.title,
    ownTitle: measure.title,
    headings: measure.headings,
    text: measure.text,
    note: measure.note ?? '',
    lead: units('lead'),
    responsible: units('responsible'),
    supporting: units('supporting'),
    topics: measure.topics,
    targets: measure.targets.map(({ kind, text }) => ({ kind, text })),
    kinds: [...new Set(measure.targets.map(({ kind }) => kind))],
    deadlines: measure.targets.flatMap(({ kind, date }) => (kind === 'deadline' && date ? [date] : [])).sort(),
  };
}

function passageSource(passage: PassageRecord): Source {
  const { id, url, plan, headings, text, kind } = passage;
  const empty = {
    ownTitle: '',
    note: '',
    lead: [],
    responsible: [],
    supporting: [],
    topics: [],
    targets: [],
    kinds: [],
    deadlines: [],
  };
  return { ...empty, id, url, plan, label: '', title: passageNames[kind], headings, text };
}
