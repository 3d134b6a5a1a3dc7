/**
 * Runs in the browser on the source page of a recognised text: a line and its place in the picture are marked together,
 * and one can step from doubt to doubt with its picture cut out.
 */
import { findPart } from '../elements.ts';

interface Doubt {
  readonly line: number;
  readonly column: number;
  readonly page: number;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

const svgNamespace = 'http://www.w3.org/2000/svg';
/** How much of the line a cut-out shows on each side of the character, and above and below, in its own sizes. */
const around = { across: 5, down: 0.4 } as const;

/** Starts; does nothing on a page without pictures. */
export function startProofreading(): void {
  const pages = document.querySelector<HTMLElement>('[data-proof-pages]');
  if (!pages) return;
  followLines(pages);
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-doubt]')];
  const doubts: readonly Doubt[] = links.map(({ dataset }) => JSON.parse(dataset['doubt'] ?? ''));
  if (doubts.length === 0) return;
  underline(doubts);
  offerSteps(pages, links, doubts);
}

function followLines(pages: HTMLElement): void {
  const lines = findPart('.kb-source');
  const followed = (event: Event): void => {
    const item = event.target instanceof Element ? event.target.closest('li') : null;
    if (item) markLine(pages, Number(item.id.slice(1)), event.type !== 'mouseover');
  };
  for (const type of ['mouseover', 'focusin', 'click']) lines.addEventListener(type, followed);
  const fromAddress = (): void => {
    const line = Number(/^#L(?<line>\d+)$/u.exec(location.hash)?.groups?.['line']);
    if (line > 0) markLine(pages, line, true);
  };
  addEventListener('hashchange', fromAddress);
  fromAddress();
}

/** Marks the places of a line; a line that was chosen, not only passed over, is brought into view. */
function markLine(pages: HTMLElement, line: number, bring: boolean): void {
  for (const old of document.querySelectorAll('rect[data-current], .kb-source li[data-current]'))
    old.removeAttribute('data-current');
  document.querySelector(`#L${line}`)?.setAttribute('data-current', '');
  const places = [...pages.querySelectorAll<SVGRectElement>(`rect[data-line="${line}"]`)];
  for (const place of places) place.setAttribute('data-current', '');
  const [first] = places;
  if (first && (bring || !isSeen(pages, first))) show(pages, first);
}

function isSeen(pages: HTMLElement, place: Element): boolean {
  const [frame, own] = [pages.getBoundingClientRect(), place.getBoundingClientRect()];
  return own.top >= frame.top && own.bottom <= frame.bottom;
}

/** Scrolls the pictures, never the page. */
function show(pages: HTMLElement, place: Element): void {
  const [frame, own] = [pages.getBoundingClientRect(), place.getBoundingClientRect()];
  pages.scrollTop += own.top - frame.top - frame.height / 3;
}

/** Where the browser can mark text without elements of its own. */
function underline(doubts: readonly Doubt[]): void {
  if (!('highlights' in CSS)) return;
  const ranges = doubts.flatMap(({ line, column }) => {
    const code = document.querySelector(`#L${line} code`);
    return code ? [rangeAt(code, column - 1)] : [];
  });
  CSS.highlights.set('doubt', new Highlight(...ranges));
}

function rangeAt(code: Element, offset: number): Range {
  const range = new Range();
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (offset < passed + length) {
      range.setStart(node, offset - passed);
      range.setEnd(node, offset - passed + 1);
      break;
    }
    passed += length;
  }
  return range;
}

function offerSteps(pages: HTMLElement, links: readonly HTMLAnchorElement[], doubts: readonly Doubt[]): void {
  const steps = findPart('[data-doubt-steps]');
  let at = -1;
  const go = (next: number): void => {
    at = (next + doubts.length) % doubts.length;
    const doubt = doubts[at];
    if (!doubt) return;
    document
      .querySelector(`#L${doubt.line}`)
      ?.scrollIntoView({ block: matchMedia('(width < 64rem)').matches ? 'start' : 'center' });
    markLine(pages, doubt.line, true);
    showCut(pages, doubt);
    findPart('[data-doubt-status]').textContent =
      `第${at + 1}处，共${doubts.length}处：${links[at]?.textContent?.trim() ?? ''}`;
  };
  for (const button of steps.querySelectorAll<HTMLElement>('[data-step]'))
    button.addEventListener('click', () => go(at < 0 ? 0 : at + Number(button.dataset['step'])));
  for (const [index, link] of links.entries()) link.addEventListener('click', () => go(index));
  steps.hidden = false;
}

/** The picture of the character with its neighbours. */
function showCut(pages: HTMLElement, { page, box }: Doubt): void {
  const source = pages.querySelector<SVGSVGElement>(`[data-page="${page}"] svg`);
  const image = source?.querySelector('img');
  if (!source || !image) return;
  const { width, height } = source.viewBox.baseVal;
  const [left, top, right, bottom] = [box[0] * width, box[1] * height, box[2] * width, box[3] * height];
  const [across, down] = [(right - left) * around.across, (bottom - top) * around.down];
  const view = [left - across, top - down, right - left + 2 * across, bottom - top + 2 * down];
  const cut = makeSvg('svg', { viewBox: view.join(' '), role: 'img', 'aria-label': '原件上的这一处' });
  cut.append(
    makeSvg('image', { href: image.src, width, height }),
    makeSvg('rect', {
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      class: 'kb-proof__frame',
    }),
  );
  const place = findPart('[data-doubt-cut]');
  place.replaceChildren(cut);
  place.hidden = false;
}

function makeSvg(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
