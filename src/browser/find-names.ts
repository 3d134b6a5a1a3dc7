/**
 * Runs in the browser above a long list: shows only what holds the words that the reader types. A list of several pages is
 * gone through whole, from the files beside its pages; of one page what stands there is hidden.
 */

import { once } from '../model/once.ts';
import { findPart, makeLink } from './elements.ts';
import { fetchJson } from './fetch-json.ts';
import { href } from './href.ts';
import { make } from './make.ts';
import { showAnswer } from './show-answer.ts';
import { createTurns } from './turns.ts';
import { plainForm, typedWords } from './typed-words.ts';

/** An entry of a list as its files name it: what it is called, its address below the site root, what else tells it. */
export type FoundName = readonly [name: string, url: string, note: string];

/** Says how many entries are left. */
type Find = (words: readonly string[]) => Promise<number>;

/** So many are listed at once. */
const listedAtOnce = 100;

/** Makes the field work; without script the pages of the list stand there. */
export function offerFind(): void {
  const box = document.querySelector<HTMLElement>('[data-find]');
  const field = box?.querySelector('input');
  if (!box || !field) return;
  const { find: list = '', files = '0' } = box.dataset;
  const isWhole = Number(files) > 0;
  const answer = createAnswer(box, isWhole ? findInFiles(list, Number(files)) : findOnPage);
  field.addEventListener('input', () => {
    if (isWhole) history.replaceState(undefined, '', addressOf(field.value.trim()));
    void answer(field.value);
  });
  if (isWhole) field.value ||= new URLSearchParams(location.search).get('q') ?? '';
  if (field.value !== '')
    void answer(field.value); // typed before this code was there, kept by the browser or asked for
  else showAnswer();
}

function addressOf(words: string): string {
  return words ? `?${new URLSearchParams({ q: words })}` : location.pathname;
}

/** Of two answers that are asked for one after the other the later one stays. */
function createAnswer(box: HTMLElement, find: Find): (typed: string) => Promise<void> {
  const say = (words: string) => box.querySelector('[data-find-status]')?.replaceChildren(words);
  const begin = createTurns();
  return async (typed) => {
    const isLast = begin();
    const words = typedWords(typed);
    const wait = setTimeout(() => isLast() && say('正在取名单……'), 200);
    const said = await find(words).then(
      (found) => (words.length > 0 ? `${found}个` : ''),
      () => '名单没有取到，请再打一次，或逐页看。',
    );
    clearTimeout(wait);
    if (!isLast()) return;
    say(said);
    showAnswer();
  };
}

/** Hides what does not fit of the units of a page; a row without any is hidden. */
async function findOnPage(words: readonly string[]): Promise<number> {
  const left = new Set<string>();
  for (const row of document.querySelectorAll<HTMLElement>('.kb-lines > div')) {
    const entries = [...row.querySelectorAll<HTMLElement>('li')];
    for (const entry of entries) {
      const name = plainForm(`${row.querySelector('dt')?.textContent ?? ''}${entry.textContent}`);
      entry.hidden = !words.every((word) => name.includes(word));
      if (!entry.hidden) left.add(entry.querySelector('a')?.href ?? '');
    }
    row.hidden = words.length > 0 && entries.every(({ hidden }) => hidden);
  }
  return left.size;
}

/** Lists what fits in the place of the page's own entries. */
function findInFiles(list: string, files: number): Find {
  const read = once(async () => {
    const paths = Array.from({ length: files }, (_, index) => href(`lists/${list}/${index + 1}.json`));
    const names = (await Promise.all(paths.map(fetchJson<readonly FoundName[]>))).flat();
    return names.map((entry) => ({ entry, words: plainForm(`${entry[0]} ${entry[2]}`) }));
  });
  let asked = '';
  return async (words) => {
    asked = words.join(' ');
    const own = asked;
    const names = words.length > 0 ? await read() : [];
    const found = names.filter((name) => words.every((word) => name.words.includes(word))).map(({ entry }) => entry);
    if (own === asked) showFound(words.length > 0 ? found : undefined);
    return found.length;
  };
}

function showFound(found: readonly FoundName[] | undefined): void {
  findPart('[data-list-page]').hidden = found !== undefined;
  const part = findPart('[data-found]');
  part.hidden = found === undefined;
  part.replaceChildren(...(found?.length ? listOf(found) : []));
}

function listOf(found: readonly FoundName[]): HTMLElement[] {
  const list = make('ul', 'kb-name-list');
  const more = Object.assign(make('button', 'kb-text-button'), { type: 'button' });
  let listed = 0;
  const append = (): void => {
    list.append(...found.slice(listed, listed + listedAtOnce).map(entryOf));
    listed = Math.min(listed + listedAtOnce, found.length);
    more.hidden = listed === found.length;
    more.textContent = `还有${found.length - listed}个，再列${Math.min(found.length - listed, listedAtOnce)}个`;
  };
  more.addEventListener('click', append);
  append();
  return [list, make('p', '', more)];
}

function entryOf([name, url, note]: FoundName): HTMLElement {
  return make('li', '', makeLink(href(url), 'kb-touch', name), make('span', 'kb-quiet kb-small', note));
}
