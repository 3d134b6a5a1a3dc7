/** What a board of duties may be filtered by, as its page offers it before a browser has read the rows of other pages. */
import { type Choice, timeChoices, unitName } from '../browser/duties/board-index.ts';
import type { DutyFacetName } from '../browser/duties/filter.ts';
import type { ListedDuty } from '../browser/duties/rows.ts';
import { targetKindNames } from '../model/labels.ts';
import { onlyQuestion } from './asked.ts';
import { loadLibrary } from './index.ts';

export interface DutyFacet {
  readonly facet: DutyFacetName;
  readonly name: string;
  readonly choices: readonly Choice[];
  /** In words, where nothing is chosen; such facets stand in a sentence, the others are folded. */
  readonly all?: string;
}

/** Returns the facets of some rows, each with what these have. */
export function dutyFacets(rows: readonly ListedDuty[]): DutyFacet[] {
  const { plans, units, workLines, topics } = allChoices();
  const shown = new Set(rows.map(({ plan }) => plan));
  const charged = new Set(rows.flatMap((row) => row.units.map(({ id }) => id)));
  const lines = new Set(rows.flatMap((row) => row.units.flatMap((unit) => unit.workLines)));
  const touched = new Set(rows.map(({ topic }) => topic?.id));
  return [
    { facet: 'plan', name: '方案', all: '各地', choices: chosen(plans, shown) },
    { facet: 'unit', name: '单位', all: '各单位', choices: chosen(units, charged) },
    { facet: 'year', name: '期限', all: '不论何时', choices: timeChoices(rows) },
    { facet: 'line', name: '同类部门', choices: chosen(workLines, lines) },
    { facet: 'topic', name: '主题', choices: chosen(topics, touched) },
    { facet: 'kind', name: '类型', choices: Object.entries(targetKindNames).map(([value, name]) => ({ value, name })) },
  ];
}

function chosen(choices: readonly Choice[], kept: ReadonlySet<string | undefined>): Choice[] {
  return choices.filter(({ value }) => kept.has(value));
}

/** All that rows may be filtered by, in the order of the library: the same after most edits. */
const allChoices = onlyQuestion('choices', () => {
  const { plans, units, workLines, topics } = loadLibrary();
  return {
    plans: plans.map(({ id, shortName }): Choice => ({ value: id, name: shortName })),
    units: units.map(({ id, name, planName, collective }): Choice => {
      return { value: id, name: unitName(name, collective), group: planName };
    }),
    workLines: workLines.map(choiceOf),
    topics: topics.map(choiceOf),
  };
});

function choiceOf({ id, name }: { readonly id: string; readonly name: string }): Choice {
  return { value: id, name };
}
