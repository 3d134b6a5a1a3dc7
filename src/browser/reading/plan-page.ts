/** Runs in the browser on a plan's page: what follows the reader through the text and opens what others say in its place. */
import { awaitCollecting } from '../basket/await-collecting.ts';
import { followReader } from './follow-reader.ts';
import { offerAlike } from './offer-alike.ts';
import { offerReadingBar } from './reading-bar.ts';

/** Makes the page work; citations of the whole plan are filled in when they are unfolded. */
export function startPlanPage(): void {
  followReader();
  offerReadingBar();
  offerAlike();
  awaitCollecting();
  const fillIn = () => import('./cite-plan.ts').then(({ offerCitations }) => offerCitations());
  document.querySelector('.kb-cite-plan')?.addEventListener('toggle', fillIn, { once: true });
}
