/**
 * Reads `content/ledger/moves.yaml`: where an editor says that a published address has gone. An entry for a plan holds
 * for all that stood below it, save what has an entry of its own.
 */
import { z } from 'zod';
import { type ListedEntry, type ReportFault, readYamlList } from '../model/yaml-list.ts';

const outcomes = ['moved', 'merged', 'withdrawn'] as const;
export type Outcome = (typeof outcomes)[number];

const id = z.string().min(1);
const move = z
  .strictObject({
    from: id,
    /** The same text stands there now; readers are sent on. */
    moved: id.optional(),
    /** What it said has been taken into another text; readers are told. */
    merged: id.optional(),
    /** It stands nowhere any more: the reason, as readers see it. */
    withdrawn: z.string().trim().min(1).optional(),
    /** Why it was moved or merged, as readers see it. */
    reason: z.string().trim().min(1).optional(),
  })
  .refine((entry) => outcomes.filter((outcome) => entry[outcome] !== undefined).length === 1, {
    message: `expected exactly one of ${outcomes.join(', ')}`,
  })
  .refine(({ withdrawn, reason }) => withdrawn === undefined || reason === undefined, {
    message: 'withdrawn names the reason itself',
  });

/** Where an address has gone. */
export interface Move {
  readonly from: string;
  readonly outcome: Outcome;
  /** The id that took its place; none for what is withdrawn. */
  readonly to?: string;
  readonly reason?: string;
}

/** Returns the entries that are in order, each with its line; the first of two for one address. */
export function readMoves(text: string, report: ReportFault): ListedEntry<Move>[] {
  const lines = new Map<string, number>();
  return readYamlList(text, move, report).flatMap(({ line, value }) => {
    const earlier = lines.get(value.from);
    if (earlier !== undefined) {
      report(line, `${value.from} has an entry in line ${earlier} already`);
      return [];
    }
    lines.set(value.from, line);
    return [{ line, value: toMove(value) }];
  });
}

function toMove({ from, moved, merged, withdrawn, reason }: z.infer<typeof move>): Move {
  if (withdrawn !== undefined) return { from, outcome: 'withdrawn', reason: withdrawn };
  const to = moved ?? merged;
  return { from, outcome: moved === undefined ? 'merged' : 'moved', ...(to && { to }), ...(reason && { reason }) };
}
