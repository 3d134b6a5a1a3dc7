/**
 * Runs in the browser: a reader finds plans by name and picks some of them, by keyboard or thumb (PlanPicker.astro). What is
 * picked stands in the address: `?plans=jia,yi`.
 */
import type { PlanChoice } from './compare/chosen.ts';
import { make } from './make.ts';
import { plainForm, typedWords } from './typed-words.ts';

export interface PickOptions {
  /** Reads the plans that may be picked. */
  plans(): Promise<readonly PlanChoice[]>;
  /** Hears what was picked, once the reader says so; none for all. */
  choose(plans: readonly string[]): void;
}

/** So many plans are picked at most: the columns of the widest table. */
export const pickedAtMost = 12;

/** So many names stand there at once; the others are found by typing. */
const shownAtMost = 24;

/** Returns the plans that the address asks for, as many as may be picked. */
export function pickedPlans(): string[] {
  return readPick(location.search, pickedAtMost);
}

/** An id may hold a comma, which its address encodes: `?plans=%E7%94%B2%2C%E4%B9%99,bing` names two plans. */
export function readPick(search: string, most: number): string[] {
  const asked = /[?&]plans=(?<plans>[^&]*)/u.exec(search)?.groups?.['plans'] ?? '';
  const plans = asked.split(',').map((plan) => new URLSearchParams(`plan=${plan}`).get('plan') ?? '');
  return [...new Set(plans.filter(Boolean))].slice(0, most);
}

/** Returns the address of this page with a choice. */
export function addressOfPick(plans: readonly string[]): string {
  return plans.length > 0 ? `?plans=${plans.map(encodeURIComponent).join(',')}` : location.pathname;
}

/** Starts the control; returns what shows in it what is picked, and `undefined` on a page without one. */
export function startPicking(options: PickOptions): ((plans: readonly string[]) => void) | undefined {
  const box = document.querySelector<HTMLDetailsElement>('[data-pick]');
  const form = box?.querySelector('form');
  const field = form?.querySelector('input');
  const list = form?.querySelector('ul');
  if (!box || !form || !field || !list) return undefined;
  let picked: readonly string[] = [];
  let names: readonly PlanChoice[] = [];
  const say = (words: string) => form.querySelector('[data-pick-status]')?.replaceChildren(words);
  const offer = () =>
    list.replaceChildren(...offered(names, picked, field.value).map((plan) => choiceOf(plan, picked)));
  const open = async (): Promise<void> => {
    if (!box.open) return;
    try {
      names = await options.plans();
      picked = knownOf(picked, names);
      offer();
      say(pickedNames(names, picked));
    } catch {
      say('方案目录没有取到，请收起后再展开。');
    }
  };
  box.addEventListener('toggle', () => void open());
  field.addEventListener('input', offer);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault(); // else it would send the choice before this one
    list.querySelector<HTMLInputElement>('input:not(:checked)')?.focus();
  });
  list.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const others = picked.filter((plan) => plan !== target.value);
    const isFull = target.checked && others.length === pickedAtMost;
    if (isFull) target.checked = false;
    picked = target.checked ? [...others, target.value] : others;
    say(`${isFull ? `至多选${pickedAtMost}份。` : ''}${pickedNames(names, picked)}`);
  });
  /** The control folds away with what was pressed in it. */
  const close = (): void => {
    box.open = false;
    box.querySelector('summary')?.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (picked.length === 0) return say('请先选方案。');
    close();
    options.choose(picked);
  });
  form.addEventListener('reset', () => {
    close();
    picked = [];
    options.choose([]);
  });
  return (plans) => {
    picked = plans;
    void open();
  };
}

/** What is shown nowhere can neither be dropped nor count among the most. */
export function knownOf(picked: readonly string[], names: readonly PlanChoice[]): string[] {
  return picked.filter((plan) => names.some(([id]) => id === plan));
}

/** What is picked first, then what has the words that are typed. */
export function offered(names: readonly PlanChoice[], picked: readonly string[], typed: string): PlanChoice[] {
  const words = typedWords(typed);
  const own = names.filter(([id]) => picked.includes(id));
  const others = names.filter(([id]) => !picked.includes(id));
  const fitting = others.filter(([, name]) => words.every((word) => plainForm(name).includes(word)));
  return [...own, ...fitting.slice(0, shownAtMost)];
}

function choiceOf([id, name]: PlanChoice, picked: readonly string[]): HTMLElement {
  const box = Object.assign(make('input'), { type: 'checkbox', value: id, checked: picked.includes(id) });
  return make('li', '', make('label', '', box, name));
}

function pickedNames(names: readonly PlanChoice[], picked: readonly string[]): string {
  const own = picked.flatMap((plan) => names.find(([id]) => id === plan)?.[1] ?? []);
  return own.length > 0
    ? `已选${own.length}份：${own.join('、')}`
    : `共${names.length}份可选，至多选${pickedAtMost}份。`;
}
