/** Runs in the browser on a plan's page: what follows the reader through the text and opens what others say in its place. */
import { awaitCollecting } from '../basket/await-collecting.ts';
import { followReader } from './follow-reader.ts';
import { offerAlike } from './offer-alike.ts';

/** Makes the page work; what a narrow screen shows, or what is unfolded, is loaded there and then. */
export function startPlanPage(): void {
  followReader();
  offerAlike();
  awaitCollecting();
  awaitNarrow();
  const fillIn = () => import('./cite-plan.ts').then(({ offerCitations }) => offerCitations());
  document.querySelector('.kb-cite-plan')?.addEventListener('toggle', fillIn, { once: true });
}

function awaitNarrow(): void {
  const narrow = matchMedia('(width < 75rem)');
  const load = () => {
    if (!narrow.matches) return;
    void import('./reading-bar.ts').then(({ offerReadingBar }) => offerReadingBar());
    void import('./counterparts.ts').then(({ foldCounterparts }) => foldCounterparts());
  };
  load();
  narrow.addEventListener('change', load, { once: true });
}
