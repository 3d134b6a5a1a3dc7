/** Follows an editor's entries from an address that has gone to the one that is published now, and checks the entries. */
import type { ListedEntry, ReportFault } from '../model/editors-yaml.ts';
import { planOf } from '../model/ids.ts';
import { sayNearest } from '../model/nearest.ts';
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
    if (fault) report(line, ...fault);
  }
}

/** What stood below a plan stands below its new id, under the same number. */
function inheritMove(move: Move | undefined, id: string): Move | undefined {
  if (move?.outcome !== 'moved' || move.to === undefined) return move && { ...move, from: id };
  return { ...move, from: id, to: move.to + id.slice(move.from.length) };
}

type Fault = readonly [found: string, expected: string];

function originFault({ from, outcome }: Move, { recorded, published, hadOtherText }: LedgerState): Fault | undefined {
  if (!recorded.has(from)) {
    return [`没有发布过的 from：${from}`, `台账里的地址${sayNearest(from, recorded.keys())}`];
  }
  if (!published.has(from)) return undefined;
  if (outcome === 'withdrawn') return [`还在发布的 ${from} 写了 withdrawn`, '已经不再发布的地址'];
  return hadOtherText(from) ? undefined : [`${from} 还在发布，文字也没有变`, '已经没有或者换了文字的地址'];
}

function targetFault(
  { from, to }: Move,
  moves: readonly Move[],
  { published }: LedgerState,
  find: FindMove,
): Fault | undefined {
  if (to === undefined) return undefined;
  if (to === from) return [`${from} 指向自己`, '另一个地址'];
  if (published.has(to)) return undefined;
  const further = find(to);
  if (further?.to) return [`${to} 又去了别处`, `最后的地址 ${further.to}`];
  if (further) return [`${to} 已经撤下`, '还在发布的地址，或者写 withdrawn'];
  const isCircle = moves.some((move) => move.from === to);
  if (isCircle) return [`${from} 和 ${to} 互相指来指去`, '还在发布的地址'];
  return [`没有发布的 ${to}`, `正在发布的地址${sayNearest(to, published.keys())}`];
}
