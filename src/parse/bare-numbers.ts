/**
 * Numbers without a stop (`6完善…`): lines → those that open a provision. A figure counts only between its neighbours, and not
 * as the number of a row of a table that a copy has taken apart.
 */
import { endsSentence } from './broken-lines.ts';
import type { SourceLine } from './lines.ts';
import { type Numbering, readBareNumber, readNumbering } from './numbering.ts';

const loneFigure = /^\d{1,3}$/u;
const figureAlone = /^\d[\d.,]{0,12}[%％]?$/u;
const share = '%';
const longestCell = 20;
const noteEnd = /[）)〕\]】]$/u;

/** Numbers without a stop, where the number before is one less, or where they open a run of three. */
export function findBare(lines: readonly SourceLine[]): Map<SourceLine, Numbering> {
  const found = new Map<SourceLine, Numbering>();
  const rows = findRows(lines);
  const candidates = lines.map((line) =>
    rows.has(line) || readNumbering(line.content.text, 'plan') ? undefined : readBareNumber(line.content.text),
  );
  const chained = findChains(candidates);
  const last = { part: 0, item: 0 };
  for (const [index, line] of lines.entries()) {
    const numbering = candidates[index] ?? readNumbering(line.content.text, 'plan');
    if (!numbering || (numbering.rank !== 'part' && numbering.rank !== 'item')) continue;
    if (candidates[index]) {
      const isNext = last[numbering.rank] > 0 && numbering.ordinal === last[numbering.rank] + 1;
      if (!(isNext && standsApart(line, numbering, lines[index - 1])) && !chained.has(numbering)) continue;
      found.set(line, numbering);
    }
    last[numbering.rank] = numbering.ordinal;
  }
  return found;
}

/**
 * `3` above 宁波市 and 2031年10月, or above `28.03`: the row of a table that a copy has taken apart, where the next row or a
 * share stands below it; `3` above a page number opens a provision.
 */
function findRows(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const rows = new Set<SourceLine>();
  const below = new Set<string>();
  for (const line of lines.toReversed()) {
    const { text } = line.content;
    const next = String(Number(text) + 1);
    if (loneFigure.test(text) && (below.has(next) || below.has(share))) rows.add(line);
    if (figureAlone.test(text)) below.add(loneFigure.test(text) ? text : share);
    else if (readNumbering(text, 'plan') || !isCell(text)) below.clear();
  }
  return rows;
}

function isCell(text: string): boolean {
  return text.length <= longestCell && !/[。；：]/u.test(text);
}

/** The first of three that count 1, 2, 3. */
function findChains(candidates: readonly (Numbering | undefined)[]): ReadonlySet<Numbering> {
  const items = candidates.filter((numbering) => numbering?.rank === 'item');
  return new Set(
    items.flatMap((numbering, index) => {
      const counts = [0, 1, 2].every((step) => items[index + step]?.ordinal === step + 1);
      return counts && numbering ? [numbering] : [];
    }),
  );
}

/** A number that a gap sets apart, or one below a line that ends a sentence or a note or is a heading. */
function standsApart(line: SourceLine, { length }: Numbering, above: SourceLine | undefined): boolean {
  const text = above?.content.text ?? '';
  const isSet = line.heading || /^(?:\|.*|\d+(?:\s|$))/u.test(line.content.text.slice(0, length + 1));
  return isSet || endsSentence(text) || noteEnd.test(text) || readNumbering(text, 'plan') !== undefined;
}
