/**
 * Query → everything that the engine tells of it, and the candidates that this makes.
 *
 * The whole query comes first. Its concepts follow, with their other wordings; its pairs of characters, which find what
 * is near, only when the query stands nowhere as typed.
 */
import { foldSigned, pairsOf } from '../index-format/grams.ts';
import type { HitRecord, Named, SearchGuide } from '../index-format/search-files.ts';
import { onceEach } from '../model/once.ts';
import { foldText } from '../segment/fold.ts';
import { type Concept, findConcepts } from './concepts.ts';
import type { Dictionary } from './dictionary.ts';
import type { Engine } from './engine.ts';
import type { Candidate, Evidence, Findings, Found, FoundConcept, PartialFindings } from './evidence.ts';
import type { SearchFiles } from './files.ts';
import { recordsWithin } from './filters.ts';
import { judge } from './judge.ts';
import type { KnownNames } from './known-names.ts';
import type { Query } from './query.ts';
import type { Filters } from './types.ts';

export interface Setting {
  readonly engine: Engine;
  readonly files: SearchFiles;
  readonly guide: SearchGuide;
  /** What a query may name. */
  readonly names: KnownNames;
  /** Opens the words of the library as far as they may stand in a text or are shortened there. */
  readonly dictionary: (text: string) => Promise<Dictionary>;
}

/** A word of so many characters that stands somewhere may still be said in other words nearby. */
const compoundLength = 6;
/** A query with a shorter word only is taken as it is while it stands somewhere. */
const shortestCut = 4;
/** With so many literal hits nothing else is looked for in a word; the longer it is, the more it takes. */
const enoughLiteral = { word: 5, compound: 20 } as const;
/** With so many nothing else is looked for at all: it would cost most in a large library and stand on its last pages. */
const plentyLiteral = 50;
const pairWeight = 0.5;
/** Who asks says so: 我家, 谁管, 办了吗, 太慢, 能不能, 多久. */
const spoken = /[太我你您咱谁啥咋哪怎几了吗呢吧啊呀嘛]|多[久少长大]|(?<verb>\p{L})[不没]\k<verb>/u;

/** Looks up a query in the whole library; what it narrows to is taken from all that this finds. */
export async function findAll(query: Query, setting: Setting): Promise<Findings> {
  if (query.words.length === 0) return listAll(await recordsWithin(narrowing(query), setting.files));
  const lookUp = onceEach((text: string) => lookUpString(text, setting));
  const whole = await lookUpWhole(query, setting, lookUp);
  const literal = whole.matches.filter(({ at }) => at !== undefined).length;
  const concepts = literal < plentyLiteral ? await conceptsOf(query, literal, setting) : [];
  const topics = await topicsOf(query, setting.files);
  const findConcept = async (concept: Concept): Promise<FoundConcept> => {
    const forms = [concept.text, ...concept.others].map(lookUp);
    const named = topics.filter(({ word }) => word === concept.text).map(({ id }) => lookUpTopic(id, setting));
    return joinForms(await Promise.all([...forms, ...named]), concept.weight, setting.guide.count);
  };
  const found = await Promise.all(concepts.map(findConcept));
  const asked = found.filter((_, at) => !concepts[at]?.optional);
  const kept = found.filter((one) => asked.includes(one) || !standsNowhere(one));
  const doubtful = literal === 0 && isDoubtful(query, asked);
  const lost = doubtful && whole.matches.length === 0 && kept.every(standsNowhere);
  const pairs = lost ? await Promise.all(pairConcepts(query).map(findConcept)) : [];
  const evidence = { whole, concepts: [...kept, ...pairs] };
  const asks = isAsked(query, setting.guide);
  const candidates = judge(query, evidence, setting.guide.titleEnd, asks);
  const telling = found.filter((_, at) => concepts[at]?.weight === 1);
  const heard = found.some((one) => !telling.includes(one) && !standsNowhere(one));
  const understood = asks || heard || whole.matches.length > 0 || candidates.length > mostByChance;
  return {
    ...{ evidence, candidates, expanded: expandedBy(evidence), doubtful },
    partial: understood ? undefined : await findPartial(query, { whole, concepts: telling }, candidates, setting),
  };
}

/** So many records that have a part of a query only, have it by chance. */
const mostByChance = 1;

/**
 * A part that stands nowhere is what a query is about; a question and a saying have such parts, and several records that answer
 * speak against it. The other parts answer with what has been found by chance, or else where they name a topic.
 */
async function findPartial(
  query: Query,
  { whole, concepts }: Evidence,
  candidates: readonly Candidate[],
  { files, guide: { titleEnd } }: Setting,
): Promise<PartialFindings | undefined> {
  const missing = concepts.filter(standsNowhere).flatMap(literalOf);
  const others = concepts.filter((one) => !standsNowhere(one));
  if (missing.length === 0) return undefined;
  const standing = candidates.length > 0 ? others : await thoseNamingTopics(others, files);
  if (standing.length === 0) return undefined;
  const found = candidates.length > 0 ? candidates : judge(query, { whole, concepts: standing }, titleEnd, false);
  return {
    ...{ missing, standing: standing.flatMap(literalOf) },
    candidates: found.map((one) => ({ ...one, kind: 'near' as const })),
  };
}

async function thoseNamingTopics(concepts: readonly FoundConcept[], files: SearchFiles): Promise<FoundConcept[]> {
  const naming = await Promise.all(concepts.map((concept) => namesTopic(concept, files)));
  return concepts.filter((_, at) => naming[at]);
}

/** Tells whether most of a topic's name is a part of the query. */
async function namesTopic(concept: FoundConcept, files: SearchFiles): Promise<boolean> {
  const [text = ''] = literalOf(concept);
  const names = (await files.topicsNaming(text)).map(({ name }) => foldText(name));
  return names.some((name) => name.startsWith(text) && text.length * 2 > name.length);
}

function literalOf({ forms }: FoundConcept): string[] {
  return forms.slice(0, 1).map(({ text }) => text);
}

/** All `records`, which is what filters leave where nothing else is asked for. */
export function listAll(records: Iterable<number> = []): Findings {
  const candidates = Array.from(records, (record) => ({
    ...{ match: { record, at: undefined }, kind: 'listed' as const },
    ...{ covered: 1, inTitle: false, pull: 0 },
  }));
  return { candidates, evidence: nothingAsked, expanded: [], doubtful: false };
}

const nothingAsked: Evidence = { whole: { text: '', matches: [], rarity: 0 }, concepts: [] };

/** What the plans and units that a query names leave of the library. */
export function narrowing({ plans, units, role }: Query): { readonly plan: readonly string[] } & Filters {
  return { plan: plans.map(({ id }) => id), [role ?? 'unit']: units };
}

/** Tells whether a query is put as a question. */
export function isAsked({ text }: Query, { ignore }: Pick<SearchGuide, 'ignore'>): boolean {
  return spoken.test(text) || ignore.some((word) => word.length > 1 && text.includes(word));
}

/** Where no part of a query stands, its pairs of characters may lie near what it means. */
function pairConcepts({ text }: Query): Concept[] {
  return pairsOf(text).map((pair) => ({ text: pair, others: [], weight: pairWeight }));
}

function standsNowhere({ forms }: FoundConcept): boolean {
  return forms.every(({ matches }) => matches.length === 0);
}

type LookUp = (text: string) => Promise<Found>;

/** A part that stands nowhere in any wording may be misspelt; a text of which nothing is left to ask for, too. */
function isDoubtful({ text }: Query, concepts: readonly FoundConcept[]): boolean {
  const parts = concepts.flatMap(({ forms }) => forms.slice(0, 1)).filter((part) => text.includes(part.text));
  const asked = parts.reduce((length, part) => length + part.text.length, 0);
  return asked < text.length || concepts.some(standsNowhere);
}

async function lookUpString(text: string, { engine, guide }: Setting): Promise<Found> {
  const matches = await engine.find(text);
  return { text, matches, rarity: rarityOf(matches.length, guide.count) };
}

function rarityOf(matches: number, count: number): number {
  return Math.log(1 + count / (matches + 0.5));
}

/** A query with signs (5%) stands only where the signs do: their tokens narrow, the text decides. */
async function lookUpWhole(query: Query, { engine, files }: Setting, lookUp: LookUp): Promise<Found> {
  const found = await lookUp(query.text);
  if (query.signs.length === 0) return found;
  const signed = await Promise.all(query.signs.map((token) => engine.findToken(token)));
  const allowed = signed.map((matches) => new Set(matches.map(({ record }) => record)));
  const matches = found.matches.filter(({ record, at }) => at !== undefined && allowed.every((set) => set.has(record)));
  const standing = await Promise.all(
    matches.map(async ({ record }) => holdsSigned(await files.record(record), query.signed)),
  );
  return { ...found, matches: matches.filter((_, index) => standing[index]) };
}

function holdsSigned({ title, text, note }: HitRecord, signed: string): boolean {
  return [title, text, note].some((field) => foldSigned(field).includes(signed));
}

async function conceptsOf(
  query: Query,
  literal: number,
  { files, guide, names, dictionary }: Setting,
): Promise<Concept[]> {
  if (query.signs.length > 0 && literal > 0) return [];
  const { words, text } = query;
  const enough = text.length >= compoundLength ? enoughLiteral.compound : enoughLiteral.word;
  const long = words.some((word) => word.length >= shortestCut);
  const cuts = long ? literal < enough : words.length === 1 && literal === 0;
  // A figure whose signs stand nowhere is another figure without them: 3.0 is not 30.
  const kept = query.signs.length > 0 ? words.filter((word) => !/^\p{N}+$/u.test(word)) : words;
  const [groups, known] = await Promise.all([files.synonyms(), cuts ? dictionary(kept.join('')) : undefined]);
  return findConcepts(kept, {
    terms: { names, vocabulary: { ignore: guide.ignore, groups } },
    dictionary: known,
    asks: isAsked(query, guide),
  });
}

/** The topics that the words of a query name; a single word is only looked for in the text. */
export async function topicsOf(
  { words }: Query,
  { topicsNaming }: SearchFiles,
): Promise<(Named & { readonly word: string })[]> {
  const naming = words.length < 2 ? [] : words.filter((word) => word.length > 1);
  const named = await Promise.all(
    naming.map(async (word) => (await topicsNaming(word)).map((one) => ({ ...one, word }))),
  );
  return named.flat();
}

async function lookUpTopic(topic: string, { files, guide }: Setting): Promise<Found> {
  const records = [...((await recordsWithin({ topic }, files)) ?? [])];
  const matches = records.map((record) => ({ record, at: undefined }));
  return { text: '', topic, matches, rarity: rarityOf(matches.length, guide.count) };
}

function joinForms(forms: readonly Found[], weight: number, count: number): FoundConcept {
  const records = new Set(forms.flatMap(({ matches }) => matches.map(({ record }) => record)));
  return { forms, rarity: weight * rarityOf(records.size, count) };
}

function expandedBy({ concepts }: Evidence): string[] {
  const others = concepts.flatMap(({ forms }) => forms.slice(1));
  return [...new Set(others.filter(({ text, matches }) => text !== '' && matches.length > 0).map(({ text }) => text))];
}
