/**
 * Sets a quotation against a stretch of a text and finds where in it the quotation stands with the fewest changed
 * characters (Sellers 1980: edit distance whose ends are free in the text), and which characters these are.
 */

/** What became of a character: the other side has it, has another one, has none. */
export type Fate = 'same' | 'different' | 'added';

export interface Alignment {
  /** Characters changed, added or left out. */
  readonly cost: number;
  /** Where the quotation begins in the text. */
  readonly start: number;
  /** For each character of the quotation. */
  readonly quoted: readonly Fate[];
  /** For each character of the text from `start` on. */
  readonly found: readonly Fate[];
}

/** Aligns `quotation` with the part of `text` that is nearest to it. */
export function alignQuotation(quotation: string, text: string): Alignment {
  const costs = fillCosts(quotation, text);
  const width = text.length + 1;
  const lastRow = costs.subarray(quotation.length * width);
  const cost = Math.min(...lastRow);
  return { cost, ...traceBack(quotation, text, costs, lastRow.lastIndexOf(cost)) };
}

function fillCosts(quotation: string, text: string): Uint16Array {
  const width = text.length + 1;
  const costs = new Uint16Array((quotation.length + 1) * width);
  for (let row = 1; row <= quotation.length; row += 1) {
    const at = row * width;
    costs[at] = row;
    for (let column = 1; column < width; column += 1) {
      const changed = quotation[row - 1] === text[column - 1] ? 0 : 1;
      const across = (costs[at - width + column - 1] ?? 0) + changed;
      const aside = Math.min(costs[at + column - 1] ?? 0, costs[at - width + column] ?? 0) + 1;
      costs[at + column] = Math.min(across, aside);
    }
  }
  return costs;
}

/** Walks the cheapest way back from the end of the quotation; a changed character goes before one added. */
function traceBack(quotation: string, text: string, costs: Uint16Array, end: number): Omit<Alignment, 'cost'> {
  const width = text.length + 1;
  const quoted: Fate[] = [];
  const found: Fate[] = [];
  let [row, column] = [quotation.length, end];
  while (row > 0) {
    const cost = costs[row * width + column] ?? 0;
    const same = column > 0 && quotation[row - 1] === text[column - 1];
    if (column > 0 && cost === (costs[(row - 1) * width + column - 1] ?? 0) + (same ? 0 : 1)) {
      quoted.push(same ? 'same' : 'different');
      found.push(same ? 'same' : 'different');
      row -= 1;
      column -= 1;
    } else if (cost === (costs[(row - 1) * width + column] ?? 0) + 1) {
      quoted.push('added');
      row -= 1;
    } else {
      found.push('added');
      column -= 1;
    }
  }
  return { start: column, quoted: quoted.reverse(), found: found.reverse() };
}
