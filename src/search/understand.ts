/** Query → the reading of it that finds most: as typed, simplified, with a region split off, or as pinyin. */
import type { SearchGuide } from '../index-format/search-files.ts';
import { foldText, type Variants } from '../segment/fold.ts';
import type { Engine } from './engine.ts';
import type { Findings } from './evidence.ts';
import type { SearchFiles } from './files.ts';
import { findAll, type Setting } from './find.ts';
import { isLatin, readPinyin } from './pinyin.ts';
import { type Query, readQuery, splitRegion, unnarrowed } from './query.ts';
import { matchKinds } from './types.ts';

export interface Sources {
  readonly engine: Engine;
  readonly files: SearchFiles;
  /** Root of the site, to which hits' addresses are relative. */
  readonly site: URL;
}

/** A query as it is answered. */
export interface Understood {
  readonly query: Query;
  readonly findings: Findings;
  readonly pinyin: readonly string[];
}

const noFindings: Findings = {
  candidates: [],
  evidence: { whole: { text: '', matches: [], rarity: 0 }, concepts: [], pairs: [] },
  expanded: [],
  doubtful: false,
};

/** Tries the readings of a query in turn until one stands there literally; else takes the one that covers most. */
export async function understand(raw: string, setting: Setting): Promise<Understood> {
  const nothing = { query: readQuery('', setting.guide), findings: noFindings, pinyin: [] };
  let best: Understood = nothing;
  for await (const { query, pinyin } of readings(raw, setting)) {
    if (query.text === '') continue;
    const findings = await findAll(query, setting);
    if (pinyin.length > 0 && !stands(findings)) continue;
    if (best === nothing || quality(findings) > quality(best.findings)) best = { query, findings, pinyin };
    if (stands(findings) || !findings.doubtful) break;
  }
  return best;
}

function stands({ candidates }: Findings): boolean {
  return candidates.some(({ kind }) => kind === 'exact' || kind === 'heading');
}

function quality({ candidates }: Findings): number {
  return Math.max(0, ...candidates.map(({ kind }) => matchKinds.length - matchKinds.indexOf(kind)));
}

interface Reading {
  readonly query: Query;
  readonly pinyin: readonly string[];
}

/** A string that stands; with a region split off; as typed; with traditional characters replaced; Latin letters as pinyin. */
async function* readings(raw: string, { engine, files, guide }: Setting): AsyncGenerator<Reading> {
  const typed = readQuery(raw, guide);
  yield* chinese(typed, guide, engine);
  if (typed.text === '') return;
  const lexicon = await files.lexicon();
  const simplified = readQuery(raw, guide, simplifier(lexicon.always));
  if (simplified.whole !== typed.whole) yield* chinese(simplified, guide, engine);
  const wholly = readQuery(raw, guide, simplifier(new Map([...lexicon.ambiguous, ...lexicon.always])));
  if (wholly.whole !== simplified.whole) yield* chinese(wholly, guide, engine);
  if (!isLatin(raw)) return;
  const pinyin = readPinyin(raw, await files.pinyin(), lexicon.words);
  for (const reading of pinyin) {
    yield { query: readQuery(reading, guide), pinyin: [reading, ...pinyin.filter((one) => one !== reading)] };
  }
}

/** A region, plan or unit narrows only a query that stands nowhere with it. */
async function* chinese(query: Query, guide: SearchGuide, engine: Engine): AsyncGenerator<Reading> {
  const split = splitRegion(query, guide);
  const narrows = split !== undefined || query.text !== query.whole;
  if (narrows && (await standsWhole(query, engine))) yield { query: unnarrowed(query), pinyin: [] };
  if (split) yield { query: split, pinyin: [] };
  yield { query, pinyin: [] };
}

/** A string that stands in a text is found there, even where a word of it would narrow. */
async function standsWhole({ whole }: Query, engine: Engine): Promise<boolean> {
  return (await engine.find(whole)).some(({ at }) => at !== undefined);
}

function simplifier(variants: Variants): (text: string) => string {
  return (text) => foldText(text, variants);
}
