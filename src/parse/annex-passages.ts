/**
 * Reads the annexes: the lines of each → `annex1`, for 附件1-2 `annex1~2` (what stands above its first number), with its
 * measures below it where it is a plan of its own (`annex-measures.ts`); else one passage more for every number above the
 * items, `annex1/2.1`. There rows of its tables and names of its lists stay lines.
 */
import type { Issue } from '../model/issue.ts';
import type { Passage, Plan } from '../model/plan.ts';
import { nothing, type Printed } from '../model/printed.ts';
import { readLabel } from './annex-labels.ts';
import { type AnnexText, readAnnexText, readDocumentText } from './annex-measures.ts';
import type { Division, FurtherDocument } from './division.ts';
import { readTitle } from './facts.ts';
import { readTail } from './foot.ts';
import { readHead } from './head.ts';
import type { Numbers } from './ladder.ts';
import type { SourceLine } from './lines.ts';
import { findNamedRanks, numberOf, type Step } from './names.ts';
import { isAbove } from './numbering.ts';
import { type AsPrinted, printHead, type Source } from './printed-script.ts';
import { endsTitle } from './shapes.ts';
import { type AnnexName, buildPassage, freeNumber } from './tree.ts';

/** A number of an annex with the lines down to the next one. */
interface Section {
  readonly steps: readonly Step[];
  readonly lines: SourceLine[];
}

export interface ReadAnnexes {
  readonly annexes: readonly Passage[];
  /** What stands in measures and above them, without the passages. */
  readonly paragraphs: readonly Printed[];
  readonly issues: readonly Issue[];
}

/** What the annexes of a plan have in common. */
interface Shared {
  /** The documents of their own, by the line that opens each. */
  readonly documents: ReadonlyMap<SourceLine | undefined, FurtherDocument>;
  readonly plan: Pick<Plan, 'id' | 'title'>;
  readonly numbers: Numbers;
  readonly source: Source;
  /** The names given so far. */
  readonly taken: Map<string, number>;
}

/** Returns the passages of all annexes of a plan, those that number measures with these. */
export function readAnnexes(
  plan: Pick<Plan, 'id' | 'title'>,
  { annexes, further, numbers }: Division,
  source: Source,
): ReadAnnexes {
  const documents = new Map(further.map((document) => [document.lines[0], document]));
  const shared: Shared = { plan, documents, numbers, source, taken: new Map() };
  const read = annexes.map((lines, index) => readAnnex(lines, index, shared));
  return {
    annexes: read.flatMap((one) => one.annexes),
    paragraphs: read.flatMap(({ paragraphs }) => paragraphs),
    issues: read.flatMap(({ issues }) => issues),
  };
}

/** Returns the title of a document that stands below the first one of a file. */
export function titleOf({ lines, division }: FurtherDocument, asPrinted: AsPrinted): string {
  const read = division ? readTitle(printHead(readHead(division.head, division.beside), asPrinted)) : undefined;
  const line = lines.find(({ content }) => endsTitle(content.text)) ?? lines[0];
  return read ?? (line ? asPrinted(line.content).text : '');
}

function readAnnex(lines: readonly SourceLine[], index: number, shared: Shared): ReadAnnexes {
  const { plan, source, taken } = shared;
  const label = readLabel(source.asPrinted(lines.find(({ blank }) => !blank)?.content ?? nothing).text);
  const number = freeNumber(`annex${label?.path.join('~') || index + 1}`, taken);
  const document = shared.documents.get(lines[0]);
  const text = document?.division
    ? readDocumentText(
        plan,
        lines,
        { number, label: undefined, title: titleOf(document, source.asPrinted) },
        { ...document.division, ...source },
      )
    : readAnnexText(plan, lines, { number, label: label?.text }, source);
  return text
    ? placeText(plan.id, { number, label: label?.text }, text)
    : { annexes: readSections(lines, number, shared), paragraphs: [], issues: [] };
}

/** The opening of the annex with its measures, what closes it behind them. */
function placeText(plan: string, { number, label }: Omit<AnnexName, 'title'>, text: AnnexText): ReadAnnexes {
  const { title, opening, children, closing, paragraphs, issues } = text;
  const place = { kind: 'annex', headings: [title] } as const;
  const end = closing.length > 0 ? [buildPassage({ ...place, id: `${plan}/${number}/closing` }, closing)] : [];
  const annex = { ...buildPassage({ ...place, id: `${plan}/${number}` }, opening), ...(label && { label }), children };
  return { annexes: [annex, ...end], paragraphs, issues };
}

function readSections(lines: readonly SourceLine[], name: string, { plan, numbers, source, taken }: Shared): Passage[] {
  const named = findNamedRanks(lines.flatMap((line) => numbers.get(line) ?? []));
  return cutSections(lines, numbers).flatMap(({ steps, lines: own }) => {
    const paragraphs = readTail(own).map(source.asPrinted);
    if (paragraphs.length === 0) return [];
    const id = steps.length === 0 ? name : freeNumber(`${name}/${numberOf(steps, named)}`, taken);
    return [buildPassage({ id: `${plan.id}/${id}`, kind: 'annex', headings: [] }, paragraphs)];
  });
}

function cutSections(lines: readonly SourceLine[], numbers: Numbers): Section[] {
  const sections: Section[] = [{ steps: [], lines: [] }];
  for (const line of lines) {
    const numbering = numbers.get(line);
    if (numbering && isAbove(numbering.rank, 'item')) {
      const above = sections.at(-1)?.steps.filter(({ rank }) => isAbove(rank, numbering.rank)) ?? [];
      sections.push({ steps: [...above, { ...numbering, printed: '' }], lines: [] });
    }
    sections.at(-1)?.lines.push(line);
  }
  return sections;
}
