/**
 * Runs in the browser on a plan's page: the ticks beside a sentence, the link below a measure and an address that ends with
 * `~` open what other plans say in its place. What does that is loaded when it is first wanted.
 */
import { decode } from '../decode.ts';

/** Listens for what opens a sentence; a wide screen has an overview of the whole plan too. */
export function offerAlike(): void {
  const open = (sentence: HTMLElement | null | undefined, back?: HTMLElement) => {
    if (sentence) void import('./alike.ts').then((one) => one.openAlike(sentence, back));
  };
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const measure = event.target.closest('[data-measure]');
    const link = event.target.closest<HTMLElement>('[data-alike]');
    if (link) event.preventDefault();
    if (link) open(measure?.querySelector<HTMLElement>('[data-also]'), link);
    else if (measure && isBeside(event, measure)) open(event.target.closest<HTMLElement>('[data-also]'));
  });
  const openAddress = () => {
    const id = decode(location.hash);
    if (id.endsWith('~')) open(document.getElementById(id.slice(1, -1)));
  };
  addEventListener('hashchange', openAddress);
  openAddress();
  if (matchMedia('(width >= 75rem)').matches) void import('./overview.ts').then((overview) => overview.showOverview());
}

/** The ticks stand in the margin. */
function isBeside({ clientX }: MouseEvent, measure: Element): boolean {
  const { left, right } = measure.getBoundingClientRect();
  return clientX < left || clientX > right;
}
