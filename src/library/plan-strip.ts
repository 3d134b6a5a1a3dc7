/**
 * 底色与特色: a plan as a strip of its sentences in printed order, so that one look tells where it speaks as the others do
 * and where it speaks for itself. A long plan is gathered into as many columns as a strip has room for.
 */
import type { StripSentence } from '../model/strip.ts';

export interface Strip {
  readonly sentences: number;
  readonly own: number;
  readonly fixing: number;
  readonly columns: number;
  /** SVG paths, one unit wide a column: own sentences rise from 10 towards 0, what fixes something stands from 12 to 15. */
  readonly ownPath: string;
  readonly fixingPath: string;
}

/** Returns the strip of sentences in at most `most` columns. */
export function stripOf(sentences: readonly StripSentence[], most: number): Strip {
  const columns = Math.min(sentences.length, most);
  const gathered = Array.from({ length: columns }, (_, column) => {
    const [from, to] = [column, column + 1].map((edge) => Math.round((edge * sentences.length) / columns));
    return sentences.slice(from, to);
  });
  const ownPath = gathered.map((column, x) => ownBar(x, column.filter(({ own }) => own).length / column.length));
  const fixingPath = gathered.map((column, x) => (column.some(({ fixes }) => fixes) ? `M${x} 12h1v3h-1z` : ''));
  return {
    sentences: sentences.length,
    own: sentences.filter(({ own }) => own).length,
    fixing: sentences.filter(({ fixes }) => fixes).length,
    columns,
    ownPath: ownPath.join(''),
    fixingPath: fixingPath.join(''),
  };
}

function ownBar(x: number, share: number): string {
  const height = Math.round(share * 10);
  return height === 0 ? '' : `M${x} 10v-${height}h1v${height}z`;
}
