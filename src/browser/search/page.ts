/**
 * Runs in the browser on the search page: shows what the address asks for and writes into the address what the reader
 * chooses, so that going back, reloading and sharing work as on any page.
 */
import { roles } from '../../model/kinds.ts';
import type { Facets, Filters, SearchHit, SearchOptions, SearchResult } from '../../search/types.ts';
import { findPart, makeLink } from '../elements.ts';
import { make } from '../make.ts';
import { showAnswer } from '../show-answer.ts';
import { ask as askLibraries, type SearchedLibrary } from './client.ts';
import { renderFacets, renderTags } from './facets.ts';
import { costsFilters, describeFailure, mayPass, withoutFilters } from './failures.ts';
import { describeResult, echo, isExact, renderHits } from './hits.ts';
import { renderNotes } from './notes.ts';
import {
  choose,
  chooseNothing,
  filterOf,
  filtersOf,
  isAnythingChosen,
  pageFacets,
  pageSize,
  readSort,
  readState,
  type SearchState,
  writeState,
} from './state.ts';

const pageTitle = document.title;
/** What stays as it was until the new answer is there. */
const answerParts = ['results', 'facets'] as const;

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
  part('retry').addEventListener('click', again);
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
  for (const name of pageFacets) state = choose(state, name, form.getAll(name).map(String));
  return { ...state, role: roles.find((role) => role === form.get('role')), sort: readSort(form.get('sort')) };
}

async function show(): Promise<void> {
  const state = readState(location.search);
  const address = location.search;
  const current = () => address === location.search;
  field().value = state.words;
  document.title = state.words ? `${echo(state.words)} · ${pageTitle}` : pageTitle;
  if (state.words === '' && !isAnythingChosen(state)) return showStart();
  showWaiting();
  try {
    const answer = await answerTo(state);
    if (!current()) return;
    showResult(state, answer);
    const counted = await countFacets(state, answer).catch((): Counted => ({ facets: {}, names: answer.result.names }));
    if (current()) showFacets(state, answer, counted);
  } catch (failure) {
    if (current()) showFailure(failure);
  }
}

function again(): void {
  void show();
  part('status').focus();
}

/** The libraries that are searched together; none where the site's own is alone. */
function libraries(): readonly SearchedLibrary[] {
  return JSON.parse(part('notes').dataset['libraries'] ?? '[]');
}

function ask(words: string, options: SearchOptions): Promise<SearchResult> {
  return askLibraries(words, options, libraries());
}

/** What was found within what is chosen, or without regard to it where its file cannot be had. */
interface Answer {
  readonly result: SearchResult;
  readonly filtered: boolean;
}

async function answerTo(state: SearchState): Promise<Answer> {
  const { words, sort, narrow, page } = state;
  const options = { sort, narrow, limit: pageSize, offset: (page - 1) * pageSize };
  try {
    return { result: await ask(words, { ...options, filters: filtersOf(state) }), filtered: true };
  } catch (failure) {
    if (!isAnythingChosen(state) || !costsFilters(failure)) throw failure;
    return { result: await ask(words, options), filtered: false };
  }
}

type Counted = { readonly facets: Facets } & Pick<SearchResult, 'names'>;

/** A facet of which something is chosen is counted as if nothing were: so its other values can be added. */
async function countFacets(state: SearchState, { filtered }: Answer): Promise<Counted> {
  const { words, narrow } = state;
  const count = async (filters: Filters): Promise<Counted> => {
    const { facets = {}, names } = await ask(words, { narrow, filters, limit: 0, facets: true });
    return { facets, names };
  };
  if (!filtered) return count({});
  const chosen = pageFacets.filter((name) => state.chosen[name].length > 0);
  const others = chosen.map(async (name) => {
    const filter = filterOf(name, state.role);
    const { facets } = await count(filtersOf(state, name));
    return Object.entries(facets).filter(([counted]) => counted === filter);
  });
  const { facets, names } = await count(filtersOf(state));
  return { facets: { ...facets, ...Object.fromEntries((await Promise.all(others)).flat()) }, names };
}

function showStart(): void {
  reset('start');
  say('');
  field().focus();
}

/** The hits of before stay until the new ones are there; only the first search shows an empty page. */
function showWaiting(): void {
  say('正在搜索……');
  for (const name of answerParts) part(name).ariaBusy = 'true';
  findPart('[data-search-fold]').hidden = false;
  part('hints').hidden = true;
  part('retry').hidden = true;
}

function showFailure(failure: unknown): void {
  reset('failure');
  say(describeFailure(failure));
  part('retry').hidden = !mayPass(failure);
}

function reset(why: 'start' | 'failure'): void {
  for (const name of ['results', 'notes', 'tags', 'pages'] as const) part(name).replaceChildren();
  for (const name of answerParts) part(name).ariaBusy = null;
  findPart('[data-search-fold]').hidden = true;
  part('start').hidden = why !== 'start';
  part('hints').hidden = false;
  part('retry').hidden = true;
  showAnswer();
}

function showResult(state: SearchState, { result, filtered }: Answer): void {
  const { total, exact, hits, names, interpretation } = result;
  const applied = filtered ? state : chooseNothing(state);
  const described = total > 0 ? describeResult(state.words, result) : describeNothing(applied, result);
  say(filtered ? described : `${withoutFilters}${described}`);
  part('retry').hidden = filtered;
  part('notes').replaceChildren(...renderNotes(state, result));
  part('tags').replaceChildren(...renderTags(applied, names, chooseNothing(state)));
  const title = exact === 0 && !answers.some((match) => match === hits[0]?.match) ? '相近的措施' : '结果';
  part('results').replaceChildren(
    ...(state.sort !== 'relevance' ? list(title, hits, result) : hitGroups(title, result).flat()),
  );
  part('results').ariaBusy = null;
  part('pages').replaceChildren(...renderPages(state, total));
  part('start').hidden = true;
  part('hints').hidden = total > 0 && interpretation.missing.length === 0;
  showAnswer();
}

/** What was asked for, though it is not a text. */
const answers: readonly SearchHit['match'][] = ['place', 'listed'];

function describeNothing(state: SearchState, result: SearchResult): string {
  const what = state.words === '' ? '措施' : echo(state.words);
  if (isAnythingChosen(state)) return `在选定的范围里没有找到${what}。可以去掉下面的条件，或者按主题浏览。`;
  return `${describeResult(state.words, result)}可以按主题浏览。`;
}

/** What was found, then what is near it, then what other plans say about the same; all in one list where nothing is exact. */
function hitGroups(title: string, result: SearchResult): HTMLElement[][] {
  const groupOf = ({ match }: SearchHit): string => {
    if (match === 'elsewhere') return '其他单位的措施';
    if (result.exact === 0) return title;
    if (match === 'counterpart') return '其他方案的对应措施';
    return isBeside(match) ? '相近的措施' : title;
  };
  const titles = [...new Set(result.hits.map(groupOf))];
  return titles.map((one) =>
    list(
      one,
      result.hits.filter((hit) => groupOf(hit) === one),
      result,
    ),
  );
}

function isBeside(match: SearchHit['match']): boolean {
  return match === 'near' || match === 'topic';
}

function list(title: string, hits: SearchResult['hits'], { names }: SearchResult): HTMLElement[] {
  if (hits.length === 0) return [];
  const heading = make('h2', 'kb-search__group', hits.every(isExact) ? '逐字出现' : title);
  return [heading, make('ol', 'kb-search__hits', ...renderHits(hits, names))];
}

/** The facets are made anew with every answer; focus and what is unfolded stay. */
function showFacets(state: SearchState, { result: { total }, filtered }: Answer, counted: Counted): void {
  const facets = part('facets');
  const focused = document.activeElement;
  const place =
    focused instanceof HTMLInputElement && facets.contains(focused) ? boxOf(focused.name, focused.value) : '';
  const inRole = focused instanceof HTMLSelectElement && facets.contains(focused);
  const open = [...facets.querySelectorAll('details[open]')].map((one) => one.closest<HTMLElement>('[data-facet]'));
  facets.replaceChildren(...renderFacets(state, counted.facets, counted.names, filtered ? again : undefined));
  facets.ariaBusy = null;
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
