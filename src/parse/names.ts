/**
 * Names a provision by the numbers above it: their ordinals make its number (`7.20.54`), their printed form its label
 * (七（二十）54). A 编, 部分, 章 or 节 above 一、 stands in both only where the numbers below it start again, for only there
 * is 一、 not enough to tell a provision from its namesake.
 */
import { writeNumeral } from '../model/official/numerals.ts';
import type { Ordinals } from '../model/plan.ts';
import { isAbove, type Numbering, type Rank, ranks } from './numbering.ts';

/** One number on the way from the top to a provision. */
export interface Step {
  readonly rank: Rank;
  readonly ordinal: number;
  readonly printed: string;
}

/** Returns the ranks above 一、 that names need: those at whose openings the numbers below start again. */
export function findNamedRanks(numberings: readonly Numbering[]): ReadonlySet<Rank> {
  const upper = ranks.filter((rank) => isAbove(rank, 'part'));
  const named = new Set<Rank>(numberings.some(({ system }) => system === 'statute') ? upper : []);
  const counted = new Map<Rank, number>();
  let opened: Rank | undefined;
  for (const { rank, ordinal } of numberings) {
    if (isAbove(rank, 'part')) {
      if (!opened || isAbove(rank, opened)) opened = rank;
      continue;
    }
    const before = counted.get(rank);
    if (opened && before !== undefined && ordinal <= before) named.add(opened);
    if (opened) for (const lower of ranks.filter((other) => isAbove(rank, other))) counted.delete(lower);
    counted.set(rank, ordinal);
    opened = undefined;
  }
  return withRestarts(numberings, named);
}

/** A 节 that names what stands below it, or is a provision itself, is not enough where it starts again in each 章. */
function withRestarts(numberings: readonly Numbering[], named: Set<Rank>): ReadonlySet<Rank> {
  const upper = ranks.filter((rank) => isAbove(rank, 'part')).toReversed();
  for (const rank of upper) {
    if (!named.has(rank) && !bearsProvisions(numberings, rank)) continue;
    const above = rankAtRestart(numberings, rank);
    if (above) named.add(above).add(rank);
  }
  return named;
}

function bearsProvisions(numberings: readonly Numbering[], rank: Rank): boolean {
  return numberings.some((one, index) => {
    const next = numberings[index + 1];
    return one.rank === rank && !(next && isAbove(rank, next.rank));
  });
}

/** The nearest rank at whose opening `rank` starts again. */
function rankAtRestart(numberings: readonly Numbering[], rank: Rank): Rank | undefined {
  let last = 0;
  let opened: Rank | undefined;
  for (const numbering of numberings) {
    if (isAbove(numbering.rank, rank)) opened = numbering.rank;
    if (numbering.rank !== rank) continue;
    if (opened && last > 0 && numbering.ordinal <= last) return opened;
    last = numbering.ordinal;
    opened = undefined;
  }
  return undefined;
}

/** Returns the number of a provision; a part that nothing stands below bears its own ordinal. */
export function numberOf(steps: readonly Step[], named: ReadonlySet<Rank>): string {
  return namingSteps(steps, named)
    .map(({ ordinal }) => ordinal)
    .join('.');
}

/** Returns the label of a provision: `七（二十）54`, `八 18`, `三（一）`, `第二部分一（一）`. */
export function labelOf(steps: readonly Step[], named: ReadonlySet<Rank>): string {
  const naming = namingSteps(steps, named);
  return naming.map((step, index) => writeStep(step, naming[index - 1])).join('');
}

/** Returns the ordinals that data name: the lowest part, group and item on the way. */
export function ordinalsOf(steps: readonly Step[]): Ordinals {
  const part = steps.findLast(({ rank }) => rank === 'part') ?? steps.findLast(({ rank }) => isAbove(rank, 'section'));
  const group =
    steps.findLast(({ rank }) => rank === 'group') ??
    steps.findLast(({ rank }) => rank === 'task' || rank === 'section');
  const item = steps.findLast(({ rank }) => rank === 'item') ?? steps.findLast(({ rank }) => rank === 'point');
  return {
    ...(part && { part: part.ordinal }),
    ...(group && { group: group.ordinal }),
    ...(item && { item: item.ordinal }),
  };
}

function namingSteps(steps: readonly Step[], named: ReadonlySet<Rank>): readonly Step[] {
  const naming = steps.filter(({ rank }) => !isAbove(rank, 'part') || named.has(rank));
  return naming.length > 0 ? naming : steps.slice(-1);
}

function writeStep({ rank, ordinal, printed }: Step, above: Step | undefined): string {
  if (isAbove(rank, 'part') || rank === 'task') return printed.replace(/[\s【】：:、]/gu, '');
  if (rank === 'part') return writeNumeral(ordinal);
  if (rank === 'group') return `（${writeNumeral(ordinal)}）`;
  if (rank === 'point') return `（${ordinal}）`;
  return above?.rank === 'part' ? ` ${ordinal}` : String(ordinal);
}
