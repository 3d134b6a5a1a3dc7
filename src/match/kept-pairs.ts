/**
 * What was made of pairs of measures the last time, and what of it still holds. There are dozens of pairs for each measure,
 * so they are told by a number each in a sorted list: keys of their own would be most of what is kept.
 */
import { firstWhere } from '../model/first-where.ts';
import type { MeasureMatch, SharedWording } from './types.ts';

/** A measure as far as what is made of its pairs follows from it. */
export interface PairedMeasure {
  readonly id: string;
  readonly text: string;
  /** The text without its standard wording. */
  readonly telling: string;
  /** The same as long as nothing has changed by which the measure is judged. */
  readonly state: object;
}

/** What was made of pairs, in the order of their numbers. */
export interface KeptPairs {
  /** In the order of their ids. */
  readonly measures: readonly PairedMeasure[];
  /** Of each pair the place of the first measure times the number of measures, and the place of the second, ascending. */
  readonly numbers: Float64Array;
  readonly wordings: readonly SharedWording[];
  readonly judged: readonly (readonly MeasureMatch[])[];
  /** 1 where the plans of the pair are on one subject. */
  readonly sameSubject: Uint8Array;
}

/** What of a pair, by the places of its measures now, is as it was. */
export interface RecalledPairs {
  wording(a: number, b: number): SharedWording | undefined;
  judged(a: number, b: number, sameSubject: boolean): readonly MeasureMatch[] | undefined;
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
  const worded = placeOf((measure, before) => measure.text === before.text && measure.telling === before.telling);
  const judged = placeOf((measure, before) => measure.state === before.state);
  const find = (before: Int32Array, a: number, b: number): number => findPair(last, before[a] ?? -1, before[b] ?? -1);
  return {
    wording: (a, b) => last.wordings[find(worded, a, b)],
    judged(a, b, sameSubject) {
      const at = find(judged, a, b);
      return last.sameSubject[at] === Number(sameSubject) ? last.judged[at] : undefined;
    },
  };
}

/** Returns where a pair stands by the places of its measures, -1 where one of them has none or they are no pair. */
function findPair({ measures, numbers }: KeptPairs, a: number, b: number): number {
  if (a < 0 || b < 0) return -1;
  const number = a * measures.length + b;
  const at = firstWhere(numbers.length, (index) => (numbers[index] ?? 0) >= number);
  return numbers[at] === number ? at : -1;
}
