/**
 * Runs in the browser on every page: what each one offers, and what belongs to links and printed words wherever some stand.
 * Most of it waits for the reader and is loaded then. Every page loads this file, so what it imports costs no further request.
 */
import { compareHere } from './compare/compare-here.ts';
import { href } from './href.ts';
import { followForm } from './large/offer.ts';
import { awaitPrinting } from './reading/await-printing.ts';
import { followLinks } from './reading/follow-links.ts';
import { offerQuoting } from './reading/offer-quoting.ts';
import { offerSearch } from './search/offer.ts';

/** Makes the page work, once: from the disk each script of a page carries its own copy of what it shares with others. */
export function startPage(): void {
  const { dataset } = document.documentElement;
  if (dataset['started']) return;
  dataset['started'] = 'yes';
  followForm();
  offerSearch();
  if (document.querySelector('.kb-room')) startRoom();
}

/** A reading room has one text in its middle, and beside it what leads to others. */
function startRoom(): void {
  followLinks(href(''));
  awaitPrinting();
  offerQuoting();
  compareHere();
}
