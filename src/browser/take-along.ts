/**
 * Runs in the browser on pages from which something is taken along: an address, a citation, a measure. One file, because
 * such pages need nearly all of it.
 */
import { offerCollecting } from './basket/collect.ts';
import { offerCopies } from './reading/offer-copies.ts';
import { offerTaking } from './reading/offer-taking.ts';

/** Makes everything on the page work that takes something along. */
export function offerTakingAlong(): void {
  offerCopies();
  offerTaking();
  offerCollecting();
}
