/** Makes what pages show of addresses that have gone, so that an old link still says where its text is. */
import type { GoneAddress, LinkedAddress, Outcome } from '../ledger/index.ts';
import type { FormerList } from '../ledger/lists.ts';
import { planOf } from '../model/ids.ts';
import { measureAnchor } from './addresses.ts';
import type { RenderContext } from './context.ts';
import type { Link } from './places.ts';

/** A page of an address that has gone, and the page that took its place. */
export interface GonePage {
  readonly url: string;
  readonly successorUrl?: string;
}

/** A published address whose text has been moved, merged or withdrawn. */
export interface GoneView {
  readonly plan: string;
  /** `3.1` or `preamble`; empty for a plan. */
  readonly number: string;
  /** Its anchor on the page of its plan. */
  readonly anchor: string;
  /** Title of the last text. */
  readonly title: string;
  readonly outcome: Outcome;
  readonly successor?: Link;
  readonly reason?: string;
  /** Its own pages; a passage has none. */
  readonly pages: readonly GonePage[];
}

/** A page that listed measures and is none any more: with what stood on it, where that stands. */
export interface FormerListView extends Omit<FormerList, 'place'> {
  /** With the id of its plan. */
  readonly place?: Link & { readonly plan: string };
}

/** Returns the views of lists that have gone and were pages, in the order of the ledger. */
export function formerListViews({ formerLists }: Pick<RenderContext, 'formerLists'>): FormerListView[] {
  const pages = formerLists.filter(({ url }) => url.endsWith('/'));
  return pages.map(({ place, ...list }) => ({
    ...list,
    ...(place && { place: { ...placeLink(place), plan: planOf(place.id) } }),
  }));
}

/** Returns the view of every address that has gone, in the order of the ledger. */
export function goneViews({ gone }: Pick<RenderContext, 'gone'>): GoneView[] {
  return gone.map((address) => {
    const { title, outcome, successor, reason } = address;
    return {
      ...placeOf(address),
      ...{ title, outcome, pages: pagesOf(address) },
      ...(successor && { successor: placeLink(successor) }),
      ...(reason && { reason }),
    };
  });
}

/** Returns where the text stands that had the address of `id` before; nothing for most ids. */
export function formerPlace({ reused }: Pick<RenderContext, 'reused'>, id: string): { readonly former?: Link } {
  const former = reused.find((address) => address.id === id)?.former;
  return former ? { former: placeLink(former) } : {};
}

/** `/plans/jia/#preamble` stands on the page of its plan, all else has a page. */
function placeOf({ id, url }: LinkedAddress): Pick<GoneView, 'plan' | 'number' | 'anchor'> {
  const [plan = id] = id.split('/');
  const number = id.slice(plan.length + 1);
  const [, hash] = url.split('#');
  return { plan, number, anchor: hash === undefined ? measureAnchor(number) : decodeURIComponent(hash) };
}

/** A plan takes the view of its source with it, and what it alone says. */
function pagesOf({ id, url, successor }: GoneAddress): GonePage[] {
  if (url.includes('#')) return [];
  const page = { url, ...(successor && { successorUrl: successor.url }) };
  if (id.includes('/')) return [page];
  const isPlan = successor && !successor.id.includes('/');
  const below = ['source/', 'local/'].map((part) => ({
    ...{ ...page, url: `${url}${part}` },
    ...(isPlan && { successorUrl: `${successor.url}${part}` }),
  }));
  return [page, ...below];
}

function placeLink({ id, url, title }: LinkedAddress): Link {
  return { url, label: id.split('/').slice(1).join('/'), title };
}
