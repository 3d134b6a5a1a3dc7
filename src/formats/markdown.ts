/** A plan and each of its measures as Markdown, for programs that read text: `plans/<plan>/index.md` beside the page. */
import type { EnrichedMeasure, EnrichedPlan } from '../model/enriched.ts';
import { roleNames, statusNames } from '../model/labels.ts';
import type { Passage, Plan } from '../model/plan.ts';
import type { MeasureRecord, PlanRecord } from '../model/records.ts';
import { footOf } from '../model/walk.ts';
import { escapeMarkdown } from './escape.ts';

type Branch = Plan['children'][number];

/** Returns the whole plan: its facts, then its text in printed order, each measure under its number. */
export function planMarkdown({ plan, measures }: EnrichedPlan, record: PlanRecord, permalink: Permalink): string {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const blocks = [
    `# ${escapeMarkdown(plan.title)}`,
    factList(planFacts(record, permalink)),
    ...plan.headPassages.map(passageText),
    ...plan.children.flatMap((node) => branchBlocks(node, 2, byId)),
    ...footOf(plan).map(passageText),
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

function planFacts(record: PlanRecord, permalink: Permalink) {
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

function branchBlocks(node: Branch, level: number, measures: ReadonlyMap<string, EnrichedMeasure>): string[] {
  const mark = '#'.repeat(Math.min(6, level));
  if (node.type === 'measure') return measureBlocks(measures.get(node.id) ?? node, mark);
  return [
    `${mark} ${escapeMarkdown(`${node.num.text}${node.heading.text}`)}`,
    ...(node.intro ? [passageText(node.intro)] : []),
    ...node.children.flatMap((child) => branchBlocks(child, level + 1, measures)),
  ];
}

/** A printed title is the first sentence of the text and is not repeated. */
function measureBlocks(
  { num, title, titleMade, content, note }: Pick<EnrichedMeasure, 'num' | 'title' | 'titleMade' | 'content' | 'note'>,
  mark: string,
): string[] {
  const heading = `${mark} ${escapeMarkdown(titleMade ? num.text : `${num.text}${title}`)}`;
  return [heading, paragraphs(content.text), ...(note ? [paragraphs(note.text)] : [])];
}

function passageText({ content }: Passage): string {
  return paragraphs(content.text);
}

function paragraphs(text: string): string {
  return text.split('\n').map(escapeMarkdown).join('\n\n');
}
