/**
 * Finds headings that a copy has run together with the first provision below them: 第三章管理与监督|第十二条建立制度, 二、加大
 * 支持|7.对… A number behind a heading opens a line where it counts on from the last one of its rank, or the next one does
 * from it.
 */
import type { SourceLine } from './lines.ts';
import { isAbove, type Numbering, readNumbering } from './numbering.ts';

/** `第三章管理与监督` before 第十二条 */
const chapter = /^第[一二三四五六七八九十]{1,3}[章节][^。，；：第]{2,20}(?=第[一二三四五六七八九十百]{1,6}条)/u;
/** `加大支持` before `7.` or （一） */
const heading = /^[^。；：\d（(]{2,40}?(?=\d{1,3}\s*[.．、](?!\d)|[（(][一二三四五六七八九十]{1,3}[）)])/u;
/** Lines between a number and the next one of its rank. */
const reach = 60;

/** A number behind a heading, and where it stands. */
interface Inner {
  readonly at: number;
  readonly numbering: Numbering;
}

/** Returns where in each line the number behind its heading stands. */
export function findGluedHeadings(lines: readonly SourceLine[]): ReadonlyMap<SourceLine, number> {
  const printed = lines.filter(({ blank }) => !blank);
  const lasts = new Map<string, number>();
  const found = new Map<SourceLine, number>();
  for (const [index, line] of printed.entries()) {
    const { text } = line.content;
    const inner = findInner(text);
    const isCut = inner !== undefined && countsOn(inner.numbering, lasts, printed.slice(index + 1, index + 1 + reach));
    if (isCut) found.set(line, inner.at);
    for (const own of [numberOf(text), ...(isCut ? [inner.numbering] : [])])
      if (own) lasts.set(keyOf(own), own.ordinal);
  }
  return found;
}

function findInner(text: string): Inner | undefined {
  const article = chapter.exec(text)?.[0].length ?? 0;
  const outer = readNumbering(text, 'plan');
  if (article > 0) return innerAt(text, article, 'statute');
  if (outer?.rank !== 'part' && outer?.rank !== 'group') return undefined;
  const at = outer.length + (heading.exec(text.slice(outer.length))?.[0].length ?? 0);
  const inner = at > outer.length ? innerAt(text, at, 'plan') : undefined;
  return inner && isAbove(outer.rank, inner.numbering.rank) ? inner : undefined;
}

function innerAt(text: string, at: number, system: 'plan' | 'statute'): Inner | undefined {
  const numbering = readNumbering(text.slice(at), system);
  return numbering && { at, numbering };
}

function countsOn(numbering: Numbering, lasts: ReadonlyMap<string, number>, below: readonly SourceLine[]): boolean {
  const { ordinal } = numbering;
  const key = keyOf(numbering);
  if (ordinal > 1 && lasts.get(key) === ordinal - 1) return true;
  const next = below
    .flatMap(({ content }) => numberOf(content.text) ?? [])
    .find(({ rank }) => !isAbove(numbering.rank, rank));
  return next !== undefined && keyOf(next) === key && next.ordinal === ordinal + 1;
}

/** An article, or a number of a plan. */
function numberOf(text: string): Numbering | undefined {
  const article = readNumbering(text, 'statute');
  return article?.rank === 'item' ? article : readNumbering(text, 'plan');
}

function keyOf({ system, rank }: Numbering): string {
  return `${system} ${rank}`;
}
