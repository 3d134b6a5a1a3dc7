/**
 * Runs in the browser on a plan's page: marks the reader's place in the outline and shows the counterparts of the
 * measure in view in the right column. The page is complete without it.
 */
import { firstWhere } from '../../model/first-where.ts';

/** Starts to follow the reader; does nothing on a page without measures. */
export function followReader(): void {
  const measures = [...document.querySelectorAll<HTMLElement>('[data-measure]')];
  const beside = document.querySelector<HTMLElement>('[data-beside]');
  if (!beside || measures.length === 0) return;
  beside.hidden = false;
  let current: HTMLElement | undefined;
  let held: HTMLElement | undefined;
  const update = () => {
    if (held && !isInWindow(held)) held = undefined;
    const next = held ?? measureInView(measures);
    if (next === current) return;
    current?.removeAttribute('data-current');
    current = next;
    current?.setAttribute('data-current', '');
    markPlace(current?.id);
    const shown = current;
    if (shown) void import('./counterparts.ts').then(({ showBeside }) => showBeside(beside, shown));
  };
  addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || beside.contains(target)) return;
    held = target.closest<HTMLElement>('[data-measure]') ?? undefined;
    update();
  });
  addEventListener('scroll', () => requestAnimationFrame(update), { passive: true });
  update();
}

function isInWindow(measure: HTMLElement): boolean {
  const { top, bottom } = measure.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** The last measure that begins above a line; none before the first. */
function measureInView(measures: readonly HTMLElement[]): HTMLElement | undefined {
  const line = readingLine();
  const next = firstWhere(measures.length, (index) => (measures[index]?.getBoundingClientRect().top ?? 0) > line);
  return measures[next - 1];
}

/** A fifth below the top of the window; over the end of the page it goes down to the bottom, so that every measure passes it. */
function readingLine(): number {
  const all = document.documentElement.scrollHeight - innerHeight;
  const last = Math.min(all, 0.8 * innerHeight);
  const share = last > 0 ? Math.max(0, 1 - (all - scrollY) / last) : 0;
  return innerHeight * (0.2 + 0.8 * Math.min(1, share));
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
