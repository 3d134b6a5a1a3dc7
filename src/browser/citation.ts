/**
 * Ready citations of a measure, for pages and in the browser: as official documents cite each other, after GB/T 7714—2015
 * (electronic document, [A/OL]), as a link in Markdown and in HTML. `{url}` and `{today}` are filled in by the browser.
 */
import { statusNames } from '../model/labels.ts';
import { writeNumeral } from '../model/official/numerals.ts';
import type { MeasureRecord, PlanRecord } from '../model/records.ts';

export interface Citation {
  readonly name: string;
  readonly text: string;
}

/** What is cited: a passage has no label, and of a measure in the browser only the label is known. */
export interface Cited extends Pick<MeasureRecord, 'label'> {
  readonly ordinals?: MeasureRecord['ordinals'];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Returns the citations of a place in `plan`, the official form first. */
export function citationsOf(plan: PlanRecord, cited: Cited): readonly Citation[] {
  const place = cited.label && `：${cited.label}`;
  const official = `${officialName(plan)}${officialPlace(cited)}`;
  return [
    { name: '公文', text: official },
    { name: 'GB/T 7714', text: `${standardEntry(plan)}${place}[A/OL].${dateOf(plan)}[{today}]. {url}` },
    ...citedLinks(official),
  ];
}

/** Returns links that show `source`, for texts in Markdown and in HTML. */
export function citedLinks(source: string): readonly Citation[] {
  return [
    { name: 'Markdown', text: `[${source.replace(/[\\[\]<>*_`&]/gu, '\\$&')}](<{url}>)` },
    { name: 'HTML', text: `<a href="{url}">${source.replace(/[&<>]/gu, (mark) => entities[mark] ?? mark)}</a>` },
  ];
}

/** `《潍坊市法治政府建设实施方案》（潍发〔2021〕26号）` */
export function officialName(plan: PlanRecord): string {
  return `《${plan.title.replaceAll('《', '〈').replaceAll('》', '〉')}》${inBrackets(plan.documentNumber)}${inBrackets(draftOf(plan))}`;
}

/** `第六部分第14项`, `第五部分第（四）项`, `第七部分（二十）第54项`; a measure that stands in no part keeps its label. */
export function officialPlace({ ordinals, label }: Cited): string {
  const { part = null, group = null, item = null } = ordinals ?? {};
  if (part === null) return label;
  const own = item === null ? '' : `第${item}项`;
  const groupName = group === null ? '' : `（${writeNumeral(group)}）`;
  return `第${writeNumeral(part)}部分${own || !groupName ? groupName : `第${groupName}项`}${own}`;
}

function draftOf({ status, title }: PlanRecord): string | null {
  return status === 'draft' && !title.includes(statusNames.draft) ? statusNames.draft : null;
}

function inBrackets(text: string | null): string {
  return text ? `（${text}）` : '';
}

function standardEntry(plan: PlanRecord): string {
  const bodies = plan.issuingBodies.join('，');
  return `${bodies ? `${bodies}. ` : ''}${plan.title}${inBrackets(draftOf(plan))}${plan.documentNumber ? `：${plan.documentNumber}` : ''}`;
}

function dateOf(plan: PlanRecord): string {
  return plan.documentDate ? ` (${plan.documentDate})` : ' ';
}
