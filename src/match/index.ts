/**
 * match: which measures of other plans say the same.
 *
 * Two measures of different plans are counterparts when a clerk would file both under the same heading, related when a
 * substantial part overlaps. The score joins four kinds of evidence: a common topic, words of the titles, words of the
 * texts, passages both have. It is the same whichever measure comes first and whatever the order of the input.
 */
import { lookUp } from '../model/look-up.ts';
import { type Memory, noMemory } from '../model/memory.ts';
import type { CutWords } from '../segment/cut.ts';
import { createSimilarity, createTermNumbers, type KeepVectors } from '../segment/numbered.ts';
import { findCandidates } from './candidates.ts';
import { type KeptPairs, type PairedMeasure, pairPacking, recallPairs, unrelated } from './kept-pairs.ts';
import type { CuratedLink } from './links.ts';
import { type Matter, mayBeCounterparts, readMatters } from './matter.ts';
import { countPrinted, findSharedPassages, keepTelling, type PrintedCounts, sharedPart } from './passages.ts';
import { commonTitleTerms, commonTopic, evidenceWith, explainMatch } from './reason.ts';
import { type ComparedPair, measureBreadth, measureSpecificity, scorePair, type TopicWorth } from './score.ts';
import { type MeasureTerms, weighTerms } from './terms.ts';
import { thresholds } from './thresholds.ts';
import type { CommonTopic, MatchInput, MeasureMatch, Pair, SharedWording } from './types.ts';
import { type IndexedText, indexWording } from './wording-index.ts';

export interface MatchOptions {
  readonly cut: CutWords;
  /** How a page calls a topic; a group that is too small for one has no name. */
  readonly topicName: (topic: string) => string | undefined;
  /** Says whether two plans are on one subject. */
  readonly sameSubject: (planA: string, planB: string) => boolean;
  /** Says which plans are compared; all are unless told. */
  readonly compared?: (planA: string, planB: string) => boolean;
  /** What an editor has decided, from content/links.yaml. */
  readonly links?: readonly CuratedLink[];
  readonly memory?: Memory;
  /** The texts of the measures, indexed together with whatever else, by id. */
  readonly wording?: ReadonlyMap<string, IndexedText>;
  readonly keepVectors?: KeepVectors | undefined;
}

/** Returns the matches, sorted by their two ids; see the module comment. */
export function matchMeasures(measures: readonly MatchInput[], options: MatchOptions): MeasureMatch[] {
  const library = prepare(measures, options);
  const { links = [], compared: isAsked = () => true } = options;
  const planAt = (at: number): string => library.sides[at]?.measure.plan ?? '';
  const candidates = library.candidates.filter(([a, b]) => isAsked(planAt(a), planAt(b)));
  const judged = judgePairs(library, candidates);
  const decided = new Map(links.map((link) => [library.pairNumber(placePair(library, link)), link]));
  const free = judged.filter((_, at) => !decided.has(library.pairNumber(candidates[at] ?? noPair)));
  const linked = [...decided.values()].flatMap((link) => followLink(library, placePair(library, link), link));
  return [...free.flat(), ...linked].sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b));
}

const noPair: PlacedPair = [-1, -1];

interface Library {
  /** What is known of each measure, in the order of their ids. */
  readonly sides: readonly Side[];
  readonly candidates: readonly PlacedPair[];
  readonly worth: TopicWorth;
  readonly topicName: MatchOptions['topicName'];
  readonly sameSubject: MatchOptions['sameSubject'];
  readonly memory: Memory;
  /** Says how like the titles of two measures are, with the headings above them, and how like their texts. */
  readonly likeTitles: (a: number, b: number) => number;
  readonly likeTexts: (a: number, b: number) => number;
  place(id: string): number;
  pairNumber(pair: PlacedPair): number;
}

/** Two measures by their places, the one with the smaller id first. */
type PlacedPair = readonly [number, number];

function prepare(
  input: readonly MatchInput[],
  { cut, topicName, sameSubject, wording, memory = noMemory, keepVectors }: MatchOptions,
): Library {
  const measures = [...input].sort((x, y) => compare(x.id, y.id));
  const places = new Map(measures.map(({ id }, index) => [id, index]));
  const matters = readMatters(measures, memory);
  const words = memory.keep(['numbers of words'], createTermNumbers); // grow while they are kept
  const terms = weighTerms(
    matters.map(({ worded }) => worded),
    { cut, numbers: words, memory, keepVectors },
  );
  const worth = { specificity: measureSpecificity(measures), breadth: measureBreadth(measures) };
  const indexed = wording ? measures.map(({ id }) => lookUp(wording, id, 'wording')) : indexWording(measures, memory);
  return {
    sides: measures.flatMap((measure, place) => {
      const [matter, own, text] = [matters[place], terms[place], indexed[place]];
      if (!matter || !own || !text) return [];
      return {
        ...{ place, measure, matter, terms: own, wording: text },
        printed: lazily(() => ({ whole: countPrinted(measure.text), telling: countPrinted(matter.telling.text) })),
      };
    }),
    candidates: findCandidates(measures, terms, { memory, words }),
    likeTitles: createSimilarity(terms.map(({ title }) => title)),
    likeTexts: createSimilarity(terms.map(({ text }) => text)),
    worth,
    topicName,
    sameSubject,
    memory,
    place: (id) => places.get(id) ?? -1,
    pairNumber: ([a, b]) => a * measures.length + b,
  };
}

function placePair({ place }: Library, { a, b }: CuratedLink): PlacedPair {
  const [x, y] = [place(a), place(b)];
  return x < y ? [x, y] : [y, x];
}

/** Judges pairs, in the order of their numbers; takes over what was made of them the last time where it still holds. */
function judgePairs(library: Library, pairs: readonly PlacedPair[]): readonly (readonly MeasureMatch[])[] {
  const { sides, memory } = library;
  const measures = sides.map((side) => pairedMeasure(library, side));
  const make = (last?: KeptPairs): KeptPairs => {
    const recalled = recallPairs(measures, last);
    const tellingShares = new Float64Array(pairs.length);
    const sameSubject = new Uint8Array(pairs.length);
    let fresh = 0;
    const readAnew = (pair: Pair<Side>): SharedWording => {
      fresh += 1;
      return readShared(pair);
    };
    const judged = pairs.map(([first, second], at) => {
      const [a, b] = [sides[first], sides[second]];
      if (!a || !b) throw new Error('pairs are of measures');
      const isSame = library.sameSubject(a.measure.plan, b.measure.plan);
      sameSubject[at] = Number(isSame);
      const found = recalled.judged(first, second, isSame);
      const known = found ?? recalled.wording(first, second);
      const wording = lazily(() => recalled.wording(first, second)?.whole ?? readAnew({ a, b }));
      const tellingShare = known?.tellingShare ?? wording().tellingShare;
      tellingShares[at] = tellingShare;
      return found?.judged ?? judge(library, { a, b }, { tellingShare, sameSubject: isSame, wording });
    });
    const numbers = Float64Array.from(pairs, library.pairNumber);
    return { measures, numbers, tellingShares, judged, sameSubject, fresh };
  };
  return memory.mend('pairs', make, pairPacking).judged;
}

/** Names all by which a measure is judged; what its words weigh follows from what it says and how rare each is. */
function pairedMeasure({ memory, worth, topicName }: Library, { measure, matter, terms }: Side): PairedMeasure {
  const { id, plan, title, text, topics } = measure;
  const { article, worded } = matter;
  const said = [title, text, worded.title, worded.headings, worded.text, terms.rarities];
  const about = topics.map(({ topic, score, evidence }) => [
    ...[topic, topicName(topic) ?? '', worth.specificity(topic)],
    ...[score, evidence],
  ]);
  const judgedBy = [said, about, worth.breadth(plan), article?.kind ?? '', article?.isUntitled ?? ''];
  return { id, text: memory.sign(`text of ${id}`, [text]), state: memory.sign(`judging ${id}`, judgedBy) };
}

/** What they share is asked for where they match. */
function judge(
  library: Library,
  pair: Pair<Side>,
  { wording, ...known }: KnownOfPair & { readonly wording: () => SharedWording },
): readonly MeasureMatch[] {
  const compared = compareSides(library, pair, known);
  return isRelated(compared) ? [explainSides(library, compared, wording())] : unrelated;
}

/** An editor's decision stands above the score. */
function followLink(library: Library, [first, second]: PlacedPair, link: CuratedLink): readonly MeasureMatch[] {
  const [a, b] = [library.sides[first], library.sides[second]];
  if (!a || !b || link.action === 'refuse') return [];
  const sameSubject = library.sameSubject(a.measure.plan, b.measure.plan);
  const wording = readShared({ a, b });
  const compared = compareSides(library, { a, b }, { tellingShare: wording.tellingShare, sameSubject });
  const match = explainSides(library, compared, wording);
  const reason = [link.reason, match.reason].filter(Boolean).join('；');
  return [{ ...match, relation: 'counterpart', reviewed: true, reason }];
}

function isRelated({ score, tellingShare }: ComparedSides): boolean {
  return score >= thresholds.related || tellingShare >= thresholds.relatedShare;
}

interface Side {
  readonly place: number;
  readonly measure: MatchInput;
  readonly matter: Matter;
  readonly terms: MeasureTerms;
  readonly wording: IndexedText;
  readonly printed: () => PrintedTexts;
}

/** What is printed of a text, and of it without its standard wording. */
interface PrintedTexts {
  readonly whole: PrintedCounts;
  readonly telling: PrintedCounts;
}

interface ComparedSides extends Pick<SharedWording, 'tellingShare'> {
  readonly score: number;
  readonly likeness: ComparedPair['likeness'];
  readonly measures: Pair<MatchInput>;
  readonly terms: Pair<MeasureTerms>;
  readonly topic: CommonTopic | undefined;
  readonly matters: Pair<Matter>;
}

function compareSides(
  library: Library,
  { a, b }: Pair<Side>,
  { sameSubject, tellingShare }: KnownOfPair,
): ComparedSides {
  const measures = { a: a.measure, b: b.measure };
  const topic = commonTopic(measures);
  const terms = { a: a.terms, b: b.terms };
  const likeness = { title: library.likeTitles(a.place, b.place), text: library.likeTexts(a.place, b.place) };
  const score = scorePair({ measures, likeness, share: tellingShare, topic, sameSubject }, library.worth);
  const matters = { a: a.matter, b: b.matter };
  return { tellingShare, measures, matters, terms, topic, likeness, score };
}

function explainSides(
  { topicName }: Library,
  { measures, matters, terms, topic, likeness, score }: ComparedSides,
  { shared, share }: SharedWording,
): MeasureMatch {
  const known = { ...(topic && { topic }), titleTerms: commonTitleTerms(measures, terms, topic) };
  const evidence = evidenceWith(known, shared);
  return {
    a: measures.a.id,
    b: measures.b.id,
    relation: score >= thresholds.counterpart && mayBeCounterparts(matters, likeness.text) ? 'counterpart' : 'related',
    score,
    shared,
    reviewed: false,
    share,
    evidence,
    reason: explainMatch(evidence, topicName),
  };
}

type KnownOfPair = Pick<SharedWording, 'tellingShare'> & Pick<ComparedPair, 'sameSubject'>;

/** What two texts share follows from the two alone: the index says only where to look. */
function readShared({ a, b }: Pair<Side>): SharedWording {
  const telling = { a: a.matter.telling.text, b: b.matter.telling.text };
  const shared = findSharedPassages(a.wording, b.wording);
  if (shared.length === 0) return nothingShared;
  const printed = { a: a.printed(), b: b.printed() };
  const told = sharedPart(keepTelling(shared, telling), { a: printed.a.telling, b: printed.b.telling });
  const share = sharedPart(shared, { a: printed.a.whole, b: printed.b.whole });
  return { shared, share, tellingShare: Math.max(told.a, told.b) };
}

/** Most pairs that are compared share nothing. */
const nothingShared: SharedWording = { shared: [], share: { a: 0, b: 0 }, tellingShare: 0 };

/** Returns what `make` returns, made when it is first asked for. */
function lazily<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
