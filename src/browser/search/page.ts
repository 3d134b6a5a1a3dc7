/**
 * Runs in the browser on the search page: shows what the address asks for and writes into the address what the reader
 * chooses, so that going back, reloading and sharing work as on any page.
 */
import { roles } from '../../model/kinds.ts';
import type { Facets, SearchHit, SearchResult } from '../../search/types.ts';
import { findPart, makeLink } from '../elements.ts';
import { make } from '../make.ts';
import { ask } from './client.ts';
import { renderFacets, renderTags } from './facets.ts';
import { describeResult, echo, renderHit } from './hits.ts';
import { renderNotes } from './notes.ts';
import {
  choose,
  chooseNothing,
  type FacetName,
  facetNames,
  filterOf,
  filtersOf,
  pageSize,
  readState,
  type SearchState,
  writeState,
} from './state.ts';

const pageTitle = document.title;

/** Wires the page, shows the results of its address and follows the browser's back and forward. */
export function startSearchPage(): void {
  const form = findPart<HTMLFormElement>('main [data-search-form]');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(writeState({ ...readState(location.search), words: field().value.trim(), page: 1, narrow: true }));
  });
  const filters = part('filters');
  filters.addEventListener('submit', (event) => event.preventDefault());
  filters.addEventListener('change', () => go(writeState(chosenState())));
  findPart('main').addEventListener('click', followInside);
  part('retry').addEventListener('click', () => void show());
  addEventListener('popstate', () => void show());
  unfoldWhereWide();
  void show();
}

function go(address: string): void {
  if (address !== location.search) history.pushState(undefined, '', address || location.pathname);
  void show();
}

/** A link to another state of this page is shown without loading it; the reader goes on at the results. */
function followInside(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest('a');
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (!link.getAttribute('href')?.startsWith('?')) return;
  event.preventDefault();
  go(link.search);
  part('status').focus();
}

/** On a narrow screen the filters stay folded until they are wanted. */
function unfoldWhereWide(): void {
  const wide = matchMedia('(width >= 60rem)');
  const fold = () => {
    findPart<HTMLDetailsElement>('[data-search-fold]').open = wide.matches;
  };
  wide.addEventListener('change', fold);
  fold();
}

/** What the filters say now. */
function chosenState(): SearchState {
  const form = new FormData(findPart<HTMLFormElement>('[data-search-filters]'));
  let state = readState(location.search);
  for (const name of facetNames) state = choose(state, name, form.getAll(name).map(String));
  const sort = form.get('sort') === 'plan' ? 'plan' : 'relevance';
  return { ...state, role: roles.find((role) => role === form.get('role')), sort };
}

async function show(): Promise<void> {
  const state = readState(location.search);
  const address = location.search;
  const current = () => address === location.search;
  field().value = state.words;
  document.title = state.words ? `${echo(state.words)} · ${pageTitle}` : pageTitle;
  if (state.words === '') return showStart();
  showWaiting();
  try {
    const { words, sort, narrow, page } = state;
    const options = { sort, narrow, filters: filtersOf(state) };
    const result = await ask(words, { ...options, limit: pageSize, offset: (page - 1) * pageSize });
    if (!current()) return;
    showResult(state, result);
    const counts = await countFacets(state);
    if (current()) showFacets(state, result, counts);
  } catch {
    if (current()) showFailure();
  }
}

/** A facet of which something is chosen is counted as if nothing were: so its other values can be added. */
async function countFacets(state: SearchState): Promise<Facets> {
  const { words, narrow } = state;
  const count = async (but?: FacetName): Promise<Facets> => {
    const { facets } = await ask(words, { narrow, filters: filtersOf(state, but), limit: 0, facets: true });
    return facets ?? {};
  };
  const chosen = facetNames.filter((name) => state.chosen[name].length > 0);
  const others = chosen.map(async (name) => {
    const filter = filterOf(name, state.role);
    return [filter, (await count(name))[filter] ?? []] as const;
  });
  return { ...(await count()), ...Object.fromEntries(await Promise.all(others)) };
}

function showStart(): void {
  reset('start');
  say('');
  field().focus();
}

/** The hits of before stay until the new ones are there; only the first search shows an empty page. */
function showWaiting(): void {
  say('正在搜索……');
  part('results').ariaBusy = 'true';
  part('hints').hidden = true;
  part('retry').hidden = true;
}

function showFailure(): void {
  reset('failure');
  say('搜索暂时用不了：索引没有取到。其他页面照常可看，可以按主题或方案浏览。');
}

function reset(why: 'start' | 'failure'): void {
  for (const name of ['results', 'notes', 'tags', 'pages'] as const) part(name).replaceChildren();
  part('results').ariaBusy = null;
  findPart('[data-search-fold]').hidden = true;
  part('start').hidden = why !== 'start';
  part('hints').hidden = false;
  part('retry').hidden = why !== 'failure';
}

function showResult(state: SearchState, result: SearchResult): void {
  const { total, exact, hits, names } = result;
  const tags = renderTags(state, names, chooseNothing(state));
  say(total > 0 ? describeResult(state.words, result) : describeNothing(state, result));
  part('notes').replaceChildren(...renderNotes(state, result));
  part('tags').replaceChildren(...tags);
  const title = exact === 0 ? '相近的措施' : '结果';
  part('results').replaceChildren(
    ...(state.sort === 'plan' ? list(title, hits, result) : hitGroups(title, result).flat()),
  );
  part('results').ariaBusy = null;
  part('pages').replaceChildren(...renderPages(state, total));
  part('start').hidden = true;
  part('hints').hidden = total > 0;
}

function describeNothing({ words, chosen }: SearchState, result: SearchResult): string {
  const within = facetNames.some((name) => chosen[name].length > 0);
  if (within) return `在选定的范围里没有找到${echo(words)}。可以去掉下面的条件，或者按主题浏览。`;
  return `${describeResult(words, result)}可以按主题浏览。`;
}

/** What was found, then what is near it, then what other plans say about the same. */
function hitGroups(title: string, result: SearchResult): HTMLElement[][] {
  const groupOf = ({ match }: SearchHit): string =>
    match === 'counterpart' ? '其他方案的对应措施' : match === 'near' ? '相近的措施' : title;
  const titles = [...new Set(result.hits.map(groupOf))];
  return titles.map((one) =>
    list(
      one,
      result.hits.filter((hit) => groupOf(hit) === one),
      result,
    ),
  );
}

function list(title: string, hits: SearchResult['hits'], { names }: SearchResult): HTMLElement[] {
  if (hits.length === 0) return [];
  const items = hits.map((hit) => renderHit(hit, names));
  return [make('h2', 'kb-search__group', title), make('ol', 'kb-search__hits', ...items)];
}

/** The facets are made anew with every answer; focus and what is unfolded stay. */
function showFacets(state: SearchState, { names, total }: SearchResult, counts: Facets): void {
  const facets = part('facets');
  const focused = document.activeElement;
  const place =
    focused instanceof HTMLInputElement && facets.contains(focused) ? boxOf(focused.name, focused.value) : '';
  const inRole = focused instanceof HTMLSelectElement && facets.contains(focused);
  const open = [...facets.querySelectorAll('details[open]')].map((one) => one.closest<HTMLElement>('[data-facet]'));
  facets.replaceChildren(...renderFacets(state, counts, names));
  for (const one of open)
    facets.querySelector(`[data-facet="${one?.dataset['facet']}"] details`)?.setAttribute('open', '');
  facets.querySelector<HTMLElement>(place || (inRole ? 'select' : 'none'))?.focus();
  findPart<HTMLSelectElement>('[data-search-filters] [name="sort"]').value = state.sort;
  findPart('[data-search-fold]').hidden = total === 0 && facets.childElementCount === 0;
}

function boxOf(name: string, value: string): string {
  return `input[name="${name}"][value="${CSS.escape(value)}"]`;
}

function renderPages(state: SearchState, total: number): HTMLElement[] {
  const last = Math.ceil(total / pageSize);
  if (last < 2) return [];
  const { page } = state;
  const link = (to: number, text: string) => makeLink(writeState({ ...state, page: to }), 'kb-tag', text);
  return [
    ...(page > 1 ? [link(page - 1, '上一页')] : []),
    make('span', '', `第${page}页，共${last}页`),
    ...(page < last ? [link(page + 1, '下一页')] : []),
  ];
}

function say(message: string): void {
  part('status').textContent = message;
}

function field(): HTMLInputElement {
  return findPart<HTMLInputElement>('main [data-search-form] input');
}

type PartName = 'status' | 'notes' | 'tags' | 'filters' | 'facets' | 'results' | 'pages' | 'hints' | 'start' | 'retry';

function part(name: PartName): HTMLElement {
  return findPart(`[data-search-${name}]`);
}
