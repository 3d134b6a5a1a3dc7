/**
 * Query → what it asks for: the words to find and what a region or a unit among them narrows to.
 *
 * Only a query of several words is narrowed, and never of its last word of text: one word alone is looked for in the text,
 * unless it asks what a unit has to do.
 */
import { foldSigned, signTokens } from '../index-format/grams.ts';
import type { CalledPlan, Named } from '../index-format/search-files.ts';
import type { Role } from '../model/kinds.ts';
import { withoutKind } from '../model/official/kinds-of-place.ts';
import { foldText } from '../segment/fold.ts';
import { type Duty, readDuty, readPart } from './duties.ts';
import type { KnownNames } from './known-names.ts';
import { findUnits } from './units.ts';

export interface Query {
  /** The whole query, folded. */
  readonly whole: string;
  /** Words in order, folded, without those that narrow. */
  readonly words: readonly string[];
  /** The words joined; equals `whole` when nothing narrows. */
  readonly text: string;
  readonly plans: readonly Named[];
  readonly units: readonly string[];
  /** The part that the units have in it, where the query says so. */
  readonly role: Role | undefined;
  /** The query folded but for its signs. */
  readonly signed: string;
  /** Tokens of signs that folding drops but the query means (5%). */
  readonly signs: readonly string[];
}

const longestQuery = 400;

/** Reads a query; `folded` turns printed words into the form of the index. */
export async function readQuery(
  raw: string,
  names: KnownNames,
  folded: (text: string) => string = foldText,
): Promise<Query> {
  const typed = Array.from(raw).slice(0, longestQuery).join('').trim();
  const all = typed
    .split(/[\s\p{Z}\p{C}]+/u)
    .map((word) => folded(word))
    .filter((word) => word !== '');
  const whole = all.join('');
  const narrowed = await narrow(all, names);
  return { whole, text: narrowed.words.join(''), signs: signTokens(typed), signed: foldSigned(typed), ...narrowed };
}

/** Returns the query as one string that narrows to nothing. */
export function unnarrowed(query: Query): Query {
  return { ...query, words: [query.whole], text: query.whole, plans: [], units: [], role: undefined };
}

/** Splits a region off the front or the back of a single word, 潍坊立法 → 潍坊 + 立法; undefined when there is none. */
export async function splitRegion(query: Query, known: KnownNames): Promise<Query | undefined> {
  if (query.words.length !== 1 || query.plans.length > 0 || query.units.length > 0) return undefined;
  const plans = await known.plansLike(query.whole);
  const names = plans.flatMap(namesOf).sort((a, b) => b.length - a.length);
  const name = names.find((one) => query.whole.startsWith(one) && query.whole.length > one.length);
  if (name === undefined) return undefined;
  const rest = await narrowToUnits([query.whole.slice(name.length)], known);
  return { ...query, ...rest, text: rest.words.join(''), plans: plans.filter((plan) => namesOf(plan).includes(name)) };
}

type Narrowed = Pick<Query, 'words' | 'plans' | 'units' | 'role'>;

async function narrow(all: readonly string[], names: KnownNames): Promise<Narrowed> {
  const plansOf = await Promise.all(all.map((word) => (all.length > 1 ? plansCalled(word, names) : [])));
  const rest = all.filter((_, at) => plansOf[at]?.length === 0);
  if (rest.length > 0) return { ...(await narrowToUnits(rest, names)), plans: plansOf.flat() };
  return { words: all.slice(-1), plans: plansOf.slice(0, -1).flat(), units: [], role: undefined };
}

/** Words that name units narrow to them where something else is asked for, be it what they have to do. */
async function narrowToUnits(all: readonly string[], names: KnownNames): Promise<Omit<Narrowed, 'plans'>> {
  const asked = await Promise.all(all.map((word) => readDuty(word, names)));
  const named = await Promise.all(
    all.map(async (word, at) => ({ word, duty: asked[at] ?? (await bareUnits(word, names)) })),
  );
  const duties = named.flatMap(({ duty }) => duty ?? []);
  const parts = duties.length > 0 ? all.flatMap((word) => readPart(word) ?? []) : [];
  const words = named.filter(({ word, duty }) => !duty && !(duties.length > 0 && readPart(word)));
  const asksDuties = parts.length > 0 || asked.some((duty) => duty !== undefined);
  if (words.length === 0 && !asksDuties) return { words: all, units: [], role: undefined };
  const roles = [...duties, ...parts].flatMap(({ role }) => role ?? []);
  return { words: words.map(({ word }) => word), units: duties.flatMap((duty) => duty.units), role: roles[0] };
}

async function bareUnits(word: string, names: KnownNames): Promise<Duty | undefined> {
  const found = await findUnits(word, names);
  return found.length > 0 ? { units: found, role: undefined } : undefined;
}

async function plansCalled(word: string, { plansLike }: KnownNames): Promise<CalledPlan[]> {
  return (await plansLike(word)).filter((plan) => namesOf(plan).includes(word));
}

/** What a plan is called, folded: by its region, 泰安市 or 泰安, or by its short name. */
export function namesOf({ name, region }: Pick<CalledPlan, 'name' | 'region'>): string[] {
  const names = [foldText(name), foldText(region)];
  return [...names, ...names.map(withoutKind)].filter((one) => one.length > 1);
}
