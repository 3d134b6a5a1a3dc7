/**
 * Runs in the browser: a link to a measure opens a preview when the mouse rests on it or the keyboard reaches it. It
 * closes on Escape and when both have left it; a finger just follows the link.
 */
import styles from '../../styles/preview.css?url';
import { linkStyles } from '../elements.ts';
import { isLarge } from '../large/form.ts';
import { make } from '../make.ts';

/** What `plans/<plan>/previews.json` holds of a measure: place, title, first lines. */
export type Preview = readonly [place: string, title: string, lines: string];

type Previews = Readonly<Record<string, Preview>>;

const delay = 250;
const loaded = new Map<string, Promise<Previews>>();

/**
 * Offers previews of all links to measures on the page; `base` is the root of the site with a slash at its end. What made
 * the page load this is told again, of the link where mouse or keyboard are by now.
 */
export function offerPreviews(base: string, event: FocusEvent | PointerEvent): void {
  const box = createBox();
  let link: HTMLAnchorElement | undefined;
  let timer = 0;
  const close = () => {
    clearTimeout(timer);
    link?.removeAttribute('aria-describedby');
    link = undefined;
    box.hidden = true;
  };
  const open = async (wanted: HTMLAnchorElement) => {
    if (wanted === link) return clearTimeout(timer);
    close();
    link = wanted;
    const [preview] = await Promise.all([findPreview(wanted, base).catch(() => undefined), linkStyles(styles)]);
    if (preview && link === wanted) show(box, wanted, preview);
  };
  const later = (act: () => void) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, delay);
  };
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'mouse' || isLarge()) return;
    const over = linkOf(target);
    if (over) later(() => open(over));
    else if (box.contains(nodeOf(target))) clearTimeout(timer);
    else later(close);
  });
  document.addEventListener('focusin', ({ target }) => {
    const focused = linkOf(target);
    if (!isLarge() && focused?.matches(':focus-visible')) void open(focused);
    else close();
  });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  document.addEventListener('pointerdown', close);
  document.querySelector(event.type === 'focusin' ? 'a:focus' : 'a:hover')?.dispatchEvent(again(event));
}

function again(event: FocusEvent | PointerEvent): Event {
  return event instanceof PointerEvent ? new PointerEvent(event.type, event) : new FocusEvent(event.type, event);
}

function createBox(): HTMLElement {
  const box = Object.assign(make('div', 'kb-preview'), { id: 'preview', role: 'tooltip', hidden: true });
  document.body.append(box);
  return box;
}

function nodeOf(target: EventTarget | null): Node | null {
  return target instanceof Node ? target : null;
}

function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>('main a[href]')) || undefined;
}

/**
 * `/plans/weifang-2021/5-4/`, `/plans/weifang-2021/#m5-4` and `/plans/weifang-2021/parts/p5/#m5-4` of another page name a
 * measure; on the disk with `index.html`.
 */
async function findPreview({ href }: HTMLAnchorElement, base: string): Promise<Preview | undefined> {
  const { href: root } = new URL(base, location.href);
  const { pathname, hash } = new URL(href);
  const own = href.startsWith(`${root}plans/`) && pathname !== location.pathname;
  const [, plan, place, ...more] = href
    .slice(root.length)
    .replace(/(?:index\.html)?(?:[?#].*)?$/u, '')
    .split('/');
  const isPart = place === 'parts';
  const number = (!isPart && place) || hash.match(/^#m((?:annex)?[\d-]+)/u)?.[1];
  if (!own || !plan || !number || more.length > (isPart ? 2 : 1) || !/\d/u.test(number)) return undefined;
  return (await fetchPreviews(`${base}plans/${plan}/previews.json`))[decodeURIComponent(number)];
}

/** What failed is fetched again for the next link. */
function fetchPreviews(url: string): Promise<Previews> {
  const known = loaded.get(url) ?? fetch(url).then((response) => response.json());
  loaded.set(url, known);
  known.catch(() => loaded.delete(url));
  return known;
}

function show(box: HTMLElement, link: HTMLElement, [place, title, lines]: Preview): void {
  box.replaceChildren(make('span', '', place), make('strong', '', title), make('span', '', lines));
  box.hidden = false;
  link.setAttribute('aria-describedby', box.id);
  const [at, own] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
  const below = at.bottom + own.height + 8 < innerHeight || at.top < own.height;
  const start = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - own.width - 8));
  box.style.left = `${start + scrollX}px`;
  box.style.top = `${(below ? at.bottom + 4 : at.top - own.height - 4) + scrollY}px`;
}
