/** The measures that stand in a column of a comparison, ours and those of other libraries, and their sentences. */
import type { EnrichedMeasure } from '../model/enriched.ts';
import type { Measure } from '../model/plan.ts';
import type { Span } from '../model/printed.ts';
import { idElsewhere, type PulledLibrary } from '../model/pulled-library.ts';
import type { MeasureRecord } from '../model/records.ts';
import type { ColumnSentence } from './compared-columns.ts';
import type { ReadMeasureText } from './input.ts';
import { isTitle } from './places.ts';

/** A measure as far as its text is compared. */
export interface ColumnMeasure extends Pick<Measure, 'id' | 'label' | 'titleMade' | 'sentences'> {
  readonly text: string;
}

/** A sentence of a column before it is known what others share with it. */
export interface ComparedSentence extends Omit<ColumnSentence, 'shared'> {
  /** Where it stands in the text of its measure. */
  readonly start: number;
}

/** Returns a measure of ours as it is compared. */
export function comparedOwn({ id, label, titleMade, sentences, content }: EnrichedMeasure): ColumnMeasure {
  return { id, label, titleMade, sentences, text: content.text };
}

/** Returns a measure of another library as it is compared, under the id that it has among all. */
export function comparedPulled(
  library: PulledLibrary,
  { id, label, text }: MeasureRecord,
  read: ReadMeasureText,
): ColumnMeasure {
  return { id: idElsewhere(library, id), label, text, ...read(text) };
}

/** Returns the sentences that stand in a column; a printed title names its measure above it, unless it is all there is. */
export function sentencesOf(measures: readonly ColumnMeasure[]): ComparedSentence[] {
  return measures.flatMap((measure) =>
    shownSentences(measure).map(({ n, start, end }) => ({
      ...{ key: sentenceKey(measure.id, n), measure: measure.id, n },
      label: measures.length > 1 ? measure.label : undefined,
      ...{ text: measure.text.slice(start, end), start },
    })),
  );
}

function shownSentences(measure: ColumnMeasure): (Span & { readonly n: number })[] {
  const numbered = measure.sentences.map((span, index) => ({ ...span, n: index + 1 }));
  return numbered.length > 1 ? numbered.filter(({ n }) => !isTitle(measure, n)) : numbered;
}

/** Returns what a sentence is called among all of a comparison. */
export function sentenceKey(measure: string, n: number): string {
  return `${measure}#${n}`;
}
