/**
 * Runs in the browser on the search page: reads the query from the address, asks the search module and shows what it
 * returns. The module and its index are loaded with the first query, not before.
 */

/** What a hit of `/search/api.js` holds that this page shows. */
interface Hit {
  readonly url: string;
  readonly title: string;
  /** Plain text; the found words between `<mark>` and `</mark>`. */
  readonly excerpt: string;
  readonly exact: boolean;
  readonly plan?: string;
  readonly label?: string;
}

interface Results {
  readonly total: number;
  readonly exact: number;
  readonly hits: readonly Hit[];
  readonly suggestions: readonly string[];
}

interface SearchModule {
  createSearch(options: { base: string }): SearchEngine;
}

interface SearchEngine {
  search(query: string, options: { limit: number; offset: number }): Promise<Results>;
}

const pageSize = 20;
let engine: Promise<SearchEngine> | undefined;

/** Wires the form, shows the results of the query in the address, and follows the browser's back and forward. */
export function startSearchPage(): void {
  const form = document.querySelector<HTMLFormElement>('[data-search-form]');
  const field = form?.querySelector('input');
  if (!form || !field) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.pushState(undefined, '', `?${new URLSearchParams({ q: field.value.trim() })}`);
    showQuery(field);
  });
  addEventListener('popstate', () => showQuery(field));
  part('more').addEventListener('click', () => showHits(field.value.trim(), part('hits').childElementCount));
  showQuery(field);
}

function showQuery(field: HTMLInputElement): void {
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  const query = field.value.trim();
  part('hits').replaceChildren();
  part('hints').hidden = query !== '';
  part('more').hidden = true;
  part('suggestions').hidden = true;
  say('');
  if (query === '') field.focus();
  else void showHits(query, 0);
}

async function showHits(query: string, offset: number): Promise<void> {
  say('正在搜索……');
  try {
    const results = await (await loadEngine()).search(query, { limit: pageSize, offset });
    if (query === new URLSearchParams(location.search).get('q')?.trim()) showResults(query, results);
  } catch {
    say('搜索暂时用不了：没有找到索引。可以先从主题或方案目录找。');
  }
}

/** Remembers a loaded engine, forgets a failed load so that the next query tries again. */
async function loadEngine(): Promise<SearchEngine> {
  const base = document.querySelector<HTMLElement>('[data-search]')?.dataset['base'] ?? '/';
  engine ??= import(/* @vite-ignore */ `${base}search/api.js`).then((module: SearchModule) => module.createSearch({ base }));
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

function showResults(query: string, { total, exact, hits, suggestions }: Results): void {
  part('hits').append(...hits.map(renderHit));
  const shown = part('hits').childElementCount;
  part('more').hidden = shown >= total || hits.length === 0;
  if (total === 0) say(`没有找到“${query}”。`);
  else if (exact === 0) say(`没有逐字出现“${query}”的措施，相近的有${total}项。`);
  else say(`${total}项，其中${exact}项逐字出现“${query}”。`);
  showSuggestions(suggestions);
}

function renderHit(hit: Hit): Node {
  const template = document.querySelector<HTMLTemplateElement>('template[data-search-hit]');
  const item = document.importNode(template?.content ?? new DocumentFragment(), true);
  const link = item.querySelector<HTMLAnchorElement>('[data-hit-title]');
  if (link) {
    link.href = hit.url;
    const place = document.createElement('span');
    place.className = 'kb-hit__place';
    place.textContent = [hit.plan, hit.label, hit.exact ? '逐字' : '相近'].filter(Boolean).join('　');
    link.append(place, hit.title);
  }
  item.querySelector('[data-hit-excerpt]')?.append(...markedText(hit.excerpt));
  return item;
}

/** Turns `<mark>` pairs into elements and everything else into text, whatever it holds. */
function markedText(excerpt: string): Node[] {
  return excerpt.split(/<mark>(?<found>.*?)<\/mark>/u).map((text, index) => {
    if (index % 2 === 0) return document.createTextNode(decodeEntities(text));
    return Object.assign(document.createElement('mark'), { textContent: decodeEntities(text) });
  });
}

function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

function showSuggestions(suggestions: readonly string[]): void {
  const links = suggestions.map((query) => Object.assign(document.createElement('a'), { href: `?${new URLSearchParams({ q: query })}`, textContent: query }));
  part('suggestions').hidden = links.length === 0;
  part('suggestions').replaceChildren('也可以搜', ...links);
}

function say(message: string): void {
  part('status').textContent = message;
}

function part(name: 'status' | 'suggestions' | 'hits' | 'more' | 'hints'): HTMLElement {
  const element = document.querySelector<HTMLElement>(`[data-search-${name}]`);
  if (!element) throw new Error(`The search page has no place for ${name}.`);
  return element;
}
