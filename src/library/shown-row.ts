/**
 * The row of a comparison that the front page shows: of the topic that most plans have, the like sentences that tell most,
 * partly everybody's wording and partly a place's own.
 */
import type { ComparedCell, ComparisonPage, Link, TopicComparisonView, TopicView } from '../render/views.ts';

interface ShownColumn {
  readonly planName: string;
  /** The measure in which the sentence stands. */
  readonly measures: readonly Link[];
  readonly cell: ComparedCell;
  /** The plan is of another library. */
  readonly elsewhere?: true;
}

export interface ShownRow {
  readonly topic: TopicView;
  /** The address of the whole comparison. */
  readonly url: string;
  /** How many plans it compares. */
  readonly plans: number;
  readonly columns: readonly ShownColumn[];
}

const mostColumns = 3;
/** Letters of a sentence; share of it that is common wording. */
const telling = { length: [20, 90], shared: [0.25, 0.8] } as const;

/** Returns the row, or `undefined` where no two plans have a sentence in common that tells anything. */
export function shownRow(
  topics: readonly TopicView[],
  comparisons: ReadonlyMap<string, TopicComparisonView>,
): ShownRow | undefined {
  const rows = topics.flatMap((topic) => {
    const { url = '', pages = [] } = comparisons.get(topic.id) ?? {};
    const plans = pages.reduce((sum, { columns }) => sum + columns.length, 0);
    return pages
      .slice(0, 1)
      .flatMap(tellingRows)
      .map((columns): ShownRow => ({ topic, url, plans, columns }));
  });
  return rows.toSorted((a, b) => b.plans - a.plans || b.columns.length - a.columns.length)[0];
}

function tellingRows({ columns, rows }: ComparisonPage): ShownColumn[][] {
  const told = rows.map(({ cells }) =>
    cells.flatMap((cell, index): ShownColumn[] => {
      const column = columns[index];
      return column && cell && isTelling(cell) ? [shownColumn(column, cell)] : [];
    }),
  );
  return told.filter(({ length }) => length > 1).map((row) => row.slice(0, mostColumns));
}

function isTelling({ runs }: ComparedCell): boolean {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  const common = runs.reduce((sum, { text, kind }) => sum + (kind === 'same' ? text.length : 0), 0);
  return isWithin(length, telling.length) && isWithin(common / length, telling.shared);
}

function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return least <= value && value <= most;
}

/** A cell says which measure it is of where its column has several; here the head of the column does. */
function shownColumn(column: ComparisonPage['columns'][number], cell: ComparedCell): ShownColumn {
  const { planName, measures, elsewhere } = column;
  const { label, n, runs } = cell;
  const own = label === undefined ? measures : measures.filter((measure) => measure.label === label);
  return { planName, measures: own, cell: { n, runs }, ...(elsewhere && { elsewhere }) };
}
