/**
 * Reads `content/ledger/moves.yaml`: where an editor says that a published address has gone. An entry for a plan holds
 * for all that stood below it, save what has an entry of its own.
 */
import { z } from 'zod';
import { type ListedEntry, readYamlList, type YamlFault, type YamlList } from '../model/editors-yaml.ts';

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
    error: `${outcomes.join('、')} 三者写一`,
  })
  .refine(({ withdrawn, reason }) => withdrawn === undefined || reason === undefined, {
    error: '理由写在 withdrawn 里，不另写 reason',
    path: ['reason'],
  });

/** Where an address has gone. */
export interface Move {
  readonly from: string;
  readonly outcome: Outcome;
  /** The id that took its place; none for what is withdrawn. */
  readonly to?: string;
  readonly reason?: string;
}

/**
 * Returns the entries that are in order, each with its line, and the faults of the others; the first of two for one
 * address.
 */
export function readMoves(text: string): YamlList<Move> {
  const { entries, faults } = readYamlList(text, move);
  const first = new Map(entries.toReversed().map(({ line, value }) => [value.from, line]));
  const [single, repeated] = [true, false].map((isFirst) =>
    entries.filter(({ line, value }) => (first.get(value.from) === line) === isFirst),
  );
  return {
    entries: (single ?? []).map(({ line, value }): ListedEntry<Move> => ({ line, value: toMove(value) })),
    faults: [...faults, ...(repeated ?? []).map(({ line, value: { from } }) => repeatedFault(line, from, first))],
  };
}

function repeatedFault(line: number, from: string, first: ReadonlyMap<string, number>): YamlFault {
  return { line, column: 1, found: `${from} 在第 ${first.get(from)} 行已有一条`, expected: '一个地址只写一条' };
}

function toMove({ from, moved, merged, withdrawn, reason }: z.infer<typeof move>): Move {
  if (withdrawn !== undefined) return { from, outcome: 'withdrawn', reason: withdrawn };
  const to = moved ?? merged;
  return { from, outcome: moved === undefined ? 'merged' : 'moved', ...(to && { to }), ...(reason && { reason }) };
}
