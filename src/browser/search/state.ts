/**
 * The search page's address and what it says: `?q=…&library=…&plan=…&topic=…&unit=…&role=lead&kind=deadline&status=…&year=…
 * &sort=deadline&page=2&narrow=no`. A facet may stand several times; what an address does not know is passed over.
 */

import { type Sort, sorts } from '../../index-format/search-files.ts';
import { type Role, roles } from '../../model/kinds.ts';
import type { Filters } from '../../search/types.ts';

/** The facets in the order of the page; `kind` is the kind of a target. */
export const pageFacets = ['library', 'plan', 'topic', 'unit', 'kind', 'status', 'year'] as const;
export type PageFacet = (typeof pageFacets)[number];

export interface SearchState {
  readonly words: string;
  readonly chosen: Readonly<Record<PageFacet, readonly string[]>>;
  /** How a unit that was chosen has to be named by a measure. */
  readonly role: Role | undefined;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
  /** Let a region, a plan or a unit among the words narrow. */
  readonly narrow: boolean;
}

/** Hits on one page. */
export const pageSize = 20;

/** Reads the state from the search part of an address. */
export function readState(search: string): SearchState {
  const address = new URLSearchParams(search);
  const page = Number.parseInt(address.get('page') ?? '', 10);
  return {
    words: address.get('q')?.trim() ?? '',
    chosen: chosenBy((name) => [...new Set(address.getAll(name).filter(Boolean))]),
    role: roles.find((role) => role === address.get('role')),
    sort: readSort(address.get('sort')),
    page: page > 0 ? page : 1,
    narrow: address.get('narrow') !== 'no',
  };
}

/** Writes the search part of the address of `state`; what goes without saying is left out. */
export function writeState({ words, chosen, role, sort, page, narrow }: SearchState): string {
  const address = new URLSearchParams({ q: words });
  for (const name of pageFacets) for (const value of chosen[name]) address.append(name, value);
  if (role) address.set('role', role);
  if (sort !== 'relevance') address.set('sort', sort);
  if (page > 1) address.set('page', String(page));
  if (!narrow) address.set('narrow', 'no');
  return `?${address}`;
}

/** What is no order is that by relevance. */
export function readSort(value: unknown): Sort {
  return sorts.find((sort) => sort === value) ?? 'relevance';
}

/** Returns the state with other values chosen of one facet, on its first page. */
export function choose(state: SearchState, name: PageFacet, values: readonly string[]): SearchState {
  return { ...state, chosen: { ...state.chosen, [name]: values }, page: 1 };
}

/** Returns the state with nothing chosen. */
export function chooseNothing(state: SearchState): SearchState {
  return { ...state, chosen: chosenBy(() => []), role: undefined, page: 1 };
}

/** Tells whether anything is chosen. */
export function isAnythingChosen({ chosen }: SearchState): boolean {
  return pageFacets.some((name) => chosen[name].length > 0);
}

/** Returns the name under which the search knows a facet. */
export function filterOf(name: PageFacet, role: Role | undefined): string {
  if (name === 'unit') return role ?? 'unit';
  return name === 'kind' ? 'target' : name;
}

/** Returns the filters that `state` asks for, those of the facet `but` left out. */
export function filtersOf({ chosen, role }: SearchState, but?: PageFacet): Filters {
  const names = pageFacets.filter((name) => name !== but && chosen[name].length > 0);
  return Object.fromEntries(names.map((name) => [filterOf(name, role), chosen[name]]));
}

function chosenBy(valuesOf: (name: PageFacet) => readonly string[]): SearchState['chosen'] {
  const values = Object.fromEntries(pageFacets.map((name) => [name, valuesOf(name)]));
  return values as SearchState['chosen']; // every name of facetNames has just been given its values
}
