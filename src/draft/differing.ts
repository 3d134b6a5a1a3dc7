/**
 * Deadlines and figures of a draft that differ from what others fix in its place. Two targets are about the same when their
 * sentences stand beside each other; figures also when they alone in their measures count in this unit (40学时, 60学时),
 * unless it counts anything (100项 of services, 1000项 of applications).
 */
import type { Target } from '../model/records.ts';
import type { ComparedRow } from '../render/compared-rows.ts';
import { narrow } from '../segment/narrow.ts';

type Fixed = Pick<Target, 'kind' | 'text' | 'sentence'> & { readonly date?: string | null | undefined };

/** Returns the targets of another measure that differ from `own`, one of `ownAll`. */
export function differingFrom<Other extends Fixed>(
  own: Fixed,
  ownAll: readonly Fixed[],
  others: readonly Other[],
  rows: readonly ComparedRow[],
): Other[] {
  const beside = besideOf(own.sentence, rows);
  const isOnlyOfUnit = (target: Fixed, all: readonly Fixed[]): boolean =>
    all.filter((one) => one.kind === target.kind && unitOf(one) === unitOf(target)).length === 1;
  return others.filter(
    (other) =>
      differs(own, other) &&
      (other.sentence === beside ||
        (own.kind !== 'deadline' &&
          !countsAnything.test(unitOf(own) ?? '') &&
          isOnlyOfUnit(own, ownAll) &&
          isOnlyOfUnit(other, others))),
  );
}

function besideOf(sentence: number, rows: readonly ComparedRow[]): number | undefined {
  return rows.find(({ cells }) => cells[0]?.n === sentence)?.cells[1]?.n;
}

function differs(a: Fixed, b: Fixed): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'deadline') return Boolean(a.date && b.date && a.date !== b.date);
  return (a.kind === 'ratio' || a.kind === 'quantity') && unitOf(a) === unitOf(b) && figureOf(a) !== figureOf(b);
}

/** 不少于40学时 → 40, 学时 */
const figure =
  /(?<figure>百分之[〇零一二三四五六七八九十百]+|\d[\d.,]*|[〇零一二三四五六七八九十百千两]+)(?<unit>[%％]|\p{L}{0,2})/u;

const countsAnything = /^(?:个(?![工月])|[项件次家类种名条批处场])/u;

function unitOf({ text }: Fixed): string | undefined {
  return figure.exec(narrow(text))?.groups?.['unit'];
}

function figureOf({ text }: Fixed): string | undefined {
  return figure.exec(narrow(text))?.groups?.['figure'];
}
