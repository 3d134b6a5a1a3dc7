/**
 * Corrections: what stands in near texts and differs from the query by a character or two.
 *
 * Offers are strings of the library, so they always find something. Distances are counted with Sellers' algorithm: the
 * edit distance between the query and the best stretch of a text.
 */
import type { Folded } from '../segment/fold.ts';

const shortest = 4;

/** Returns up to three printed strings of `texts` that are close to the folded query, the closest first. */
export function findCorrections(query: string, texts: readonly { readonly folded: Folded; readonly printed: string }[]): string[] {
  const allowed = query.length < shortest ? 0 : query.length < 8 ? 1 : 2;
  const offers = new Map<string, number>();
  if (allowed === 0) return [];
  for (const { folded, printed } of texts) {
    const stretch = closestStretch(query, folded.text);
    if (stretch === undefined || stretch.distance === 0 || stretch.distance > allowed) continue;
    const offer = printed.slice(folded.offsets[stretch.start], folded.ends[stretch.end - 1]);
    if (stretch.end - stretch.start > 2) offers.set(offer, Math.min(stretch.distance, offers.get(offer) ?? allowed));
  }
  return [...offers].sort((a, b) => a[1] - b[1]).slice(0, 3).map(([offer]) => offer);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

/** One column per character of the text; each cell knows its distance and where its stretch began. */
function closestStretch(query: string, text: string): Stretch | undefined {
  let column = Array.from({ length: query.length + 1 }, (_, row) => ({ distance: row, start: 0 }));
  let best: Stretch | undefined;
  for (let at = 0; at < text.length; at += 1) {
    column = nextColumn(column, query, text[at] ?? '', at);
    const last = column[query.length];
    if (last && (best === undefined || last.distance < best.distance)) {
      best = { start: last.start, end: at + 1, distance: last.distance };
    }
  }
  return best;
}

interface Cell {
  readonly distance: number;
  readonly start: number;
}

function nextColumn(previous: readonly Cell[], query: string, character: string, at: number): Cell[] {
  const column: Cell[] = [{ distance: 0, start: at + 1 }];
  for (let row = 1; row <= query.length; row += 1) {
    const replaced = move(previous[row - 1], query[row - 1] === character ? 0 : 1, row === 1 ? at : undefined);
    const skipped = move(previous[row], 1);
    const added = move(column[row - 1], 1);
    column.push([skipped, added].reduce((best, cell) => (cell.distance < best.distance ? cell : best), replaced));
  }
  return column;
}

function move(cell: Cell | undefined, cost: number, start = cell?.start ?? 0): Cell {
  return { distance: (cell?.distance ?? 0) + cost, start };
}
