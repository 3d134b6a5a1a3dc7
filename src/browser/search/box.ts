/**
 * Runs in the browser: the search box, a dialog over the page. It asks while the reader types, but never in the middle of
 * composing with an input method. Arrows walk through the hits, Enter opens one or leads to the search page with all of
 * them, Escape closes; the browser gives the focus back.
 */
import type { SearchResult } from '../../search/types.ts';
import styles from '../../styles/search.css?url';
import { linkStyles, makeLink } from '../elements.ts';
import { href } from '../href.ts';
import { make } from '../make.ts';
import { ask } from './client.ts';
import { describeFailure, mayPass, renderRetry } from './failures.ts';
import { describeResult, renderBriefly } from './hits.ts';
import { slashKey } from './slash-key.ts';

interface Box {
  readonly dialog: HTMLDialogElement;
  readonly field: HTMLInputElement;
  readonly status: HTMLElement;
  readonly hits: HTMLElement;
}

const shown = 6;
/** Milliseconds without a keystroke before the search is asked. */
const pause = 120;
const hint = '词、句、文号、单位、编号都可以；几个词之间空一格；也可以打拼音。';
const keyHint = '↑ ↓ 选择　Enter 打开或看全部　Esc 关闭';

let box: Box | undefined;
let timer = 0;

/** What a reader does while the box is on its way. */
interface Opening {
  /** The field that is typed into meanwhile. */
  readonly field: HTMLInputElement | null;
  /** Where the focus goes back to when the box closes. */
  readonly back: Element | null;
  composed(): Promise<void>;
}

/**
 * Opens the box once nobody is composing. It takes over what stands in the field by then, with the caret; a reader who has
 * gone elsewhere meanwhile is left alone.
 */
export async function openSearchBox({ field, back, composed }: Opening): Promise<void> {
  await linkStyles(styles);
  await composed();
  box ??= createBox();
  if (box.dialog.open || (field && !field.matches(':focus'))) return;
  if (field?.value) takeOver(box.field, field);
  field?.blur();
  if (back instanceof HTMLElement) back.focus({ preventScroll: true });
  const { selectionStart, selectionEnd } = box.field;
  box.dialog.showModal();
  box.field.focus();
  if (field?.value) box.field.setSelectionRange(selectionStart, selectionEnd);
  else box.field.select();
  if (field) field.value = '';
  void update(box);
}

function takeOver(field: HTMLInputElement, source: HTMLInputElement): void {
  field.value = source.value;
  field.setSelectionRange(source.selectionStart, source.selectionEnd);
}

function createBox(): Box {
  const field = make('input', 'kb-ask__field');
  Object.assign(field, {
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    enterKeyHint: 'search',
    maxLength: 400,
    ariaLabel: '搜索全部方案',
  });
  const close = make('button', 'kb-finder__close', '关闭');
  close.type = 'button';
  const form = make('form', 'kb-finder__form', field, close);
  form.action = href('search/');
  form.role = 'search';
  const status = make('p', 'kb-finder__status');
  status.role = 'status';
  const hits = make('ul', 'kb-finder__hits');
  const dialog = make('dialog', 'kb-finder', form, status, hits, make('p', 'kb-finder__keys', keyHint, slashSwitch()));
  dialog.ariaLabel = '搜索';
  document.body.append(dialog);
  const made = { dialog, field, status, hits };
  close.addEventListener('click', () => dialog.close());
  listen(made);
  return made;
}

function slashSwitch(): HTMLElement {
  const choice = make('input', '');
  Object.assign(choice, { type: 'checkbox', checked: slashKey.isOn() });
  choice.addEventListener('change', () => slashKey.turn(choice.checked));
  return make('label', 'kb-finder__switch', choice, '按 / 打开搜索');
}

function listen(made: Box): void {
  const { dialog, field } = made;
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void update(made), pause);
  };
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) later();
  });
  field.addEventListener('compositionstart', () => clearTimeout(timer));
  field.addEventListener('compositionend', later);
  dialog.addEventListener('keydown', (event) => onKey(made, event));
  let pressed: EventTarget | null = null;
  dialog.addEventListener('pointerdown', ({ target }) => {
    pressed = target;
  });
  dialog.addEventListener('click', ({ target }) => {
    const leaves = target instanceof Element && target.closest('a');
    const beside = target === dialog && pressed === dialog;
    if (beside || leaves) dialog.close();
  });
}

function onKey({ dialog, field, hits }: Box, event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (belongsToInputMethod(event)) {
    if (key === 'Enter') event.preventDefault();
    return;
  }
  if (key === 'Escape') {
    event.preventDefault();
    dialog.close();
  } else if (key === 'ArrowDown' || key === 'ArrowUp') {
    event.preventDefault();
    step([field, ...hits.querySelectorAll<HTMLElement>('a, button')], key === 'ArrowDown' ? 1 : -1);
  } else if (key.length === 1 && !ctrlKey && !metaKey && !altKey && key !== ' ' && !field.matches(':focus')) {
    field.focus();
  }
}

/** Safari says of the key that ends a composition only that its code is 229. */
function belongsToInputMethod(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Moves the focus to the next or previous place, round and round. */
function step(places: readonly HTMLElement[], by: number): void {
  const at = places.findIndex((place) => place.matches(':focus'));
  places.at((Math.max(at, 0) + by) % places.length)?.focus();
}

/** Shows what the field asks for; an answer that comes after the field has changed is dropped. */
async function update(made: Box): Promise<void> {
  const words = made.field.value.trim();
  const current = () => made.field.value.trim() === words;
  if (words === '') return showEmpty(made);
  if (!made.hits.querySelector('.kb-finder__hit')) made.status.textContent = '正在搜索……';
  try {
    const result = await ask(words, { limit: shown });
    if (current()) showResult(made, words, result);
  } catch (failure) {
    if (current()) showFailure(made, failure);
  }
}

function showEmpty({ status, hits }: Box): void {
  status.textContent = hint;
  hits.replaceChildren(...browse());
}

function showResult({ status, hits }: Box, words: string, result: SearchResult): void {
  status.textContent = describeResult(words, result);
  const offers = result.suggestions.map((other) => item(pageOf(other), `是否要找 ${other}`));
  const items = renderBriefly(result.hits, result.names);
  const all = item(pageOf(words), `全部${result.total}项，可按方案、主题、单位筛选`);
  hits.replaceChildren(...offers, ...items, ...(result.total > 0 ? [all] : browse()));
  hits.scrollTop = 0;
}

function pageOf(words: string): string {
  return `${href('search/')}?q=${encodeURIComponent(words)}`;
}

function showFailure(made: Box, failure: unknown): void {
  const retry = renderRetry('kb-finder__more', () => {
    made.field.focus();
    void update(made);
  });
  made.status.textContent = describeFailure(failure);
  made.hits.replaceChildren(...(mayPass(failure) ? [make('li', '', retry)] : []), ...browse());
}

function browse(): HTMLElement[] {
  return [item(href('topics/'), '按主题浏览'), item(href('plans/'), '按方案浏览')];
}

function item(address: string, text: string): HTMLElement {
  return make('li', '', makeLink(address, 'kb-finder__more', text));
}
