/**
 * A plan as headings and paragraphs in printed order, for files that know nothing else: Markdown, Word. A number is printed
 * text; how a measure is divided, each kind of file says.
 */
import type { EnrichedPlan } from '../model/enriched.ts';
import type { Measure, Passage, Plan } from '../model/plan.ts';
import { footOf } from '../model/walk.ts';

export interface TextBlock {
  /** Of a heading, from 2, as 1 is the title of the plan. */
  readonly level?: number;
  /** Paragraphs are divided by line breaks. */
  readonly text: string;
}

type Branch = Plan['children'][number];

/** A measure as blocks, its heading at `level`. */
export type DivideMeasure = (measure: Measure, level: number) => TextBlock[];

/** Returns the text of a plan below its head. */
export function planBlocks({ plan }: EnrichedPlan, divide: DivideMeasure): TextBlock[] {
  return [...plan.children.flatMap((node) => branchBlocks(node, 2, divide)), ...footOf(plan).map(passageBlock)];
}

function branchBlocks(node: Branch, level: number, divide: DivideMeasure): TextBlock[] {
  if (node.type === 'measure') return divide(node, level);
  return [
    { level, text: `${node.num.text}${node.heading.text}` },
    ...(node.intro ? [passageBlock(node.intro)] : []),
    ...node.children.flatMap((child) => branchBlocks(child, level + 1, divide)),
  ];
}

/** Returns a passage as a block. */
export function passageBlock({ content }: Pick<Passage, 'content'>): TextBlock {
  return { text: content.text };
}
