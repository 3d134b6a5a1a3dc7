/** Finds where the lines of a document end: the edge of its paper, and the lines that go on with what it has cut. */
import { closer } from '../model/official/brackets.ts';
import { endsSentence } from './broken-lines.ts';
import type { Extent, SourceLine } from './lines.ts';

export interface Edge {
  /** Paper broke the lines; else a line is a whole paragraph. */
  readonly broken: boolean;
  /** Tells whether a line of such a document goes up to the paper's edge; `indent` is what a copy cut off before it. */
  isFull(extent: Extent, indent?: number): boolean;
  /** In such a document: paragraphs open with white space, the lines that go on do not. */
  readonly indents: boolean;
}

/** In 汉字: no paper cuts a line that is shorter. */
export const narrowestPaper = 20;
const closedEnd = new RegExp(`${closer}$`, 'u');
/** Two lines may be equally long by chance. */
const fewestLines = 3;

/**
 * Returns the lines that go on with a sentence which paper has cut above them, so that a number at their start is none:
 * `“多审合|一、多证合一”`, `累计改造|4.46亿平方米`.
 */
export function findCutStarts(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const { broken, isFull, indents } = readEdge(lines.filter(({ blank }) => !blank));
  if (!broken) return new Set();
  let above: SourceLine | undefined;
  return new Set(
    lines.filter((line) => {
      if (line.blank) {
        if (line.extent.length === 0) above = undefined;
        return false;
      }
      const goesOn = above && isFull(above.extent) && breaksOff(above.content.text) && !(indents && line.indented);
      above = line;
      return goesOn;
    }),
  );
}

/** A line that holds more than a heading and ends neither a sentence nor a note. */
function breaksOff(text: string): boolean {
  return !endsSentence(text) && !closedEnd.test(text) && /[，,；;。“《]/u.test(text);
}

/** Reads how lines that are not blank end. */
export function readEdge(printed: readonly SourceLine[]): Edge {
  const indented = printed.filter((line) => line.indented).length / printed.length;
  const [measure, found] = findEdge(printed);
  const reaches = (edge: number, extent: Extent, indent = 0): boolean => extent[measure] + indent >= edge - 1.5;
  const full = printed.filter(({ extent }) => found !== undefined && reaches(found, extent));
  const whole = full.filter(({ content }) => endsSentence(content.text)).length;
  const edge = whole > full.length / 2 ? undefined : found;
  return {
    broken: edge !== undefined,
    isFull: (extent, indent) => edge !== undefined && reaches(edge, extent, indent),
    indents: edge !== undefined && indented > 0.05 && indented < 0.75,
  };
}

/** Copies break lines at a number of characters, paper at a width: the measure that makes more lines full is in use. */
function findEdge(lines: readonly SourceLine[]): [keyof Extent, number | undefined] {
  const measures = (['length', 'width'] as const).map((measure) => {
    const extents = lines.map(({ extent }) => extent[measure]).sort((a, b) => a - b);
    return { measure, ...edgeOf(extents) };
  });
  const best = measures.reduce((one, other) => (other.full > one.full ? other : one));
  return [best.measure, best.edge];
}

/** Where paper breaks lines, most are equally long and the longest is short. */
function edgeOf(extents: readonly number[]): { readonly full: number; readonly edge: number | undefined } {
  const widest = extents[Math.floor(extents.length * 0.95)] ?? 0;
  const isNear = (extent: number, reach: number): boolean => Math.abs(extent - widest) <= reach;
  const near = extents.filter((extent) => isNear(extent, 3)).length;
  const broken = near >= fewestLines && near > extents.length / 3;
  const full = extents.filter((extent) => isNear(extent, 1)).length;
  return { full, edge: broken && widest >= 15 && widest <= 60 ? widest : undefined };
}
