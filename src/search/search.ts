/** The search itself: query → understood → looked up → ranked on real text → hits. */
import type { Named } from '../index-format/search-files.ts';
import { openDictionary } from './dictionary.ts';
import type { Findings, PartialFindings, Records } from './evidence.ts';
import { excerptOf, marksIn } from './excerpt.ts';
import type { SearchFiles } from './files.ts';
import { countFacets, passOver, recordsWithin } from './filters.ts';
import { listAll, narrowing, type Setting, topicsOf } from './find.ts';
import { noNames } from './known-names.ts';
import { narrowTo, withNeighbours } from './neighbours.ts';
import { inTiers, rankAll, rankCandidates } from './order.ts';
import { lookUpPlaces } from './places.ts';
import type { Ranked } from './rank.ts';
import { suggest } from './suggest.ts';
import type { Filters, Interpretation, Names, SearchHit, SearchOptions, SearchResult } from './types.ts';
import { type Sources, type Understood, understandAs, understandQuery } from './understand.ts';

/** Answers a query; any string is allowed. Fails only when the index cannot be fetched. */
export async function runSearch(raw: string, options: SearchOptions, sources: Sources): Promise<SearchResult> {
  const setting = await settingOf(sources, options);
  const { understood, found, partial } = await answer(raw, options, setting);
  const findings = await keepWithin(found, options.filters, sources.files);
  const ranked = await rankCandidates(findings, options, sources.files);
  const named = await topicsOf(understood.query, sources.files);
  const exact = findings.candidates.filter(({ kind }) => kind === 'exact').length;
  return {
    query: raw,
    total: findings.candidates.length,
    exact,
    hits: ranked.map((one) => toHit(one, sources.site)),
    suggestions: await suggestionsFor(understood, findings, ranked, sources.files),
    expanded: findings.expanded,
    interpretation: interpretationOf(understood, partial, named),
    facets: options.facets ? await countFacets(recordsOf(findings), sources.files) : undefined,
    names: await namesOf({ ranked, plans: understood.query.plans, topics: named }, options, sources.files),
    lacking: [],
  };
}

async function settingOf({ engine, files }: Sources, { narrow = true }: SearchOptions): Promise<Setting> {
  const guide = await files.guide();
  return {
    engine,
    files,
    guide,
    names: narrow ? files : noNames,
    dictionary: async (text) => openDictionary(await files.wordsBy([...text]), guide.ignore),
  };
}

/** How a query is understood, and what answers it. */
interface Answer {
  readonly understood: Understood;
  readonly found: Findings;
  /** The parts that stand and those that do not, where only some of them do. */
  readonly partial?: PartialFindings;
}

/** Where nothing answers, what stands in the library and is closest to the query does, or else what has some parts of it. */
async function answer(raw: string, options: SearchOptions, setting: Setting): Promise<Answer> {
  const understood = await understandQuery(raw, setting);
  const found = await answersTo(raw, understood, options, setting);
  const [closest] = found.candidates.length === 0 ? await suggest(understood.query, found, [], setting.files) : [];
  if (closest === undefined) {
    const { partial } = understood.findings;
    const isPlace = found.candidates.some(({ kind }) => kind === 'place');
    if (!partial || isPlace) return { understood, found };
    return { understood, found: await fewOf(understood, partial, setting), partial };
  }
  const meant = await understandAs(closest, setting);
  return { understood: meant, found: await answersTo(closest, meant, options, setting) };
}

/** Of so many records that have some parts of a query so many are shown. */
const mostCompared = 20;
const mostPartial = 5;

/** The records that have most of the parts that stand, within what the query narrows to, and nothing that belongs to them. */
async function fewOf(
  { query, findings }: Understood,
  { candidates }: PartialFindings,
  { files }: Setting,
): Promise<Findings> {
  const within = await recordsWithin(narrowing(query), files);
  const narrowed = narrowTo(within, { ...findings, candidates });
  const likeliest = inTiers(narrowed).slice(0, mostCompared);
  const ranked = await rankAll(likeliest, narrowed.evidence, files);
  const scored = likeliest.map((candidate, at) => ({ candidate, score: ranked[at]?.score ?? 0 }));
  const best = scored.sort((a, b) => b.score - a.score).slice(0, mostPartial);
  return { ...narrowed, candidates: best.map(({ candidate }) => candidate) };
}

/** The candidates that answer, before filters. */
async function answersTo(
  raw: string,
  { query, findings }: Understood,
  { filters }: SearchOptions,
  { guide, files, names }: Setting,
): Promise<Findings> {
  if (raw.trim() === '') return filters ? listAll(Array(guide.count).keys()) : findings;
  const { plan, ...units } = narrowing(query);
  const inPlans = await recordsWithin({ plan }, files);
  const places = await lookUpPlaces(raw, names, files);
  if (places.length > 0) return withPlaces(narrowTo(inPlans, findings), places);
  const found = await withNeighbours(findings, inPlans, files);
  const ofUnits = await recordsWithin(units, files);
  return ofUnits ? othersLast(found, ofUnits) : found;
}

/** With so many measures of a unit those of others are left out. */
const enoughOfUnit = 10;

/** What the units asked for have to do comes first; others have to do with it too. */
function othersLast(findings: Findings, ofUnits: Records): Findings {
  const own = findings.candidates.filter(({ match }) => ofUnits.has(match.record));
  const others = findings.candidates.filter(({ match }) => !ofUnits.has(match.record));
  const elsewhere = others.map((one) => ({ ...one, kind: 'elsewhere' as const }));
  return { ...findings, candidates: own.length < enoughOfUnit ? [...own, ...elsewhere] : own };
}

/** Where a place is asked for, it comes first, and beside it only what stands literally. */
function withPlaces(findings: Findings, places: readonly number[]): Findings {
  const literal = findings.candidates.filter(({ kind }) => kind === 'exact');
  const exact = new Set(literal.map(({ match }) => match.record));
  const placed = places
    .filter((record) => !exact.has(record))
    .map((record) => ({
      match: { record, at: undefined },
      kind: 'place' as const,
      covered: 1,
      inTitle: true,
      pull: 0,
    }));
  return { ...findings, candidates: [...placed, ...literal], expanded: [] };
}

/** Filters keep a part of the answer and change nothing else in it: so a facet counts what choosing it will show. */
async function keepWithin(findings: Findings, filters: Filters = {}, files: SearchFiles): Promise<Findings> {
  return narrowTo(await recordsWithin(filters, files), findings);
}

async function suggestionsFor(
  { query, pinyin, respelt }: Understood,
  findings: Findings,
  ranked: readonly Ranked[],
  files: SearchFiles,
): Promise<readonly string[]> {
  if (respelt !== undefined) return [respelt];
  if (findings.candidates.some(({ kind }) => kind === 'exact')) return pinyin.slice(1);
  return suggest(query, findings, ranked, files);
}

function recordsOf({ candidates }: Findings): Records {
  return new Set(candidates.map(({ match }) => match.record));
}

/** What an answer shows or has been asked for. */
interface Shown {
  readonly ranked: readonly Ranked[];
  readonly plans: readonly Named[];
  readonly topics: readonly Named[];
}

/** Plans and topics are all called by their names where any of them may be shown; in a large library their names cost much. */
async function namesOf(
  { ranked, plans, topics }: Shown,
  { facets = false, filters = {} }: SearchOptions,
  files: SearchFiles,
): Promise<Names> {
  const { libraries } = await files.guide();
  const allOf = async (facet: 'plan' | 'topic', read: () => Promise<readonly Named[]>) =>
    facets || facet in filters ? read().catch(passOver) : undefined;
  const [allPlans, allTopics] = await Promise.all([allOf('plan', files.plans), allOf('topic', files.topics)]);
  const ofHits = ranked.map(({ record: { hit } }) => ({ id: hit.plan, name: hit.planName }));
  const names = (list: readonly Named[]) => Object.fromEntries(list.map(({ id, name }) => [id, name]));
  return {
    plan: names(allPlans ?? [...plans, ...ofHits]),
    topic: names(allTopics ?? topics),
    library: names(libraries),
  };
}

function interpretationOf(
  { query, pinyin, respelt }: Understood,
  partial: PartialFindings | undefined,
  named: readonly Named[],
): Interpretation {
  const { plans, units, role, words } = query;
  return {
    plans: plans.map(({ id }) => id),
    units,
    role,
    topics: named.map(({ id }) => id),
    words,
    pinyin: pinyin.slice(0, 1),
    respelt,
    missing: partial?.missing ?? [],
    standing: partial?.standing ?? [],
  };
}

function toHit({ record, match, score, marked }: Ranked, site: URL): SearchHit {
  const { hit } = record;
  const excerpt = excerptOf(record, marked);
  const { id, title, plan, label, headings, lead, responsible, supporting, topics, targets, status } = hit;
  return {
    id,
    url: addressOf(hit.url, excerpt.sentence, site),
    title,
    titleMarks: marksIn(record.title, marked),
    excerpt: excerpt.text,
    marks: excerpt.marks,
    sentence: excerpt.sentence,
    exact: match === 'exact',
    match,
    score: Math.round(score * 1000) / 1000,
    plan,
    library: hit.library,
    label,
    headings,
    lead,
    responsible,
    supporting,
    topics,
    targets,
    status,
  };
}

/** Address of a hit at its sentence: a path on the site's own pages, whole elsewhere. */
function addressOf(path: string, sentence: number | undefined, site: URL): string {
  const url = new URL(path.replace(/^\//u, ''), site);
  if (sentence !== undefined && url.hash === '') url.hash = `s${sentence}`;
  const own = globalThis.location?.origin;
  return url.origin === own && own !== 'null' ? url.href.slice(own.length) : url.href;
}
