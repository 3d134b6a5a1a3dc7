/**
 * What was made of pairs of measures the last time, and what of it still holds. There are dozens of pairs for each measure,
 * so they are told by a number each in a sorted list: keys of their own would be most of what is kept.
 */
import { firstWhere } from '../model/first-where.ts';
import { isWorthWriting, type Packing } from '../model/memory.ts';
import { evidenceWith, type KnownBy } from './reason.ts';
import type { MeasureMatch, Pair, SharedPassage, SharedWording } from './types.ts';

/** A measure as far as what is made of its pairs follows from it. */
export interface PairedMeasure {
  readonly id: string;
  /** The same as long as the text is. */
  readonly text: string;
  /** The same as long as nothing has changed by which the measure is judged. */
  readonly state: string;
}

/** What was made of pairs, in the order of their numbers. */
export interface KeptPairs {
  /** In the order of their ids. */
  readonly measures: readonly PairedMeasure[];
  /** Of each pair the place of the first measure times the number of measures, and the place of the second, ascending. */
  readonly numbers: Float64Array;
  /** The larger part of either text without its standard wording that the other has too. */
  readonly tellingShares: Float64Array;
  readonly judged: readonly (readonly MeasureMatch[])[];
  /** 1 where the plans of the pair are on one subject. */
  readonly sameSubject: Uint8Array;
  /** Of so many it was read anew what they share; most are judged anew where an edit changes how rare common words are. */
  readonly fresh: number;
}

/** What becomes of a pair that is no match. */
export const unrelated: readonly MeasureMatch[] = [];

/** What is known of what two texts share: all where the last time they were a match. */
interface KnownWording {
  readonly tellingShare: number;
  readonly whole: SharedWording | undefined;
}

/** What has been made of a pair. */
interface JudgedPair {
  readonly tellingShare: number;
  readonly judged: readonly MeasureMatch[];
}

/** What of a pair, by the places of its measures now, is as it was. */
export interface RecalledPairs {
  wording(a: number, b: number): KnownWording | undefined;
  judged(a: number, b: number, sameSubject: boolean): JudgedPair | undefined;
}

/** Returns what finds what of `last` holds for `measures`, which stand in the order of their ids. */
export function recallPairs(measures: readonly PairedMeasure[], last: KeptPairs | undefined): RecalledPairs {
  if (!last) return { wording: () => undefined, judged: () => undefined };
  const places = new Map(last.measures.map(({ id }, place) => [id, place]));
  const placeOf = (isAsBefore: (measure: PairedMeasure, before: PairedMeasure) => boolean): Int32Array =>
    Int32Array.from(measures, (measure) => {
      const place = places.get(measure.id) ?? -1;
      const { [place]: before } = last.measures;
      return before && isAsBefore(measure, before) ? place : -1;
    });
  const worded = placeOf((measure, before) => measure.text === before.text);
  const judged = placeOf((measure, before) => measure.state === before.state);
  const find = (before: Int32Array, a: number, b: number): number => findPair(last, before[a] ?? -1, before[b] ?? -1);
  return {
    wording: (a, b) => wordingAt(last, find(worded, a, b)),
    judged(a, b, sameSubject) {
      const at = find(judged, a, b);
      if (last.sameSubject[at] !== Number(sameSubject)) return undefined;
      return { judged: last.judged[at] ?? unrelated, tellingShare: last.tellingShares[at] ?? 0 };
    },
  };
}

function wordingAt({ judged, tellingShares }: KeptPairs, at: number): KnownWording | undefined {
  const { [at]: tellingShare } = tellingShares;
  const [match] = judged[at] ?? [];
  if (tellingShare === undefined) return undefined;
  return { tellingShare, whole: match && { shared: match.shared, share: match.share, tellingShare } };
}

/** Returns where a pair stands by the places of its measures, -1 where one of them has none or they are no pair. */
function findPair({ measures, numbers }: KeptPairs, a: number, b: number): number {
  if (a < 0 || b < 0) return -1;
  const number = a * measures.length + b;
  const at = firstWhere(numbers.length, (index) => (numbers[index] ?? 0) >= number);
  return numbers[at] === number ? at : -1;
}

/** Pairs as they outlive a process: of each match a number in each list. */
interface PackedPairs extends Omit<KeptPairs, 'judged' | 'fresh'> {
  /** Which pair it is. */
  readonly places: Int32Array;
  readonly counterparts: Uint8Array;
  readonly scores: Float64Array;
  readonly shares: Pair<Float64Array>;
  /** How many passages it has; of each where it begins and ends in either text. */
  readonly passageCounts: Int32Array;
  readonly passages: Int32Array;
  /** The places in `texts` of what it is known by, and of the reason. */
  readonly evidence: Int32Array;
  readonly reasons: Int32Array;
  readonly texts: readonly string[];
}

/** More pairs would take memory that a library of their size has no room for. */
const mostPacked = 2_000_000;

export const pairPacking: Packing<KeptPairs, PackedPairs> = {
  pack({ judged, fresh, ...kept }) {
    const { length: all } = judged;
    if (all > mostPacked || !isWorthWriting({ all, fresh })) return undefined;
    const places = Int32Array.from([...judged.keys()].filter((at) => judged[at]?.[0]));
    const matches = judged.flat();
    const texts = new Map<string, number>();
    const numberOf = (text: string): number => {
      const number = texts.get(text) ?? texts.size;
      texts.set(text, number);
      return number;
    };
    return {
      ...{ ...kept, places },
      counterparts: Uint8Array.from(matches, ({ relation }) => Number(relation === 'counterpart')),
      scores: Float64Array.from(matches, ({ score }) => score),
      shares: {
        a: Float64Array.from(matches, ({ share }) => share.a),
        b: Float64Array.from(matches, ({ share }) => share.b),
      },
      passageCounts: Int32Array.from(matches, ({ shared }) => shared.length),
      passages: packPassages(matches),
      evidence: Int32Array.from(matches, ({ evidence: { topic, titleTerms } }) =>
        numberOf(JSON.stringify({ topic, titleTerms })),
      ),
      reasons: Int32Array.from(matches, ({ reason }) => numberOf(reason)),
      texts: [...texts.keys()],
    };
  },
  unpack({ places, counterparts, scores, shares, passageCounts, passages, evidence, reasons, texts, ...kept }) {
    const { measures, numbers } = kept;
    const judged: (readonly MeasureMatch[])[] = new Array(numbers.length).fill(unrelated);
    const idAt = (place: number): string => measures[place]?.id ?? '';
    const known = new Map<number, KnownBy>();
    let free = 0;
    for (const [at, place] of places.entries()) {
      const { [place]: number = 0 } = numbers;
      const count = passageCounts[at] ?? 0;
      const shared = unpackPassages(passages.subarray(free, free + 4 * count));
      free += 4 * count;
      const text = evidence[at] ?? 0;
      const knownBy: KnownBy = known.get(text) ?? JSON.parse(texts[text] ?? '');
      known.set(text, knownBy);
      judged[place] = [
        {
          a: idAt(Math.floor(number / measures.length)),
          b: idAt(number % measures.length),
          relation: counterparts[at] === 1 ? 'counterpart' : 'related',
          score: scores[at] ?? 0,
          shared,
          reviewed: false,
          share: { a: shares.a[at] ?? 0, b: shares.b[at] ?? 0 },
          evidence: evidenceWith(knownBy, shared),
          reason: texts[reasons[at] ?? 0] ?? '',
        },
      ];
    }
    return { ...kept, judged, fresh: 0 };
  },
};

function packPassages(matches: readonly MeasureMatch[]): Int32Array {
  const passages = new Int32Array(4 * matches.reduce((sum, { shared }) => sum + shared.length, 0));
  let free = 0;
  for (const { shared } of matches)
    for (const { a, b } of shared) {
      passages.set([a.start, a.end, b.start, b.end], free);
      free += 4;
    }
  return passages;
}

function unpackPassages(passages: Int32Array): SharedPassage[] {
  const shared: SharedPassage[] = [];
  for (let at = 0; at < passages.length; at += 4)
    shared.push({
      a: { start: passages[at] ?? 0, end: passages[at + 1] ?? 0 },
      b: { start: passages[at + 2] ?? 0, end: passages[at + 3] ?? 0 },
    });
  return shared;
}
