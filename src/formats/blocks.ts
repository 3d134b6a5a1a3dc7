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
  /** Id of the measure that begins here. */
  readonly measure?: string;
}

type Branch = Plan['children'][number];

/** A measure as blocks, its heading at `level`. */
export type DivideMeasure = (measure: Measure, level: number) => TextBlock[];

/** Returns the text of a plan below its head. */
export function planBlocks({ plan }: EnrichedPlan, divide: DivideMeasure): TextBlock[] {
  const below = ({ children = [] }: Pick<Plan | Passage, 'children'>): TextBlock[] =>
    children.flatMap((node) => branchBlocks(node, 2, divide));
  return [...below(plan), ...footOf(plan).flatMap((passage) => [passageBlock(passage), ...below(passage)])];
}

function branchBlocks(node: Branch, level: number, divide: DivideMeasure): TextBlock[] {
  if (node.type === 'measure') return divide(node, level);
  return [
    { level, text: `${node.num.text}${node.heading.text}` },
    ...(node.intro ? [passageBlock(node.intro)] : []),
    ...node.children.flatMap((child) => branchBlocks(child, level + 1, divide)),
  ];
}

/** Divides as print does: a printed title is a heading with its number; without one, the number begins the text. */
export function divideAsPrinted(
  { id, num, title, titleMade, content, sentences, note }: Measure,
  level: number,
): TextBlock[] {
  const { text } = content;
  const end = titleMade || !text.startsWith(title) ? 0 : (sentences[0]?.end ?? 0);
  const [printed, rest] = [`${num.text}${text.slice(0, end)}`, text.slice(end).replace(/^\n/u, '')];
  const blocks =
    end > 0 ? [{ level, text: printed, measure: id }, { text: rest }] : [{ text: `${printed}${rest}`, measure: id }];
  return [...blocks, { text: note?.text ?? '' }].filter((block) => block.text !== '');
}

/** Returns a passage as a block. */
export function passageBlock({ content }: Pick<Passage, 'content'>): TextBlock {
  return { text: content.text };
}
