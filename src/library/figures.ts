/** How much a plan holds, in words. */
import type { PlanView } from '../render/views.ts';

/** Returns what a plan holds, `30项措施，3处时限或指标`; what it has none of is not named. */
export function figuresOf({ measureCount, localCount, targetCount, unitCount }: PlanView): string {
  const figures: readonly (readonly [number, string])[] = [
    [measureCount, '项措施'],
    [localCount, '句别处没有'],
    [targetCount, '处时限或指标'],
    [unitCount, '个单位'],
  ];
  return figures
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count}${name}`)
    .join('，');
}
