/** Makes what pages show of the editions of a plan: which one replaces which, and what changed (对照表). */
import type { TextChange } from '../match/editions.ts';
import type { EnrichedPlan } from '../model/enriched.ts';
import { passageNames } from '../model/labels.ts';
import { changesUrl, inPlanUrl, planUrl } from './addresses.ts';
import { comparedRows } from './compared-rows.ts';
import type { EditionChange, RenderContext } from './input.ts';
import { measureLink } from './measures.ts';
import { passageAnchor } from './records.ts';
import type { ChangesView, ChangeView, EditionLink, EditionLinks, Link } from './views.ts';

/** Returns the view of every pair of editions. */
export function changesViews(context: RenderContext): ChangesView[] {
  return context.editions.map((edition) => {
    const places = new Map(
      context.plans.filter(({ plan }) => [edition.old, edition.new].includes(plan.id)).flatMap(placesOf),
    );
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
export function editionLinks(context: RenderContext, plan: string): EditionLinks {
  const former = context.editions.find((edition) => edition.new === plan);
  const next = context.editions.find((edition) => edition.old === plan);
  return {
    ...(former && { former: editionLink(context, former.old, former) }),
    ...(next && { next: editionLink(context, next.new, next) }),
  };
}

function editionLink(context: RenderContext, plan: string, edition: EditionChange): EditionLink {
  return { ...planLink(context, plan), changesUrl: changesUrl(edition.new) };
}

function planLink(context: RenderContext, id: string): Link {
  const title = context.plans.find(({ plan }) => plan.id === id)?.plan.title ?? id;
  return { url: planUrl(id), label: context.planName(id), title };
}

function changeView({ old: before, new: after, rows }: TextChange, places: ReadonlyMap<string, Link>): ChangeView {
  const [oldPlace, newPlace] = [places.get(before ?? ''), places.get(after ?? '')];
  const compared = comparedRows(rows);
  const equal = compared.every(({ same }) => same);
  return {
    kind: !oldPlace ? 'added' : !newPlace ? 'removed' : equal ? 'same' : 'changed',
    ...(oldPlace && { old: oldPlace }),
    ...(newPlace && { new: newPlace }),
    rows: equal ? [] : compared,
  };
}

function placesOf({ plan, measures, passages }: EnrichedPlan): [string, Link][] {
  return [
    ...measures.map((measure): [string, Link] => [measure.id, measureLink(plan.id, measure)]),
    ...passages.map((passage): [string, Link] => {
      const url = inPlanUrl(plan.id, passageAnchor(passage));
      return [passage.id, { url, label: '', title: passageNames[passage.kind] }];
    }),
  ];
}
