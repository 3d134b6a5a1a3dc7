/**
 * Runs in the browser on a plan's page, loaded when it is wanted: shows the counterparts of a measure, below it or beside the
 * text, which are fetched from the measure's own page. From the disk nothing is fetched and the links to those pages are followed.
 */
import { compareHere } from '../compare/compare-here.ts';
import { make } from '../make.ts';

/** Milliseconds. */
const longestWait = 20_000;
/** Milliseconds that a measure stays in view before its counterparts are fetched: not those that are scrolled past. */
const rest = 150;
let timer = 0;

const lists = new Map<string, Promise<Element>>();

/** Makes disclosures of the links below the measures. */
export function foldCounterparts(): void {
  if (globalThis.fanganDisk) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-measure] > a.kb-counterparts')) fold(link);
}

/** Puts into `place` the counterparts to which the link leads; where they are not to be had, says so and leaves the link. */
async function placeCounterparts(place: HTMLElement, link: HTMLAnchorElement): Promise<void> {
  if (globalThis.fanganDisk) return;
  place.replaceChildren(status('正在取……'));
  const list = await findList(link.href).catch(() => undefined);
  place.replaceChildren(list?.cloneNode(true) ?? status('没有取到，请收起后再展开，或打开上面的链接。'));
  if (list && link === document.activeElement) place.querySelector('a')?.focus();
  link.hidden = list !== undefined;
}

/** Shows in the column beside the text what a measure is called and its counterparts; until they are there, the link to them. */
export function showBeside(beside: HTMLElement, measure: HTMLElement): void {
  const title = measure.querySelector('.kb-measure__num')?.getAttribute('aria-label') ?? '';
  const found = measure.querySelector<HTMLAnchorElement>('a.kb-counterparts');
  const link = found && Object.assign(document.importNode(found, true), { hidden: false });
  const place = make('div');
  beside.querySelector('[data-beside-title]')?.replaceChildren(title);
  const none = () => make('p', 'kb-beside__none', '未见对应措施。');
  beside.querySelector('[data-beside-body]')?.replaceChildren(link ?? none(), place);
  beside.scrollTop = 0;
  clearTimeout(timer);
  timer = window.setTimeout(() => link?.offsetParent && placeCounterparts(place, link), rest); // else no room beside the text
}

function fold(link: HTMLAnchorElement): void {
  const summary = make('summary', '', link.text);
  summary.ariaLabel = link.ariaLabel;
  const place = make('div');
  const details = make('details', 'kb-counterparts', summary);
  details.dataset['editorial'] = '';
  details.addEventListener('toggle', () => details.open && placeCounterparts(place, link));
  link.replaceWith(details);
  details.append(link, place);
}

function status(text: string): HTMLElement {
  const message = make('p', 'kb-quiet', text);
  message.role = 'status';
  return message;
}

/** What failed is fetched again. */
function findList(address: string): Promise<Element> {
  const known = lists.get(address) ?? fetchList(address);
  lists.set(address, known);
  known.catch(() => lists.delete(address));
  return known;
}

async function fetchList(address: string): Promise<Element> {
  const text = await (await fetch(address, { signal: AbortSignal.timeout(longestWait) })).text();
  const page = new DOMParser().parseFromString(text, 'text/html');
  compareHere(page);
  const list = page.querySelector('.kb-counterpart-list');
  if (!list) throw new Error(`No counterparts at ${address}`);
  return list;
}
