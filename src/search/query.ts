/**
 * Query → what it asks for: the words to find and what a region, a unit or a topic among them narrows to.
 *
 * Only a query of several words is narrowed, and never of its last word of text: one word alone is always looked for in
 * the text.
 */
import { foldSigned, signTokens } from '../index-format/grams.ts';
import type { GuidePlan, SearchGuide } from '../index-format/search-files.ts';
import { foldText } from '../segment/fold.ts';
import { findUnits } from './units.ts';

export interface Query {
  /** The whole query, folded. */
  readonly whole: string;
  /** Words in order, folded, without those that narrow. */
  readonly words: readonly string[];
  /** The words joined; equals `whole` when nothing narrows. */
  readonly text: string;
  readonly plans: readonly string[];
  readonly units: readonly string[];
  /** The query folded but for its signs. */
  readonly signed: string;
  /** Tokens of signs that folding drops but the query means (5%). */
  readonly signs: readonly string[];
}

const longestQuery = 400;

/** Reads a query; `folded` turns printed words into the form of the index. */
export function readQuery(raw: string, guide: SearchGuide, folded: (text: string) => string = foldText): Query {
  const typed = Array.from(raw).slice(0, longestQuery).join('').trim();
  const all = typed
    .split(/[\s\p{Z}\p{C}]+/u)
    .map((word) => folded(word))
    .filter((word) => word !== '');
  const whole = all.join('');
  const narrowed = all.length > 1 ? narrow(all, guide) : { words: all, plans: [], units: [] };
  return { whole, text: narrowed.words.join(''), signs: signTokens(typed), signed: foldSigned(typed), ...narrowed };
}

/** Returns the query as one string that narrows to nothing. */
export function unnarrowed(query: Query): Query {
  return { ...query, words: [query.whole], text: query.whole, plans: [], units: [] };
}

/** Splits a region off the front or the back of a single word, 潍坊立法 → 潍坊 + 立法; undefined when there is none. */
export function splitRegion(query: Query, guide: SearchGuide): Query | undefined {
  if (query.words.length !== 1 || query.plans.length > 0) return undefined;
  const names = guide.plans.flatMap(namesOf).sort((a, b) => b.length - a.length);
  const name = names.find((one) => query.whole.startsWith(one) && query.whole.length > one.length);
  if (name === undefined) return undefined;
  const rest = query.whole.slice(name.length);
  return { ...query, words: [rest], text: rest, plans: plansOf(name, guide) };
}

interface Narrowed {
  readonly words: readonly string[];
  readonly plans: readonly string[];
  readonly units: readonly string[];
}

function narrow(all: readonly string[], guide: SearchGuide): Narrowed {
  const plans = all.flatMap((word) => plansOf(word, guide));
  const rest = all.filter((word) => plansOf(word, guide).length === 0);
  if (rest.length === 0)
    return { words: all.slice(-1), plans: all.slice(0, -1).flatMap((word) => plansOf(word, guide)), units: [] };
  const unitWords = rest.filter((word) => findUnits(word, guide.units).length > 0);
  const words = rest.filter((word) => !unitWords.includes(word));
  if (words.length === 0) return { words: rest, plans, units: [] };
  return { words, plans, units: unitWords.flatMap((word) => findUnits(word, guide.units)) };
}

function plansOf(word: string, guide: SearchGuide): string[] {
  return guide.plans.filter((plan) => namesOf(plan).includes(word)).map(({ id }) => id);
}

/** What a plan is called, folded: by its region, 泰安市 or 泰安, or by its short name. */
export function namesOf({ name, region }: Pick<GuidePlan, 'name' | 'region'>): string[] {
  const names = [foldText(name), foldText(region)];
  return [...names, ...names.map((one) => one.replace(/[省市区县]$/u, ''))].filter((one) => one.length > 1);
}
