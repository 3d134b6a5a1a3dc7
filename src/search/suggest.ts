/**
 * Corrections: what stands in near texts and differs from the query by a character or two.
 *
 * Offers are strings of the library, so they always find something. Distances are counted with Sellers' algorithm: the
 * edit distance between the query and the best stretch of a text.
 */
import type { HitRecord } from '../index-format/search-files.ts';
import { foldText } from '../segment/fold.ts';
import type { Evidence, Findings } from './evidence.ts';
import type { SearchFiles } from './files.ts';
import type { Query } from './query.ts';
import type { Ranked } from './rank.ts';

const shortest = 4;
const most = 3;
/** So many of the records that share most with the query are compared with it. */
const compared = 5;

/** Returns up to three strings that a query may have meant, from its hits or else from the records closest to its letters. */
export async function suggest(
  query: Query,
  { evidence }: Findings,
  ranked: readonly Ranked[],
  files: SearchFiles,
): Promise<string[]> {
  const offers = findCorrections(query.whole, ranked.map(({ record }) => record.hit).flatMap(textsOf));
  if (offers.length > 0 || query.words.length > 1) return offers;
  const closest = await Promise.all(closestRecords(evidence).map(files.record));
  return findCorrections(query.whole, closest.flatMap(textsOf));
}

function textsOf({ title, text }: HitRecord): string[] {
  return [foldText(title), foldText(text)];
}

function closestRecords({ concepts }: Evidence): number[] {
  const shares = new Map<number, number>();
  for (const { forms, rarity } of concepts) {
    const records = new Set(forms.flatMap(({ matches }) => matches.map(({ record }) => record)));
    for (const record of records) shares.set(record, (shares.get(record) ?? 0) + rarity);
  }
  const closest = [...shares].sort(([a, one], [b, other]) => other - one || a - b);
  return closest.slice(0, compared).map(([record]) => record);
}

/** Returns up to three strings of the folded `texts` that are close to the folded query, the closest first. */
export function findCorrections(query: string, texts: readonly string[]): string[] {
  const allowed = query.length < shortest ? 0 : query.length < 8 ? 1 : 2;
  const offers = new Map<string, number>();
  for (const text of allowed === 0 ? [] : texts) {
    const { start, end, distance } = closestStretch(query, text);
    const offer = text.slice(start, end);
    if (distance > 0 && distance <= allowed) offers.set(offer, Math.min(distance, offers.get(offer) ?? allowed));
  }
  return [...offers]
    .sort(([, a], [, b]) => a - b)
    .slice(0, most)
    .map(([offer]) => offer);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

/** One column per character of the text; each cell knows its distance and where its stretch began. */
function closestStretch(query: string, text: string): Stretch {
  let column: readonly Cell[] = Array.from({ length: query.length + 1 }, (_, row) => ({ distance: row, start: 0 }));
  let best: Stretch = { start: 0, end: 0, distance: query.length };
  for (let at = 0; at < text.length; at += 1) {
    column = nextColumn(column, query, text[at] ?? '', at);
    const { distance, start } = column[query.length] ?? { distance: query.length, start: 0 };
    const found = { start, end: at + 1, distance };
    if (distance < best.distance || (distance === best.distance && fits(found, query) < fits(best, query)))
      best = found;
  }
  return best;
}

/** Of stretches equally close, the one as long as the query reads best. */
function fits({ start, end }: Stretch, query: string): number {
  return Math.abs(end - start - query.length);
}

interface Cell {
  readonly distance: number;
  readonly start: number;
}

function nextColumn(previous: readonly Cell[], query: string, character: string, at: number): Cell[] {
  const column: Cell[] = [{ distance: 0, start: at + 1 }];
  for (let row = 1; row <= query.length; row += 1) {
    const replaced = move(previous[row - 1], query[row - 1] === character ? 0 : 1);
    const skipped = move(previous[row], 1);
    const added = move(column[row - 1], 1);
    column.push([skipped, added].reduce((best, cell) => (cell.distance < best.distance ? cell : best), replaced));
  }
  return column;
}

function move(cell: Cell | undefined, cost: number): Cell {
  return { distance: (cell?.distance ?? 0) + cost, start: cell?.start ?? 0 };
}
