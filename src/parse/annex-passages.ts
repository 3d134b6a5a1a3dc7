/**
 * Makes passages of the annexes: the lines of each → `annex1` (what stands above its first number) and one for every
 * number above the items, `annex1/2.1`. Rows of its tables and names of its lists stay lines.
 */
import { figures, hanNumerals, readNumeral } from '../model/official/numerals.ts';
import type { Passage } from '../model/plan.ts';
import { readTail } from './closing.ts';
import type { Numbers } from './ladder.ts';
import type { SourceLine } from './lines.ts';
import { findNamedRanks, numberOf, type Step } from './names.ts';
import { isAbove } from './numbering.ts';
import { buildPassage, freeNumber } from './tree.ts';

/** `附件2` */
const printedNumber = new RegExp(`^附\\s*[件表录錄]\\s*(?<ordinal>[${figures}${hanNumerals}]{1,3})`, 'u');

/** A number of an annex with the lines down to the next one. */
interface Section {
  readonly steps: readonly Step[];
  readonly lines: SourceLine[];
}

/** Returns the passages of all annexes of a plan. */
export function readAnnexes(plan: string, annexes: readonly (readonly SourceLine[])[], numbers: Numbers): Passage[] {
  const taken = new Map<string, number>();
  return annexes.flatMap((lines, index) => readAnnex(plan, lines, numbers, { taken, index }));
}

function readAnnex(
  plan: string,
  lines: readonly SourceLine[],
  numbers: Numbers,
  { taken, index }: { readonly taken: Map<string, number>; readonly index: number },
): Passage[] {
  const printed = readNumeral(printedNumber.exec(lines[0]?.content.text ?? '')?.groups?.['ordinal'] ?? '');
  const name = freeNumber(`annex${printed ?? index + 1}`, taken);
  const named = findNamedRanks(lines.flatMap((line) => numbers.get(line) ?? []));
  return cutSections(lines, numbers).flatMap(({ steps, lines: own }) => {
    const paragraphs = readTail(own);
    if (paragraphs.length === 0) return [];
    const id = steps.length === 0 ? name : freeNumber(`${name}/${numberOf(steps, named)}`, taken);
    return [buildPassage({ id: `${plan}/${id}`, kind: 'annex', headings: [] }, paragraphs)];
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
