/** Runs in the browser on the search page: the facets with their counts, and what is chosen of them as tags. */
import { roles } from '../../model/kinds.ts';
import { roleNames, statusNames, targetKindNames } from '../../model/labels.ts';
import type { Facets, Names } from '../../search/types.ts';
import { makeLink } from '../elements.ts';
import { make } from '../make.ts';
import { renderRetry } from './failures.ts';
import { choose, filterOf, type PageFacet, pageFacets, type SearchState, writeState } from './state.ts';

interface Value {
  readonly value: string;
  /** Undefined where the facet could not be had. */
  readonly count: number | undefined;
}

const facetTitles: Record<PageFacet, string> = {
  library: '文库',
  plan: '方案',
  topic: '主题',
  unit: '单位',
  kind: '时限与指标',
  status: '状态',
  year: '成文年份',
};
/** Values of a facet that show without unfolding. */
const unfolded = 6;

/**
 * Returns one group of check boxes per facet that has something to choose, with `counts` by the name of the filter, and a
 * word on those that could not be had; `again` is offered to get them.
 */
export function renderFacets(state: SearchState, counts: Facets, names: Names, again?: () => void): HTMLElement[] {
  const countsOf = (name: PageFacet) => counts[filterOf(name, state.role)];
  const shown = pageFacets.filter((name) => name !== 'library' || Object.keys(names.library).length > 0);
  const lacking = shown.filter((name) => !countsOf(name));
  const facets = shown.flatMap((name) => {
    const values = withChosen(countsOf(name), state.chosen[name]);
    const useless = values.length < 2 && state.chosen[name].length === 0;
    return useless ? [] : [renderFacet(state, name, values, names)];
  });
  return [...renderLacking(lacking, lacking.length === shown.length, again), ...facets];
}

function renderLacking(lacking: readonly PageFacet[], all: boolean, again?: () => void): HTMLElement[] {
  if (lacking.length === 0) return [];
  const titles = lacking.map((name) => facetTitles[name]).join('、');
  const what = all ? '筛选' : `按${titles}筛选`;
  const notice = make('p', '', `${what}暂时用不了，筛选用的文件没有取到。`);
  return [make('div', 'kb-facet', notice, ...(again ? [renderRetry('kb-search__retry', again)] : []))];
}

/** Returns a link per chosen value that takes it back, and one that takes back all. */
export function renderTags(state: SearchState, names: Names, cleared: SearchState): HTMLElement[] {
  const tags = pageFacets.flatMap((name) =>
    state.chosen[name].map((value) => {
      const rest = state.chosen[name].filter((other) => other !== value);
      const text = `${facetTitles[name]}：${roleOf(state, name)}${nameOf(name, value, names)}`;
      return removal(writeState(choose(state, name, rest)), text);
    }),
  );
  if (tags.length > 1) tags.push(make('li', '', makeLink(writeState(cleared), 'kb-tag', '全部去掉')));
  return tags;
}

/** Returns a link to `address` that takes back what `text` names. */
export function removal(address: string, text: string): HTMLElement {
  const link = makeLink(address, 'kb-tag kb-tag--lead', text, make('span', 'kb-search__cross', ' ✕'));
  link.ariaLabel = `去掉“${text}”`;
  return make('li', '', link);
}

function renderFacet(state: SearchState, name: PageFacet, values: readonly Value[], names: Names): HTMLElement {
  const boxes = values.map((value) => renderValue(name, value, state.chosen[name].includes(value.value), names));
  const role = name === 'unit' ? [renderRole(state)] : [];
  const rest = boxes.slice(unfolded);
  const more = rest.length > 0 ? [make('details', '', make('summary', '', `另有${rest.length}个`), ...rest)] : [];
  const facet = make(
    'fieldset',
    'kb-facet',
    make('legend', '', facetTitles[name]),
    ...role,
    ...boxes.slice(0, unfolded),
  );
  facet.append(...more);
  facet.dataset['facet'] = name;
  return facet;
}

function renderValue(facet: PageFacet, { value, count }: Value, chosen: boolean, names: Names): HTMLElement {
  const box = Object.assign(make('input'), { type: 'checkbox', name: facet, value, defaultChecked: chosen });
  const text = make('span', 'kb-facet__name', nameOf(facet, value, names));
  const counted = count === undefined ? [] : [make('span', 'kb-facet__count', String(count))];
  return make('label', 'kb-facet__value', box, text, ...counted);
}

function renderRole({ role }: SearchState): HTMLElement {
  const choice = Object.assign(make('select', 'kb-facet__role'), { name: 'role', ariaLabel: '单位的分工' });
  const options = [['', '不论'], ...roles.map((one) => [one, roleNames[one]])];
  choice.append(...options.map(([value, text]) => new Option(text, value, false, value === (role ?? ''))));
  return choice;
}

/** What is chosen comes first and stays, even where it finds nothing or nothing is known. */
function withChosen(values: Facets[string] | undefined, chosen: readonly string[]): Value[] {
  const countOf = new Map(values?.map(({ value, count }) => [value, count]));
  const kept = chosen.map((value) => ({ value, count: values && (countOf.get(value) ?? 0) }));
  return [...kept, ...(values ?? []).filter(({ value }) => !chosen.includes(value))];
}

function nameOf(facet: PageFacet, value: string, names: Names): string {
  const known: Readonly<Partial<Record<PageFacet, Names['plan']>>> = {
    ...names,
    kind: targetKindNames,
    status: statusNames,
  };
  return known[facet]?.[value] ?? value;
}

function roleOf({ role }: SearchState, facet: PageFacet): string {
  return facet === 'unit' && role ? `${roleNames[role]} ` : '';
}
