/** Measures as rows of a table: what is a list in the record stands in one cell. */
import type { Role } from '../model/kinds.ts';
import type { MeasureRecord, MeasureRow } from '../model/records.ts';

/** Returns the row of a measure. */
export function measureRowOf(measure: MeasureRecord): MeasureRow {
  const { id, plan, number, label, headings, title, text, note, targets, citations, topics, url } = measure;
  return {
    ...{ id, plan, number, label, title, text, url },
    headings: headings.join(' / '),
    note: note ?? '',
    lead: unitsOf(measure, 'lead'),
    responsible: unitsOf(measure, 'responsible'),
    supporting: unitsOf(measure, 'supporting'),
    targets: oneCell(targets.map((target) => target.text)),
    citations: oneCell(citations),
    topics: oneCell(topics),
  };
}

function unitsOf({ responsibilities }: MeasureRecord, role: Role): string {
  return oneCell(responsibilities.filter((one) => one.role === role).map(({ unit }) => unit));
}

function oneCell(list: readonly string[]): string {
  return list.join('；');
}
