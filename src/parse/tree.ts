/**
 * Builds the tree of parts, groups and measures from blocks. A measure is the smallest numbered provision: an item, or
 * a group or part with nothing numbered below it. Ids come from the printed ordinals.
 */
import { writeNumeral } from '../model/official/numerals.ts';
import type { Group, Level, Measure, Ordinals, Part, Passage } from '../model/plan.ts';
import { levels } from '../model/plan.ts';
import { joinPrinted, nothing, type Printed, slicePrinted } from '../model/printed.ts';
import { splitNote } from './notes.ts';
import type { Numbering } from './numbering.ts';
import type { Block } from './paragraphs.ts';
import { splitSentences } from './sentences.ts';
import { titleMeasure } from './titles.ts';

export type TreeNode = Part | Group | Measure;

/** A numbered block with the blocks below it. */
interface NumberedNode {
  readonly numbering: Numbering;
  readonly block: Block;
  readonly children: NumberedNode[];
}

/** Where a node stands: its plan, the ordinals and titles of the levels above, and the numbers given so far. */
interface Place {
  readonly plan: string;
  readonly above: Ordinals;
  readonly headings: readonly string[];
  readonly taken: { readonly measures: Map<string, number>; readonly branches: Map<string, number> };
}

/** Returns the tree of a plan; a number that is taken already gets a counter (`3.2~2`). */
export function buildTree(plan: string, blocks: readonly Block[]): TreeNode[] {
  const place: Place = { plan, above: {}, headings: [], taken: { measures: new Map(), branches: new Map() } };
  return nestBlocks(blocks).map((node) => buildNode(node, place));
}

/** Makes a passage of paragraphs; `name` is its id within the plan. */
export function buildPassage(
  plan: string,
  name: string,
  kind: Passage['kind'],
  headings: readonly string[],
  paragraphs: readonly Printed[],
): Passage {
  const content = joinPrinted(paragraphs, '\n');
  return { type: 'passage', id: `${plan}/${name}`, kind, headings, content, sentences: splitSentences(content.text) };
}

/** Makes a measure of a document that numbers nothing: its paragraphs are its measures, `p1`, `p2` … */
export function buildParagraphMeasure(plan: string, index: number, paragraph: Printed): Measure {
  const number = `p${index}`;
  const { paragraphs, note } = splitNote([paragraph]);
  return {
    ...measureText(paragraphs.length > 0 ? paragraphs : [nothing]),
    type: 'measure',
    id: `${plan}/${number}`,
    number,
    label: `第${index}段`,
    level: 'item',
    ordinals: { item: index },
    headings: [],
    num: nothing,
    ...(note && { note }),
  };
}

function nestBlocks(blocks: readonly Block[]): NumberedNode[] {
  const roots: NumberedNode[] = [];
  const open: NumberedNode[] = [];
  for (const block of blocks) {
    const { numbering } = block;
    if (!numbering) continue;
    while (open.length > 0 && !isAbove(open.at(-1)?.numbering.level, numbering.level)) open.pop();
    const node: NumberedNode = { numbering, block, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

function isAbove(level: Level | undefined, other: Level): boolean {
  return level !== undefined && levels.indexOf(level) < levels.indexOf(other);
}

function buildNode(node: NumberedNode, place: Place): TreeNode {
  return node.children.length > 0 ? buildBranch(node, place) : buildMeasure(node, place);
}

function buildBranch({ numbering, block, children }: NumberedNode, place: Place): Part | Group {
  const [heading = nothing, ...prose] = splitRunIn(block.paragraphs);
  const ordinals = { ...place.above, [numbering.level]: numbering.ordinal };
  const headings = [...place.headings, headingTitle(heading.text)];
  const number = freeNumber(numberOf(ordinals), place.taken.branches);
  const intro = prose.length > 0 && buildPassage(place.plan, `${number}-intro`, 'intro', headings, prose);
  const below: Place = { ...place, above: ordinals, headings };
  const branch = { number, num: block.num, heading, ...(intro && { intro }) };
  const nodes = children.map((child) => buildNode(child, below));
  // nestBlocks puts only lower levels below a node: parts and groups below a part, measures below a group
  return numbering.level === 'part'
    ? { type: 'part', ...branch, children: nodes as (Group | Measure)[] }
    : { type: 'group', ...branch, children: nodes as Measure[] };
}

/** （一）完善机制。各部门要…具体如下： with items below it: the heading is the first sentence, the rest introduces them. */
function splitRunIn(paragraphs: readonly Printed[]): readonly Printed[] {
  const [first, ...others] = paragraphs;
  const end = first && splitSentences(first.text)[0]?.end;
  if (!first || !end || end === first.text.length) return paragraphs;
  return [slicePrinted(first, 0, end), slicePrinted(first, end), ...others];
}

function buildMeasure({ numbering, block }: NumberedNode, place: Place): Measure {
  const ordinals = { ...place.above, [numbering.level]: numbering.ordinal };
  const number = freeNumber(numbering.statute ? articleNumber(numbering) : numberOf(ordinals), place.taken.measures);
  const { paragraphs, note } = splitNote(block.paragraphs);
  return {
    ...measureText(paragraphs.length > 0 ? paragraphs : [nothing]),
    type: 'measure',
    id: `${place.plan}/${number}`,
    number,
    label: numbering.statute ? block.num.text.replace(/\s/gu, '') : labelOf(ordinals),
    level: numbering.level,
    ordinals,
    headings: place.headings,
    num: block.num,
    ...(note && { note }),
  };
}

function measureText(paragraphs: readonly Printed[]): Pick<Measure, 'title' | 'titleMade' | 'content' | 'sentences'> {
  const content = joinPrinted(paragraphs, '\n');
  const sentences = splitSentences(content.text);
  const first = content.text.slice(sentences[0]?.start ?? 0, sentences[0]?.end ?? 0);
  const alone = paragraphs.length > 1 && first === paragraphs[0]?.text && !/[。；;：:]$/u.test(first);
  const { title, made } = titleMeasure(first, alone);
  return { title, titleMade: made, content, sentences };
}

function headingTitle(text: string): string {
  return text.replace(/[。：:；;\s]+$/u, '');
}

/** An article is numbered through its statute, so its ordinal alone is its number: 第十二条之一 → `12-1`. */
function articleNumber({ ordinal, suffix }: Numbering): string {
  return suffix ? `${ordinal}-${suffix}` : String(ordinal);
}

function numberOf({ part, group, item }: Ordinals): string {
  return [part, group, item].filter((ordinal) => ordinal !== undefined).join('.');
}

/** `七（二十）54`, `八 18`, `三（一）`, `一` */
function labelOf({ part, group, item }: Ordinals): string {
  const printed = [
    part === undefined ? '' : writeNumeral(part),
    group === undefined ? '' : `（${writeNumeral(group)}）`,
  ];
  const above = printed.join('');
  const space = group === undefined && above && item !== undefined ? ' ' : '';
  return `${above}${space}${item ?? ''}`;
}

/** `taken` counts how often a number was given; a counted number may itself be printed elsewhere. */
function freeNumber(number: string, taken: Map<string, number>): string {
  const count = (taken.get(number) ?? 0) + 1;
  taken.set(number, count);
  return count === 1 ? number : freeNumber(`${number}~${count}`, taken);
}
