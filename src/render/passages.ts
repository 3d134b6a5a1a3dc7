/** Passages as pages quote them. */
import type { PassageRecord } from '../model/records.ts';
import type { RenderContext } from './context.ts';

export interface PassageView extends PassageRecord {
  readonly planName: string;
}

/** Returns every passage, plan by plan. */
export function passageViews({ records, planName }: Pick<RenderContext, 'records' | 'planName'>): PassageView[] {
  return records.passages.map((record) => ({ ...record, planName: planName(record.plan) }));
}
