/**
 * Runs in the browser on a plan's page: marks the reader's place in the outline and shows the counterparts of the
 * measure in view in the right column. The page is complete without it.
 */

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
    current.setAttribute('data-current', '');
    markPlace(current.id);
    showBeside(beside, current);
  };
  addEventListener('scroll', () => requestAnimationFrame(update), { passive: true });
  update();
}

/** The last measure that begins in the upper third of the window, or the first one. */
function measureInView(measures: readonly HTMLElement[]): HTMLElement {
  const line = innerHeight / 3;
  let low = 0;
  let high = measures.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((measures[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return measures[low] ?? document.body;
}

function markPlace(anchor: string): void {
  const outline = document.querySelector('.kb-outline');
  for (const old of outline?.querySelectorAll('[aria-current]') ?? []) old.removeAttribute('aria-current');
  for (const old of outline?.querySelectorAll('[data-open]') ?? []) old.removeAttribute('data-open');
  const link = outline?.querySelector<HTMLElement>(`a[href$="#${CSS.escape(anchor)}"]`);
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
  const none = Object.assign(document.createElement('p'), {
    className: 'kb-beside__none',
    textContent: '未见对应措施。',
  });
  const title = measure.querySelector('.kb-measure__num')?.getAttribute('aria-label') ?? '';
  beside.querySelector('[data-beside-title]')?.replaceChildren(title);
  beside.querySelector('[data-beside-body]')?.replaceChildren(list ?? none);
  beside.scrollTop = 0;
}
