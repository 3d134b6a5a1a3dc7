/**
 * A plan as a Word file, `plans/<plan>/plan.docx`: real headings, numbers as printed text; and the comparison of a topic, like
 * sentences side by side. The same library gives the same bytes.
 */
import type { EnrichedPlan } from '../model/enriched.ts';
import type { PlanRecord } from '../model/records.ts';
import type { ComparedCell, ComparedRun } from '../render/compared-rows.ts';
import type { TopicComparisonView } from '../render/topic-comparisons.ts';
import { divideAsPrinted, passageBlock, planBlocks, type TextBlock } from './blocks.ts';
import { type Permalink, planFacts } from './markdown.ts';
import { type FormattedRun, lastHeading, paragraph, table, wordFile } from './word-file.ts';

/** Returns the bytes of a plan's file. */
export function planWord(enriched: EnrichedPlan, record: PlanRecord, permalink: Permalink): Uint8Array {
  const facts = planFacts(record, permalink).filter(([, value]) => value !== '');
  const blocks = [...enriched.plan.head.map(passageBlock), ...planBlocks(enriched, divideAsPrinted)];
  return wordFile([
    paragraph([{ text: record.title }], 'Title'),
    ...facts.map(([name, value]) => paragraph([{ text: `${name}：${value}` }], 'Facts')),
    ...blocks.flatMap(blockParagraphs),
  ]);
}

function blockParagraphs({ level, text }: TextBlock): string[] {
  const style = level === undefined ? undefined : `Heading${Math.min(lastHeading, level - 1)}`;
  return text.split('\n').map((line) => paragraph([{ text: line }], style));
}

/** Returns the bytes of a topic's comparison, table by table as its pages show it; a page stands broad. */
export function comparisonWord(
  { pages, url }: TopicComparisonView,
  topic: string,
  permalink: Permalink,
): Uint8Array<ArrayBuffer> {
  return wordFile(
    [
      paragraph([{ text: `对照：${topic}` }], 'Title'),
      paragraph([{ text: `地址：${permalink(url)}` }], 'Facts'),
      paragraph([{ text: '点线是各有说法，实线是仅此处有，没有线的是共有表述。' }], 'Facts'),
      ...pages.flatMap(({ columns, rows }) => {
        const heads = columns.map(({ planName, measures }) => [
          paragraph([{ text: planName }], 'Head'),
          ...measures.map(({ label, title }) => paragraph([{ text: `${label} ${title}` }], 'Cell')),
        ]);
        const alone = columns.map((column) => column.alone.map(cellParagraph));
        return [
          paragraph([{ text: '相近的句子' }], 'Heading1'),
          table([heads, ...rows.map(({ cells }) => cells.map((cell) => (cell ? [cellParagraph(cell)] : [])))]),
          paragraph([{ text: '只有一地写到的句子' }], 'Heading1'),
          table([columns.map(({ planName }) => [paragraph([{ text: planName }], 'Head')]), alone]),
        ];
      }),
    ],
    'broad',
  );
}

function cellParagraph({ label, runs }: ComparedCell): string {
  return paragraph([...(label === undefined ? [] : [{ text: `${label} ` }]), ...runs.map(markedRun)], 'Cell');
}

const underlines = { same: undefined, different: 'dotted', added: 'single' } as const satisfies Record<
  ComparedRun['kind'],
  FormattedRun['underline']
>;

function markedRun({ text, kind }: ComparedRun): FormattedRun {
  return { text, underline: underlines[kind] };
}
