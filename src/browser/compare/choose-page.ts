/**
 * Runs in the browser on the page where a reader chooses two measures. The choice stands in the address
 * (`?a=weifang-2021/5.4&b=…`). A matched pair has a page of its own and is shown there; any other is compared here.
 */
import type { ComparedCell, ComparedRow } from '../../render/views.ts';
import { collectButton } from '../basket/collect-button.ts';
import { takenId } from '../basket/taken.ts';
import { findPart, makeLink } from '../elements.ts';
import { href } from '../href.ts';
import { make } from '../make.ts';
import { showAnswer } from '../show-answer.ts';
import type { Choice, ChosenText } from './chosen-texts.ts';
import { runElement } from './run-element.ts';

export interface ChoosePageOptions {
  /** Reads the list of all measures. */
  choices(): Promise<readonly Choice[]>;
  /** Reads the measures of a plan. */
  textsOf(plan: string): Promise<readonly ChosenText[]>;
  /** Address of the page of a matched pair, below the site root. */
  pageOf(a: string, b: string): string;
  /** How the address of such a page calls a measure. */
  nameOf(id: string): string;
  /** Compares two texts, given as their sentences. */
  compare(a: readonly string[], b: readonly string[]): Promise<readonly ComparedRow[]>;
}

type Side = 'a' | 'b';
const sides: readonly Side[] = ['a', 'b'];

/** Fills the lists, shows the pair in the address and follows the form and the browser's back and forward. */
export async function startChoosePage(options: ChoosePageOptions): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('[data-choose]');
  if (!form) return;
  const withChoices = (work: (choices: readonly Choice[]) => unknown): Promise<unknown> =>
    options
      .choices()
      .then((choices) => {
        offerNames(choices);
        return work(choices);
      })
      .catch(() => conclude('措施目录没有取到，请稍后再试。'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void withChoices((choices) => submit(choices, options));
  });
  addEventListener('popstate', () => void withChoices((choices) => showAddress(choices, options)));
  await withChoices((choices) => showAddress(choices, options));
}

function offerNames(choices: readonly Choice[]): void {
  if (part('names').childElementCount > 0) return;
  part('names').append(...choices.map(([, name]) => Object.assign(make('option'), { value: name })));
}

function submit(choices: readonly Choice[], options: ChoosePageOptions): void {
  const chosen = sides.map((side) => findChoice(choices, field(side).value));
  const missing = sides.find((_, index) => !chosen[index]);
  if (missing) {
    say(`没有找到“${field(missing).value}”，请从列出的措施里选一条。`);
    field(missing).focus();
    return;
  }
  const [a, b] = chosen.map((choice) => choice?.[0] ?? '');
  history.pushState(undefined, '', `?${new URLSearchParams({ a: a ?? '', b: b ?? '' })}`);
  void showAddress(choices, options);
}

/**
 * The form may have been sent before this script ran; then the address holds names. One that was the address of a pair's
 * page holds `jia~3-4`. Both give way to ids.
 */
function idsOfAddress(choices: readonly Choice[], { nameOf }: ChoosePageOptions): string[] {
  const address = new URLSearchParams(location.search);
  const given = sides.map((side) => address.get(side) ?? '');
  const ids = given.map(
    (value) =>
      (choices.find(([id]) => id === value || nameOf(id) === value) ?? findChoice(choices, value))?.[0] ?? value,
  );
  if (ids.join() !== given.join()) {
    const [a = '', b = ''] = ids;
    history.replaceState(undefined, '', `?${new URLSearchParams({ a, b })}`);
  }
  return ids;
}

/** The choice with this name, or the only one that has all words of it. */
function findChoice(choices: readonly Choice[], name: string): Choice | undefined {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return undefined;
  const fitting = choices.filter(([, other]) => words.every((word) => other.includes(word)));
  return choices.find(([, other]) => other === name.trim()) ?? (fitting.length === 1 ? fitting[0] : undefined);
}

async function showAddress(choices: readonly Choice[], options: ChoosePageOptions): Promise<void> {
  const ids = idsOfAddress(choices, options);
  for (const [index, side] of sides.entries()) {
    const name = choices.find(([id]) => id === ids[index])?.[1];
    if (name) field(side).value = name;
  }
  part('result').hidden = true;
  say('');
  if (ids.some((id) => id && !choices.some(([known]) => known === id)))
    return conclude('地址里的措施不在库中，请重新选。');
  const [a, b] = ids;
  if (!a || !b) return showAnswer();
  if (a === b) return conclude('两边是同一条，请另选一条。');
  say('正在比较……');
  try {
    const [textA, textB] = await Promise.all([readText(a, options), readText(b, options)]);
    if (textA.pairs.includes(b)) return location.replace(href(options.pageOf(a, b)));
    showRows([textA, textB], await options.compare(textA.sentences, textB.sentences));
  } catch {
    conclude('比较暂时用不了，文本没有取到，请稍后再试。');
  }
}

async function readText(id: string, { textsOf }: ChoosePageOptions): Promise<ChosenText> {
  const texts = await textsOf(id.slice(0, id.indexOf('/')));
  const text = texts.find((one) => one.id === id);
  if (!text) throw new Error(`No text of ${id}`);
  return text;
}

function showRows(texts: readonly [ChosenText, ChosenText], rows: readonly ComparedRow[]): void {
  const names = texts.map(({ planName }) => planName);
  const result = part('result');
  for (const [index, head] of [...result.querySelectorAll('th')].entries()) {
    const text = texts[index];
    if (text) head.replaceChildren(headLink(text));
  }
  result.querySelector('[data-comparison-rows]')?.replaceChildren(...rows.map((row) => rowElement(row, names)));
  const equal = result.querySelector<HTMLElement>('[data-comparison-equal]');
  if (equal) equal.hidden = rows.some(({ same }) => !same);
  part('collect').replaceChildren(collectButton({ id: takenId({ kind: 'pair', a: texts[0].id, b: texts[1].id }) }));
  result.hidden = false;
  const common = rows.filter(({ cells }) => cells.every(Boolean)).length;
  conclude(common > 0 ? `有${common}处句子相近。` : '两条没有相近的句子，各自列出。');
}

function headLink({ url, planName, label, title }: ChosenText): HTMLElement {
  return makeLink(href(url), '', make('span', 'kb-compared-head__place', `${planName}　${label}`), title);
}

function rowElement({ cells, same }: ComparedRow, names: readonly string[]): HTMLElement {
  const row = make('tr');
  row.role = 'row';
  if (same) row.dataset['same'] = '';
  row.append(...cells.map((cell, index) => cellElement(cell, names[index] ?? '')));
  return row;
}

function cellElement(cell: ComparedCell | null, name: string): HTMLElement {
  const box = cell ? make('td', '', ...cell.runs.map(runElement)) : make('td', 'kb-compare__none', '未见');
  box.role = 'cell';
  box.dataset['column'] = name;
  return box;
}

function field(side: Side): HTMLInputElement {
  return findPart<HTMLInputElement>(`[data-choose] [name="${side}"]`);
}

function part(name: string): HTMLElement {
  return findPart(`[data-choose-${name}]`);
}

function say(message: string): void {
  part('status').textContent = message;
}

/** Says how it went; what waited for it stands. */
function conclude(message: string): void {
  say(message);
  showAnswer();
}
