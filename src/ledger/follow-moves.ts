/** Follows an editor's entries from an address that has gone to the one that is published now, and checks the entries. */
import type { ListedEntry, ReportFault } from '../model/yaml-list.ts';
import { planOf } from './entries.ts';
import type { Move } from './moves.ts';
import type { LedgerState } from './state.ts';

/** Returns where an id has gone: its own entry or its plan's, followed to a published address; else `undefined`. */
export type FindMove = (id: string) => Move | undefined;

/** Returns the way to follow `moves`. */
export function createMoveFinder(moves: readonly Move[], { published }: LedgerState): FindMove {
  const byId = new Map(moves.map((move) => [move.from, move]));
  const find = (id: string, seen: readonly string[]): Move | undefined => {
    const move = byId.get(id) ?? inheritMove(byId.get(planOf(id)), id);
    if (move?.to === undefined || published.has(move.to)) return move;
    if (seen.includes(move.to)) return undefined;
    const further = find(move.to, [...seen, move.to]);
    return further && { ...further, from: id };
  };
  return (id) => find(id, [id]);
}

/** Reports every entry that contradicts the ledger, the library or another entry. */
export function checkMoves(entries: readonly ListedEntry<Move>[], state: LedgerState, report: ReportFault): void {
  const moves = entries.map(({ value }) => value);
  const find = createMoveFinder(moves, state);
  for (const { line, value: move } of entries) {
    const fault = originFault(move, state) ?? targetFault(move, moves, state, find);
    if (fault) report(line, fault);
  }
}

/** What stood below a plan stands below its new id, under the same number. */
function inheritMove(move: Move | undefined, id: string): Move | undefined {
  if (move?.outcome !== 'moved' || move.to === undefined) return move && { ...move, from: id };
  return { ...move, from: id, to: move.to + id.slice(move.from.length) };
}

function originFault({ from, outcome }: Move, { recorded, published, hadOtherText }: LedgerState): string | undefined {
  if (!recorded.has(from)) return `no address with the id ${from} was ever published`;
  if (!published.has(from)) return undefined;
  if (outcome === 'withdrawn') return `${from} is published, so it is not withdrawn`;
  return hadOtherText(from) ? undefined : `${from} is published with the text that it always had`;
}

function targetFault(
  { from, to }: Move,
  moves: readonly Move[],
  { published }: LedgerState,
  find: FindMove,
): string | undefined {
  if (to === undefined) return undefined;
  if (to === from) return `${from} leads to itself`;
  if (published.has(to)) return undefined;
  const further = find(to);
  if (further?.to) return `${to} has gone to ${further.to}; write that`;
  if (further) return `${to} is withdrawn`;
  const isCircle = moves.some((move) => move.from === to);
  return isCircle ? `${from} and ${to} lead in a circle` : `no published address has the id ${to}`;
}
