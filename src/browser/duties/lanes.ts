/**
 * Runs in the browser on the lanes of a duty board: each flag stands for the row of its number. A flag or the name of a lane
 * chooses, arrows lead from flag to flag and from lane to lane, Escape takes the choice back.
 */
import { type DutyChoice, isChosen } from './filter.ts';
import type { ShownDuty } from './rows.ts';

/** What is chosen on the lanes, beside what the form says. */
export type LaneChoice = Pick<DutyChoice, 'place' | 'year'>;

/** Calls `choose` with what the reader picks; does nothing on a page without lanes. */
export function followLanes(duties: readonly ShownDuty[], choose: (picked: LaneChoice) => void): void {
  const lanes = document.querySelector<HTMLElement>('[data-lanes]');
  const flags = flagsOf();
  lanes?.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest<HTMLElement>('[data-lane], [data-flag]');
    if (!link) return;
    event.preventDefault();
    const picked = { year: link.dataset['lane'], place: duties[flags.indexOf(link)]?.place };
    choose(link.hasAttribute('aria-current') ? {} : picked);
  });
  lanes?.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') choose({});
    const next = nextFlag(event);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

/** Shows the flags that the rest of the choice leaves, each in its place, which of them are past, and what is chosen. */
export function showLanes(
  duties: readonly ShownDuty[],
  choice: DutyChoice,
  isPast: (duty: ShownDuty) => boolean,
): void {
  for (const [index, flag] of flagsOf().entries()) {
    const duty = duties[index];
    if (!duty) continue;
    flag.toggleAttribute('data-out', !isChosen(duty, choice, 'place', 'year'));
    flag.toggleAttribute('data-past', isPast(duty));
    mark(flag, choice.place === duty.place);
  }
  for (const lane of document.querySelectorAll<HTMLElement>('[data-lane]')) {
    mark(lane, choice.year === lane.dataset['lane']);
    letOneBeReached(lane);
  }
}

function flagsOf(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-flag]')];
}

function mark(link: HTMLElement, isCurrent: boolean): void {
  if (isCurrent) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
}

function shownIn(lane: Element | null | undefined): HTMLElement[] {
  return [...(lane?.querySelectorAll<HTMLElement>('[data-flag]:not([data-out])') ?? [])];
}

/** Of the flags of a lane the keyboard stops at one. */
function letOneBeReached(lane: HTMLElement): void {
  for (const [index, flag] of shownIn(lane.parentElement).entries()) flag.tabIndex = index === 0 ? 0 : -1;
}

/** The flag that an arrow leads to, from a flag or from the name of a lane. */
function nextFlag({ key, target }: KeyboardEvent): HTMLElement | undefined {
  const lane = target instanceof Element && target.closest('.kb-lanes__lane');
  if (!lane || !(target instanceof HTMLElement)) return undefined;
  const own = shownIn(lane);
  const at = own.indexOf(target);
  if (key === 'ArrowRight') return own[at + 1];
  if (key === 'ArrowLeft') return own[at - 1];
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const all = [...document.querySelectorAll('.kb-lanes__lane')];
  const lanes = all.filter((one) => shownIn(one).length > 0 || one === lane);
  const flags = shownIn(lanes[lanes.indexOf(lane) + (key === 'ArrowDown' ? 1 : -1)]);
  return flags[Math.min(Math.max(at, 0), flags.length - 1)];
}
