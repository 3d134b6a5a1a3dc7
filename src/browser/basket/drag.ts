/**
 * Runs in the browser: an entry of a list is dragged by its handle, with the mouse or a finger. The list stays as it is until
 * the entry is let go; a line shows where it would go. Near the edge of the window the page scrolls along.
 */

/** Within so many pixels of the window's edge the page scrolls, the faster the nearer. */
const edge = 72;

/** Makes `handle` drag `item`; `drop` is told at which place among the others it was let go. */
export function followHandle(handle: HTMLElement, item: HTMLElement, drop: (to: number) => void): void {
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    handle.setPointerCapture(event.pointerId);
    drag(handle, item, event.clientY, drop);
  });
}

function drag(handle: HTMLElement, item: HTMLElement, start: number, drop: (to: number) => void): void {
  let y = start;
  let frame = requestAnimationFrame(scroll);
  item.dataset['dragged'] = '';
  handle.addEventListener('pointermove', move);
  for (const event of ['pointerup', 'pointercancel']) handle.addEventListener(event, end);
  document.addEventListener('keydown', cancel);

  function move(event: PointerEvent): void {
    y = event.clientY;
    showDrop(item, y);
  }
  function scroll(): void {
    const by = Math.min(0, y - edge) / 2 + Math.max(0, y + edge - innerHeight) / 2;
    if (by !== 0) {
      scrollBy(0, by);
      showDrop(item, y);
    }
    frame = requestAnimationFrame(scroll);
  }
  function cancel({ key }: KeyboardEvent): void {
    if (key === 'Escape') stop();
  }
  function end({ type }: Event): void {
    const to = placeAt(item, y);
    stop();
    if (type === 'pointerup' && Math.abs(y - start) > 4) drop(to);
  }
  function stop(): void {
    cancelAnimationFrame(frame);
    delete item.dataset['dragged'];
    showLine(undefined, '');
    handle.removeEventListener('pointermove', move);
    for (const event of ['pointerup', 'pointercancel']) handle.removeEventListener(event, end);
    document.removeEventListener('keydown', cancel);
  }
}

function othersOf(item: HTMLElement): Element[] {
  return [...(item.parentElement?.children ?? [])].filter((one) => one !== item);
}

/** How many of the others have their middle above `y`. */
function placeAt(item: HTMLElement, y: number): number {
  return othersOf(item).filter((one) => {
    const { top, height } = one.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}

function showDrop(item: HTMLElement, y: number): void {
  const others = othersOf(item);
  const to = placeAt(item, y);
  const before = others[to];
  showLine(before ?? others.at(-1), before ? 'before' : 'after');
}

function showLine(beside: Element | undefined, side: string): void {
  for (const one of document.querySelectorAll('[data-drop]')) one.removeAttribute('data-drop');
  beside?.setAttribute('data-drop', side);
}
