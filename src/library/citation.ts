/**
 * Ready citations of a measure: as official documents cite each other, and after GB/T 7714—2015 (electronic document,
 * [A/OL]). `{url}` and `{today}` are filled in by the reader's browser.
 */
import type { MeasureRecord, PlanRecord } from '../model/records.ts';

export interface Citation {
  readonly name: string;
  readonly text: string;
}

/** Returns the citations of `measure` in `plan`, the official form first. */
export function citationsOf(plan: PlanRecord, measure: MeasureRecord): readonly Citation[] {
  return [
    { name: '公文', text: `${officialName(plan)}${measure.label}` },
    { name: 'GB/T 7714', text: `${standardEntry(plan)}：${measure.label}[A/OL].${dateOf(plan)}[{today}]. {url}` },
  ];
}

function officialName(plan: PlanRecord): string {
  return `《${plan.title.replaceAll('《', '〈').replaceAll('》', '〉')}》${plan.documentNumber ? `（${plan.documentNumber}）` : ''}`;
}

function standardEntry(plan: PlanRecord): string {
  const bodies = plan.issuingBodies.join('，');
  return `${bodies ? `${bodies}. ` : ''}${plan.title}${plan.documentNumber ? `：${plan.documentNumber}` : ''}`;
}

function dateOf(plan: PlanRecord): string {
  return plan.documentDate ? ` (${plan.documentDate})` : ' ';
}
