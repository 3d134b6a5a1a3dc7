/**
 * The library as quotations are looked for in it: all texts one behind the other in comparable form, with the way back to
 * what is printed. Width, spaces, line breaks and quotation marks do not count; every other character does.
 */
import { firstWhere } from '../model/first-where.ts';
import { plainIdeograph } from '../model/official/radicals.ts';
import { type Folded, foldBy } from '../segment/fold.ts';
import { narrow } from '../segment/narrow.ts';
import type { Simplify, Written } from './scripts.ts';

/** A text that can be quoted: a measure with its printed heading and note, or a passage. */
export interface QuotableText {
  readonly id: string;
  /** In order; joined they are the text. */
  readonly sentences: readonly string[];
}

/** The form in which texts are compared, each unit with its printed place. */
export type Comparable = Folded & Written;

/** A text in the library's long string. */
export interface PlacedText {
  readonly id: string;
  readonly sentences: readonly string[];
  readonly printed: string;
  readonly folded: Comparable;
  /** Where it begins in the long string. */
  readonly start: number;
}

/** All texts one behind the other. */
export interface JoinedTexts extends Written {
  readonly placed: readonly PlacedText[];
}

/** Stands between two texts; no comparable text holds it. */
const border = '\n';
const uncounted = /[\s"'“”‘’「」『』﹁﹂﹃﹄〝〞〟]/gu;

/** Returns the comparable form of a text. */
export function comparable(text: string, simplify: Simplify): Comparable {
  const folded = foldBy(text, (character) => narrow(plainIdeograph(character)).replace(uncounted, ''));
  return { ...folded, simplified: simplify(folded.text) };
}

/** Joins the texts of a library. */
export function joinTexts(texts: readonly QuotableText[], simplify: Simplify): JoinedTexts {
  let start = 0;
  const placed = texts.map(({ id, sentences }): PlacedText => {
    const printed = sentences.join('');
    const text = { id, sentences, printed, folded: comparable(printed, simplify), start };
    start += text.folded.text.length + border.length;
    return text;
  });
  const join = (form: keyof Written): string => placed.map(({ folded }) => folded[form]).join(border);
  return { text: join('text'), simplified: join('simplified'), placed };
}

/** Returns the text that holds this offset of the long string. */
export function textAt({ placed }: JoinedTexts, offset: number): PlacedText | undefined {
  return placed[firstWhere(placed.length, (index) => (placed[index]?.start ?? 0) > offset) - 1];
}

/** Returns the number, from 1, of the sentence that holds a printed offset. */
export function sentenceAt({ sentences }: PlacedText, offset: number): number {
  let end = 0;
  const index = sentences.findIndex(({ length }) => {
    end += length;
    return offset < end;
  });
  return index < 0 ? sentences.length : index + 1;
}
