/**
 * The groups of a duty board → its lanes: one for each year or rhythm, with a flag for each row in the order of the table, and
 * the years between two lanes in which nothing falls due.
 */
import { timeOf } from '../browser/duties/filter.ts';
import type { ListedDuty } from '../browser/duties/rows.ts';
import type { DutyGroup } from './duty-groups.ts';

/** A row as a flag. */
interface DutyFlag {
  readonly url: string;
  /** The first character of the plan's name, and the figure where the row fixes one. */
  readonly shown: string;
  /** What the flag stands for, in words. */
  readonly said: string;
  /** It has a day that can pass. */
  readonly dated: boolean;
}

export interface DutyLane {
  readonly name: string;
  /** What the table is filtered by. */
  readonly time: string;
  readonly flags: readonly DutyFlag[];
  /** `2026—2034年`: the years since the lane before in which nothing falls due. */
  readonly gap?: string;
}

/** Figures longer than this are told by their flag's words only. */
const longestFigure = 6;

/** Returns a lane for each group. */
export function dutyLanes(groups: readonly DutyGroup[]): DutyLane[] {
  return groups.flatMap(({ name, rows }, index): DutyLane[] => {
    const [first] = rows;
    if (!first) return [];
    const gap = gapBetween(groups[index - 1]?.rows[0], first);
    return [{ name, time: timeOf(first), flags: rows.map(flagOf), ...(gap && { gap }) }];
  });
}

function flagOf({ url, plan, planName, label, title, text = '', kind, date, draft }: ListedDuty): DutyFlag {
  const isFigure = kind === 'quantity' || kind === 'ratio';
  const initial = planName.slice(0, 1) || plan.slice(0, 1);
  return {
    url,
    shown: isFigure && text.length <= longestFigure ? `${initial} ${text}` : initial,
    said: `${planName}${label}${title}：${text}`,
    dated: date !== undefined && !draft,
  };
}

function gapBetween(before: ListedDuty | undefined, after: ListedDuty): string | undefined {
  const [last, next] = [before?.date, after.date].map((date) => Number(date?.slice(0, 4)));
  if (!last || !next || next - last < 2) return undefined;
  return next - last === 2 ? `${last + 1}年` : `${last + 1}—${next - 1}年`;
}
