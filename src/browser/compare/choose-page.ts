/**
 * Runs in the browser on the page where a reader chooses two measures. The choice stands in the address
 * (`?a=weifang-2021/5.4&b=…`). A matched pair has a page of its own and is shown there; any other is compared here.
 */
import type { ComparedRow } from '../../render/views.ts';
import { collectButton } from '../basket/collect-button.ts';
import { takenId } from '../basket/taken.ts';
import { findPart, makeLink } from '../elements.ts';
import { href } from '../href.ts';
import { make } from '../make.ts';
import { showAnswer } from '../show-answer.ts';
import {
  type AskedSide,
  type ChosenLibrary,
  type FoundSide,
  findPlan,
  findSide,
  measureName,
  type PlanChoice,
  readMeasures,
} from './chosen.ts';
import type { ChosenText } from './chosen-texts.ts';
import { rowElement } from './comparison-rows.ts';

export interface ChoosePageOptions extends Omit<ChosenLibrary, 'plans'> {
  /** Reads the list of all plans. */
  plans(): Promise<readonly PlanChoice[]>;
  /** Address of the page of a matched pair, below the site root. */
  pageOf(a: string, b: string): string;
  /** Compares two texts, given as their sentences. */
  compare(a: readonly string[], b: readonly string[]): Promise<readonly ComparedRow[]>;
}

/** The page's options with the list of plans. */
type Setting = Omit<ChoosePageOptions, 'plans'> & ChosenLibrary;

type Side = 'a' | 'b';
const sides: readonly Side[] = ['a', 'b'];

/** Fills the lists, shows the pair in the address and follows the form and the browser's back and forward. */
export async function startChoosePage(options: ChoosePageOptions): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('[data-choose]');
  if (!form) return;
  const withPlans = (work: (setting: Setting) => unknown): Promise<unknown> =>
    options
      .plans()
      .then((plans) => {
        offer(
          'plan',
          plans.map(([, name]) => name),
        );
        return work({ ...options, plans });
      })
      .catch(() => conclude(notFetched('方案目录')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void withPlans(submit);
  });
  for (const side of sides) {
    planField(side).addEventListener('change', () => void withPlans((setting) => choosePlan(side, setting)));
  }
  addEventListener('popstate', () => void withPlans(showAddress));
  await withPlans(showAddress);
}

function offer(list: Side | 'plan', names: readonly string[]): void {
  listOf(list).replaceChildren(...names.map((name) => Object.assign(make('option'), { value: name })));
}

/** The measures of a plan are fetched when it is chosen; one chosen before belongs to another plan. */
async function choosePlan(side: Side, setting: Setting): Promise<void> {
  const called = planField(side).value;
  const plan = findPlan(setting.plans, called);
  if (!plan) return say(called && noPlan(called));
  if (isOffered(side)) field(side).value = '';
  offer(side, []);
  planField(side).value = plan[1];
  try {
    say(`${plan[1]}有${await offerMeasures(side, plan, setting)}条措施可选。`);
  } catch {
    say(notFetched(`${plan[1]}的措施`));
  }
}

function isOffered(side: Side): boolean {
  return [...listOf(side).options].some(({ value }) => value === field(side).value);
}

/** Fills the list of a side, unless its plan is another by then, and returns how many there are. */
async function offerMeasures(side: Side, plan: PlanChoice, setting: Setting): Promise<number> {
  const names = (await readMeasures(plan, setting)).map(measureName);
  if (planField(side).value === plan[1]) offer(side, names);
  return names.length;
}

async function submit(setting: Setting): Promise<void> {
  const asked = sides.map((side) => ({ plan: planField(side).value, measure: field(side).value }));
  const found = await findSides(asked, setting);
  if (!found) return;
  const missing = found.findIndex(({ measure }) => !measure);
  if (missing >= 0) return tellMissing(sides[missing] ?? 'a', found[missing] ?? {});
  const [a = '', b = ''] = found.map(({ measure }) => measure?.id);
  history.pushState(undefined, '', `?${new URLSearchParams({ a, b })}`);
  await showAddress(setting);
}

function tellMissing(side: Side, { plan }: FoundSide): void {
  const box = plan ? field(side) : planField(side);
  say(plan ? `${plan[1]}没有“${box.value}”这一条，请从列出的措施里选一条。` : noPlan(box.value));
  box.focus();
}

function noPlan(called: string): string {
  return `没有找到方案“${called}”，请从列出的方案里选一份。`;
}

/** Says so where the texts of a plan do not come. */
async function findSides(asked: readonly AskedSide[], setting: Setting): Promise<readonly FoundSide[] | undefined> {
  try {
    return await Promise.all(asked.map((side) => findSide(side, setting)));
  } catch {
    conclude(notFetched('方案的措施'));
    return undefined;
  }
}

/**
 * The form may have been sent before this script ran; then the address holds names. One that was the address of a pair's
 * page holds `jia~3-4`. Both give way to ids.
 */
function askedByAddress(): AskedSide[] {
  const address = new URLSearchParams(location.search);
  return sides.map((side) => ({ plan: address.get(`${side}-plan`) ?? '', measure: address.get(side) ?? '' }));
}

async function showAddress(setting: Setting): Promise<void> {
  const asked = askedByAddress();
  part('result').hidden = true;
  say('');
  const found = await findSides(asked, setting);
  if (!found) return;
  const ids = asked.map(({ measure }, index) => found[index]?.measure?.id ?? measure);
  if (asked.some(({ plan, measure }, index) => plan || measure !== ids[index])) replaceAddress(ids);
  for (const [index, side] of sides.entries()) fillSide(side, found[index] ?? {}, setting);
  const lost = asked.flatMap((side, index) => lostOf(side, found[index] ?? {}) ?? []);
  if (lost[0]) return conclude(lost[0]);
  const [a, b] = found.map(({ measure }) => measure);
  if (!a || !b) return showAnswer();
  if (a.id === b.id) return conclude('两边是同一条，请另选一条。');
  if (a.pairs.includes(b.id)) return location.replace(href(setting.pageOf(a.id, b.id)));
  say('正在比较……');
  try {
    showRows([a, b], await setting.compare(a.sentences, b.sentences));
  } catch {
    conclude(notFetched('比较用的词表'));
  }
}

/** Says what of a side the library does not have; a plan may be named alone. */
function lostOf(asked: AskedSide, { plan, measure }: FoundSide): string | undefined {
  if (asked.plan && !plan) return noPlan(asked.plan);
  if (!asked.measure || measure) return undefined;
  return `地址里的${plan ? '措施' : '方案'}不在库中，请重新选。`;
}

function replaceAddress([a = '', b = '']: readonly string[]): void {
  history.replaceState(undefined, '', `?${new URLSearchParams({ a, b })}`);
}

function fillSide(side: Side, { plan, measure }: FoundSide, setting: Setting): void {
  if (!plan) return;
  planField(side).value = plan[1];
  if (measure) field(side).value = measureName(measure);
  offerMeasures(side, plan, setting).catch(() => conclude(notFetched(`${plan[1]}的措施`)));
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

function field(side: Side): HTMLInputElement {
  return findPart<HTMLInputElement>(`[data-choose] [name="${side}"]`);
}

function planField(side: Side): HTMLInputElement {
  return findPart<HTMLInputElement>(`[data-choose] [name="${side}-plan"]`);
}

function notFetched(what: string): string {
  return `${what}没有取到，请检查网络，再试一次或刷新本页。`;
}

function listOf(list: Side | 'plan'): HTMLDataListElement {
  return findPart<HTMLDataListElement>(`[data-choose-names="${list}"]`);
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
