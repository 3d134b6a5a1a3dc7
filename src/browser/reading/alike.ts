/**
 * Runs in the browser on a plan's page, loaded when a sentence is first opened: sets under it the nearest sentence of each
 * other plan, what both have pale. Arrows lead from sentence to sentence, Escape closes; the address keeps what is open.
 */
import type { AlikeSentence } from '../../render/views.ts';
import { runElement } from '../compare/run-element.ts';
import { makeLink } from '../elements.ts';
import { href } from '../href.ts';
import { make } from '../make.ts';

type Alike = ReadonlyMap<string, readonly AlikeSentence[]>;

let loaded: Promise<Alike> | undefined;
let panel: HTMLElement | undefined;

/** Opens what other plans say in the place of a sentence; closing leads back to `back`. */
export async function openAlike(sentence: HTMLElement, back?: HTMLElement): Promise<void> {
  const found = await load(sentence).catch(() => undefined);
  close();
  const box = make('span', 'kb-alike');
  box.append(headOf(sentence, found?.get(sentence.id)?.length, back), ...(found?.get(sentence.id) ?? []).map(rowOf));
  box.dataset['editorial'] = '';
  box.tabIndex = -1;
  box.role = 'group';
  box.ariaLabel = box.firstElementChild?.firstChild?.textContent ?? '';
  box.addEventListener('keydown', (event) => follow(event, sentence, back));
  sentence.after(box);
  panel = box;
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: 'nearest' });
  history.replaceState(history.state, '', `#${sentence.id}~`);
}

function close(): void {
  panel?.remove();
  panel = undefined;
}

/** What failed is fetched again for the next sentence. */
function load(sentence: HTMLElement): Promise<Alike> {
  const plan = sentence.closest<HTMLElement>('[data-measure]')?.dataset['measure']?.split('/')[0] ?? '';
  loaded ??= fetch(href(`plans/${encodeURIComponent(plan)}/alike.json`))
    .then((response) => response.json())
    .then((entries: readonly (readonly [string, readonly AlikeSentence[]])[]) => new Map(entries));
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

function headOf(sentence: HTMLElement, count: number | undefined, back: HTMLElement | undefined): HTMLElement {
  const said = count === undefined ? '没有取到，请稍后再试' : `另有${count}份方案这样写`;
  const button = (text: string, act: () => void) => {
    const made = Object.assign(make('button', 'kb-text-button', text), { type: 'button' });
    made.addEventListener('click', act);
    return made;
  };
  const steps = [
    ['上一句', neighbour(sentence, -1)],
    ['下一句', neighbour(sentence, 1)],
  ] as const;
  return make(
    'span',
    'kb-alike__head',
    make('span', '', `第${sentence.dataset['sentence']}句，${said}`),
    ...steps.flatMap(([text, other]) => (other ? [button(text, () => void openAlike(other, back))] : [])),
    button('关闭', () => leave(sentence, back)),
  );
}

function rowOf({ planName, label, url, runs }: AlikeSentence): HTMLElement {
  const place = makeLink(href(url), '', planName, make('small', '', label));
  return make('span', 'kb-alike__row', place, make('span', '', ...runs.map(runElement)));
}

/** The sentence before or behind it, in the whole plan, that other plans have too. */
function neighbour(sentence: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('[data-also]')];
  return all[all.indexOf(sentence) + step];
}

function follow(event: KeyboardEvent, sentence: HTMLElement, back: HTMLElement | undefined): void {
  const steps: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 };
  const step = steps[event.key];
  const other = step && neighbour(sentence, step);
  if (step) event.preventDefault();
  if (other) void openAlike(other, back);
  if (event.key === 'Escape') leave(sentence, back);
}

/** Closes; the keyboard goes on where it came from, else at the measure's own link. */
function leave(sentence: HTMLElement, back: HTMLElement | undefined): void {
  close();
  history.replaceState(history.state, '', `#${sentence.id}`);
  const link = sentence.closest('[data-measure]')?.querySelector<HTMLElement>('[data-alike]');
  (back ?? link)?.focus({ preventScroll: true });
}
