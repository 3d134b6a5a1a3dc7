/** Makes what pages show of the editions of a plan: which one replaces which, and what changed (对照表). */
import type { TextChange } from '../match/editions.ts';
import { lookUp } from '../model/look-up.ts';
import { changesUrl, planUrl } from './addresses.ts';
import { type ComparedRow, comparedRows } from './compared-rows.ts';
import type { RenderContext } from './context.ts';
import type { EditionChange } from './input.ts';
import { type Link, placeLink, placesOf } from './places.ts';

/** A link to another edition of a plan, with the page that shows what changed. */
interface EditionLink extends Link {
  readonly changesUrl: string;
}

export interface EditionLinks {
  /** The edition that this one replaces, and the one that replaces it. */
  readonly former?: EditionLink;
  readonly next?: EditionLink;
}

/** A measure or passage in two editions; one of the two is missing where it was added or removed. */
export interface ChangeView {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly old?: Link;
  readonly new?: Link;
  /** Old beside new; none where nothing changed. */
  readonly rows: readonly ComparedRow[];
}

/** A line of `changes.jsonl`: what a plan changes in the one it replaces. */
export interface ChangesView {
  readonly url: string;
  readonly plan: string;
  readonly old: Link;
  readonly new: Link;
  readonly changes: readonly ChangeView[];
}

type Needs = Pick<RenderContext, 'editions' | 'plan' | 'planName'>;

/** Returns the view of every pair of editions. */
export function changesViews(context: Needs): ChangesView[] {
  return context.editions.map((edition) => {
    const places = new Map([...placeLinks(context, edition.old), ...placeLinks(context, edition.new)]);
    return {
      url: changesUrl(edition.new),
      plan: edition.new,
      old: planLink(context, edition.old),
      new: planLink(context, edition.new),
      changes: edition.changes.map((change) => changeView(change, places)),
    };
  });
}

/** Returns the links between a plan and its former and its new edition. */
export function editionLinks(context: Needs, plan: string): EditionLinks {
  const former = context.editions.find((edition) => edition.new === plan);
  const next = context.editions.find((edition) => edition.old === plan);
  return {
    ...(former && { former: editionLink(context, former.old, former) }),
    ...(next && { next: editionLink(context, next.new, next) }),
  };
}

function editionLink(context: Needs, plan: string, edition: EditionChange): EditionLink {
  return { ...planLink(context, plan), changesUrl: changesUrl(edition.new) };
}

function planLink({ plan, planName }: Needs, id: string): Link {
  return { url: planUrl(id), label: planName(id), title: plan(id).plan.title };
}

function placeLinks({ plan }: Needs, id: string): [string, Link][] {
  const enriched = plan(id);
  return placesOf(enriched).map((place) => [place.id, placeLink(enriched.plan, place)]);
}

function changeView({ old: before, new: after, rows }: TextChange, places: ReadonlyMap<string, Link>): ChangeView {
  const compared = comparedRows(rows);
  const equal = compared.every(({ same }) => same);
  return {
    kind: before === undefined ? 'added' : after === undefined ? 'removed' : equal ? 'same' : 'changed',
    ...(before !== undefined && { old: lookUp(places, before, 'place') }),
    ...(after !== undefined && { new: lookUp(places, after, 'place') }),
    rows: equal ? [] : compared,
  };
}
