/**
 * The records of a library → blocks, whose indexes are made and kept one by one. Where a block ends follows from the names
 * and lengths of the plans around, so that an edit changes the block that it stands in, and a new plan some neighbours.
 */
import { bucketOf } from '../index-format/buckets.ts';
import type { IndexRecord } from './records.ts';

/** Some neighbours of a library. */
export interface RecordBlock {
  /** Names it among the others. */
  readonly place: string;
  readonly records: readonly IndexRecord[];
}

/**
 * Characters: at most some 600 records of a usual plan. Behind `least` a plan that was drawn begins a block, one of `drawn`
 * always, half as long a one in half of the cases.
 */
const size = { least: 40_000, drawn: 25_000, most: 100_000 };

/** Cuts records, which stand plan by plan; a plan is only cut where it is longer than a block. */
export function cutBlocks(records: readonly IndexRecord[]): RecordBlock[] {
  const blocks: { readonly place: string; readonly records: IndexRecord[] }[] = [];
  let filled = Number.POSITIVE_INFINITY;
  const begin = (place: string): void => {
    blocks.push({ place, records: [] });
    filled = 0;
  };
  for (const [plan, own] of Map.groupBy(records, ({ hit }) => hit.plan)) {
    const length = own.reduce((sum, record) => sum + lengthOf(record), 0);
    if (filled + length > size.most || (filled >= size.least && isDrawn(plan, length))) begin(plan);
    let part = 1;
    for (const [at, record] of own.entries()) {
      if (at > 0 && filled + lengthOf(record) > size.most) begin(`${plan}/${part++}`);
      blocks.at(-1)?.records.push(record);
      filled += lengthOf(record);
    }
  }
  return blocks;
}

function lengthOf({ texts: { title, text, note } }: IndexRecord): number {
  return title.length + text.length + note.length;
}

function isDrawn(plan: string, length: number): boolean {
  return bucketOf(plan, size.drawn) < length;
}
