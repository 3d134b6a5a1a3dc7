/**
 * Runs in the browser on the page for checking quotations: reads what the reader has pasted, has every quotation in it judged
 * against the texts of the library, and lists them. What is pasted stays in the browser.
 */
import type { PlanRecord } from '../../model/records.ts';
import type { FateRun, QuotedPlace } from '../../quotation/check.ts';
import type { CheckedQuotation } from '../../quotation/check-in-library.ts';
import type { QuotableText } from '../../quotation/texts.ts';
import { type Citation, type Cited, citationsOf } from '../citation.ts';
import { type ChosenText, sentenceAddress, sentenceOf } from '../compare/chosen-texts.ts';
import { runElement } from '../compare/run-element.ts';
import { copyText } from '../copy.ts';
import { findPart, makeLink } from '../elements.ts';
import { fillIn } from '../fill-in.ts';
import { href } from '../href.ts';
import { make } from '../make.ts';
import { publicAddress } from '../public-address.ts';
import { sayInSight } from '../say-in-sight.ts';
import { createTurns } from '../turns.ts';

/** The texts by id that were looked through, and the records by id of the plans that are cited. */
interface CitedLibrary {
  readonly texts: ReadonlyMap<string, ChosenText>;
  readonly plans: ReadonlyMap<string, PlanRecord>;
}

export interface Checked extends CitedLibrary {
  readonly quotations: readonly CheckedQuotation[];
}

/** Checks a pasted text, and tells how far it has come; rejects with an error whose message a reader understands. */
export type Check = (pasted: string, tell: (message: string) => void) => Promise<Checked>;

/** A check that was not made, for a reason that readers are told. */
export class CheckFailure extends Error {
  override readonly name = 'CheckFailure';
}

const verdictNames: Record<CheckedQuotation['verdict'], string> = {
  exact: '逐字一致',
  script: '繁简不同',
  differs: '有出入',
  absent: '未收录',
};
const uncertain = '未能断定';

/** Makes the form work. */
export function startCheckPage(check: Check): void {
  const begin = createTurns();
  findPart('[data-check]').addEventListener('submit', async (event) => {
    event.preventDefault();
    const isLast = begin();
    const tell = (message: string): void => {
      if (isLast()) say(message);
    };
    const pasted = findPart<HTMLTextAreaElement>('[data-check] textarea').value;
    if (!pasted.trim()) return tell('请先粘贴要核验的文字。');
    tell('正在核验……');
    try {
      const checked = await check(pasted, tell);
      if (isLast()) show(checked);
    } catch (failure) {
      tell(failure instanceof CheckFailure ? failure.message : '核验没有做成，请再按一次“核验”。');
    }
  });
  // Pressed before this, it would send the form and lose what was pasted.
  findPart<HTMLButtonElement>('[data-check] [type="submit"]').disabled = false;
}

/** Returns what can be quoted of a text: its printed heading is the first sentence, its note follows the last. */
export function quotableText({ id, heading, sentences, note }: ChosenText): QuotableText {
  return { id, sentences: [heading, ...sentences, note ?? ''].filter(Boolean) };
}

function show({ quotations, ...library }: Checked): void {
  say(describe(quotations));
  findPart('[data-check-results]').replaceChildren(...quotations.map((one) => renderQuotation(one, library)));
}

function describe(quotations: readonly CheckedQuotation[]): string {
  if (quotations.length === 0) return '没有找到引文：引号里的话（五个字以上）和本库里的句子都算引文。';
  const counts = Map.groupBy(quotations, verdictName);
  const named = [...Object.values(verdictNames), uncertain].flatMap((name) => {
    const count = counts.get(name)?.length;
    return count ? [`${name}${count}处`] : [];
  });
  return `共${quotations.length}处引文：${named.join('，')}。`;
}

function verdictName({ verdict, certain }: CheckedQuotation): string {
  return verdict === 'absent' && !certain ? uncertain : verdictNames[verdict];
}

function renderQuotation(quotation: CheckedQuotation, library: CitedLibrary): HTMLElement {
  const { verdict, certain, quoted, places } = quotation;
  const isMarked = verdict === 'differs' || verdict === 'script';
  return make(
    'li',
    `kb-checked kb-checked--${verdict}`,
    make('p', 'kb-checked__verdict', verdictName(quotation)),
    make('blockquote', 'kb-checked__text', ...(isMarked ? quoted.map(markedRun) : quoted.map(plainRun))),
    ...(verdict === 'script' ? [make('p', 'kb-checked__label', scriptNote)] : []),
    ...(isMarked ? places.slice(0, 1).map(({ runs }) => foundText(runs)) : []),
    ...(verdict !== 'exact' && !certain ? [make('p', 'kb-checked__label', uncertainNotes[verdict])] : []),
    ...places.slice(0, 1).map((place) => renderPlace(place, library)),
    ...otherPlaces(places.slice(1), library),
  );
}

const scriptNote = '文字相同，只是字形有繁简之别；照录时以下面的原文为准。';

const nearestOnly = '本库里相近的很多，只核对了最相近的几份方案，不排除另有一份与它逐字一致。';
const uncertainNotes = {
  absent: '这段话分开的各部分本库里都有，连在一起的没有找到。请分成几句再核，或者搜索其中一句。',
  script: nearestOnly,
  differs: nearestOnly,
} as const;

/** The same character in another script is marked as that, not as another one. */
function markedRun({ text, kind }: FateRun, at: number, runs: readonly FateRun[]): HTMLElement {
  if (kind === 'script') return make('mark', 'kb-diff kb-diff--script', make('span', '', text));
  return runElement({ text, kind }, at, runs);
}

function plainRun({ text }: { readonly text: string }): string {
  return text;
}

function foundText(runs: QuotedPlace['runs']): HTMLElement {
  return make(
    'div',
    'kb-checked__found',
    make('p', 'kb-checked__label', '原文'),
    make('blockquote', 'kb-checked__text', ...runs.map(markedRun)),
  );
}

/** The place with its link, and the citation to take along. */
function renderPlace(place: QuotedPlace, library: CitedLibrary): HTMLElement {
  const text = library.texts.get(place.id);
  const box = make('div', 'kb-checked__place');
  if (!text) return box;
  const url = sentenceAddress(text, place.sentence);
  box.append(makeLink(href(url), 'kb-touch', placeName(text)));
  const plan = library.plans.get(place.id.slice(0, place.id.indexOf('/')));
  if (plan) box.append(...citationsOf(plan, citedOf(text, place)).map((one) => citationButton(one, url)));
  return box;
}

/** The sentence, where it holds all that is quoted. */
function citedOf(text: ChosenText, { sentence, runs }: QuotedPlace): Cited {
  const quoted = runs.map((run) => run.text).join('');
  return sentenceOf(text, sentence)?.includes(quoted) && text.label ? { ...text, span: [sentence, sentence] } : text;
}

function placeName({ planName, label, title }: ChosenText): string {
  return [planName, label + title].join('　');
}

function citationButton({ name, text }: Citation, url: string): HTMLElement {
  const button = Object.assign(make('button', 'kb-text-button', `复制引注（${name}）`), { type: 'button' });
  button.title = fillIn(text, publicAddress(url));
  button.addEventListener('click', () => copyText(button.title, button));
  return button;
}

function otherPlaces(places: readonly QuotedPlace[], { texts }: CitedLibrary): HTMLElement[] {
  const links = places.flatMap(({ id, sentence }) => {
    const text = texts.get(id);
    return text ? [makeLink(href(sentenceAddress(text, sentence)), 'kb-touch', placeName(text))] : [];
  });
  return links.length > 0 ? [make('p', 'kb-checked__others', '也见于', ...links)] : [];
}

function say(message: string): void {
  findPart('[data-check-results]').replaceChildren();
  sayInSight(findPart('[data-check-status]'), message);
}
