/** A plan and each of its measures as Markdown, for programs that read text: `plans/<plan>/index.md` beside the page. */
import type { EnrichedPlan } from '../model/enriched.ts';
import { escapeMarkdown } from '../model/escape-markdown.ts';
import { roleNames, statusNames } from '../model/labels.ts';
import type { Measure } from '../model/plan.ts';
import type { MeasureRecord, PlanRecord } from '../model/records.ts';
import { passageBlock, planBlocks, type TextBlock } from './blocks.ts';

/** Returns the whole plan: its facts, then its text in printed order, each measure under its number. */
export function planMarkdown(enriched: EnrichedPlan, record: PlanRecord, permalink: Permalink): string {
  const blocks = [
    `# ${escapeMarkdown(record.title)}`,
    factList(planFacts(record, permalink)),
    ...[...enriched.plan.headPassages.map(passageBlock), ...planBlocks(enriched, divideMeasure)].map(blockText),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Returns one measure with what a citation needs. */
export function measureMarkdown(record: MeasureRecord, plan: PlanRecord, permalink: Permalink): string {
  const units = record.responsibilities.map(({ role, unit }) => `${unit}（${roleNames[role]}）`);
  const facts = [
    ['方案', plan.title],
    ['发文字号', plan.documentNumber ?? ''],
    ['所在', [...record.headings, record.label].join(' / ')],
    ['单位', units.join('、')],
    ['时限与指标', record.targets.map(({ text }) => text).join('；')],
    ['状态', statusNames[plan.status]],
    ['地址', permalink(record.url)],
  ] as const;
  const text = [record.text, ...(record.note === null ? [] : [record.note])].join('\n');
  return `${[`# ${escapeMarkdown(`${record.label} ${record.title}`)}`, factList(facts), paragraphs(text)].join('\n\n')}\n`;
}

/** Turns an address below the site root into the one that others may use. */
export type Permalink = (url: string) => string;

/** The site as files that leave it name it. */
export interface Publisher {
  readonly name: string;
  readonly permalink: Permalink;
}

/** What a plan says of itself, with its address here; what it does not say is empty. */
export function planFacts(record: PlanRecord, permalink: Permalink) {
  return [
    ['发文机关', record.issuingBodies.join('、')],
    ['发文字号', record.documentNumber ?? ''],
    ['成文日期', record.documentDate ?? ''],
    ['状态', statusNames[record.status]],
    ['地址', permalink(record.url)],
    ['源文件 SHA-256', record.source.sha256],
  ] as const;
}

function factList(facts: readonly (readonly [name: string, value: string])[]): string {
  return facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `- ${name}：${escapeMarkdown(value)}`)
    .join('\n');
}

/** The text stands whole below a heading of its number and title. */
function divideMeasure({ num, title, titleMade, content, note }: Measure, level: number): TextBlock[] {
  const heading = { level, text: titleMade ? num.text : `${num.text}${title}` };
  return [heading, { text: content.text }, ...(note ? [{ text: note.text }] : [])];
}

function blockText({ level, text }: TextBlock): string {
  return level === undefined ? paragraphs(text) : `${'#'.repeat(Math.min(6, level))} ${escapeMarkdown(text)}`;
}

function paragraphs(text: string): string {
  return text.split('\n').map(escapeMarkdown).join('\n\n');
}
