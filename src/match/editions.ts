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
  const bags = { a: newer.map(({ text }) => wordBag(cut(text))), b: older.map(({ text }) => wordBag(cut(text))) };
  return alignTexts(bags, thresholds.alignedMeasure).map(({ a, b }) => {
    const [after, before] = [newer[a ?? -1], older[b ?? -1]];
    return {
      ...(before && { old: before.id }),
      ...(after && { new: after.id }),
      rows: compareTexts(before ?? absent, after ?? absent, cut),
    };
  });
}

const absent: ComparedText = { text: '', sentences: [] };
