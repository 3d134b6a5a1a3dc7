/** Query → every record that answers it, with how it matches, before any record is loaded. */
import type { Cutter } from '../segment/cut.ts';
import { pairsOf } from '../segment/grams.ts';
import type { SearchGuide } from '../segment/search-files.ts';
import type { Engine, Match } from './engine.ts';
import { type Evidence, type Found, lookUp } from './evidence.ts';
import type { Query } from './query.ts';
import { findRewordings } from './synonyms.ts';
import type { Filters, MatchKind } from './types.ts';

export interface Candidate {
  readonly match: Match;
  readonly kind: MatchKind;
  /** Rough score from what the engine tells: which strings, how rare, whether in the title. */
  readonly points: number;
}

export interface Findings {
  readonly candidates: readonly Candidate[];
  readonly found: readonly Found[];
  /** Other wordings that found something. */
  readonly expanded: readonly string[];
}

export interface Setting {
  readonly engine: Engine;
  readonly guide: SearchGuide;
  /** Cuts a query into words; loads the dictionary at its first call. */
  readonly cutter: () => Promise<Cutter>;
}

/** A query of fewer characters is one word and is not cut. */
const shortestCut = 4;
/** With so many literal hits a single word needs nothing near. */
const enoughLiteral = 20;

/** Looks up the query, its words, its other wordings and, when little stands there literally, its pairs. */
export async function findAll(query: Query, filters: Filters, setting: Setting): Promise<Findings> {
  const { engine, guide } = setting;
  const narrowed = narrowedFilters(query, filters);
  const literal = await findLiteral(query, narrowed, setting);
  const wanted = await wantedEvidence(query, literal, setting);
  const found = [...literal, ...(await lookUp(engine, wanted, narrowed, guide.count))];
  return collect(query, found, guide.titleEnd);
}

async function findLiteral(query: Query, filters: Filters, { engine, guide }: Setting): Promise<Found[]> {
  const found = await lookUp(engine, [{ kind: 'whole', text: query.text }], filters, guide.count);
  if (query.signs.length === 0) return found;
  const signed = await Promise.all(query.signs.map((token) => engine.findToken(token, filters)));
  const allowed = signed.map((matches) => new Set(matches.map(({ id }) => id)));
  const keep = ({ id }: Match) => allowed.every((ids) => ids.has(id));
  return found.map((one) => ({ ...one, matches: one.matches.filter(keep) }));
}

function narrowedFilters(query: Query, filters: Filters): Filters {
  return {
    ...filters,
    ...(query.plans.length > 0 ? { plan: query.plans } : {}),
    ...(query.units.length > 0 ? { unit: query.units } : {}),
  };
}

async function wantedEvidence(query: Query, literal: readonly Found[], setting: Setting): Promise<Evidence[]> {
  const matches = literal.flatMap((one) => one.matches).filter(({ at }) => at !== undefined);
  const words = await wordsOf(query, matches.length, setting);
  const rewordings = findRewordings(query.text, setting.guide.synonyms);
  const synonyms = rewordings.flatMap(({ of, to }) => to.map((text) => ({ kind: 'synonym' as const, text, of })));
  const pairs = matches.length === 0 && query.signs.length === 0 ? pairsOf(query.text) : [];
  return [
    ...(words.length > 1 ? words.map((text) => ({ kind: 'word' as const, text })) : []),
    ...synonyms,
    ...(pairs.length > 1 ? pairs.map((text) => ({ kind: 'gram' as const, text })) : []),
  ];
}

/** The words as typed; a single long word that rarely stands there as such is cut. */
async function wordsOf(query: Query, literal: number, { cutter }: Setting): Promise<readonly string[]> {
  if (query.words.length > 1) return [...new Set(query.words)];
  if (query.text.length < shortestCut || literal >= enoughLiteral || query.signs.length > 0) return [];
  const cut = await cutter();
  return [...new Set(cut(query.text).map(({ text }) => text))].filter((word) => word.length > 1 || /\p{Nd}/u.test(word));
}

/** Brings the matches of all evidence together, record by record, the likeliest first. */
function collect(query: Query, found: readonly Found[], titleEnd: number): Findings {
  const entries = new Map<string, { match: Match; by: Found[]; points: number }>();
  for (const one of found) {
    for (const match of one.matches) {
      const entry = entries.get(match.id) ?? { match, by: [], points: 0 };
      entry.by.push(one);
      entry.points += pointsOf(one, match, titleEnd);
      entries.set(match.id, entry);
    }
  }
  const words = found.filter(({ kind }) => kind === 'word').length;
  const candidates = [...entries.values()]
    .map(({ match, by, points }) => ({ match, points, kind: kindOf(match, by, words, query) }))
    .filter(({ kind }, _, all) => kind !== 'near' || all.every((one) => one.kind !== 'exact') || words > 1)
    .sort((a, b) => b.points - a.points);
  const expanded = found.filter(({ kind, matches }) => kind === 'synonym' && matches.length > 0).map(({ text }) => text);
  return { candidates, found, expanded };
}

const points = { whole: 12, synonym: 6, word: 4, gram: 1 } as const;

function pointsOf(found: Found, { at }: Match, titleEnd: number): number {
  const place = at === undefined ? 0.4 : at + found.text.length - 1 <= titleEnd ? 1.6 : 1;
  return points[found.kind] * place * (found.kind === 'whole' ? 1 : found.rarity);
}

function kindOf(match: Match, by: readonly Found[], words: number, query: Query): MatchKind {
  const whole = by.find(({ kind }) => kind === 'whole');
  if (whole) {
    const at = whole.matches.find(({ id }) => id === match.id)?.at;
    return at === undefined ? 'heading' : 'exact';
  }
  const standing = by.filter(({ kind }) => kind === 'word').length;
  if (words > 1 && standing === words) return 'all';
  if (by.some(({ kind, of }) => kind === 'synonym' && of !== undefined && query.text.includes(of))) return 'synonym';
  return 'near';
}
