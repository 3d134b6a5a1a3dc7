/** The search itself: query → understood → looked up → ranked on real text → hits. */
import { createCutter } from '../segment/cut.ts';
import { foldText } from '../segment/fold.ts';
import type { SearchGuide } from '../segment/search-files.ts';
import type { Engine } from './engine.ts';
import { excerptOf, marksIn } from './excerpt.ts';
import { countFacets } from './facets.ts';
import type { LoadedLexicon, SearchFiles } from './files.ts';
import { type Candidate, type Findings, findAll, type Setting, topicsOf } from './find.ts';
import { readRecord } from './occurrences.ts';
import { isLatin, readPinyin } from './pinyin.ts';
import { type Query, readQuery, splitRegion } from './query.ts';
import { type Ranked, rank, withAffinity } from './rank.ts';
import { findCorrections } from './suggest.ts';
import type { Interpretation, SearchHit, SearchOptions, SearchResult } from './types.ts';

/** So many of the likeliest records are loaded at a time and ranked on their text. */
const block = 24;
const tiers = ['exact', 'all', 'synonym', 'heading', 'near'] as const;

export interface Sources {
  readonly engine: Engine;
  readonly files: SearchFiles;
  /** Root of the site, to which hits' addresses are relative. */
  readonly site: URL;
}

/** Answers a query; any string is allowed. Fails only when the index cannot be fetched. */
export async function runSearch(raw: string, options: SearchOptions, sources: Sources): Promise<SearchResult> {
  const setting = await settingOf(sources);
  const { query, findings, pinyin } = await understand(raw, options, sources, setting);
  const ranked = await rankCandidates(findings, options);
  const exact = findings.candidates.filter(({ kind }) => kind === 'exact').length;
  return {
    query: raw,
    total: findings.candidates.length,
    exact,
    hits: ranked.map((one) => toHit(one, sources.site)),
    suggestions: exact === 0 ? suggestionsOf(query, ranked) : pinyin.slice(1),
    expanded: findings.expanded,
    interpretation: interpretationOf(query, setting.guide, pinyin),
    facets: options.facets ? countFacets(findings.candidates, await sources.files.facets()) : undefined,
  };
}

async function settingOf({ engine, files }: Sources): Promise<Setting> {
  const guide = await files.guide();
  return { engine, guide, cutter: async () => createCutter((await files.lexicon()).words) };
}

interface Understood {
  readonly query: Query;
  readonly findings: Findings;
  readonly pinyin: readonly string[];
}

const noFindings: Findings = {
  candidates: [],
  evidence: { whole: { text: '', matches: [], rarity: 0 }, concepts: [], pairs: [] },
  expanded: [],
};

/** Tries the readings of a query in turn until one stands there literally; else takes the one that covers most. */
async function understand(
  raw: string,
  options: SearchOptions,
  sources: Sources,
  setting: Setting,
): Promise<Understood> {
  const nothing = { query: readQuery('', setting.guide), findings: noFindings, pinyin: [] };
  let best: Understood = nothing;
  for await (const { query, pinyin } of readings(raw, sources, setting)) {
    if (query.text === '') continue;
    const findings = await findAll(query, options.filters ?? {}, setting);
    if (pinyin.length > 0 && !stands(findings)) continue;
    if (best === nothing || quality(findings) > quality(best.findings)) best = { query, findings, pinyin };
    if (isUnderstood(query, findings)) break;
  }
  return best;
}

/** The query stands there, or each of several words does. */
function isUnderstood(query: Query, findings: Findings): boolean {
  if (stands(findings)) return true;
  return query.words.length > 1 && findings.evidence.concepts.every(({ forms }) => forms[0]?.matches.length !== 0);
}

function stands({ candidates }: Findings): boolean {
  return candidates.some(({ kind }) => kind === 'exact' || kind === 'heading');
}

function quality({ candidates }: Findings): number {
  return Math.max(0, ...candidates.map(({ kind }) => tiers.length - tiers.indexOf(kind)));
}

interface Reading {
  readonly query: Query;
  readonly pinyin: readonly string[];
}

/** As typed; with traditional characters replaced; with a region split off; Latin letters as pinyin. */
async function* readings(raw: string, { files }: Sources, { guide }: Setting): AsyncGenerator<Reading> {
  const typed = readQuery(raw, guide);
  yield { query: typed, pinyin: [] };
  if (typed.text === '') return;
  const lexicon = await files.lexicon();
  const simplified = readQuery(raw, guide, simplifier(lexicon));
  if (simplified.whole !== typed.whole) yield { query: simplified, pinyin: [] };
  const split = splitRegion(simplified, guide);
  if (split) yield { query: split, pinyin: [] };
  if (!isLatin(raw)) return;
  const pinyin = readPinyin(raw, await files.pinyin(), lexicon.words);
  for (const reading of pinyin) {
    yield { query: readQuery(reading, guide), pinyin: [reading, ...pinyin.filter((one) => one !== reading)] };
  }
}

function simplifier({ always, ambiguous }: LoadedLexicon): (text: string) => string {
  return (text) => foldText(text, new Map([...ambiguous, ...always]));
}

/** Ranks as many blocks as the page needs; a hit has the same place whatever page is asked for. */
async function rankCandidates({ candidates, evidence }: Findings, options: SearchOptions): Promise<Ranked[]> {
  const { limit = 20, offset = 0, sort = 'relevance' } = options;
  if (sort === 'plan') return rankAll(candidates.slice(offset, offset + limit), evidence);
  const likeliest = inTiers(candidates);
  const ranked: Ranked[] = [];
  for (let from = 0; from < Math.min(offset + limit, likeliest.length); from += block) {
    ranked.push(...inOrder(await rankAll(likeliest.slice(from, from + block), evidence)));
  }
  return ranked.slice(offset, offset + limit);
}

function inOrder(ranked: readonly Ranked[]): Ranked[] {
  const near = ({ match }: Ranked) => Number(match === 'near');
  return [...withAffinity(ranked)].sort((a, b) => near(a) - near(b) || b.score - a.score);
}

function inTiers(candidates: readonly Candidate[]): Candidate[] {
  const order = (a: Candidate, b: Candidate) => Number(b.inTitle) - Number(a.inTitle) || b.covered - a.covered;
  return tiers.flatMap((tier) => candidates.filter(({ kind }) => kind === tier).sort(order));
}

async function rankAll(candidates: readonly Candidate[], evidence: Findings['evidence']): Promise<Ranked[]> {
  return Promise.all(
    candidates.map(async ({ match, kind }) =>
      rank(readRecord(await match.load(), noVariants), match.id, evidence, kind),
    ),
  );
}

const noVariants = new Map<string, string>();

function suggestionsOf(query: Query, ranked: readonly Ranked[]): string[] {
  const texts = ranked.flatMap(({ record }) => [record.title.text, record.text.text]);
  return findCorrections(query.whole, texts);
}

function interpretationOf(query: Query, guide: SearchGuide, pinyin: readonly string[]): Interpretation {
  const { plans, units, words } = query;
  return { plans, units, topics: topicsOf(query, guide).map(({ topic }) => topic), words, pinyin: pinyin.slice(0, 1) };
}

function toHit({ record, match, score, marked }: Ranked, site: URL): SearchHit {
  const { hit } = record;
  const excerpt = excerptOf(record, marked);
  const { id, title, plan, label, headings, lead, responsible, topics, targets, status } = hit;
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
    label,
    headings,
    lead,
    responsible,
    topics,
    targets,
    status,
  };
}

/** Address of a hit at its sentence: a path on the site's own pages, whole elsewhere. */
function addressOf(path: string, sentence: number | undefined, site: URL): string {
  const url = new URL(path.replace(/^\//u, ''), site);
  if (sentence !== undefined && url.hash === '') url.hash = `s${sentence}`;
  return url.origin === globalThis.location?.origin ? url.href.slice(url.origin.length) : url.href;
}
