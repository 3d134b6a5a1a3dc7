/** Measures of a draft and of the library as pages name them, and their texts as they are compared. */
import type { ComparedText } from '../match/compare.ts';
import type { Measure } from '../model/plan.ts';
import { splitSentences } from '../parse/sentences.ts';
import type { ComparedMeasure, DraftLibrary, DraftPlace, LibraryPlace } from './types.ts';

/** A measure of the library with what a page and a comparison need of it. */
export interface KnownMeasure {
  readonly record: ComparedMeasure;
  readonly place: LibraryPlace;
  readonly text: ComparedText;
}

/** Returns how pages name a measure of the draft. */
export function draftPlace({ id, label, title }: Measure): DraftPlace {
  return { id, label, title };
}

/** Returns the measures of the library by id. */
export function knownMeasures({ plans, measures }: DraftLibrary): ReadonlyMap<string, KnownMeasure> {
  const names = new Map(plans.map(({ id, shortName }) => [id, shortName]));
  return new Map(
    measures.map((record) => {
      const { id, label, title, url, text } = record;
      const place = { id, label, title, url, planName: names.get(record.plan) ?? record.plan };
      return [id, { record, place, text: { text, sentences: splitSentences(text) } }];
    }),
  );
}
