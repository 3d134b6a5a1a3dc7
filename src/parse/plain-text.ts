/**
 * Reads a text that numbers nothing: its lines → its paragraphs as measures, `p1`, `p2` …, below the headings that
 * plain-headings.ts finds. A heading has its place in the count, so that what stands below it keeps its name without it.
 */
import type { Measure, Part } from '../model/plan.ts';
import { nothing, type Printed } from '../model/printed.ts';
import { farewellStart } from './closing.ts';
import type { SourceLine } from './lines.ts';
import { opensNoteLine } from './notes.ts';
import type { Numbering } from './numbering.ts';
import { type Block, readBlocks } from './paragraphs.ts';
import { findPlainHeadings } from './plain-headings.ts';
import type { AsPrinted } from './printed-script.ts';
import { buildParagraphMeasure } from './tree.ts';

export interface PlainText {
  readonly children: readonly (Part | Measure)[];
  readonly paragraphs: readonly Printed[];
  readonly closing: readonly Printed[];
}

/** Returns what stands in such a text and what takes leave below it. */
export function readPlainText(plan: string, lines: readonly SourceLine[], asPrinted: AsPrinted): PlainText {
  const blocks = readSections(lines);
  const all = blocks.flatMap(({ paragraphs }) => paragraphs);
  const paragraphs = all.slice(0, farewellStart(all));
  const kept = new Set(paragraphs);
  let count = 0;
  const children = blocks.flatMap(({ numbering, paragraphs: own }) => {
    const groups = withNotes(own.filter((paragraph) => kept.has(paragraph)).map(asPrinted));
    const first = count + 1;
    count += groups.length;
    return numbering ? buildSection(plan, first, groups) : buildMeasures(plan, first, groups);
  });
  return { children, paragraphs: paragraphs.map(asPrinted), closing: all.slice(paragraphs.length) };
}

/** A heading that nothing stands below is a paragraph. */
function buildSection(plan: string, first: number, groups: readonly Printed[][]): readonly (Part | Measure)[] {
  const [[heading] = [], ...below] = groups;
  if (!heading || below.length === 0) return buildMeasures(plan, first, groups);
  const title = heading.text.replace(/^【|】$/gu, '');
  const children = buildMeasures(plan, first + 1, below, [title]);
  return [{ type: 'part', number: `p${first}`, num: nothing, heading, children }];
}

function buildMeasures(
  plan: string,
  first: number,
  groups: readonly Printed[][],
  headings: readonly string[] = [],
): Measure[] {
  return groups.map((own, step) => buildParagraphMeasure(plan, first + step, own, headings));
}

/** A line that begins 责任单位： goes with the paragraph above it. */
function withNotes(paragraphs: readonly Printed[]): Printed[][] {
  const groups: Printed[][] = [];
  for (const paragraph of paragraphs) {
    const last = groups.at(-1);
    if (last && opensNoteLine(paragraph.text)) last.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups;
}

/** A block for each heading, above them one without. */
function readSections(printed: readonly SourceLine[]): Block[] {
  const headings = findPlainHeadings(printed);
  const lines = printed.map((line) => (headings.has(line) ? { ...line, heading: true } : line));
  const heads = lines.filter((line, at) => line !== printed[at]);
  return readBlocks(lines, new Map(heads.map((line, at) => [line, headed(at + 1)])));
}

function headed(ordinal: number): Numbering {
  return { rank: 'part', level: 'part', ordinal, length: 0, system: 'plan' };
}
