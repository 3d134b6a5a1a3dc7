/**
 * Sets several columns of sentences side by side. Which sentences belong together is known pair by pair; here pairs grow
 * into rows, the most alike first, with at most one sentence of a column in a row.
 */

/** Two sentences that say the same, by key; `weight` (0–1) is how much of them is the same. */
export interface SentencePair {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/**
 * Returns rows of keys, one place per column; keys are unique, and each stands in one row. Rows follow the first column,
 * then each further one, where the columns before it leave a choice.
 */
export function alignColumns(
  columns: readonly (readonly string[])[],
  pairs: readonly SentencePair[],
): (string | undefined)[][] {
  const rows = joinPairs(columns, pairs);
  const placed: Row[] = [];
  for (const column of columns) {
    let next = 0;
    for (const key of column) {
      const row = rows.get(key);
      if (!row) continue;
      const known = placed.indexOf(row);
      if (known < 0) placed.splice(next, 0, row);
      next = (known < 0 ? next : known) + 1;
    }
  }
  return placed;
}

type Row = (string | undefined)[];

function joinPairs(columns: readonly (readonly string[])[], pairs: readonly SentencePair[]): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const [index, column] of columns.entries()) {
    for (const key of column)
      rows.set(
        key,
        Array.from(columns, (_, at) => (at === index ? key : undefined)),
      );
  }
  for (const { a, b } of [...pairs].sort(heaviestFirst)) {
    const [rowA, rowB] = [rows.get(a), rows.get(b)];
    if (!rowA || !rowB || rowA.some((key, at) => key && rowB[at])) continue;
    const joined = rowA.map((key, at) => key ?? rowB[at]);
    for (const key of joined) if (key) rows.set(key, joined);
  }
  return rows;
}

function heaviestFirst(x: SentencePair, y: SentencePair): number {
  return y.weight - x.weight || (`${x.a}\n${x.b}` < `${y.a}\n${y.b}` ? -1 : 1);
}
