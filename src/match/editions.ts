/** Compares two editions of a plan: which measure became which, and what changed in it word by word. */
import type { CutWords } from '../segment/cut.ts';
import { alignTexts, wordBag } from './align.ts';
import { type AlignedRow, type ComparedText, compareTexts } from './compare.ts';
import { thresholds } from './thresholds.ts';

/** A measure or passage of an edition. */
export interface EditionText extends ComparedText {
  readonly id: string;
}

/** A text of either edition with what it became; one of the two is missing where it was added or left out. */
export interface TextChange {
  readonly old?: string;
  readonly new?: string;
  readonly rows: readonly AlignedRow[];
}

/** Returns the texts of both editions in the order of the new one; what was left out stands where the old one had it. */
export function compareEditions(
  older: readonly EditionText[],
  newer: readonly EditionText[],
  cut: CutWords,
): TextChange[] {
  const withBag = (text: EditionText) => ({ ...text, bag: wordBag(cut(text.text)) });
  // The first list gives the order, and that is the new edition's.
  const pairs = alignTexts({ a: newer.map(withBag), b: older.map(withBag) }, thresholds.alignedMeasure);
  return pairs.map(({ a: after, b: before }) => ({
    ...(before && { old: before.id }),
    ...(after && { new: after.id }),
    rows: compareTexts(before ?? absent, after ?? absent, cut),
  }));
}

const absent: ComparedText = { text: '', sentences: [] };
