/**
 * Builds the tree of parts, groups and measures from blocks. A measure is the smallest numbered provision: an item, or
 * whatever stands above with nothing numbered below it. Ids come from the printed ordinals; names.ts writes them.
 */
import type { Group, Measure, Part, Passage } from '../model/plan.ts';
import { joinPrinted, nothing, type Printed, type Span, slicePrinted } from '../model/printed.ts';
import { readMeasureText } from './measure-text.ts';
import { findNamedRanks, labelOf, numberOf, ordinalsOf, type Step } from './names.ts';
import { isNote, splitNote } from './notes.ts';
import { isAbove, type Numbering, type Rank } from './numbering.ts';
import type { Block } from './paragraphs.ts';
import { splitSentences } from './sentences.ts';

export type TreeNode = Part | Group | Measure;

/** A numbered block with the blocks below it. */
interface NumberedNode {
  readonly numbering: Numbering;
  readonly block: Block;
  readonly children: NumberedNode[];
}

/** The annex that a tree is of. */
export interface AnnexName {
  /** `annex1` */
  readonly number: string;
  /** `附件1`, as printed. */
  readonly label: string | undefined;
  /** `甲市重点任务清单` */
  readonly title: string;
}

/** Where a node stands: its plan, the numbers and titles of the levels above, and the numbers given so far. */
interface Place {
  readonly plan: string;
  readonly annex: AnnexName | undefined;
  readonly above: readonly Step[];
  readonly headings: readonly string[];
  /** The ranks above 一、 that stand in numbers. */
  readonly named: ReadonlySet<Rank>;
  readonly taken: { readonly measures: Map<string, number>; readonly branches: Map<string, number> };
}

/** Returns the tree of a plan or of one of its annexes; a number that is taken already gets a counter (`3.2~2`). */
export function buildTree(plan: string, blocks: readonly Block[], annex?: AnnexName): TreeNode[] {
  const named = findNamedRanks(blocks.flatMap(({ numbering }) => numbering ?? []));
  const headings = annex ? [annex.title] : [];
  const place: Place = { plan, annex, above: [], headings, named, taken: { measures: new Map(), branches: new Map() } };
  return nestBlocks(blocks).map((node) => buildNode(node, place));
}

/** Makes a passage of paragraphs. */
export function buildPassage(
  place: Pick<Passage, 'id' | 'kind' | 'headings'>,
  paragraphs: readonly Printed[],
): Passage {
  const content = joinPrinted(paragraphs, '\n');
  return { type: 'passage', ...place, content, sentences: splitSentences(content.text) };
}

/** Makes a measure of a document that numbers nothing: its paragraphs with their notes are its measures, `p1`, `p2` … */
export function buildParagraphMeasure(
  plan: string,
  index: number,
  own: readonly Printed[],
  headings: readonly string[],
): Measure {
  const number = `p${index}`;
  const { paragraphs, note } = splitNote(own);
  return {
    ...measureText(paragraphs.length > 0 ? paragraphs : [nothing]),
    type: 'measure',
    id: `${plan}/${number}`,
    number,
    label: `第${index}段`,
    level: 'item',
    ordinals: { item: index },
    headings,
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
    while (open.length > 0 && !isOver(open.at(-1), numbering)) open.pop();
    const node: NumberedNode = { numbering, block, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

function isOver(node: NumberedNode | undefined, { rank }: Numbering): boolean {
  return node !== undefined && isAbove(node.numbering.rank, rank);
}

function buildNode(node: NumberedNode, place: Place): TreeNode {
  return node.children.length > 0 ? buildBranch(node, place) : buildMeasure(node, place);
}

function buildBranch({ numbering, block, children }: NumberedNode, place: Place): Part | Group {
  const printed = readHeading(block.paragraphs);
  const { heading } = printed;
  const above = [...place.above, stepOf(numbering, block)];
  const headings = [...place.headings, headingTitle(heading.text)];
  const number = freeNumber(inAnnex(numberOf(above, place.named), place), place.taken.branches);
  const intro = buildIntro({ id: `${place.plan}/${number}-intro`, kind: 'intro', headings }, printed);
  const below: Place = { ...place, above, headings };
  const branch = { number, num: block.num, heading, ...(intro && { intro }) };
  const nodes = children.map((child) => buildNode(child, below));
  if (numbering.level === 'part') return { type: 'part', ...branch, children: nodes };
  // nestBlocks puts only lower ranks below a node, and no rank below a group is a part, but a 一、 below a 节
  return { type: 'group', ...branch, children: nodes };
}

function stepOf({ rank, ordinal }: Numbering, { num }: Block): Step {
  return { rank, ordinal, printed: num.text };
}

interface Heading {
  readonly heading: Printed;
  /** `（牵头单位：市财政局）` behind the heading. */
  readonly note: readonly Printed[];
  readonly prose: readonly Printed[];
}

function readHeading(paragraphs: readonly Printed[]): Heading {
  const [printed = nothing, ...prose] = splitRunIn(paragraphs);
  const { paragraphs: title, note } = splitNote([printed]);
  return note && title[0] ? { heading: title[0], note: [note], prose } : { heading: printed, note: [], prose };
}

/** What stands between a heading and the numbers below it, with the notes in it: of the heading, at its end, on lines. */
function buildIntro(
  place: Pick<Passage, 'id' | 'kind' | 'headings'>,
  { heading, note, prose }: Heading,
): Passage | undefined {
  if (note.length + prose.length === 0) return undefined;
  const paragraphs = [...note, ...prose];
  const intro = buildPassage(place, paragraphs);
  const end = intro.content.text.length;
  const below = prose.length > 0 ? (splitNote([heading, ...prose]).note?.text ?? '') : '';
  const last = intro.content.text.endsWith(below) ? end - below.length : end;
  const lines = spansOf(paragraphs).filter(
    ({ start }, index) => start < last && (index < note.length || isNote(paragraphs[index]?.text ?? '')),
  );
  const notes = last < end ? [...lines, { start: last, end }] : lines;
  return notes.length > 0 ? { ...intro, notes } : intro;
}

/** Where paragraphs stand that are joined to a passage. */
function spansOf(paragraphs: readonly Printed[]): Span[] {
  let from = 0;
  return paragraphs.map(({ text }) => {
    const start = from;
    from += text.length + 1;
    return { start, end: start + text.length };
  });
}

/** （一）完善机制。各部门要…具体如下： with items below it: the heading is the first sentence, the rest introduces them. */
function splitRunIn(paragraphs: readonly Printed[]): readonly Printed[] {
  const [first, ...others] = paragraphs;
  const end = first && splitSentences(first.text)[0]?.end;
  if (!first || !end || end === first.text.length) return paragraphs;
  return [slicePrinted(first, 0, end), slicePrinted(first, end), ...others];
}

function buildMeasure({ numbering, block }: NumberedNode, place: Place): Measure {
  const steps = [...place.above, stepOf(numbering, block)];
  const isArticle = numbering.system === 'statute' && numbering.rank === 'item';
  const printed = isArticle ? articleNumber(numbering) : numberOf(steps, place.named);
  const number = freeNumber(inAnnex(printed, place), place.taken.measures);
  const label = numbering.system === 'plan' ? labelOf(steps, place.named) : block.num.text.replace(/\s/gu, '');
  const { paragraphs, note } = splitNote(block.paragraphs);
  return {
    ...measureText(paragraphs.length > 0 ? paragraphs : [nothing]),
    type: 'measure',
    id: `${place.plan}/${number}`,
    number,
    label: place.annex ? `${place.annex.label ?? `《${place.annex.title}》`} ${label}` : label,
    level: numbering.level,
    ordinals: ordinalsOf(steps),
    headings: place.headings,
    num: block.num,
    ...(note && { note }),
  };
}

/** `annex1/2.1` */
function inAnnex(number: string, { annex }: Place): string {
  return annex ? `${annex.number}/${number}` : number;
}

function measureText(paragraphs: readonly Printed[]): Pick<Measure, 'title' | 'titleMade' | 'content' | 'sentences'> {
  const content = joinPrinted(paragraphs, '\n');
  return { content, ...readMeasureText(content.text) };
}

function headingTitle(text: string): string {
  return text.replace(/(?<![。：:；;\s])[。：:；;\s]+$/u, '');
}

/** An article is numbered through its statute, so its ordinal alone is its number: 第十二条之一 → `12-1`. */
function articleNumber({ ordinal, suffix }: Numbering): string {
  return suffix ? `${ordinal}-${suffix}` : String(ordinal);
}

/** Returns a number that is not taken; `taken` counts how often each was given, and a counted one may itself be printed. */
export function freeNumber(number: string, taken: Map<string, number>): string {
  const count = (taken.get(number) ?? 0) + 1;
  taken.set(number, count);
  return count === 1 ? number : freeNumber(`${number}~${count}`, taken);
}
