/**
 * Ready citations of a plan, a measure or a sentence, for pages and in the browser: as official documents cite each other,
 * after GB/T 7714—2015, as a link in Markdown and in HTML. `{url}` and `{today}` are filled in by the browser.
 *
 * GB/T 7714—2015 lists an official document read on line as 责任者. 题名：文号[A/OL]. (发布日期)[引用日期]. 地址 (its example is
 * 京政办发[2005]37号). A report is R; what is only put up for comments is no document on file yet but a notice, EB.
 */
import { statusNames } from '../model/labels.ts';
import { officialPlace } from '../model/official/place-name.ts';
import type { MeasureRecord, PlanRecord } from '../model/records.ts';

export interface Citation {
  readonly name: string;
  readonly text: string;
}

/** The first and the last of some sentences in a row, from 1. */
export type SentenceSpan = readonly [first: number, last: number];

/** What is cited of a plan: nothing of it where the plan as a whole is, and of a passage, which has no label. */
export interface Cited extends Pick<MeasureRecord, 'label'> {
  readonly ordinals?: MeasureRecord['ordinals'] | undefined;
  readonly span?: SentenceSpan | undefined;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Returns the citations of a place in `plan`, the official form first. */
export function citationsOf(plan: PlanRecord, cited: Cited = { label: '' }): readonly Citation[] {
  const place = cited.label && `：${cited.label}${namesOf(cited)}`;
  const official = `${officialName(plan)}${citedPlace(cited)}`;
  return [
    { name: '公文', text: official },
    { name: 'GB/T 7714', text: `${standardEntry(plan)}${place}[${typeOf(plan)}/OL].${dateOf(plan)}[{today}]. {url}` },
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

/** `成文日期2021-12-31，已印发` */
export function editionLine({ documentDate, status }: PlanRecord): string {
  return [...(documentDate ? [`成文日期${documentDate}`] : []), statusNames[status]].join('，');
}

/**
 * `第六部分第14项`, `第五部分第（四）项`, `第七部分（二十）第54项`, with the sentence behind it: `第六部分第14项第3句`; a measure
 * that stands in no part keeps its label.
 */
export function citedPlace(cited: Cited): string {
  return officialPlace({ label: cited.label, ordinals: cited.ordinals ?? {} }) + namesOf(cited);
}

function namesOf({ span }: Cited): string {
  return span ? nameSentences(span) : '';
}

/** `第3句`, `第3至5句` */
export function nameSentences([first, last]: SentenceSpan): string {
  return `第${first === last ? first : `${first}至${last}`}句`;
}

function draftOf({ status, title }: PlanRecord): string | null {
  return status === 'draft' && !title.includes(statusNames.draft) ? statusNames.draft : null;
}

function inBrackets(text: string | null): string {
  return text ? `（${text}）` : '';
}

function standardEntry(plan: PlanRecord): string {
  const bodies = authorsOf(plan.issuingBodies);
  const number = plan.documentNumber ? `：${plan.documentNumber}` : '';
  return `${bodies ? `${bodies}. ` : ''}${ownTitle(plan)}${inBrackets(draftOf(plan))}${number}`;
}

/** §8.1.2: up to three are named, of more the first three. */
function authorsOf(bodies: readonly string[]): string {
  return [...bodies.slice(0, 3), ...(bodies.length > 3 ? ['等'] : [])].join('，');
}

/** 某办公厅关于……的通知: who issues it is named before and not again. */
function ownTitle({ title, issuingBodies }: PlanRecord): string {
  const rest = issuingBodies.reduce(
    (left, body) => (left.startsWith(body) ? left.slice(body.length).trim() : left),
    title,
  );
  return rest.startsWith('关于') ? rest : title;
}

function typeOf({ status, genre }: PlanRecord): 'A' | 'EB' | 'R' {
  if (status === 'draft') return 'EB';
  return genre.endsWith('报告') ? 'R' : 'A';
}

function dateOf(plan: PlanRecord): string {
  return plan.documentDate ? ` (${plan.documentDate})` : ' ';
}
