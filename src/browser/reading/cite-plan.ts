/**
 * Runs in the browser on a plan's page, loaded when its citations are unfolded. What it calls stands among other things in a
 * file that several pages load; a file that is asked for by its name would have to list them.
 */
import { offerCopies } from './offer-copies.ts';

/** Fills in the citations and lets the reader copy them. */
export function offerCitations(): void {
  offerCopies();
}
