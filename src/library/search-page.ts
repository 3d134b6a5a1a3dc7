/**
 * Runs in the browser on the search page: reads the query from the address, asks the search module and shows what it
 * returns. The module and its index are loaded with the first query, not before.
 */
import type { CreateSearchOptions, Mark, Search, SearchHit, SearchResult } from '../search/api.ts';
import { href } from './href.ts';

interface SearchModule {
  createSearch(options: CreateSearchOptions): Search;
}

interface Query {
  readonly words: string;
  /** Plan id; empty for all plans. */
  readonly plan: string;
}

const pageSize = 20;
let engine: Promise<Search> | undefined;

/** Wires the form, shows the results of the query in the address, and follows the browser's back and forward. */
export function startSearchPage(): void {
  const form = document.querySelector<HTMLFormElement>('main [data-search-form]');
  if (!form) return;
  const submit = () => {
    history.pushState(undefined, '', `?${addressOf({ words: field().value.trim(), plan: planChoice().value })}`);
    showQuery();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  planChoice().addEventListener('change', submit);
  part('more').addEventListener('click', () => void showHits(readQuery(), part('hits').childElementCount));
  addEventListener('popstate', showQuery);
  showQuery();
}

function readQuery(): Query {
  const address = new URLSearchParams(location.search);
  return { words: address.get('q')?.trim() ?? '', plan: address.get('plan') ?? '' };
}

function addressOf({ words, plan }: Query): URLSearchParams {
  return new URLSearchParams(plan ? { q: words, plan } : { q: words });
}

function showQuery(): void {
  const query = readQuery();
  field().value = query.words;
  planChoice().value = query.plan;
  part('hits').replaceChildren();
  part('hints').hidden = query.words !== '';
  part('filter').hidden = query.words === '';
  part('more').hidden = true;
  part('suggestions').hidden = true;
  say('');
  if (query.words === '') field().focus();
  else void showHits(query, 0);
}

async function showHits(query: Query, offset: number): Promise<void> {
  if (offset === 0) say('正在搜索……');
  try {
    const search = await loadSearch();
    const filters = query.plan ? { plan: query.plan } : {};
    const result = await search(query.words, { limit: pageSize, offset, filters });
    if (String(addressOf(query)) === String(addressOf(readQuery()))) showResult(query, result);
  } catch {
    say('搜索暂时用不了，索引没有取到。可以先从主题或方案目录找。');
  }
}

/** Remembers a loaded module, forgets a failed load so that the next query tries again. */
function loadSearch(): Promise<Search> {
  engine ??= import(/* @vite-ignore */ href('search/api.js')).then(({ createSearch }: SearchModule) =>
    createSearch({ base: href('') }),
  );
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

function showResult({ words }: Query, { total, exact, hits, suggestions }: SearchResult): void {
  part('hits').append(...hits.map(renderHit));
  part('more').hidden = hits.length === 0 || part('hits').childElementCount >= total;
  if (total === 0) say(`没有找到“${words}”。`);
  else if (exact === 0) say(`没有逐字出现“${words}”的措施，相近的有${total}项。`);
  else if (exact === total) say(`${total}项逐字出现“${words}”。`);
  else say(`${total}项，其中${exact}项逐字出现“${words}”。`);
  showSuggestions(suggestions);
}

function renderHit(hit: SearchHit): Node {
  const title = make('a', 'kb-hit__title');
  title.href = href(hit.url);
  const place = make('span', 'kb-hit__place');
  place.append([planName(hit.plan), hit.label, hit.exact ? '' : '相近'].filter(Boolean).join('　'));
  title.append(place, ...markedText(hit.title, hit.titleMarks));
  const excerpt = make('p', 'kb-hit__excerpt');
  excerpt.append(...markedText(hit.excerpt, hit.marks));
  const heading = make('h2', 'kb-hit__heading');
  heading.append(title);
  const item = make('li', hit.exact ? 'kb-hit' : 'kb-hit kb-hit--near');
  item.append(heading, excerpt);
  return item;
}

/** The text with its marked ranges in `<mark>`; always text, whatever it holds. */
function markedText(text: string, marks: readonly Mark[]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(
      text.slice(at, start),
      Object.assign(document.createElement('mark'), { textContent: text.slice(start, end) }),
    );
    at = end;
  }
  return [...parts, text.slice(at)];
}

function showSuggestions(suggestions: readonly string[]): void {
  const links = suggestions.map((words) => {
    const link = make('a', 'kb-search__suggestion');
    link.href = `?${addressOf({ words, plan: '' })}`;
    link.textContent = words;
    return link;
  });
  part('suggestions').hidden = links.length === 0;
  part('suggestions').replaceChildren('是否要找', ...links);
}

/** The choice of plans knows their names. */
function planName(id: string): string {
  return [...planChoice().options].find(({ value }) => value === id)?.text ?? id;
}

function say(message: string): void {
  part('status').textContent = message;
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), { className });
}

function field(): HTMLInputElement {
  return find<HTMLInputElement>('main [data-search-form] input');
}

function planChoice(): HTMLSelectElement {
  return find<HTMLSelectElement>('[data-search-plan]');
}

function part(name: 'status' | 'filter' | 'suggestions' | 'hits' | 'more' | 'hints'): HTMLElement {
  return find(`[data-search-${name}]`);
}

function find<Found extends HTMLElement>(selector: string): Found {
  const element = document.querySelector<Found>(selector);
  if (!element) throw new Error(`The search page has no ${selector}.`);
  return element;
}
