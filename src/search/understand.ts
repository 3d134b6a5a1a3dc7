/** Query → the reading of it that finds most: as typed, simplified, with a region split off, as pinyin, or respelt. */
import { keysOfMisspelt } from '../index-format/heard-words.ts';
import type { SearchGuide } from '../index-format/search-files.ts';
import { foldText } from '../segment/fold.ts';
import { holdsUnsimplified } from '../segment/gb2312.ts';
import type { Engine } from './engine.ts';
import type { Findings } from './evidence.ts';
import type { SearchFiles, Traditional } from './files.ts';
import { findAll, isAsked, listAll, type Setting } from './find.ts';
import { hasLetters, keysOfLetters, readPinyin } from './pinyin.ts';
import { type Query, readQuery, splitRegion, unnarrowed } from './query.ts';
import { createSpeller, type FindSpellings, isCorrectable, type Spelling } from './spelling.ts';
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
  /** What the query was taken to mean, where it seems misspelt. */
  readonly respelt: string | undefined;
}

/** Tries the readings of a query in turn until one stands there literally; else takes the one that covers most. */
export async function understandQuery(raw: string, setting: Setting): Promise<Understood> {
  const nothing = { query: await readQuery('', setting.names), findings: listAll(), pinyin: [], respelt: undefined };
  let best: Understood = nothing;
  for await (const reading of readings(raw, setting)) {
    const { query, pinyin = [], respelt, simplified } = reading;
    if (query.text === '' && query.units.length === 0) continue;
    if (respelt !== undefined && !mayMean(reading, best)) continue;
    const found = await findAll(query, setting);
    const guessed = pinyin.length > 0 || respelt !== undefined;
    if (guessed && !stands(found) && !standsForMost(reading, found, best)) continue;
    const findings = respelt === undefined ? found : asRespelt(found);
    const better = guessed || simplified || quality(findings) > quality(best.findings);
    if (best === nothing || better) best = { query, findings, pinyin, respelt };
    if (guessed || stands(findings)) break;
  }
  return best;
}

/** Answers `meant` in place of what was typed. */
export async function understandAs(meant: string, setting: Setting): Promise<Understood> {
  const query = await readQuery(meant, setting.names);
  return { query, findings: asRespelt(await findAll(query, setting)), pinyin: [], respelt: meant };
}

function stands({ candidates }: Findings): boolean {
  return candidates.some(({ kind }) => kind === 'exact' || kind === 'heading' || kind === 'listed');
}

/** A part of it stands nowhere in any wording, or nothing answers it. */
function isDoubtful({ findings: { doubtful, candidates } }: Understood): boolean {
  return doubtful || candidates.length === 0;
}

/**
 * What sounds alike may be meant even if all parts of the query stand somewhere; but a short word that is understood is an
 * abbreviation.
 */
function mayMean({ alike = false }: Reading, best: Understood): boolean {
  const isAbbreviation = best.findings.expanded.length > 0 && best.query.text.length < shortestHeard;
  return isDoubtful(best) || (alike && !isAbbreviation);
}

const shortestHeard = 4;

/** What sounds alike need not stand as a whole: 执法公示制度 stands in three parts, and 执法公式制度 only in two. */
function standsForMost({ alike = false }: Reading, { candidates }: Findings, best: Understood): boolean {
  return alike && isDoubtful(best) && candidates.some(({ covered }) => covered >= mostParts);
}

const mostParts = 0.75;

/** What stands there is not what was typed. */
function asRespelt(findings: Findings): Findings {
  const candidates = findings.candidates.map((one) =>
    one.kind === 'exact' ? { ...one, kind: 'respelt' as const } : one,
  );
  return { ...findings, candidates };
}

function quality({ candidates }: Findings): number {
  return Math.max(0, ...candidates.map(({ kind, covered }) => matchKinds.length - matchKinds.indexOf(kind) + covered));
}

interface Reading extends Partial<Pick<Understood, 'pinyin' | 'respelt'>> {
  readonly query: Query;
  /** Characters that only traditional script has stand in no index; without them the query reads better in any case. */
  readonly simplified?: boolean;
  /** What it was respelt to sounds as it does. */
  readonly alike?: boolean;
}

/**
 * A string that stands; with a region split off; as typed; with traditional characters replaced; Latin letters as pinyin;
 * with what may be misspelt replaced, but for a question, of which no text has all words however it is spelt.
 */
async function* readings(raw: string, setting: Setting): AsyncGenerator<Reading> {
  const { files, guide, names } = setting;
  const typed = await readQuery(raw, names);
  yield* chinese(typed, setting);
  if (typed.text === '') return;
  const script = mayBeTraditional(typed, guide) ? await files.traditional() : simplifiedOnly;
  const simplified = await readQuery(raw, names, (text) => simplify(text, script));
  const isTraditional = simplified.whole !== typed.whole;
  if (isTraditional) for await (const one of chinese(simplified, setting)) yield { ...one, simplified: true };
  const wholly = await readQuery(raw, names, (text) => foldText(simplify(text, script), script.ambiguous));
  if (wholly.whole !== simplified.whole) yield* chinese(wholly, setting);
  if (!hasLetters(raw)) return yield* isAsked(typed, guide) ? [] : respelt(simplified, setting);
  const pinyin = await readLetters(raw, files);
  for (const reading of pinyin) {
    yield { query: await readQuery(reading, names), pinyin: [reading, ...pinyin.filter((one) => one !== reading)] };
  }
}

async function readLetters(raw: string, files: SearchFiles): Promise<string[]> {
  const readings = await files.readings();
  return readPinyin(raw, await files.wordsBy(keysOfLetters(raw, readings)), readings);
}

const simplifiedOnly: Traditional = { always: new Map(), ambiguous: new Map(), phrases: new Map() };

function mayBeTraditional({ whole }: Query, { ambiguous }: SearchGuide): boolean {
  return holdsUnsimplified(whole) || [...whole].some((one) => ambiguous.includes(one));
}

/** Replaces what is traditional in any word, or in the words that the library knows. */
function simplify(text: string, { always, phrases }: Traditional): string {
  const replace = (found: string, [traditional, simplified]: readonly [string, string]) =>
    found.replaceAll(traditional, simplified);
  return [...phrases].reduce(replace, foldText(text, always));
}

/** A region, plan or unit narrows only a query that stands nowhere with it. */
async function* chinese(query: Query, { names, engine }: Setting): AsyncGenerator<Reading> {
  const split = await splitRegion(query, names);
  const narrows = split !== undefined || query.text !== query.whole;
  if (narrows && (await standsWhole(query, engine))) yield { query: unnarrowed(query) };
  if (split) yield { query: split };
  yield { query };
}

/** Every word that stands nowhere is replaced by what it may mean; a query of one word has several readings. */
async function* respelt(query: Query, { engine, files, guide }: Setting): AsyncGenerator<Reading> {
  const { words } = query;
  const wrong: string[] = [];
  for (const word of words) if ((await engine.find(word)).length === 0) wrong.push(word);
  if (wrong.length === 0) return;
  const findSpellings = await openSpeller(wrong.filter(isCorrectable), files, guide);
  const spellings = new Map<string, readonly Spelling[]>();
  for (const word of wrong) spellings.set(word, [...(await swapped(word, engine)), ...findSpellings(word)]);
  const most = Math.max(...[...spellings.values()].map(({ length }) => length));
  for (let number = 0; number < most; number += 1) {
    const meant = words.map((word) => spellings.get(word)?.[number] ?? spellings.get(word)?.[0] ?? asTyped(word));
    const texts = meant.map((one) => one.text);
    const text = texts.join('');
    const alike = meant.every((one) => one.alike);
    yield { query: { ...query, words: texts, text, whole: text }, respelt: texts.join(' '), alike };
  }
}

async function openSpeller(
  words: readonly string[],
  files: SearchFiles,
  { ignore }: SearchGuide,
): Promise<FindSpellings> {
  if (words.length === 0) return () => [];
  const readings = await files.readings();
  const known = await files.wordsBy(words.flatMap((word) => keysOfMisspelt(word, readings)));
  return createSpeller(known, ignore, readings);
}

/** The strings that stand and become `word` when two neighbours change places: 行复政议 for 行政复议. */
async function swapped(word: string, engine: Engine): Promise<Spelling[]> {
  if (!swappable.test(word)) return [];
  const letters = [...word];
  const turned = letters.slice(1).map((letter, at) =>
    letters
      .with(at, letter)
      .with(at + 1, letters[at] ?? '')
      .join(''),
  );
  const found = await Promise.all(
    turned.map(async (one) => ((await engine.find(one)).length > 0 ? [asTyped(one)] : [])),
  );
  return found.flat();
}

function asTyped(text: string): Spelling {
  return { text, alike: true };
}

/** In a shorter word the turned one is another word. */
const swappable = /^\p{Script=Han}{3,12}$/u;

/** A string that stands in a text is found there, even where a word of it would narrow. */
async function standsWhole({ whole }: Query, engine: Engine): Promise<boolean> {
  return (await engine.find(whole)).some(({ at }) => at !== undefined);
}
