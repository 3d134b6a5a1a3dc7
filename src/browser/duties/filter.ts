/** Filters of the duty board: what a row may be filtered by, what a choice leaves, and how many rows each choice has. */
import type { ChargedUnit, DutyRow } from './rows.ts';

/** What stands for our library, whose rows are meant where none is chosen, and for all. */
export const libraryChoices = { own: 'own', all: 'all' } as const;

/** What the duties of a page are filtered by. */
export const facets = ['library', 'plan', 'unit', 'line', 'topic', 'kind', 'year', 'place'] as const;
export type DutyFacetName = (typeof facets)[number];
/** The chosen value of each facet; a facet without a choice is left out. */
export type DutyChoice = Readonly<Partial<Record<DutyFacetName, string | undefined>>>;

/** What filters need to know of a row. */
export interface FilteredDuty extends Pick<DutyRow, 'place' | 'plan' | 'topic' | 'kind' | 'date' | 'rhythm'> {
  readonly units: readonly Pick<ChargedUnit, 'id' | 'workLines'>[];
  /** Address of the library that has its page; ours where it is missing. */
  readonly library?: string | undefined;
}

const values: Readonly<Record<DutyFacetName, (row: FilteredDuty) => readonly string[]>> = {
  library: ({ library = libraryChoices.own }) => [library, libraryChoices.all],
  plan: ({ plan }) => [plan],
  unit: ({ units }) => units.map(({ id }) => id),
  line: ({ units }) => units.flatMap(({ workLines }) => workLines),
  topic: ({ topic }) => (topic ? [topic.id] : []),
  kind: ({ kind }) => (kind ? [kind] : []),
  year: (row) => [row.date ? timeOf(row) : row.rhythm ? 'rhythm' : 'open', timeOf(row)],
  place: ({ place }) => [place],
};

/** Returns the lane of a row: its year, else its rhythm, else what it fixes. */
export function timeOf({ date, rhythm, kind = 'deadline' }: FilteredDuty): string {
  return date?.slice(0, 4) ?? rhythm ?? kind;
}

/** Says whether a row has every chosen value; some facets may be left out. */
export function isChosen(row: FilteredDuty, choice: DutyChoice, ...except: readonly DutyFacetName[]): boolean {
  return facets.every((facet) => {
    const value = chosenValue(choice, facet);
    return except.includes(facet) || value === undefined || values[facet](row).includes(value);
  });
}

function chosenValue(choice: DutyChoice, facet: DutyFacetName): string | undefined {
  return choice[facet] ?? (facet === 'library' ? libraryChoices.own : undefined);
}

/** Returns what of a choice still holds where a facet is chosen anew: a place is one of the lanes, a plan one of its library. */
export function choiceBeside(facet: string, choice: DutyChoice): DutyChoice {
  return { ...choice, place: undefined, ...(facet === 'library' && { plan: undefined, unit: undefined }) };
}

/** Returns how many rows each value of a facet would leave under the other choices. */
export function countValues(
  rows: readonly FilteredDuty[],
  facet: DutyFacetName,
  choice: DutyChoice,
): Map<string, number> {
  const counts = new Map<string, number>();
  const beside = choiceBeside(facet, choice);
  for (const row of rows) {
    if (!isChosen(row, beside, facet)) continue;
    for (const value of new Set(values[facet](row))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Keeps of a row's units those that the choice asks for; a row that is left without units had none to begin with. */
export function chosenUnits({ units }: DutyRow, { unit, line }: DutyChoice): DutyRow['units'] {
  return units.filter(({ id, workLines }) => (!unit || id === unit) && (!line || workLines.includes(line)));
}
