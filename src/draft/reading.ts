/** How a draft was read: the faults of its text, measures without units or days, units that the library does not know. */
import type { EnrichedMeasure } from '../model/enriched.ts';
import type { Issue } from '../model/issue.ts';
import { rules } from '../model/rules.ts';
import { narrow } from '../segment/narrow.ts';
import { draftPlace } from './places.ts';
import type { DraftReading, ReadingFault } from './types.ts';

/** Returns what a clerk should look at; see the module comment. */
export function reportReading(
  measures: readonly EnrichedMeasure[],
  issues: readonly Issue[],
  units: readonly string[],
): DraftReading {
  const answered = measures.filter(({ responsibilities }) => responsibilities.length > 0);
  const unanswered = measures.filter(({ responsibilities }) => responsibilities.length === 0);
  const withoutDay = answered.filter(({ targets }) => targets.every(({ kind }) => kind !== 'deadline'));
  return {
    faults: issues.map(describeFault).toSorted((a, b) => a.line - b.line),
    withoutUnits: answered.length > 0 ? unanswered.map(draftPlace) : [],
    withoutDay: withoutDay.map(draftPlace),
    unknownUnits: findUnknownUnits(measures, units),
  };
}

/** Returns a fault in the words of the report on sources. */
export function describeFault({ rule, at, found, expected }: Issue): ReadingFault {
  return { line: at.line, means: rules[rule].means, found, ...(expected === undefined ? {} : { expected }) };
}

function findUnknownUnits(
  measures: readonly EnrichedMeasure[],
  units: readonly string[],
): DraftReading['unknownUnits'] {
  const known = new Set(units.map(narrow));
  const named = measures.flatMap((measure) =>
    measure.responsibilities
      .filter(({ unit, collective }) => !collective && !known.has(narrow(unit)))
      .map(({ unit }) => ({ unit, measure: draftPlace(measure) })),
  );
  return [...Map.groupBy(named, ({ unit }) => unit)].map(([unit, places]) => ({
    unit,
    measures: places.map(({ measure }) => measure),
  }));
}
