/** What pages fetch that work with any text of the library: the texts of a plan. */
import type { MeasureRecord } from '../../model/records.ts';

/** A measure of `plans/<plan>/texts.json`, or a passage, which has no label and is compared with nothing. */
export interface ChosenText {
  readonly id: string;
  readonly planName: string;
  readonly label: string;
  /** Of a measure. */
  readonly ordinals?: MeasureRecord['ordinals'];
  readonly title: string;
  /** Below the site root. */
  readonly url: string;
  /** Its title as printed above the text; empty where the title is the text's own or made. */
  readonly heading: string;
  readonly sentences: readonly string[];
  /** Its responsibility note as printed. */
  readonly note: string | null;
  /** Of a measure: who answers for it and what it fixes. */
  readonly responsibilities?: MeasureRecord['responsibilities'];
  readonly targets?: MeasureRecord['targets'];
  /** Ids of the measures with which a comparison is published. */
  readonly pairs: readonly string[];
}

/** Returns a sentence by its number, from 1; a printed heading is the first. */
export function sentenceOf({ heading, sentences }: ChosenText, n: number): string | undefined {
  return [heading, ...sentences].filter(Boolean)[n - 1];
}

/** Returns the whole text, its heading in front and its note behind. */
export function wholeText({ heading, sentences, note }: ChosenText): string {
  return [heading, ...sentences, note ?? ''].join('');
}

/** Returns the address of a sentence; a note has none of its own, a passage has one on its plan's page. */
export function sentenceAddress(text: ChosenText, n: number): string {
  return text.url.includes('#') || sentenceOf(text, n) === undefined ? text.url : `${text.url}#s${n}`;
}
