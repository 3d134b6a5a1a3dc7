/** Finds out how a document sets its text: whether paper broke its lines, and whether its headings run into the text. */
import { closer } from '../model/official/brackets.ts';
import { endsSentence } from './broken-lines.ts';
import type { Numbers } from './ladder.ts';
import type { Extent, SourceLine } from './lines.ts';
import { isAbove, type Rank, ranks } from './numbering.ts';

export interface Paper {
  /** Paper broke the lines; else a line is a whole paragraph. */
  readonly broken: boolean;
  /** Tells whether a line of such a document goes up to the paper's edge; `indent` is what a copy cut off before it. */
  isFull(extent: Extent, indent?: number): boolean;
  /** In such a document: paragraphs open with white space, the lines that go on do not. */
  readonly indents: boolean;
  /** The lines that open a provision in whose level headings run into the text (`（一）加强立法。聚焦…`). */
  readonly runIn: ReadonlySet<SourceLine>;
}

/** In 汉字: no paper cuts a line that is shorter. */
export const narrowestPaper = 20;
const closedEnd = new RegExp(`${closer}$`, 'u');
/** Two lines may be equally long by chance. */
const fewestLines = 3;

/** Reads the setting of the numbered part of a document. */
export function readPaper(lines: readonly SourceLine[], numbers: Numbers): Paper {
  const printed = lines.filter(({ blank }) => !blank);
  return { ...readEdge(printed), runIn: findRunIn(printed, numbers) };
}

/**
 * Returns the lines that go on with a sentence which paper has cut above them, so that a number at their start is none:
 * `“多审合|一、多证合一”`, `累计改造|4.46亿平方米`.
 */
export function findCutStarts(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const { broken, isFull, indents } = readEdge(lines.filter(({ blank }) => !blank));
  if (!broken) return new Set();
  return new Set(
    lines.filter((line, at) => {
      const above = lines[at - 1];
      if (line.blank || !above || above.blank || (indents && line.indented)) return false;
      return isFull(above.extent) && breaksOff(above.content.text);
    }),
  );
}

/** A line that holds more than a heading and ends neither a sentence nor a note. */
function breaksOff(text: string): boolean {
  return !endsSentence(text) && !closedEnd.test(text) && /[，,；;。“《]/u.test(text);
}

/** How lines end on paper, whatever they say. */
function readEdge(printed: readonly SourceLine[]): Pick<Paper, 'broken' | 'isFull' | 'indents'> {
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

interface Opening {
  readonly line: SourceLine;
  readonly rank: Rank;
  readonly runIn: boolean;
}

function findRunIn(lines: readonly SourceLine[], numbers: Numbers): ReadonlySet<SourceLine> {
  const lowest = openingsOf(lines, numbers).filter(({ rank }, index, all) => {
    const next = all[index + 1];
    return !next || !isAbove(rank, next.rank);
  });
  return new Set(
    ranks.flatMap((rank) => {
      const alike = lowest.filter((opening) => opening.rank === rank);
      const usual = alike.filter(({ runIn }) => runIn).length > (alike.length * 2) / 3;
      return usual ? alike.map(({ line }) => line) : [];
    }),
  );
}

function openingsOf(lines: readonly SourceLine[], numbers: Numbers): Opening[] {
  return lines.flatMap((line) => {
    const rank = numbers.get(line)?.rank;
    return rank ? [{ line, rank, runIn: /[。！？]/u.test(line.content.text) }] : [];
  });
}
