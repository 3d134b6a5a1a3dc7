/**
 * Runs in the browser on the page for checking quotations: reads what the reader has pasted, judges every quotation in it
 * against the texts of all plans, and lists them. What is pasted stays in the browser.
 */
import type { PlanRecord } from '../../model/records.ts';
import type { Judgement, QuotedPlace } from '../../quotation/check.ts';
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

/** All texts of the library by id, and its plans by id. */
interface CheckedLibrary {
  readonly texts: ReadonlyMap<string, ChosenText>;
  readonly plans: ReadonlyMap<string, PlanRecord>;
}

/** The library and what judges the quotations of a text against it. */
export interface Prepared {
  readonly library: CheckedLibrary;
  check(pasted: string): readonly Judgement[];
}

const verdictNames: Record<Judgement['verdict'], string> = { exact: '逐字一致', differs: '有出入', absent: '未收录' };

/** Makes the form work; `prepare` reads the library, anew after it has failed. */
export function startCheckPage(prepare: () => Promise<Prepared>): void {
  findPart('[data-check]').addEventListener('submit', async (event) => {
    event.preventDefault();
    const pasted = findPart<HTMLTextAreaElement>('[data-check] textarea').value;
    if (!pasted.trim()) return say('请先粘贴要核验的文字。');
    say('正在核验……');
    try {
      const { library, check } = await prepare();
      show(check(pasted), library);
    } catch {
      say('各方案的文本没有取到，核验没有做，请再按一次“核验”。');
    }
  });
  // Pressed before this, it would send the form and lose what was pasted.
  findPart<HTMLButtonElement>('[data-check] [type="submit"]').disabled = false;
}

/** Returns what can be quoted of a text: its printed heading is the first sentence, its note follows the last. */
export function quotableText({ id, heading, sentences, note }: ChosenText): QuotableText {
  return { id, sentences: [heading, ...sentences, note ?? ''].filter(Boolean) };
}

function show(judgements: readonly Judgement[], library: CheckedLibrary): void {
  say(describe(judgements));
  findPart('[data-check-results]').replaceChildren(
    ...judgements.map((judgement) => renderJudgement(judgement, library)),
  );
}

function describe(judgements: readonly Judgement[]): string {
  if (judgements.length === 0) return '没有找到引文：引号里的话（五个字以上）和本库里的句子都算引文。';
  const counts = (['exact', 'differs', 'absent'] as const)
    .map((verdict) => [verdictNames[verdict], judgements.filter((one) => one.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0);
  return `共${judgements.length}处引文：${counts.map(([name, count]) => `${name}${count}处`).join('，')}。`;
}

function renderJudgement(judgement: Judgement, library: CheckedLibrary): HTMLElement {
  const { verdict, quoted, places } = judgement;
  return make(
    'li',
    `kb-checked kb-checked--${verdict}`,
    make('p', 'kb-checked__verdict', verdictNames[verdict]),
    make('blockquote', 'kb-checked__text', ...(verdict === 'differs' ? quoted.map(runElement) : quoted.map(plainRun))),
    ...(verdict === 'differs' ? places.map(({ runs }) => foundText(runs)) : []),
    ...places.slice(0, 1).map((place) => renderPlace(place, library)),
    ...otherPlaces(places.slice(1), library),
  );
}

function plainRun({ text }: { readonly text: string }): string {
  return text;
}

function foundText(runs: QuotedPlace['runs']): HTMLElement {
  return make(
    'div',
    'kb-checked__found',
    make('p', 'kb-checked__label', '原文'),
    make('blockquote', 'kb-checked__text', ...runs.map(runElement)),
  );
}

/** The place with its link, and the citation to take along. */
function renderPlace(place: QuotedPlace, library: CheckedLibrary): HTMLElement {
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

function otherPlaces(places: readonly QuotedPlace[], { texts }: CheckedLibrary): HTMLElement[] {
  const links = places.flatMap(({ id, sentence }) => {
    const text = texts.get(id);
    return text ? [makeLink(href(sentenceAddress(text, sentence)), 'kb-touch', placeName(text))] : [];
  });
  return links.length > 0 ? [make('p', 'kb-checked__others', '也见于', ...links)] : [];
}

function say(message: string): void {
  findPart('[data-check-results]').replaceChildren();
  findPart('[data-check-status]').textContent = message;
}
