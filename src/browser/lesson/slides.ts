/**
 * Runs in the browser where a lesson is on the screen: keys turn from passage to passage, the address keeps the place.
 * Without it the passages stand one below the other and are scrolled.
 */
import { findPart } from '../elements.ts';

/** Makes the keys work. */
export function startSlides(): void {
  const slides = [...findPart('[data-slides]').children].filter((one) => one instanceof HTMLElement);
  findPart('[data-slides-keys]').hidden = false;
  let at = Math.max(
    0,
    slides.findIndex(({ id }) => `#${id}` === location.hash),
  );
  const say = (): void => {
    findPart('[data-slides-place]').textContent = `${at + 1} / ${slides.length}`;
  };
  const turnTo = (place: number): void => {
    at = Math.max(0, Math.min(place, slides.length - 1));
    slides[at]?.scrollIntoView();
    slides[at]?.focus({ preventScroll: true });
    history.replaceState(null, '', `#${slides[at]?.id}`);
    say();
  };
  // What the observer saw may be older than the last key: where the slides stand is asked again.
  const scrolled = new IntersectionObserver(
    () => {
      const shown = slides.findIndex(isInTheMiddle);
      if (shown < 0) return;
      at = shown;
      say();
    },
    { rootMargin: '-50% 0px -50% 0px' },
  );
  for (const slide of slides) scrolled.observe(slide);
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    if (!turn(event.key, slides[at], { at, last: slides.length - 1, turnTo })) return;
    event.preventDefault();
  });
  say();
}

function isInTheMiddle(slide: HTMLElement): boolean {
  const { top, bottom } = slide.getBoundingClientRect();
  return top <= innerHeight / 2 && innerHeight / 2 < bottom;
}

interface Turning {
  readonly at: number;
  readonly last: number;
  turnTo(place: number): void;
}

/** Does what a key says; returns whether it says anything here. */
function turn(key: string, slide: HTMLElement | undefined, { at, last, turnTo }: Turning): boolean {
  const answer = slide?.querySelector<HTMLDetailsElement>('details:not([open])');
  if (key === ' ' && answer) answer.open = true;
  else if (key === ' ' || key === 'ArrowRight' || key === 'PageDown') readOn(slide) || turnTo(at + 1);
  else if (key === 'ArrowLeft' || key === 'PageUp') turnTo(at - 1);
  else if (key === 'Home') turnTo(0);
  else if (key === 'End') turnTo(last);
  else if (key === 'Escape') findPart<HTMLAnchorElement>('.kb-slides__bar a').click();
  else return false;
  return true;
}

/** Shows more of a passage that is longer than the screen; returns whether there was more. */
function readOn(slide: HTMLElement | undefined): boolean {
  const end = slide?.lastElementChild?.getBoundingClientRect().bottom ?? 0;
  const isLonger = end > findPart('.kb-slides__bar').getBoundingClientRect().top;
  if (isLonger) scrollBy({ top: innerHeight * 0.7 });
  return isLonger;
}

/** What takes keys itself keeps them. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, summary, a, button, [role="region"]') !== null
  );
}
