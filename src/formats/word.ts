/**
 * A plan as a Word file, `plans/<plan>/plan.docx`: real headings, numbers as printed text; and the comparison of a topic, like
 * sentences side by side. The same library gives the same bytes.
 */
import type { EnrichedPlan } from '../model/enriched.ts';
import type { PlanRecord } from '../model/records.ts';
import type { FormerListView } from '../render/gone.ts';
import { divideAsPrinted, passageBlock, planBlocks, type TextBlock } from './blocks.ts';
import { comparisonDocument } from './comparison-document.ts';
import { type Permalink, planFacts } from './markdown.ts';
import { wordFile } from './word-file.ts';
import { documentPart, lastHeading, paragraph } from './word-parts.ts';

/** Returns the bytes of a plan's file. */
export function planWord(enriched: EnrichedPlan, record: PlanRecord, permalink: Permalink): Uint8Array {
  const facts = planFacts(record, permalink).filter(([, value]) => value !== '');
  const blocks = [...enriched.plan.head.map(passageBlock), ...planBlocks(enriched, divideAsPrinted)];
  return wordFile(
    documentPart([
      paragraph([{ text: record.title }], 'Title'),
      ...facts.map(([name, value]) => paragraph([{ text: `${name}：${value}` }], 'Facts')),
      ...blocks.flatMap(blockParagraphs),
    ]),
  );
}

function blockParagraphs({ level, text }: TextBlock): string[] {
  const style = level === undefined ? undefined : `Heading${Math.min(lastHeading, level - 1)}`;
  return text.split('\n').map((line) => paragraph([{ text: line }], style));
}

/** Returns the bytes of a file that says where to find what a list that has gone showed. */
export function formerWord(
  { url, title = '对照', successor }: Pick<FormerListView, 'url' | 'title' | 'successor'>,
  permalink: Permalink,
): Uint8Array<ArrayBuffer> {
  const lead = successor ? `现在见“${successor.title}”：${permalink(successor.url)}` : `见：${permalink(url)}`;
  return wordFile(
    documentPart([
      paragraph([{ text: title }], 'Title'),
      paragraph([{ text: '这一对照不再单列。' }]),
      paragraph([{ text: lead }]),
    ]),
  );
}

/** Returns the bytes of a topic's comparison. */
export function comparisonWord(...comparison: Parameters<typeof comparisonDocument>): Uint8Array<ArrayBuffer> {
  return wordFile(comparisonDocument(...comparison));
}
