/**
 * Runs in the browser on a plan's page: marks the reader's place in the outline and shows the counterparts of the
 * measure in view in the right column. The page is complete without it.
 */
import { firstWhere } from '../../model/first-where.ts';
import { make } from '../make.ts';

/** Starts to follow the reader; does nothing on a page without measures. */
export function followReader(): void {
  const measures = [...document.querySelectorAll<HTMLElement>('[data-measure]')];
  const beside = document.querySelector<HTMLElement>('[data-beside]');
  if (!beside || measures.length === 0) return;
  beside.hidden = false;
  let current: HTMLElement | undefined;
  const update = () => {
    const next = measureInView(measures);
    if (next === current) return;
    current?.removeAttribute('data-current');
    current = next;
    current?.setAttribute('data-current', '');
    markPlace(current?.id);
    if (current) showBeside(beside, current);
  };
  addEventListener('scroll', () => requestAnimationFrame(update), { passive: true });
  update();
}

/** The last measure that begins in the upper fifth of the window; none before the first. */
function measureInView(measures: readonly HTMLElement[]): HTMLElement | undefined {
  const line = innerHeight / 5;
  const next = firstWhere(measures.length, (index) => (measures[index]?.getBoundingClientRect().top ?? 0) > line);
  return measures[next - 1];
}

function markPlace(anchor: string | undefined): void {
  const outline = document.querySelector('.kb-outline');
  for (const old of outline?.querySelectorAll('[aria-current]') ?? []) old.removeAttribute('aria-current');
  for (const old of outline?.querySelectorAll('[data-open]') ?? []) old.removeAttribute('data-open');
  const link = anchor && outline?.querySelector<HTMLElement>(`a[href$="#${CSS.escape(anchor)}"]`);
  if (!link) return;
  link.setAttribute('aria-current', 'true');
  for (let item = link.closest('li'); item; item = item.parentElement?.closest('li') ?? null) item.dataset['open'] = '';
  if (outline) keepInside(outline, link);
}

/** Scrolls the column, never the page. */
function keepInside(column: Element, link: HTMLElement): void {
  const box = column.getBoundingClientRect();
  const own = link.getBoundingClientRect();
  if (own.top < box.top || own.bottom > box.bottom) column.scrollTop += own.top - box.top - box.height / 2;
}

function showBeside(beside: HTMLElement, measure: HTMLElement): void {
  const list = measure.querySelector('.kb-counterpart-list')?.cloneNode(true);
  const title = measure.querySelector('.kb-measure__num')?.getAttribute('aria-label') ?? '';
  beside.querySelector('[data-beside-title]')?.replaceChildren(title);
  beside.querySelector('[data-beside-body]')?.replaceChildren(list ?? make('p', 'kb-beside__none', '未见对应措施。'));
  beside.scrollTop = 0;
}
