/** The files beside the pages of long lists, from which a browser finds an entry of all pages by its name. */
import type { FoundName } from '../browser/find-names.ts';
import type { InstrumentView, UnitView } from '../render/views.ts';
import { question } from './asked.ts';
import { glossaryPages } from './glossary-pages.ts';
import { loadLibrary } from './index.ts';
import { instrumentPages } from './instrument-pages.ts';
import { cutList } from './list-pages.ts';
import { unitPages } from './unit-pages.ts';

/** The lists whose entries are found by name. */
export const namedLists = ['units', 'instruments', 'glossary'] as const;
export type NamedList = (typeof namedLists)[number];

type NameFiles = readonly (readonly FoundName[])[];

/** A name weighs some 100 bytes. */
const namesOfFile = 5000;

/** Returns what each file of a list holds; a list of one page has none. They are made on the first call. */
export const nameFiles = question('name-files', (list: NamedList): NameFiles => namesOf[list]());

const namesOf: Readonly<Record<NamedList, () => NameFiles>> = {
  units: () => cutNames(unitPages(), [...lineNames(), ...unitPages().flatMap(unitNames)]),
  instruments: () =>
    cutNames(
      instrumentPages(),
      instrumentPages().flatMap(({ entries }) => entries.map(instrumentName)),
    ),
  glossary: () => cutNames(glossaryPages(), loadLibrary().terms.map(termName)),
};

function cutNames(pages: readonly unknown[], names: readonly FoundName[]): NameFiles {
  return pages.length > 1 ? cutList(names, '', { most: namesOfFile }).map(({ entries }) => entries) : [];
}

function lineNames(): FoundName[] {
  return loadLibrary().workLines.map(({ name, url, units }) => [name, url, `同类部门　${units.length}个单位`]);
}

function unitNames({ entries }: ReturnType<typeof unitPages>[number]): FoundName[] {
  return entries.flatMap(({ units }) => units.map((unit) => [unit.name, unit.url, unitNote(unit)]));
}

function unitNote({ planName, measureCount, lead, collective }: UnitView): string {
  return [planName, `${measureCount}项`, ...(lead.length > 0 ? ['牵头过'] : []), ...(collective ? ['统称'] : [])].join(
    '　',
  );
}

function instrumentName(instrument: InstrumentView): FoundName {
  return [instrument.name, instrument.url, instrumentNote(instrument)];
}

/** Returns what a list says of an instrument beside its name. */
export function instrumentNote({ numbers, plan, citations }: InstrumentView): string {
  return [...numbers, plan ? '本库收有全文' : undefined, `${citations.length}处引用`].filter(Boolean).join('　');
}

/** So many of the plans that explain a term are named. */
const plansAtMost = 3;

function termName({ term, url, explanations }: ReturnType<typeof loadLibrary>['terms'][number]): FoundName {
  const plans = [...new Set(explanations.map(({ planName }) => planName))];
  return [
    term,
    url,
    plans.slice(0, plansAtMost).join('、') + (plans.length > plansAtMost ? `等${plans.length}份方案` : ''),
  ];
}
