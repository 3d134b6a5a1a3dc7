/** The further pages of long plans, and which of their places stands on which page. */
import type { PlacesOfPages } from '../browser/reading/follow-place.ts';
import type { PlanPageView, PlanView } from '../render/views.ts';
import { readSlug } from './addresses.ts';
import { loadLibrary, passagesOf } from './index.ts';
import { entryUrl, placedEntries } from './outline.ts';

/** A further page of a plan's text. */
export interface PlanPart {
  readonly plan: PlanView;
  readonly pages: readonly PlanPageView[];
  readonly page: PlanPageView;
  /** From 2. */
  readonly number: number;
  /** The last part of its address. */
  readonly name: string;
}

/** Returns the further pages of all plans. */
export function planParts(): PlanPart[] {
  return loadLibrary().plans.flatMap((plan) => {
    const { pages = [] } = plan;
    return pages.slice(1).map((page, index) => ({ plan, pages, page, number: index + 2, name: readSlug(page.url) }));
  });
}

/** Returns the anchors of a plan's headings, measures and passages, page by page. */
export function placesOfPages(plan: PlanView): PlacesOfPages {
  const urls = [
    ...placedEntries(plan.outline).map((entry) => entryUrl(plan, entry)),
    ...passagesOf(plan.id).map(({ url }) => url),
  ];
  const byPage = Map.groupBy(urls, (url) => url.replace(/#.*$/u, ''));
  return (plan.pages ?? []).map(({ url }) => [url, (byPage.get(url) ?? []).map((place) => anchorOf(place))]);
}

function anchorOf(url: string): string {
  return url.slice(url.indexOf('#') + 1);
}
