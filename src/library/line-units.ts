/** What pages say of the units of a line of work that do not name them all, and of what these are charged with. */
import type { UnitView, WorkLineView } from '../render/views.ts';
import { onlyQuestion, question } from './asked.ts';
import { loadLibrary, namedPlans, type PlanLink, type TargetExtent, targetExtentIn } from './index.ts';
import { targetsOfLine } from './unit-pages.ts';

/** Returns what `list` returns of the line with an id; nothing where there is none. */
export function ofLine<Value>(id: string, list: (line: WorkLineView) => readonly Value[]): Value[] {
  return loadLibrary()
    .workLines.filter((line) => line.id === id)
    .flatMap(list);
}

const unitsById = onlyQuestion('units-by-id', () => new Map(loadLibrary().units.map((unit) => [unit.id, unit])));
const findUnit = question('unit', (id: string) => unitsById().get(id));

/** Returns the units of a line, in the order of the library. */
export function unitsOfLine({ units }: WorkLineView): readonly UnitView[] {
  return units.flatMap((id) => findUnit(id) ?? []);
}

/** What pages say of the units of a line that do not name them. */
interface LineUnits {
  readonly count: number;
  /** How many plans name them. */
  readonly plans: number;
  /** What most of them are called. */
  readonly commonName: string | undefined;
}

/** Returns how many units a line has. */
export function countUnitsOf({ id }: WorkLineView): LineUnits {
  return unitsCounted(id);
}

const unitsCounted = question('line-units', (id: string): LineUnits => {
  const units = ofLine(id, unitsOfLine);
  const byName = [...Map.groupBy(units, ({ name }) => name)].toSorted(([, a], [, b]) => b.length - a.length);
  return { count: units.length, plans: new Set(units.map(({ plan }) => plan)).size, commonName: byName[0]?.[0] };
});

/** Returns the plans that name no unit at all. */
export const plansWithoutUnits = onlyQuestion('plans-without-units', (): readonly PlanLink[] => {
  const naming = new Set(loadLibrary().units.map(({ plan }) => plan));
  return namedPlans().filter(({ id }) => !naming.has(id));
});

/** Returns how many targets units of a line are charged with. */
export function targetExtentOf({ id }: WorkLineView): TargetExtent {
  return extentOfLine(id);
}

const extentOfLine = question('target-extent-of-line', (id: string) => targetExtentIn(ofLine(id, targetsOfLine)));
