/**
 * Runs in the browser: a reader finds plans by name and picks some of them, by keyboard or thumb (PlanPicker.astro). What is
 * picked stands in the address: `?plans=jia,yi`.
 */
import type { PlanChoice } from './compare/chosen.ts';
import { make } from './make.ts';

export interface PickOptions {
  /** Reads the plans that may be picked. */
  plans(): Promise<readonly PlanChoice[]>;
  /** Hears what was picked, once the reader says so; none for all. */
  choose(plans: readonly string[]): void;
}

/** So many names stand there at once; the others are found by typing. */
const shownAtMost = 24;

/** Returns the plans that the address asks for, `most` at most. */
export function pickedPlans(most: number): string[] {
  const asked = new URLSearchParams(location.search).get('plans') ?? '';
  return [...new Set(asked.split(',').filter(Boolean))].slice(0, most);
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
  const most = Number(box.dataset['pick']);
  let picked: readonly string[] = [];
  let names: readonly PlanChoice[] = [];
  const say = (words: string) => form.querySelector('[data-pick-status]')?.replaceChildren(words);
  const offer = () =>
    list.replaceChildren(...offered(names, picked, field.value).map((plan) => choiceOf(plan, picked)));
  const open = async (): Promise<void> => {
    if (!box.open) return;
    try {
      names = await options.plans();
      offer();
      say(pickedNames(names, picked, most));
    } catch {
      say('方案目录没有取到，请收起后再展开。');
    }
  };
  box.addEventListener('toggle', () => void open());
  field.addEventListener('input', offer);
  list.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const others = picked.filter((plan) => plan !== target.value);
    const isFull = target.checked && others.length === most;
    if (isFull) target.checked = false;
    picked = target.checked ? [...others, target.value] : others;
    say(`${isFull ? `至多选${most}份。` : ''}${pickedNames(names, picked, most)}`);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (picked.length === 0) return say('请先选方案。');
    box.open = false;
    options.choose(picked);
  });
  form.addEventListener('reset', () => {
    box.open = false;
    picked = [];
    options.choose([]);
  });
  return (plans) => {
    picked = plans;
    void open();
  };
}

/** What is picked first, then what has the words that are typed. */
function offered(names: readonly PlanChoice[], picked: readonly string[], typed: string): PlanChoice[] {
  const words = typed.split(/\s+/u).filter(Boolean);
  const own = names.filter(([id]) => picked.includes(id));
  const fitting = names.filter(([id, name]) => !picked.includes(id) && words.every((word) => name.includes(word)));
  return [...own, ...fitting.slice(0, shownAtMost)];
}

function choiceOf([id, name]: PlanChoice, picked: readonly string[]): HTMLElement {
  const box = Object.assign(make('input'), { type: 'checkbox', value: id, checked: picked.includes(id) });
  return make('li', '', make('label', '', box, name));
}

function pickedNames(names: readonly PlanChoice[], picked: readonly string[], most: number): string {
  const own = picked.flatMap((plan) => names.find(([id]) => id === plan)?.[1] ?? []);
  return own.length > 0 ? `已选${own.length}份：${own.join('、')}` : `共${names.length}份可选，至多选${most}份。`;
}
